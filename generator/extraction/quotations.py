"""Find quotations and the words that carry their attribution."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extraction.quotation_marks import QuotedString
from generator.model import Mention, Quotation


def find_quotations(
    doc: Doc, text: str, strings: tuple[QuotedString, ...], names: tuple[Mention, ...]
) -> tuple[Quotation, ...]:
    """Every quotation in order of its start, with cue and speaker as spans (``person`` and ``via`` still None)."""
    return ()
