"""The quotes of a story: all of them, variants side by side, a page for each two hundred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from generator.rendering.dates import from_to
from generator.rendering.known_of_articles import known_of_articles
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.attributions import KINDS, kind_words
from generator.rendering.parts.pagination import ListPage, LongList, list_pages
from generator.rendering.parts.quote_variants import quote_entries
from generator.rendering.parts.ways_into_quotes import quotes_by_month, quotes_by_speaker
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import QuoteEntry, StoryIndex
from generator.timex.edtf import Day


def quotes_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page of a story's quotes, in the order of the articles' dates."""
    whole = LongList(
        site.titled("quotes", story),
        story.quote_entries,
        lambda n: site.addresses.quotes(story.name, n),
        holds=lambda first, last: from_to(site.labels, _day(story, first), _day(story, last)),
        size=len,
    )
    for part in list_pages(site, whole):
        yield part.page.within(story).path_and_content(_quotes_page, part, _made_from)


def _made_from(page: StoryPageContext, part: ListPage[QuoteEntry]) -> object:
    articles = (u.article for entry in part.items for u in entry)
    known = known_of_articles(page.site, page.story, articles)
    return part.title, part.pager, part.turn, part.items, _count(page.story), _ways(page, part), known


def _ways(page: StoryPageContext, part: ListPage[QuoteEntry]) -> tuple[list[tuple[str, Markup]], Markup]:
    """On the first of several pages the ways into all of them: by month and by speaker."""
    if not part.first or not part.turn:
        return [], Markup("")
    return quotes_by_month(page), quotes_by_speaker(page)


def _day(story: StoryIndex, entry: QuoteEntry) -> Day | None:
    return story.articles[entry[0].article].day


def _quotes_page(page: StoryPageContext, part: ListPage[QuoteEntry]) -> str:
    count, (months, speakers) = _count(page.story), _ways(page, part)
    return render_page(
        "quotes.md.j2",
        Head(
            part.title,
            count,
            page.labels.text("pages.quotes"),
            hide=("navigation", "toc"),
            search={"boost": 0.5},
            jsonld=schema_org.quotations(page, [u for entry in part.items for u in entry]),
        ),
        page.labels,
        crumbs=page.story_links(),
        count=count,
        entries=quote_entries(page, part.items),
        months=months,
        speakers=speakers,
        pager=part.pager,
        turn=part.turn,
        made_from=page.made_from(page.story.articles.values()),
    )


def _count(story: StoryIndex) -> str:
    told, labels = story.counted_utterances, story.labels
    kinds, again = Counter(u.kind for u in told), len(story.utterances) - len(told)
    by_kind = ", ".join(f"{kinds[kind]} {kind_words(labels, kind)}" for kind in KINDS if kinds[kind])
    more = f"; {labels.count('more_in_near_copies', again)}" if again else ""
    return labels.count("quote", kinds.total()) + (f": {by_kind}" if by_kind else "") + more
