"""Sentences that are cut off, or begin in the middle of one, as excerpts do; lines that are none."""

from __future__ import annotations

import re

from generator.text.quotation_marks import CLOSING_MARKS

# A first word with what is joined to it: "al-Qaeda" is no lower case.
_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d")
_CUT_OFF = re.compile(rf"(?:\.\.\.|…)[{CLOSING_MARKS})\]]*$")
_FULL_STOPS = (".", "!", "?", "…")


def ends_as_sentence(words: str) -> bool:
    """Whether words end as a sentence does, within a quotation or behind it; a heading ends without a stop.

    >>> ends_as_sentence("“The ferry sank.”"), ends_as_sentence("Ferry sinks off Velsen")
    (True, False)
    """
    return words.rstrip(CLOSING_MARKS + ")] ").endswith(_FULL_STOPS)


def is_cut_off(sentence: str) -> bool:
    """Whether a sentence breaks off ("…"), as excerpts do: what it would have said is not known."""
    return _CUT_OFF.search(sentence.rstrip()) is not None


def begins_inside(sentence: str) -> bool:
    """Whether a sentence begins in the middle of one ("on Sunday, as …")."""
    opening = _WORD.search(sentence)
    return opening is not None and opening[0].islower()
