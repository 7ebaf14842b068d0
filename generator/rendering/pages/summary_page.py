"""The summary of a story: each sentence with its citations, one summary an article, where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rendering.article_index import ArticleIndex
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.parts.citations import cited
from generator.rendering.parts.difference_lists import difference_lists
from generator.rendering.parts.quote_variants import shown_variants
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex

if TYPE_CHECKING:
    from markupsafe import Markup

# Of more, each article's summary stands on its own page alone.
_MOST_ARTICLES = 40


def summary_page(site: SiteIndex, story: StoryIndex) -> tuple[str, str]:
    """Path and content of a story's summary."""
    page = PageContext(site, site.addresses.summary(story.name)).within(story)
    title = site.titled("summary", story)
    summary = story.dossier.summary if story.has_subject else ()
    description = " ".join(story.text(s.place) for s in summary[:2]) or title
    listed = len(story.articles) <= _MOST_ARTICLES
    all_articles = site.labels.text("pages.all_articles")
    return page.path, render_page(
        "summary.md.j2",
        Head(title, description, site.labels.text("pages.summary")),
        site.labels,
        crumbs=page.story_links(),
        has_subject=story.has_subject,
        summary=cited(page, summary),
        articles=[_article(page, a) for a in story.by_date] if listed else [],
        all_articles=None if listed else page.text_link(site.addresses.articles(story.name), all_articles),
        variants=[shown_variants(page, group) for group in story.variants],
        differences=difference_lists(page),
        made_from=page.made_from(story.articles.values()),
    )


def _article(page: StoryPageContext, article: ArticleIndex) -> tuple[Markup, Markup, list[Markup]]:
    """Headline, outlet and date, and the summary of one article."""
    sentences = page.story.dossier.article_summaries.get(article.id, ())
    lines = [page.sentence_link(s.place, ".d-cited") + page.original_of_link(s.place) for s in sentences]
    return page.article_link(article), article.credit, lines
