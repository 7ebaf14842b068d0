"""Gather the mentions of each person: names, nominals ("the president") and pronouns."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.model import ArticlePerson, Mention, Quotation


def resolve_people(
    doc: Doc, text: str, names: tuple[Mention, ...], quotations: tuple[Quotation, ...]
) -> tuple[ArticlePerson, ...]:
    """The people of an article, each with all mentions in order, in order of first mention."""
    return ()
