"""Words that are torn: by a hyphen at the end of a line, or by characters that are not seen.

A hyphen at the end of a line is mostly the typesetter's: "resig-" before "nation". It is the word's own
where the article writes it elsewhere, or its first part goes before others with one ("well-known").
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from generator.rule_tables import read_words

# Zero-width space, non-joiner, joiner and word joiner, the byte order mark, and the soft hyphen.
WITHOUT_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
# Marks that turn the direction of writing, and turn it back: between words as well as within.
TURNING = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_FIRST_PART = re.compile(r"[^\W\d_]+$")
_SECOND_PART = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_LONGEST_PART = 40


@cache
def _compounded() -> frozenset[str]:
    return read_words(Path(__file__).parent / "data" / "compounds.txt")


def keeps_hyphen(text: str, start: int, end: int) -> bool:
    """Whether the hyphen of a break between two parts of a word, ``text[start:end]``, is the word's own.

    >>> keeps_hyphen("The well-\\nknown clerk", 8, 10), keeps_hyphen("It shut on Mon-\\nday", 14, 16)
    (True, False)
    """
    first = _FIRST_PART.search(text, max(0, start - _LONGEST_PART), start)
    second = _SECOND_PART.match(text, end, end + _LONGEST_PART)
    if first is None or second is None:
        return False
    one, other = first[0].lower(), second[0].lower()
    if one + other in _written(text):
        return False
    is_further = text[first.start() - 1 : first.start()] == "-"  # "state-of-the-" before "art"
    return is_further or f"{one}-{other}" in _written(text) or one in _compounded()


@lru_cache(maxsize=1)
def _written(text: str) -> frozenset[str]:
    """The words of a text, and those of two parts, in small letters."""
    return frozenset(found[0].lower() for found in _WORDS.finditer(text))
