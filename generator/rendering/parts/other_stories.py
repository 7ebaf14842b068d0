"""Where an organisation speaks in several stories: the way from its words in one to its words in others.

People are one over the whole site; a source that is no person is of its story. That an organisation of
another story has the same name is said as that, and no more.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.rendering.escaping import markdown
from generator.rendering.page_context import PageContext
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import Voice
from generator.rendering.story_index import StoryIndex

_MOST_STORIES = 20
_Speaking = tuple[StoryIndex, Voice]


def elsewhere(page: PageContext, here: StoryIndex, voice: Voice) -> Markup:
    """The other stories in which an organisation of this name speaks, linked to what it says; or empty."""
    if voice.kind != "organisation":
        return Markup("")
    named = page.site.organisations.get(voice.title, ())
    return _stories(page, [(story, of) for story, of in named if story.name != here.name])


def organisations_of_several(page: PageContext) -> list[tuple[Markup, Markup]]:
    """Each organisation that speaks in several stories, with links to what it says in each, by name."""
    return [(markdown(name), _stories(page, of)) for name, of in page.site.organisations.items()]


def _stories(page: PageContext, speaking: Sequence[_Speaking]) -> Markup:
    """The first of some stories, by where they stand on the site, and how many more there are."""
    site, more = page.site, len(speaking) - _MOST_STORIES
    links = [_link(page, site, *one) for one in speaking[:_MOST_STORIES]]
    names = Markup(", ").join(links)
    return names + " " + page.labels.markdown("counts.and_more", number=more) if more > 0 else names


def _link(page: PageContext, site: SiteIndex, story: StoryIndex, voice: Voice) -> Markup:
    target = site.source_address(story, voice.key) or site.addresses.sources(story.name)
    return page.text_link(target, site.story_name(story))
