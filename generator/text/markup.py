"""Marks of HTML and Markdown in a text that is kept as it is: a copy without them, with a map back.

Entities of HTML ("&ldquo;", "&#8220;", as the HTML standard lists them) are read as what they mean; of
Markdown (CommonMark 0.31) the signs of emphasis, the addresses of links, images, and the signs before
headings and quoted lines are no words; nor are tags of HTML, of which those of blocks end a line. Nor is
what tears a word apart: a hyphen at the end of a line ("Mon-" before "day"), and characters without width.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Span
from generator.text.torn_words import TURNING, WITHOUT_WIDTH, keeps_hyphen

_BLOCK_TAGS = (
    "p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|header|footer|figure|figcaption|hr|pre"
)
_INLINE_TAGS = "a|b|i|u|s|em|strong|span|small|sub|sup|cite|q|mark|time|abbr|img|font|td|th|tbody|thead|code"
_SIGNS = re.compile(
    r"(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,24}\d{0,2});)"
    r"|(?<![\w*\\])(?P<stars>\*{1,3})(?=[^\s*])(?P<starred>[^*\r\n]{1,2000}?)(?<=[^\s*])(?P=stars)(?![\w*])"
    r"|(?<![\w_\\])(?P<lines>_{1,2})(?=[^\s_])(?P<lined>[^_\r\n]{1,500}?)(?<=[^\s_])(?P=lines)(?![\w_])"
    r"|(?P<image>!)?\[(?P<label>[^\[\]\r\n]{0,500})\]\((?:https?:|www\.|/|#|\.|mailto:|[\w-]+\.)[^()\s]{0,500}"
    r"(?: \"[^\"\r\n]{0,200}\")?\)"
    r"|<(?P<skipped>script|style)\b[^<>]{0,500}>[^<]{0,20000}</(?P=skipped)>"
    rf"|(?P<block></?(?:{_BLOCK_TAGS})\b[^<>\r\n]{{0,1000}}>)|</?(?:{_INLINE_TAGS})(?:\s[^<>\r\n]{{0,1000}})?/?>"
    rf"|(?P<unseen>(?<=\w)[{WITHOUT_WIDTH}]+(?=\w)|[{TURNING}]+)"
    r"|(?P<torn>(?<=[^\W\d_])-[ \t]?\r?\n(?=[a-z]{2}))"
    r"|^(?:(?:[ \t]{0,3}>){1,3}[ \t]|[ \t]{0,3}\#{1,6}[ \t]+(?=\S))",
    re.MULTILINE | re.IGNORECASE,
)
# A text that has none of these has no mark.
_MARKED = frozenset("&*>#<_[" + WITHOUT_WIDTH)
_TURNS = re.compile(f"[{TURNING}]")
_WORDS_WITHIN = ("starred", "lined", "label")


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A text without marks; ``starts`` and ``ends`` are where its characters are in the one with them."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def offset_back(self, offset: int) -> int:
        """An offset in the text with marks, of one at which something begins in the text without."""
        return self.starts[offset] if offset < len(self.starts) else (self.ends[-1] if self.ends else 0)

    def span_back(self, span: Span, whole: bool = False) -> Span:
        """The same words in the text with marks; of a ``whole`` sentence with the marks before it."""
        start = self.offset_back(span.start)
        if whole:
            start = min(start, self.ends[span.start - 1]) if span.start else 0
        return Span(start, max(start, self.ends[span.end - 1] if span.end > span.start else start))

    def then(self, changed: Unmarked) -> Unmarked:
        """A copy of this copy, with its map back to the text with marks."""
        starts = [self.starts[at] for at in changed.starts]
        return Unmarked(changed.text, starts, [self.ends[end - 1] for end in changed.ends])


def without_marks(text: str) -> Unmarked | None:
    """The text without its marks; None where it has none.

    >>> found = without_marks("She said: &ldquo;*Never*.&rdquo;")
    >>> found.text, found.span_back(Span(10, 18))
    ('She said: “Never.”', Span(start=10, end=32))
    """
    if _MARKED.isdisjoint(text) and "-" not in text and not _TURNS.search(text):
        return None
    out: list[tuple[str, int, int]] = []
    passed = 0
    for found in _SIGNS.finditer(text):
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
    if found["unseen"]:
        return []
    if entity := found["entity"]:
        meant = html.unescape(entity)
        return None if meant == entity else [(c, found.start(), found.end()) for c in meant]
    if found["torn"]:
        hyphen = found.start("torn")
        return [("-", hyphen, hyphen + 1)] if keeps_hyphen(found.string, found.start(), found.end()) else []
    if found["block"]:
        return [("\n", found.start(), found.end())]
    group = next((g for g in _WORDS_WITHIN if found[g]), None)
    if group is None or found["image"]:
        return []
    inner, start = found[group], found.start(group)
    marks = without_marks(inner)
    if marks:
        places = zip(marks.text, marks.starts, marks.ends, strict=True)
        return [(c, start + a, start + b) for c, a, b in places]
    return [(c, at, at + 1) for at, c in enumerate(inner, start)]
