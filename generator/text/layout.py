"""How a text is laid out: its lines, which are its paragraphs, and the marks that part words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Span

# What ends a line: the two that every system knows, and Unicode's line and paragraph separators.
LINE_ENDS = "\n\r\u2028\u2029"
_LINE = re.compile(rf"[^{LINE_ENDS}]+")
# A dash between words, as writers and typewriters put it.
DASHES = frozenset({"—", "–", "―", "‒", "-", "--", "---"})


def lines(text: str) -> Iterator[Span]:
    """The lines of a text that are not empty, without what ends them. A line is a paragraph."""
    return (Span(*m.span()) for m in _LINE.finditer(text))


def ends_line(text: str) -> bool:
    """Whether a stretch of text, such as a token of white space, holds the end of a line."""
    return any(c in LINE_ENDS for c in text)
