"""Find quotations that report one utterance in different words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import ArticleFacts, LinkedQuotation


def find_variants(
    corpus: Sequence[ArticleFacts], quotations: Sequence[LinkedQuotation]
) -> tuple[tuple[str, ...], ...]:
    """Groups of quotation ids (two or more each) that report one utterance, in order."""
    return ()
