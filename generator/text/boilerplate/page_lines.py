"""The lines of an article as a page has them, each with its place among the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model import Span
from generator.text.layout import lines
from generator.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS
from generator.text.torn_sentences import ends_as_sentence

# Spaces of other kinds, one for one: offsets stay as they are.
_SPACES = str.maketrans(dict.fromkeys("\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "))
# Characters: a line that is longer is a paragraph.
_LONGEST_SHORT = 90


@dataclass(frozen=True)
class PageLine:
    """A line that is not empty: its ``words`` without the space around them, and where they are.

    ``place`` counts from the first line of the text, ``left`` are the lines that follow.
    """

    span: Span
    words: str
    place: int
    left: int

    @cached_property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words.split())

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does, within a quotation or behind it."""
        return ends_as_sentence(self.words)

    @property
    def is_long(self) -> bool:
        """Whether it is as long as paragraphs are."""
        return len(self.words) > _LONGEST_SHORT

    @property
    def is_quoted(self) -> bool:
        """Whether it ends with a closing mark, as what somebody said does."""
        return self.words.endswith(tuple(CLOSING_MARKS)) and not self.words.endswith(("s’", "s'"))

    @property
    def opens_quotation(self) -> bool:
        """Whether it begins with an opening mark."""
        return self.words.startswith(tuple(OPENING_MARKS))


def page_lines(text: str) -> Sequence[PageLine]:
    """The lines of a text that hold more than white space, in order."""
    spaced = text.translate(_SPACES)
    spans = [trimmed for line in lines(spaced) if (trimmed := _trimmed(spaced, line))]
    return [
        PageLine(span, spaced[span.start : span.end], place, len(spans) - place - 1)
        for place, span in enumerate(spans)
    ]


def _trimmed(text: str, line: Span) -> Span | None:
    raw = text[line.start : line.end]
    start = line.start + len(raw) - len(raw.lstrip())
    end = start + len(raw.strip())
    return Span(start, end) if end > start else None
