"""Drop what only looks like a date: "may", "march", "the fall of the wall", "1900 people"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from generator.extraction.times import time_length_filters as lengths
from generator.extraction.times import time_name_filters as names
from generator.extraction.times import time_number_filters as numbers
from generator.extraction.times.surroundings import (
    is_in_a_name,
    is_possessive,
    previous_word,
    surroundings,
)
from generator.extraction.times.time_grammar import TimeCandidate
from generator.extraction.times.time_uses import in_dateline
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import NOUNS, PLURAL, VERBAL
from generator.parsing.tenses import direction, is_planned_word
from generator.text.layout import DASH_SIGNS, HYPHENS

_PRECEDED_BY = {
    "after a day": ("month day", "month day year", "month and first day of a range"),
    "after a year": ("year",),
}
_NO_YEAR_BEFORE = ("$", "£", "€", "#", ".", "+", "/")
_BEFORE_A_YEAR = ("'s", "the", "(", *DASH_SIGNS)
_OF = re.compile(r" of (?!(?:the|that|this|last|next)\b)")
_SINCE_BEHIND = re.compile(r"\s+since\b")
_MEASURED = re.compile(r"-(?:met[er]{2}|mile|foot|feet|yard|acre|ton|tonne|seat|page|piece|strong)\b")
_COMMON_YEARS = range(1900, 2051)
# A thing that is known, and nothing more of it.
_WHAT_WAS_TOLD = re.compile(r"(?: the [a-z]+)?(?=[.,;!?]|$)", re.MULTILINE)


def is_time(found: TimeCandidate, previous: TimeCandidate | None, text: str, parsed: ParsedText) -> bool:
    """Whether the words around a candidate, and the one before it, let it be a time expression."""
    if found.rule == "month" and in_dateline(found, text):
        return False
    if found.needs.startswith("after "):
        return _follows(found, previous, text)
    return not found.needs or _CHECKS[found.needs](found, text, parsed)


def _follows(found: TimeCandidate, previous: TimeCandidate | None, text: str) -> bool:
    """Whether a candidate goes on where the one before it ended: the 26 of "4-26 May"."""
    if previous is None or found.start - previous.end > len(" through "):
        return False
    wanted = _PRECEDED_BY[found.needs]
    return previous.rule in wanted and "." not in text[previous.end : found.start]


def _month(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    token = parsed.last_token(found.end)
    if token is None or token.pos_ in (*VERBAL, "ADV") or names.is_hyphened_name(found, text):
        return False
    if names.is_of_a_named_day(found, text, parsed) or names.is_initials(found, text):
        return False
    before = parsed.token_before(found.start)
    if before is not None and before.pos_ == "PROPN" and token.dep_ != "npadvmod":
        named = before.dep_ == "compound" and before.head.i == token.i  # a surname: "Theresa May"
        if named or before.ent_type_ == "PERSON":
            return False
    if token.ent_type_ == "DATE":
        return True
    return not (token.ent_type_ == "PERSON" or (token.text in ("May", "March") and token.pos_ != "PROPN"))


def _season(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    token = parsed.last_token(found.end)
    if token is None or token.pos_ not in NOUNS or is_in_a_name(token):
        return False
    if _OF.match(text, found.end) and not _year_follows().match(text, found.end):
        return False  # "a summer of protests"
    words = text[found.start : found.end].lower()
    if token.ent_type_ == "DATE" or not words.endswith(("fall", "spring")):
        return True
    around = surroundings()  # a fall in prices, a spring of water
    parted = words.startswith(tuple(around.part_of_a_season))
    return parted or previous_word(text, found.start) in around.before_a_season


def _year(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    words = text[found.start : found.end]
    if numbers.is_a_number(found, text, parsed) or numbers.counts_things(found, text, parsed):
        return False
    if names.is_numbered_name(found, text, parsed) or not names.no_manner(found, text, parsed):
        return False
    if words[-5:-4] == " " and found.form.mod:  # "about 2000 troops"
        return not _counts(found, parsed)
    if not words.isdigit():
        return True
    before, after = text[max(0, found.start - 1) : found.start], text[found.end : found.end + 2]
    if before in _NO_YEAR_BEFORE or after[:1] in ("%", "+", "°"):
        return False
    common = int(words) in _COMMON_YEARS
    if after[:1] == "-" and after[1:].isalpha():
        return common and not _MEASURED.match(text, found.end)
    return _common_year(found, text, parsed) if common else _rare_year(found, text, parsed)


def _common_year(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether a number such as 1998 is a year and counts nothing."""
    around, lead, counts = surroundings(), previous_word(text, found.start), _counts(found, parsed)
    if lead in around.before_a_year or lead.endswith(_BEFORE_A_YEAR):
        return not (counts and lead in around.before_a_count)
    following = parsed.token_after(found.end)
    return not counts and (following is None or following.lower_ not in around.counted)


