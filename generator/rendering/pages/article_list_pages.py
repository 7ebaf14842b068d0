"""The articles of a story as a list, oldest first, a page for each two hundred."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.rendering.article_index import ArticleIndex
from generator.rendering.dates import from_to
from generator.rendering.escaping import markdown
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.copy_notes import copy_note
from generator.rendering.parts.pagination import LongList, list_pages
from generator.rendering.parts.ways_into_articles import month_begins
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex

if TYPE_CHECKING:
    from markupsafe import Markup


def article_list_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page of a story's list of articles."""
    labels, number = site.labels, len(story.articles)
    description = labels.text("articles.description", number)
    begins = {} if story.has_subject else month_begins(story)
    whole = LongList(
        site.titled("articles", story),
        story.by_date,
        lambda n: site.addresses.articles(story.name, n),
        holds=lambda first, last: from_to(labels, first.day, last.day),
    )
    for part in list_pages(site, whole):
        page = part.page.within(story)
        yield (
            page.path,
            render_page(
                "articles.md.j2",
                Head(part.title, description, labels.text("pages.articles"), search={"exclude": True}),
                labels,
                crumbs=page.story_links(),
                total=labels.count("article", number),
                rows=[_row(page, a, begins.get(a.id, "")) for a in part.items],
                pager=part.pager,
                turn=part.turn,
                made_from=page.made_from(story.articles.values()),
            ),
        )


@dataclass(frozen=True, slots=True)
class _ArticleRow:
    """An article in the list; ``id`` is that of its month, of the first in it, where months are linked to."""

    id: str
    headline: Markup
    when: Markup
    outlet: str
    quotes: str
    copy_of: Markup


def _row(page: StoryPageContext, article: ArticleIndex, begins: str) -> _ArticleRow:
    quotes = page.labels.count("quote", len(page.story.utterances_in[article.id]))
    headline, when = page.article_link(article), markdown(article.published)
    return _ArticleRow(begins, headline, when, article.outlet_or_none, quotes, copy_note(page, article))
