"""Distinguish boilerplate (captions, notices, invitations to subscribe) and cut-off text from the story."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.model import Span
from generator.rule_tables import whole_table
from generator.text.layout import line_end, line_start
from generator.text.quotation_marks import CLOSING_MARKS

# A first word with what is joined to it: "al-Qaeda" is no lower case.
_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d")
# A caption is no longer line than this.
_SHORT_LINE = 250
_CUT_OFF = re.compile(rf"(?:\.\.\.|…)[{CLOSING_MARKS})\]]*$")


def is_boilerplate(sentence: str) -> bool:
    """Whether a sentence belongs to the page and not to the story, by the phrases in data/boilerplate.yml."""
    return _patterns().anywhere.search(" ".join(sentence.split())) is not None


def is_beside_the_text(text: str, span: Span) -> bool:
    """Whether a sentence is boilerplate, or is in a short line that begins or ends as a caption does."""
    if is_boilerplate(text[span.start : span.end]):
        return True
    start = line_start(text, span.start, max(0, span.start - _SHORT_LINE))
    line = " ".join(text[start : line_end(text, span.end, span.end + _SHORT_LINE)].split())
    return len(line) <= _SHORT_LINE and _patterns().caption.search(line) is not None


def is_cut_off(sentence: str) -> bool:
    """Whether a sentence breaks off ("…"), as excerpts do: what it would have said is not known."""
    return _CUT_OFF.search(sentence.rstrip()) is not None


def begins_inside(sentence: str) -> bool:
    """Whether a sentence begins in the middle of one ("on Sunday, as …")."""
    opening = _WORD.search(sentence)
    return opening is not None and opening[0].islower()


@dataclass(frozen=True)
class _Patterns:
    anywhere: re.Pattern[str]
    caption: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    path = Path(__file__).parent / "data" / "boilerplate.yml"
    with whole_table(path) as rules:
        openings, phrases, endings = ("|".join(rules[k]) for k in ("openings", "phrases", "endings"))
    caption = rf"^\W{{0,2}}(?:{openings})|(?:{endings})\W*$"
    return _Patterns(
        re.compile(rf"{caption}|\b(?:{phrases})\b", re.IGNORECASE), re.compile(caption, re.IGNORECASE)
    )
