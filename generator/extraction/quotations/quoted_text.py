"""An article's text with its parse and its strings in quotation marks: what every rule here looks at.

In: the text, the columns of its parse, its outermost quoted strings. Out: for each token the
string that it is in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.extraction.quotations.captions_before import behind_captions
from generator.model import Span
from generator.parsing.columns import Syntax
from generator.text.quotation_marks import QuotedString
from generator.text.spans import SpanIndex

# Fewer words than this in quotation marks may be no quotation at all.
FEW_WORDS = 5


@dataclass(frozen=True)
class QuotedText:
    """One article. ``strings`` are its outermost quoted strings; the turns of a transcript are some too."""

    text: str
    syntax: Syntax
    strings: SpanIndex[QuotedString]

    @classmethod
    def of(cls, text: str, syntax: Syntax, strings: Iterable[QuotedString]) -> QuotedText:
        """The text with its strings in order."""
        return cls(text, syntax, SpanIndex(strings, span=lambda string: string.span))

    @cached_property
    def owner(self) -> list[int]:
        """For each token the index of the string that it is in, or -1."""
        out = [-1] * self.syntax.n
        for k, string in enumerate(self.strings):
            first, last = self.syntax.at(string.span.start), self.syntax.at(string.span.end)
            out[first:last] = [k] * (last - first)
        return out

    @cached_property
    def quoted(self) -> list[bool]:
        """For each token whether it is in quotation marks."""
        return [k >= 0 for k in self.owner]

    @cached_property
    def behind_captions(self) -> frozenset[int]:
        """The first tokens of the strings that a caption has run into (captions_before.py)."""
        return behind_captions(self)

    def words(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span.start : span.end]
