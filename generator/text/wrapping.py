"""Take back hard wrapping: line breaks that a typist or a mailer put inside paragraphs.

Everywhere else a line break ends a paragraph. In a text wrapped to a width, no line but a paragraph's last
had room for the word that begins the next: that shows which breaks mean nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise

# Not the lines of text/layout.py: nothing wraps with U+2028, which ends a paragraph wherever it is.
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
    breaks = [(one, other) for one, other in pairwise(lines) if text.count("\n", one[1], other[0]) == 1]
    wraps = [(one[1], other[0]) for one, other in breaks if _is_full(text, one, other, width)]
    if len(wraps) < max(_FEWEST_BREAKS, _FULL * len(breaks)):
        return text
    out = list(text)
    for a, b in wraps:
        out[a:b] = " " * (b - a)
    return "".join(out)


def _is_full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether a line had no room left for the first word of the next."""
    word = text[slice(*following)].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > width
