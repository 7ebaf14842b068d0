"""Drop figures that look like a year or a decade and are a number, a count, an age or a step of a scale.

Each function takes a candidate, the text and its parse, and returns whether it is a time expression.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.extraction.times.no_dates import no_dates
from generator.extraction.times.surroundings import previous_word, surroundings
from generator.extraction.times.time_grammar import TimeCandidate
from generator.extraction.times.time_uses import named_events
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import OBJECTS, VERBAL
from generator.text.determiners import determiners

if TYPE_CHECKING:
    from spacy.tokens import Token

# Characters on either side that tell a telephone number or an address.
_REACH = 48
# "0113 496 2010", "555-2012"; "2010 555 0134".
_DIALLED_BEFORE = re.compile(r"(?:\b0\d+|\b\d{3})[ -]$")
_DIALLED_AFTER = re.compile(r"[ -]\d{3}[ -]\d{3,4}\b|/\d{3}")
_YEAR_AND = re.compile(r"\b(?:1[5-9]|20)\d\d,? (?:and|or) $")
# "the 1960s and 70s"
_GOES_ON = re.compile(r"(?:\d{3}0s|['’]\d0s|the \d0s),? (?:and|or|to) (?:the )?(?:early |mid-|late )?$")
_TENS_AND = r"\d0s\s*(?:,|and|or|to|[-–]|into|through)\s*(?:and\s+|or\s+)?(?:the\s+)?"
_QUALIFIED = re.compile(r"(?:(?:very|early|mid|middle|late|upper|lower|low|high)[ -]+)*$")


# ---- years ------------------------------------------------------------------------------


def is_a_number(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether a figure such as 2019 numbers a thing, is dialled or is of an address.

    "Flight 2019", "Call 0113 496 2010", "at 2020 Quay Street".
    """
    before, after = text[max(0, found.start - _REACH) : found.start], text[found.end : found.end + _REACH]
    if _DIALLED_BEFORE.search(before) or _DIALLED_AFTER.match(after):
        return True
    if _crowds().search(before):
        return True
    token = parsed.token_before(found.start)
    lead = previous_word(text, found.start).rstrip(".")
    if token is not None and lead in no_dates().numbered_by and token.lower_.rstrip(".") == lead:
        return True
    return lead not in surroundings().before_a_year - {"at"} and _address().match(after) is not None


@cache
def _other_side() -> re.Pattern[str]:
    """What stands before the smaller of two counts: "by 1904 votes to "."""
    return re.compile(rf"\b\d[\d,]* (?:{'|'.join(sorted(surroundings().counted))}) (?:to|against) $")


@cache
def _crowds() -> re.Pattern[str]:
    """What stands before how many they are: "a crowd of 1850"."""
    return re.compile(rf"\b(?:{'|'.join(sorted(no_dates().crowds))}) of $", re.IGNORECASE)


@cache
def _address() -> re.Pattern[str]:
    """The rest of an address behind its number."""
    streets = "|".join(sorted(no_dates().streets))
    return re.compile(
        rf" (?:(?:[NSEW]{{1,2}}|North|South|East|West)\.? )?(?:\d+\w* |[A-Z][\w'’.-]* ){{1,3}}(?:{streets})\b"
    )


def counts_things(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether a figure counts the noun behind it: "bought 1984 chairs", "more than 1900 homes".

    Not where the noun is of a year ("reported 2023 sales"), or has a determiner ("the 1999 protests").
    What stands against such a count is one, too: "by 1904 votes to 1873".
    """
    if _other_side().search(text[max(0, found.start - _REACH) : found.start]):
        return True
    noun = _counted_noun(found, parsed)
    counted = noun is not None and noun.lower_ in surroundings().counted
    if counted and previous_word(text, found.start) == "by":
        return noun is not None and noun.dep_ == "pobj"  # a margin: "won by 1904 votes"
    if noun is None or noun.lower_ in no_dates().of_a_year or noun.lower_ in named_events():
        return False
    lead, before = previous_word(text, found.start), parsed.token_before(found.start)
    if found.form.mod or lead in no_dates().before_a_quantity:
        return lead not in determiners().all
    if _YEAR_AND.search(text[max(0, found.start - _REACH) : found.start]):
        return False  # "the 1991 and 2002 authorizations"
    if lead in surroundings().before_a_count or lead in ("and", "or"):
        return noun.dep_ in ("conj", "pobj")
    if before is None or noun.dep_ not in (*OBJECTS, "attr", "npadvmod") or noun.head.i >= noun.i:
        return False
    parts_of_verb = before.pos_ in ("ADP", "ADV") and before.dep_ in ("prt", "advmod")  # "gave away"
    return before.pos_ in VERBAL or (parts_of_verb and before.head.i == before.i - 1 == noun.head.i)


def _counted_noun(found: TimeCandidate, parsed: ParsedText) -> Token | None:
    """The plural common noun right behind a figure, or behind one adjective."""
    token = parsed.last_token(found.end)
    if token is None:
        return None
    following = token.doc[token.i + 1 : token.i + 3]
    if len(following) > 1 and (following[0].pos_ == "ADJ" or _is_kind_of(following[0], following[1])):
        following = following[1:]
    return following[0] if len(following) and following[0].tag_ == "NNS" else None


def _is_kind_of(noun: Token, counted: Token) -> bool:
    """Whether a noun says of which kind the counted things are: "sold 1975 raffle tickets"."""
    known = noun.lower_ in no_dates().of_a_year or noun.lower_ in named_events()
    return noun.tag_ == "NN" and noun.dep_ == "compound" and noun.head.i == counted.i and not known


# ---- decades ----------------------------------------------------------------------------


def decade(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Tens of years: no age ("in his late 40s", "20s and 30s"), no step of a scale ("highs in the 80s").

    Figures alone, with neither "the" nor an apostrophe, are a decade only before a noun ("80s music").
    """
    words = text[found.start : found.end].lower()
    if any(mark in words for mark in "'’‘"):
        return True
    before = text[max(0, found.start - _REACH) : found.start].lower()
    if _GOES_ON.search(before):
        return True
    if _own_decade().search(_QUALIFIED.sub("", before)) or _is_on_a_scale(found, parsed):
        return False
    if "the" in words.split() or not words[-2:-1].isdigit():
        return True
    following = parsed.token_after(found.end)
    return following is not None and following.pos_ in ("NOUN", "PROPN") and following.idx == found.end + 1


@cache
def _own_decade() -> re.Pattern[str]:
    """What ends with the beginning of an age: "his", "her late", "their 20s and"."""
    words = determiners()
    owners = "|".join(sorted(words.possessives_of_others | words.possessives_of_speakers))
    return re.compile(rf"\b(?:{owners})\s+(?:(?:early|mid|late)[ -]+)?(?:{_TENS_AND})?$")


def _is_on_a_scale(found: TimeCandidate, parsed: ParsedText) -> bool:
    """Whether the sentence speaks of what is measured in tens, or of an age."""
    token = parsed.last_token(found.end)
    if token is None or not any(character.isdigit() for character in token.text):
        return False
    near = token.doc[max(token.sent.start, token.i - 30) : min(token.sent.end, token.i + 30)]
    if any(t.lower_ in no_dates().scales for t in near):
        return True
    return any(t.lower_ in no_dates().ages for t in token.doc[max(0, token.i - 3) : token.i + 3])