def _rare_year(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether a number such as 1612 or 2080 is a year: only where a word before it or the parser says so."""
    if previous_word(text, found.start) in surroundings().before_a_year and not _counts(found, parsed):
        return True
    token = parsed.token_at(found.start)
    return token is not None and token.ent_type_ == "DATE"


def _counts(found: TimeCandidate, parsed: ParsedText) -> bool:
    """Whether a numeral counts the plural noun after it: "2000 troops"."""
    token = parsed.last_token(found.end)
    if token is None or token.ent_type_ == "DATE":
        return False
    head = token.head
    return token.dep_ == "nummod" and head.i > token.i and head.tag_ in PLURAL


def _bare_day(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    if not any(ch.isdigit() for ch in text[found.start : found.end]):
        return False
    following = parsed.token_after(found.end)
    return following is None or (
        following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM") and following.text not in ("-", "/", "century")
    )


def _short_year(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    before = text[found.start - 1] if found.start else " "
    after = text[found.end : found.end + 1]
    return (
        text[found.start + 1].isdigit()
        and not before.isalnum()
        and not after.isalnum()
        and after not in ("%", "’", "'")
    )


def _clock(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    before = text[found.start - 1] if found.start else " "
    return before not in ":.-/$£€" and text[found.end : found.end + 1] not in (":", "%")


def _long_unit(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    words = text[found.start : found.end].lower()
    return not words.endswith(tuple(surroundings().short_units))


def _followed_by_stop(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    return text[found.end : found.end + 1] in (".", ",", ";", "!", "?", "")


def _counted_from_what_was_told(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether nothing follows that it is counted from, or what was told: "the night after the vote."."""
    return _WHAT_WAS_TOLD.match(text, found.end) is not None


def _ahead(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether what is announced comes to pass then: "are expected in two weeks", not "did it in two"."""
    if text[found.end : found.end + 1] in ("'", "’", "-") or previous_word(text, found.start) != "in":
        return False
    verb = parsed.governor(found.end)
    return verb is not None and any(is_planned_word(word.lemma_) for word in (verb, *verb.rights))


def _weeks_on(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether a day is meant that lies weeks behind another: "reopens a week on Monday", "Monday week".

    Not a length before a day ("was back after a week on Friday"), nor what has been ("a week today since").
    """
    behind = text[found.end : found.end + 1]
    if is_possessive(text, found.end) or behind in HYPHENS or _SINCE_BEHIND.match(text, found.end):
        return False
    following, verb = parsed.token_after(found.end), parsed.governor(found.end)
    if following is not None and following.pos_ in ("PROPN", "NUM"):
        return False
    if previous_word(text, found.start) in surroundings().before_a_length:
        return False
    return verb is None or direction(verb) != "past"


@cache
def _year_follows() -> re.Pattern[str]:
    """What begins with a year, or with words that name one."""
    return re.compile(rf"[,\s]*(?:of |in )?(?:\d|{'|'.join(sorted(surroundings().names_a_year))})")


def _no_year(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether no year follows: then a longer rule knows better, or the history's own year."""
    return not _year_follows().match(text, found.end) and _month(found, text, parsed)


def _no_year_behind(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether no year follows: "two years ago, in November 2014" has a month of its own."""
    return not _year_follows().match(text, found.end)


def _capital(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    return text[found.start].isupper()


_CHECKS: dict[str, Callable[[TimeCandidate, str, ParsedText], bool]] = {
    "month": _month,
    "season": _season,
    "year": _year,
    "bare day": _bare_day,
    "short year": _short_year,
    "clock": _clock,
    "long unit": _long_unit,
    "followed by a stop": _followed_by_stop,
    "counted from what was told": _counted_from_what_was_told,
    "ahead": _ahead,
    "weeks on": _weeks_on,
    "length": lengths.length,
    "no age": lengths.no_age,
    "a length": lengths.a_length,
    "no year": _no_year,
    "no end of a name": names.no_end_of_a_name,
    "no year behind": _no_year_behind,
    "bare units": lengths.bare_units,
    "the unit": lengths.the_unit,
    "the very unit": lengths.the_very_unit,
    "often": lengths.often,
    "now": lengths.now,
    "soon": lengths.soon,
    "the past": lengths.the_past,
    "capital": _capital,
    "decade": numbers.decade,
    "no manner": names.no_manner,
    "no name": names.no_name,
    "no owner": names.no_owner,
}
