"""Find time expressions and anchor them on the article's publication date."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc

from generator.extraction.quotation_marks import QuotedString
from generator.model import TimeExpression


def time_expressions(
    doc: Doc, text: str, strings: tuple[QuotedString, ...], published: date | None
) -> tuple[TimeExpression, ...]:
    """Every time expression, in order, resolved as far as the text and the publication date allow."""
    return ()
