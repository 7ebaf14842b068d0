"""Recognise a text that shows a reader nothing, whatever characters it is made of."""

from __future__ import annotations

import unicodedata

_SHOWS_NOTHING = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Me"})
# Letters and a symbol by category: the fillers of Hangul, the empty Braille cell.
_BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def is_blank(text: str) -> bool:
    """Whether a text holds only white space, control and format characters, fillers and bare accents."""
    return all(c in _BLANKS or unicodedata.category(c) in _SHOWS_NOTHING for c in text)
