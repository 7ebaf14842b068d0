"""How an article is laid out around its pronouns: sentences, paragraphs, and who speaks where."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.model import Quotation, Span
from generator.parsing.columns import Syntax
from generator.text.layout import ends_line
from generator.text.spans import Cover, SpanIndex

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEEPEST = 4  # quotations inside each other


class Discourse:
    """The sentences, paragraphs and quotations of one article, asked by token and by offset."""

    def __init__(self, syntax: Syntax, quotations: Sequence[Quotation]) -> None:
        quoted = [q for q in quotations if q.kind != "indirect"]
        self._quoted = SpanIndex(quoted, span=lambda q: q.span)
        self._speakers = {q.speaker.start for q in quotations if q.speaker}
        self._said_by: dict[int, list[Span]] = {}
        for q in sorted(quoted, key=lambda q: q.span):
            if q.speaker is not None:
                self._said_by.setdefault(q.speaker.start, []).append(q.span)
        breaks = (i for i, word in enumerate(syntax.text) if word.isspace() and ends_line(word))
        self._breaks = Cover(syntax.span(i, i) for i in breaks)
        # Token → the number of its sentence.
        self._sentences = list(accumulate(i == first for i, first in enumerate(syntax.first)))

    def quotation_at(self, place: int) -> Quotation | None:
        """The innermost quotation around a place: a pair of quotation marks, not an indirect one."""
        at = self._quoted.position(place) + 1
        around = self._quoted.items[max(0, at - _DEEPEST) : at]
        return next((q for q in reversed(around) if q.span.start < place < q.span.end), None)

    def sentences_between(self, one: Token, other: Token) -> int:
        """How many sentences lie from one token to the other; 0 in the same."""
        return abs(self._sentences[one.i] - self._sentences[other.i])

    def in_one_paragraph(self, one: int, other: int) -> bool:
        """Whether no line ends between two places."""
        first, last = (one, other) if one < other else (other, one)
        return self._breaks.position_from(first + 1) >= self._breaks.position_from(last)

    def is_speaker(self, start: int) -> bool:
        """Whether the mention that begins here is the speaker of a quotation."""
        return start in self._speakers

    def said_by(self, start: int) -> Sequence[Span]:
        """The quotations whose speaker is the mention that begins here."""
        return self._said_by.get(start, ())
