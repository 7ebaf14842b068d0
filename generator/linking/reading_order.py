"""Put a summary's sentences into a reader's order: background, what happened, reactions."""

from __future__ import annotations

from collections.abc import Sequence

from generator.linking.salience import Candidate
from generator.linking.standing import Unit
from generator.model import ArticleFacts


def in_reading_order(
    corpus: Sequence[ArticleFacts],
    candidates: Sequence[Candidate],
    options: Sequence[Unit],
    chosen: Sequence[int],
) -> list[int]:
    """The chosen candidates' indices in reading order."""
    return sorted(chosen)
