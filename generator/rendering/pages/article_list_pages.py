"""The articles of a story as a list, oldest first, a page for each two hundred."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.rendering.article_index import ArticleIndex
from generator.rendering.dates import from_to
from generator.rendering.escaping import markdown
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.copy_notes import copy_note
from generator.rendering.parts.pagination import LongList, list_pages
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex


def article_list_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page of a story's list of articles."""
    labels, number = site.labels, len(story.articles)
    description = labels.text("articles.description", number)
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
                rows=[_row(page, a) for a in part.items],
                pager=part.pager,
                turn=part.turn,
                made_from=page.made_from(story.articles.values()),
            ),
        )


def _row(page: StoryPageContext, article: ArticleIndex) -> tuple[Markup, Markup, str, str, Markup]:
    """Headline, date, outlet, number of quotes, and of which article it is a near-copy."""
    quotes = page.labels.count("quote", len(page.story.utterances_in[article.id]))
    copy_of = copy_note(page, article)
    return page.article_link(article), markdown(article.published), article.outlet_or_none, quotes, copy_of
