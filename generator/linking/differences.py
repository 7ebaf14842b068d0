"""Find where the articles of a story differ."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import ArticleFacts, Difference


def find_differences(corpus: Sequence[ArticleFacts]) -> tuple[Difference, ...]:
    """What only one article tells, and figures that differ; a short list that is right."""
    return ()
