"""What a time expression is used for: to date what its sentence tells, or to name a thing."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from spacy.tokens import Token

from generator.extraction.times.time_grammar import Candidate
from generator.model import DateUse
from generator.parsing.parsed_text import ParsedText, previous_word
from generator.rule_tables import read_lines

_NAMED = Path(__file__).parent / "data" / "named_events.txt"
_DATELINE = re.compile(r"(?:^|\n)[A-Z][A-Z.,' ]{3,60}$")
_AFTER_DATELINE = re.compile(r"(?: \d\d?)?\s*(?:\(|--|–|—|_)")
_YEARS = ("year", "month year", "short year")
_HOLIDAYS = ("holiday", "holiday eve", "named day")
_WIDE = (*_YEARS, "month", "last unit", "this unit", "next unit", "that unit", "season", "relative season")
_VAGUE = ("now", "recently", "soon")
_DETERMINERS = {"the", "this", "that", "its", "his", "her", "their", "our"}
_BEFORE_NOUNS = ("month day", "month")


@cache
def _named_events() -> frozenset[str]:
    return frozenset(read_lines(_NAMED))


def used_for(found: Candidate, text: str, parsed: ParsedText) -> DateUse:
    """ "names" for what only tells one thing from its like ("the 2020 election", "Easter week").

    So does a year or month in the possessive ("last year's budget"), the bound of a record ("the
    most since 2015") and a dateline's day, which is the article's and no happening's.
    """
    if found.rule == "month day" and in_dateline(found, text):
        return "names"
    if _is_compared_with(found, text, parsed) or _is_wide_possessive(found, text):
        return "names"
    if _is_an_attribute(found, text, parsed) or _is_vague_attribute(found, parsed):
        return "names"
    return "names" if found.rule in _YEARS and _tells_which(parsed.last_token(found.end)) else "dates"


def _is_compared_with(found: Candidate, text: str, parsed: ParsedText) -> bool:
    """Whether it is the bound of a record ("the most since 2015") and not a beginning ("ill since 2015")."""
    before = parsed.token_before(found.start)
    if before is None or previous_word(text, found.start) != "since":
        return False
    head = before.head
    return head.tag_ in ("JJS", "RBS") or any(child.tag_ in ("JJS", "RBS") for child in head.lefts)


def _is_wide_possessive(found: Candidate, text: str) -> bool:
    """Whether it is a year or month whose something is told: "last year's budget", no "Friday's ruling"."""
    return text[found.end : found.end + 2] in ("'s", "’s") and found.rule in _WIDE


def _tells_which(token: Token | None) -> bool:
    """Whether what follows a year is a thing that is named by its year."""
    if token is None:
        return False
    doc, at = token.doc, token.i + 1
    while at < len(doc) and at <= token.i + 6 and doc[at].pos_ in ("ADJ", "PROPN", "NOUN", "PUNCT", "PART"):
        word = doc[at].lower_
        if word in _named_events():
            return True
        if doc[at].is_punct and word not in ("-", ".", "'"):
            return False
        at += 1
    return False


def _is_an_attribute(found: Candidate, text: str, parsed: ParsedText) -> bool:
    """Whether it stands before what it tells apart: "the Jan. 6 attack", "the June report", "Easter week"."""
    lead = previous_word(text, found.start)
    behind_article = lead in _DETERMINERS or lead.endswith(("'s", "’s"))
    if found.rule not in _HOLIDAYS and not (behind_article and found.rule in _BEFORE_NOUNS):
        return False
    following = parsed.token_after(found.end)
    return following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ")


def _is_vague_attribute(found: Candidate, parsed: ParsedText) -> bool:
    """Whether it is the adjective of "recent floods" or "the current mayor"."""
    token = parsed.last_token(found.end)
    return found.rule in _VAGUE and token is not None and token.dep_ == "amod"


def in_dateline(found: Candidate, text: str) -> bool:
    """ "WASHINGTON, March 12 (Agency) --" dates the article and nothing in it."""
    return bool(
        _AFTER_DATELINE.match(text, found.end)
        and _DATELINE.search(text[max(0, found.start - 64) : found.start])
    )
