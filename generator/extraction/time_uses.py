"""What a time expression is used for: to date what its sentence tells, or to name a thing."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.extraction.time_context import ParsedText, previous_word
from generator.extraction.time_grammar import Candidate
from generator.model import DateUse

_NAMED = Path(__file__).parent / "data" / "named_happenings.txt"
_DATELINE = re.compile(r"(?:^|\n)[A-Z][A-Z.,' ]{3,60}$")
_AFTER_DATELINE = re.compile(r"(?: \d\d?)?\s*(?:\(|--|–|—|_)")
_DETERMINERS = ("the", "'s", "’s", "its", "their")


@cache
def _named_happenings() -> frozenset[str]:
    lines = _NAMED.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def used_for(found: Candidate, text: str, parsed: ParsedText) -> DateUse:
    """ "names" for a bare year (or month) that only tells one thing from its like: "the 2020 election".

    So does a day without its year between an article and its noun ("the Jan. 6 attack"), and a
    dateline's, which is the article's and no happening's.
    """
    if found.rule == "month day" and in_dateline(found, text):
        return "names"
    if _is_an_attribute(found, text, parsed):
        return "names"
    if found.rule not in ("year", "month year", "short year"):
        return "dates"
    token = parsed.last_token(found.end)
    if token is None:
        return "dates"
    doc, at = token.doc, token.i + 1
    while at < len(doc) and at <= token.i + 6 and doc[at].pos_ in ("ADJ", "PROPN", "NOUN", "PUNCT", "PART"):
        word = doc[at].lower_
        if word in _named_happenings():
            return "names"
        if doc[at].is_punct and word not in ("-", ".", "'"):
            break
        at += 1
    return "dates"


def _is_an_attribute(found: Candidate, text: str, parsed: ParsedText) -> bool:
    """Whether a month and day stand behind an article or a possessive, before what they tell apart."""
    if found.rule != "month day" or not previous_word(text, found.start).endswith(_DETERMINERS):
        return False
    following = parsed.token_after(found.end)
    return following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ")


def in_dateline(found: Candidate, text: str) -> bool:
    """ "WASHINGTON, March 12 (Agency) --" dates the article and nothing in it."""
    return bool(
        _AFTER_DATELINE.match(text, found.end)
        and _DATELINE.search(text[max(0, found.start - 64) : found.start])
    )
