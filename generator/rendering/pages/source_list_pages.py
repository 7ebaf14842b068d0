"""The sources of a story: on whom it rests, by kind, and what those say who say only one thing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rendering.page import Head, render_page
from generator.rendering.page_context import StoryPageContext
from generator.rendering.page_labels import PageLabels
from generator.rendering.parts.bar_charts import statements_chart
from generator.rendering.parts.pagination import ListPage, LongList, list_pages
from generator.rendering.parts.rests_on import rests_on, statements_by_kind
from generator.rendering.parts.source_sections import source_sections
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import Voice, standing_label, voices
from generator.rendering.story_index import StoryIndex


def source_list_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page of the index."""
    whole = LongList(
        site.titled("sources", story),
        [voice for part in site.voices(story) for voice in part],
        lambda n: site.addresses.sources(story.name, n),
        holds=lambda first, last: _holds(site.labels, first, last),
        size=lambda voice: voice.links,
    )
    for part in list_pages(site, whole):
        page = part.page.within(story)
        yield page.path, _source_list_page(page, part)


def _holds(labels: PageLabels, first: Voice, last: Voice) -> str:
    """Which kinds a page of them has, for the links to it."""
    one, other = (labels.text(standing_label(voice.kind, "many")) for voice in (first, last))
    return one if one == other else labels.text("dates.from_to", first=one, last=other)


def _source_list_page(page: StoryPageContext, part: ListPage[Voice]) -> str:
    text = page.labels.text
    said = statements_by_kind(voices(page.story, page.story.utterances)) if part.first else {}
    return render_page(
        "sources.md.j2",
        Head(
            part.title,
            text("sources.description"),
            text("pages.sources"),
            hide=("navigation", "toc"),
            search={"boost": 0.5},
        ),
        page.labels,
        crumbs=page.story_links(),
        rests=rests_on(page, page.story.utterances),
        chart=statements_chart(
            page.labels, [(text(standing_label(kind, "many")), n) for kind, n in said.items()]
        ),
        pager=part.pager,
        turn=part.turn,
        sections=source_sections(page, part.items),
        made_from=page.made_from(page.story.articles.values()),
    )
