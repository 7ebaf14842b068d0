"""Choose the sentences that tell a story, and find what else says the same."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import ArticleFacts, SummarySentence


def summarise(corpus: Sequence[ArticleFacts], words: int) -> tuple[SummarySentence, ...]:
    """A summary of at most ``words`` words (white-space tokens), in reading order."""
    return ()
