"""That an article is a near-copy of another, in a few quiet words."""

from __future__ import annotations

from markupsafe import Markup

from generator.rendering.article_index import ArticleIndex
from generator.rendering.page_context import StoryPageContext


def copy_note(page: StoryPageContext, article: ArticleIndex) -> Markup:
    """Of which article it is a near-copy, its headline linked; empty for one that is none."""
    first = article.dated.copy_of
    if first is None:
        return Markup("")
    return page.labels.markdown("article.near_copy", article=page.article_link(page.story.articles[first]))
