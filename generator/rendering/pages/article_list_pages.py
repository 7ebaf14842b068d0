"""The articles of a story as a list, oldest first, a page for each two hundred."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.rendering.article_index import ArticleIndex
from generator.rendering.escaping import markdown
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.copy_notes import copy_note
from generator.rendering.parts.pagination import LongList, list_pages
from generator.rendering.plurals import counted
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex


def article_list_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page of a story's list of articles."""
    total = counted(len(story.articles), "article")
    whole = LongList(
        site.titled("Articles", story), story.by_date, lambda n: site.addresses.articles(story.name, n)
    )
    for part in list_pages(site, whole):
        page = part.page.within(story)
        yield (
            page.path,
            render_page(
                "articles.md.j2",
                Head(part.title, f"The {total} of the story.", "Articles", search={"exclude": True}),
                crumbs=page.story_links(),
                total=total,
                rows=[_row(page, a) for a in part.items],
                pager=part.pager,
                made_from=page.made_from(story.articles.values()),
            ),
        )


def _row(page: StoryPageContext, article: ArticleIndex) -> tuple[Markup, Markup, str, str, Markup]:
    """Headline, date, outlet, number of quotes, and of which article it is a near-copy."""
    quotes = len(page.story.utterances_in[article.id])
    outlet = article.facts.article.outlet or "outlet not given"
    copy_of = copy_note(page, article)
    return page.article_link(article), markdown(article.published), outlet, counted(quotes, "quote"), copy_of
