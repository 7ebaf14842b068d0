"""What a time expression is used for: to date what its sentence reports, or to name a thing."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extraction.times.surroundings import is_possessive, previous_word
from generator.extraction.times.time_grammar import TimeCandidate
from generator.model import DateUse
from generator.parsing.parsed_text import MOST_GOVERNORS, ParsedText
from generator.parsing.tag_sets import NOUNS, VERBAL
from generator.rule_tables import read_lines
from generator.text.determiners import determiners
from generator.text.layout import dateline, line_start

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMED = Path(__file__).parent / "data" / "named_events.txt"
# Characters: a dateline's date is no further from the beginning of its line.
_LONGEST_DATELINE = 80
_YEARS = ("year", "month year", "short year")
_HOLIDAYS = ("holiday", "holiday eve", "named day")
_WIDE = (
    *_YEARS,
    "month",
    "last unit",
    "last week",
    "this unit",
    "next unit",
    "that unit",
    "season",
    "relative season",
)
_YEAR_BEHIND = re.compile(r"[-–]\d{2,4}\b")
_YEAR_BEFORE = re.compile(r"\d{4}[-–]$")
# Periods of accounts.
_ERAS = ("century", "decade")
_QUARTERS = ("quarter",)
_FISCAL = ("fiscal", "financial")
_FIRST_OF_ITS_KIND = ("first", "inaugural")
_COMPARING = frozenset({"than", "compared", "versus"})
_UP_OR_DOWN = frozenset({"up", "down"})
_TO_AN_END = frozenset({"to", "through", "until", "till"})
_PERCENT = frozenset({"percent", "%"})
_VAGUE = ("now", "recently", "soon")
_BEFORE_NOUNS = ("month day", "month")
_ATTRIBUTES = frozenset({"compound", "nummod", "amod", "nmod", "npadvmod"})


@cache
def named_events() -> frozenset[str]:
    """What is named by its year: "the 2020 election"."""
    return frozenset(read_lines(_NAMED))


def used_for(found: TimeCandidate, text: str, parsed: ParsedText) -> DateUse:
    """ "names" for what only says which of several things is meant ("the 2020 election", "Easter week").

    So does a year or month in the possessive ("last year's budget"), the bound of a record ("the
    most since 2015"), what a figure is compared with ("up from 3 percent in May") and a dateline's day,
    which is the article's and no event's.
    """
    if found.rule == "month day" and in_dateline(found, text):
        return "names"
    if _is_a_baseline(found, parsed) and not _ends_a_range(found, text):
        return "names"
    if found.rule in _ERAS and previous_word(text, found.start) in ("before", "after"):
        return "names"  # of no time within it: "before the 20th century"
    if _is_compared_with(found, text, parsed) or _is_wide_possessive(found, text):
        return "names"
    if _is_an_attribute(found, text, parsed) or _is_vague_attribute(found, parsed):
        return "names"
    if any(word in text[found.start : found.end].lower() for word in _FISCAL):
        return "names"
    return "names" if found.rule in _YEARS and _names_a_thing(parsed.last_token(found.end)) else "dates"


def _is_compared_with(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether it is the bound of a record ("the most since 2015") and not a beginning ("ill since 2015")."""
    before = parsed.token_before(found.start)
    if before is None or previous_word(text, found.start) != "since":
        return False
    head = before.head
    return head.tag_ in ("JJS", "RBS") or any(child.tag_ in ("JJS", "RBS") for child in head.lefts)


def _is_a_baseline(found: TimeCandidate, parsed: ParsedText) -> bool:
    """Whether it is of what something is compared with: "more than in 2019", "down from 30 in May"."""
    token = parsed.last_token(found.end)
    for _ in range(MOST_GOVERNORS if token is not None else 0):
        assert token is not None
        if token.lower_ in _COMPARING:
            return True
        if token.lower_ == "from" and token.dep_ == "prep":
            return _counts_from(token, found)
        if token.head.i == token.i or token.pos_ in VERBAL:
            return False
        token = token.head
    return False


def _ends_a_range(found: TimeCandidate, text: str) -> bool:
    """Whether it is the first or the last year of a stretch: "fell by a third from 1930-1940"."""
    if found.rule not in _YEARS:
        return False
    return bool(_YEAR_BEHIND.match(text, found.end) or _YEAR_BEFORE.search(text[: found.start][-6:]))


def _counts_from(joint: Token, found: TimeCandidate) -> bool:
    """Whether "from" begins what a figure changed from, and no stretch of time: "up 3 percent from May"."""
    if joint.i == 0 or joint.nbor(-1).ent_type_ in ("DATE", "TIME"):  # "two weeks from Thursday"
        return False
    before, behind = joint.doc[joint.head.i : joint.i], joint.doc[joint.right_edge.i + 1 :][:1]
    if any(t.lower_ in _TO_AN_END for t in (*joint.subtree, *behind)):
        return False
    counted = [*before, *(t for noun in joint.children for t in (noun, *noun.lefts))]
    counted = [t for t in counted if not found.start <= t.idx < found.end]
    return joint.head.lower_ in _UP_OR_DOWN or any(t.like_num or t.lower_ in _PERCENT for t in counted)


def _is_wide_possessive(found: TimeCandidate, text: str) -> bool:
    """Whether it is a year or month that owns something: "last year's budget", not "Friday's ruling"."""
    return is_possessive(text, found.end) and found.rule in _WIDE


def _names_a_thing(token: Token | None) -> bool:
    """Whether what follows a year is a thing that is named by its year."""
    if token is None:
        return False
    doc, at = token.doc, token.i + 1
    while at < len(doc) and at <= token.i + 6 and doc[at].pos_ in ("ADJ", "PROPN", "NOUN", "PUNCT", "PART"):
        word = doc[at].lower_
        if word in named_events():
            return True
        if doc[at].is_punct and word not in ("-", ".", "'"):
            return False
        at += 1
    return False


def _is_an_attribute(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether it says which thing a noun means: "the Jan. 6 attack", "the June report", "Easter week".

    Behind "a" the thing is new, and its day is news: "at a July 16 press conference".
    """
    lead = previous_word(text, found.start)
    if found.rule in _HOLIDAYS and lead in _FIRST_OF_ITS_KIND:
        return True
    if found.rule in _QUARTERS:
        return _noun_behind(found, parsed) is not None
    known = (
        lead in determiners().definite
        or lead.endswith(("'s", "’s"))
        or _is_before_a_known_noun(found, parsed)
    )
    if found.rule not in _HOLIDAYS and not (known and found.rule in _BEFORE_NOUNS):
        return False
    following = parsed.token_after(found.end)
    return following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ")


def _noun_behind(found: TimeCandidate, parsed: ParsedText) -> Token | None:
    """The noun behind an expression that is its attribute."""
    token = parsed.last_token(found.end)
    for _ in range(MOST_GOVERNORS):
        if token is None or token.head.i == token.i:
            return None
        if token.head.i > token.i and token.head.idx >= found.end:
            is_attribute = token.dep_ in _ATTRIBUTES and token.head.pos_ in NOUNS
            return token.head if is_attribute else None
        token = token.head
    return None


def _is_before_a_known_noun(found: TimeCandidate, parsed: ParsedText) -> bool:
    """Whether a noun behind it is known already: "the deadly Jan. 6 riot"."""
    noun = _noun_behind(found, parsed)
    if noun is None:
        return False
    before = [c for c in noun.lefts if c.idx < found.start]
    return any(c.lower_ in determiners().definite or c.dep_ == "poss" for c in before)


def _is_vague_attribute(found: TimeCandidate, parsed: ParsedText) -> bool:
    """Whether it is the adjective of "recent floods" or "the current mayor"."""
    token = parsed.last_token(found.end)
    return found.rule in _VAGUE and token is not None and token.dep_ == "amod"


def in_dateline(found: TimeCandidate, text: str) -> bool:
    """ "WASHINGTON, March 12 (Agency) --" dates the article and nothing in it."""
    furthest = max(0, found.start - _LONGEST_DATELINE)
    start = line_start(text, found.start, furthest)
    return (start > furthest or furthest == 0) and found.end <= dateline(text, start)
