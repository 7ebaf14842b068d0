"""Where there are several stories: the pages that the navigation names, each leading to the stories' own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.rendering.addresses import Addresses
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext
from generator.rendering.parts.rests_on import kind_counted
from generator.rendering.plurals import counted
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import voices
from generator.rendering.story_index import StoryIndex


@dataclass(frozen=True, slots=True)
class _Overview:
    """One such page: what it says of a story, and where the story's own page is."""

    path: str
    title: str
    words: Callable[[StoryIndex], str]
    target: Callable[[Addresses, str], str]


def overview_pages(site: SiteIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each."""
    for overview in _OVERVIEWS:
        page = PageContext(site, overview.path)
        description = f"{overview.title} of {counted(len(site.stories), 'story', 'stories')}."
        yield (
            page.path,
            render_page(
                "overview.md.j2",
                Head(overview.title, description, overview.title, search={"exclude": True}),
                rows=[_row(page, overview, story) for story in site.stories],
                made_from=page.made_from(site.articles),
            ),
        )


def _row(page: PageContext, overview: _Overview, story: StoryIndex) -> tuple[Markup, str]:
    target = overview.target(page.site.addresses, story.name)
    return page.text_link(target, page.site.story_name(story)), overview.words(story)


def _summary(story: StoryIndex) -> str:
    return " ".join(story.words(s.place) for s in story.dossier.summary[:2])


def _sources(story: StoryIndex) -> str:
    found = Counter(voice.kind for voice in voices(story, story.utterances))
    return ", ".join(kind_counted(kind, number) for kind, number in found.items()) or "no statement"


def _quotes(story: StoryIndex) -> str:
    return counted(len(story.utterances), "quote")


def _events(story: StoryIndex) -> str:
    return counted(len(story.dated_events), "dated event")


def _articles(story: StoryIndex) -> str:
    return counted(len(story.articles), "article")


_OVERVIEWS = (
    _Overview("summary.md", "Summaries", _summary, Addresses.summary),
    _Overview("sources/index.md", "Sources", _sources, Addresses.sources),
    _Overview("quotes/index.md", "Quotes", _quotes, Addresses.quotes),
    _Overview("timeline.md", "Timelines", _events, Addresses.timeline),
    _Overview("articles/index.md", "Articles", _articles, Addresses.articles),
)
