"""Where an organisation speaks in several stories: the way from its words in one to its words in others.

People are one over the whole site; a source that is no person is of its story. That an organisation of
another story has the same name is said as that, and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.rendering.escaping import markdown
from generator.rendering.page_context import PageContext
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import Voice
from generator.rendering.story_index import StoryIndex

_MOST_STORIES = 20
_Speaking = tuple[StoryIndex, Voice]


@dataclass(frozen=True, slots=True)
class Stories:
    """The first of some stories, by where they stand on the site, each as what an organisation says there
    and what the story is called, and how many ``more`` there are.
    """

    shown: tuple[tuple[str, str], ...]
    more: int


def stories_elsewhere(site: SiteIndex, here: StoryIndex, voice: Voice) -> Stories:
    """The other stories in which an organisation of this name speaks."""
    named = site.organisations.get(voice.title, ()) if voice.kind == "organisation" else ()
    return _stories(site, [(story, of) for story, of in named if story.name != here.name])


def elsewhere(page: PageContext, here: StoryIndex, voice: Voice) -> Markup:
    """The same, linked to what it says; empty for none."""
    return _links(page, stories_elsewhere(page.site, here, voice))


def organisations_of_several(page: PageContext) -> list[tuple[Markup, Markup]]:
    """Each organisation that speaks in several stories, with links to what it says in each, by name."""
    found = page.site.organisations.items()
    return [(markdown(name), _links(page, _stories(page.site, of))) for name, of in found]


def _stories(site: SiteIndex, speaking: Sequence[_Speaking]) -> Stories:
    shown = (
        (site.source_address(story, of.key) or site.addresses.sources(story.name), site.story_name(story))
        for story, of in speaking[:_MOST_STORIES]
    )
    return Stories(tuple(shown), max(0, len(speaking) - _MOST_STORIES))


def _links(page: PageContext, stories: Stories) -> Markup:
    names = Markup(", ").join(page.text_link(*one) for one in stories.shown)
    if not stories.more:
        return names
    return names + " " + page.labels.markdown("counts.and_more", number=stories.more)
