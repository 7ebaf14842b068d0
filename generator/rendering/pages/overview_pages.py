"""Where there are several stories: the pages that the navigation names, each leading to the stories' own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.rendering.addresses import Addresses, overview_page
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext
from generator.rendering.parts.other_stories import organisations_of_several
from generator.rendering.parts.pagination import ListPage, LongList, list_pages
from generator.rendering.parts.rests_on import kind_counted, statements_by_kind
from generator.rendering.parts.story_counts import appeared_from_to
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import voices
from generator.rendering.story_index import StoryIndex

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class _Overview:
    """One such list: the addresses of its pages, what it says of a story, and where the story's own is."""

    path: Callable[[int], str]
    label: str
    words: Callable[[StoryIndex], str]
    target: Callable[[Addresses, str], str]


def overview_pages(site: SiteIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each."""
    for overview in _OVERVIEWS:
        stories = site.latest_stories if site.lists_stories else site.stories
        title = site.labels.text(f"pages.{overview.label}")
        for part in list_pages(site, LongList(title, stories, overview.path, holds=appeared_from_to)):
            yield part.page.path, _overview_page(overview, title, part)


def _overview_page(overview: _Overview, title: str, part: ListPage[StoryIndex]) -> str:
    page, site = part.page, part.page.site
    description = site.labels.text("home.overview", len(site.stories), title=title)
    return render_page(
        "overview.md.j2",
        Head(part.title, description, title, search={"exclude": True}),
        site.labels,
        organisations=organisations_of_several(page) if part.first and overview.words is _sources else [],
        rows=[_row(page, overview, story) for story in part.items],
        pager=part.pager,
        turn=part.turn,
        made_from=page.made_from(site.articles),
    )


def _row(page: PageContext, overview: _Overview, story: StoryIndex) -> tuple[Markup, str]:
    target = overview.target(page.site.addresses, story.name)
    return page.text_link(target, page.site.story_name(story)), overview.words(story)


def _summary(story: StoryIndex) -> str:
    if not story.has_subject:
        return story.labels.text("summary.no_subject")
    return " ".join(story.words(s.place) for s in story.dossier.summary[:2])


def _sources(story: StoryIndex) -> str:
    found, labels = voices(story, story.utterances), story.labels
    speaking, said = Counter(voice.kind for voice in found), statements_by_kind(found)
    kinds = [
        kind_counted(labels, kind, number) if kind else labels.text("sources.unknown", said[kind])
        for kind, number in speaking.items()
    ]
    return ", ".join(kinds) or story.labels.text("home.no_statement")


def _quotes(story: StoryIndex) -> str:
    return story.labels.count("quote", len(story.counted_utterances))


def _events(story: StoryIndex) -> str:
    return story.labels.count("dated_event", len(story.dated_events))


def _articles(story: StoryIndex) -> str:
    return story.labels.count("article", len(story.articles))


_OVERVIEWS = (
    _Overview(partial(overview_page, "summary.md"), "summaries", _summary, Addresses.summary),
    _Overview(partial(overview_page, "sources/index.md"), "sources", _sources, Addresses.sources),
    _Overview(partial(overview_page, "quotes/index.md"), "quotes", _quotes, Addresses.quotes),
    _Overview(partial(overview_page, "timeline.md"), "timelines", _events, Addresses.timeline),
    _Overview(partial(overview_page, "articles/index.md"), "articles", _articles, Addresses.articles),
)
