"""Find the names of people."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extraction.quotation_marks import QuotedString
from generator.model import Mention


def person_names(doc: Doc, text: str, strings: tuple[QuotedString, ...]) -> tuple[Mention, ...]:
    """Every mention of a person by name, in order, with the roles written beside it."""
    return ()
