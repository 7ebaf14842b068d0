"""Marks of HTML and Markdown in a text that is kept as it is: a copy without them, with a map back.

Entities of HTML ("&ldquo;", "&#8220;", as the HTML standard lists them) are read as what they mean; of Markdown
(CommonMark 0.31) the stars of emphasis and the signs before headings and quoted lines are no words.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Span

_MARK = re.compile(
    r"(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,24}\d{0,2});)"
    r"|(?<![\w*\\])(?P<open>\*{1,3})(?=[^\s*])(?P<inner>[^*\r\n]{1,2000}?)(?<=[^\s*])(?P<close>(?P=open))(?![\w*])"
    r"|^(?P<sign>(?:[ \t]{0,3}>){1,3}[ \t]|[ \t]{0,3}\#{1,6}[ \t]+(?=\S))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A text without marks; ``starts`` and ``ends`` are where each of its characters is in the text with them."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def offset_back(self, offset: int) -> int:
        """An offset in the text with marks, of one at which something begins in the text without."""
        return self.starts[offset] if offset < len(self.starts) else (self.ends[-1] if self.ends else 0)

    def span_back(self, span: Span, whole: bool = False) -> Span:
        """The same words in the text with marks; of a ``whole`` sentence with the marks before its first word."""
        start = self.offset_back(span.start)
        if whole:
            start = self.ends[span.start - 1] if span.start else 0
        return Span(start, max(start, self.ends[span.end - 1] if span.end > span.start else start))


def without_marks(text: str) -> Unmarked | None:
    """The text without its marks; None where it has none.

    >>> found = without_marks("She said: &ldquo;*Never*.&rdquo;")
    >>> found.text, found.span_back(Span(10, 18))
    ('She said: “Never.”', Span(start=10, end=32))
    """
    if "&" not in text and "*" not in text and ">" not in text and "#" not in text:
        return None
    out: list[tuple[str, int, int]] = []
    passed = 0
    for found in _MARK.finditer(text):
        meant = _meaning(found)
        if meant is None:
            continue
        out += ((c, at, at + 1) for at, c in enumerate(text[passed : found.start()], passed))
        out += meant
        passed = found.end()
    if not passed:
        return None
    out += ((c, at, at + 1) for at, c in enumerate(text[passed:], passed))
    return Unmarked("".join(c for c, _, _ in out), [a for _, a, _ in out], [b for _, _, b in out])


def _meaning(found: re.Match[str]) -> list[tuple[str, int, int]] | None:
    """The characters that a mark stands for, or the words within it, with their places; None for no mark."""
    if entity := found["entity"]:
        meant = html.unescape(entity)
        return None if meant == entity else [(c, found.start(), found.end()) for c in meant]
    if inner := found["inner"]:
        marks = without_marks(inner)
        start = found.start("inner")
        if marks:
            return [
                (c, start + a, start + b)
                for c, a, b in zip(marks.text, marks.starts, marks.ends, strict=True)
            ]
        return [(c, at, at + 1) for at, c in enumerate(inner, start)]
    return []
