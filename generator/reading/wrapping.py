"""Take back hard wrapping: line breaks that a typist or a mailer put inside paragraphs.

Everywhere else a line break ends a paragraph. In a text wrapped to a width, no line but a paragraph's last
had room for the word that begins the next: that tells which breaks mean nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise

_LINE = re.compile(r"[^\r\n]+")
_WIDTHS = range(40, 101)
_FEWEST_BREAKS = 4
_FULL = 0.8


def unwrapped(text: str) -> str:
    """The text with a space for each character of a break that wraps: offsets stay as they are.

    A text that is not wrapped comes back unchanged.
    """
    lines = [m.span() for m in _LINE.finditer(text) if m.group().strip()]
    width = max((end - start for start, end in lines), default=0)
    if width not in _WIDTHS:
        return text
    breaks = [(a, b) for (_, a), (b, _) in pairwise(lines) if text.count("\n", a, b) == 1]
    wraps = [(a, b) for a, b in breaks if _is_full(text, a, b, width)]
    if len(wraps) < max(_FEWEST_BREAKS, _FULL * len(breaks)):
        return text
    out = list(text)
    for a, b in wraps:
        out[a:b] = " " * (b - a)
    return "".join(out)


def _is_full(text: str, end: int, start: int, width: int) -> bool:
    """Whether a line had no room left for the first word of the next."""
    begin = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1
    word = text[start : start + width].split(maxsplit=1)[0]
    return end - begin + 1 + len(word) > width
