"""What the tests of quotations share: an article's quotations as plain rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc

from generator.extraction.facts import extract
from generator.extraction.prose_copy import prose_copy
from generator.model import Article, Quotation


@dataclass(frozen=True)
class Row:
    """A quotation in words."""

    words: str
    kind: str
    speaker: str | None
    name: str | None
    via: str | None
    quotation: Quotation


def rows(parsed: Callable[[str], Doc], text: str) -> list[Row]:
    """The quotations of a text, in order."""
    article = Article(id="a", path="a.txt", text=text)
    facts = extract(article, parsed(prose_copy(article).prose))

    def words(q: Quotation) -> Row:
        name = None if q.person is None else facts.people[q.person].name
        via = None if q.via is None else facts.people[q.via].name
        speaker = None if q.speaker is None else text[q.speaker.start : q.speaker.end]
        return Row(text[q.span.start : q.span.end], q.kind, speaker, name, via, q)

    return [words(q) for q in facts.quotations]


def marked(parsed: Callable[[str], Doc], text: str) -> list[Row]:
    """The quotations in quotation marks."""
    return [r for r in rows(parsed, text) if r.kind != "indirect"]


def indirect(parsed: Callable[[str], Doc], text: str) -> list[Row]:
    """The reported clauses."""
    return [r for r in rows(parsed, text) if r.kind == "indirect"]
