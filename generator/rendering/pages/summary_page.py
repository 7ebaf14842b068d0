"""The summary of a story: each sentence with its citations, one summary an article, where they differ."""

from __future__ import annotations

from markupsafe import Markup

from generator.rendering.article_index import ArticleIndex
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.parts.citations import cited
from generator.rendering.parts.difference_lists import difference_lists
from generator.rendering.parts.quote_variants import shown_variants
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex


def summary_page(site: SiteIndex, story: StoryIndex) -> tuple[str, str]:
    """Path and content of a story's summary."""
    page = PageContext(site, site.addresses.summary(story.name)).within(story)
    title = site.titled("summary", story)
    description = " ".join(story.text(s.place) for s in story.dossier.summary[:2]) or title
    return page.path, render_page(
        "summary.md.j2",
        Head(title, description, site.labels.text("pages.summary")),
        site.labels,
        crumbs=page.story_links(),
        summary=cited(page, story.dossier.summary),
        articles=[_article(page, a) for a in story.by_date],
        variants=[shown_variants(page, group) for group in story.variants],
        differences=difference_lists(page),
        made_from=page.made_from(story.articles.values()),
    )


def _article(page: StoryPageContext, article: ArticleIndex) -> tuple[Markup, Markup, list[Markup]]:
    """Headline, outlet and date, and the summary of one article."""
    sentences = page.story.dossier.article_summaries.get(article.id, ())
    lines = [page.sentence_link(s.place, ".d-cited") + page.original_of_link(s.place) for s in sentences]
    return page.article_link(article), article.credit, lines
