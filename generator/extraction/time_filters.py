"""Drop what only looks like a time expression, and tell what one is used for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from generator.extraction.time_context import ParsedText, direction
from generator.extraction.time_grammar import Candidate
from generator.model import DateUse

_NAMED = Path(__file__).parent / "data" / "named_happenings.txt"
_BEFORE_YEAR = {
    *(
        "in",
        "of",
        "since",
        "by",
        "until",
        "till",
        "from",
        "to",
        "through",
        "during",
        "before",
        "after",
        "between",
    ),
    *(
        "and",
        "or",
        "early",
        "late",
        "mid",
        "around",
        "about",
        "for",
        "than",
        "circa",
        "year",
        "fiscal",
        "throughout",
    ),
}
_LENGTH_LEADS = {
    "for",
    "in",
    "within",
    "after",
    "of",
    "over",
    "during",
    "several",
    "take",
    "takes",
    "took",
    "many",
}
_NOT_NAMES = {"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "FAC", "GPE"}
_NO_LENGTHS = ("first quarter", "one second", "-quarters", "three quarters", "-quarter")
_YEAR_FOLLOWS = re.compile(r"[,\s]*(?:of |in )?(?:\d|that year|last year|next year|this year)")
_DATELINE = re.compile(r"(?:^|\n)[A-Z][A-Z.,' ]{3,60}$")
_AFTER_DATELINE = re.compile(r"(?: \d\d?)?\s*(?:\(|--|–|—|_)")
_PRECEDED_BY = {
    "after a day": ("month day", "month day year", "month and first day of a range"),
    "after a year": ("year",),
}
_DETERMINERS = ("the", "'s", "’s", "its", "their")
_NO_YEAR_BEFORE = ("$", "£", "€", "#", ".", "+", "/")
_COUNTED = {"people", "percent", "miles", "feet", "points", "votes", "km", "kilometers", "troops"}
_COMMON_YEARS = range(1900, 2051)


@cache
def _named_happenings() -> frozenset[str]:
    lines = _NAMED.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def is_time(found: Candidate, previous: Candidate | None, text: str, parsed: ParsedText) -> bool:
    """Whether the words around a candidate, and the one before it, let it be a time expression."""
    if found.rule == "month" and _in_dateline(found, text):
        return False
    if found.needs.startswith("after "):
        return _follows(found, previous, text)
    check = _CHECKS.get(found.needs)
    return check is None or check(found, text, parsed)


def _in_dateline(found: Candidate, text: str) -> bool:
    """ "WASHINGTON, March 12 (Agency) --" dates the article and nothing in it."""
    return bool(
        _AFTER_DATELINE.match(text, found.end)
        and _DATELINE.search(text[max(0, found.start - 64) : found.start])
    )


def _follows(found: Candidate, previous: Candidate | None, text: str) -> bool:
    """Whether a candidate goes on where the one before it ended: the 26 of "4-26 May"."""
    if previous is None or found.start - previous.end > len(" through "):
        return False
    wanted = _PRECEDED_BY[found.needs]
    return previous.rule in wanted and "." not in text[previous.end : found.start]


def _previous_word(found: Candidate, text: str) -> str:
    words = text[max(0, found.start - 30) : found.start].split()
    return words[-1].lower() if words else ""


def _next_words(found: Candidate, text: str) -> str:
    return text[found.end : found.end + 30].lower()


def _is_named(found: Candidate, parsed: ParsedText) -> bool:
    token = parsed.token_at(found.start)
    return token is not None and token.ent_type_ in _NOT_NAMES


def _month(found: Candidate, text: str, parsed: ParsedText) -> bool:
    token = parsed.last_token(found.end)
    if token is None or token.pos_ in ("AUX", "VERB", "ADV"):
        return False
    before = parsed.token_before(found.start)
    if before is not None and before.pos_ == "PROPN" and token.dep_ != "npadvmod":
        named = before.dep_ == "compound" and before.head.i == token.i  # a surname: "Theresa May"
        if named or before.ent_type_ == "PERSON":
            return False
    if token.ent_type_ == "DATE":
        return True
    return not (token.ent_type_ == "PERSON" or (token.text in ("May", "March") and token.pos_ != "PROPN"))


def _season(found: Candidate, text: str, parsed: ParsedText) -> bool:
    token = parsed.last_token(found.end)
    if token is None or token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ in _NOT_NAMES:
        return False
    if token.ent_type_ == "DATE":
        return True
    words = text[found.start : found.end].lower()
    if words.endswith(("fall", "spring")):  # a fall in prices, a spring of water
        return words.startswith(("early", "late", "mid")) or _previous_word(found, text) in (
            "in",
            "by",
            "until",
            "since",
            "during",
        )
    return True


def _year(found: Candidate, text: str, parsed: ParsedText) -> bool:
    words = text[found.start : found.end]
    if words[-5:-4] == " " and found.form.mod:  # "about 2000 troops"
        return not _counts(found, parsed)
    if not words.isdigit():
        return True
    before, after = text[max(0, found.start - 1) : found.start], text[found.end : found.end + 2]
    common = int(words) in _COMMON_YEARS
    if before in _NO_YEAR_BEFORE or after[:1] in ("%", "+", "°"):
        return False
    if after[:1] == "-" and after[1:].isalpha():
        return common
    lead, counts = _previous_word(found, text), _counts(found, parsed)
    if not common:
        token = parsed.token_at(found.start)
        return (lead in _BEFORE_YEAR and not counts) or (token is not None and token.ent_type_ == "DATE")
    if lead in _BEFORE_YEAR or lead.endswith(("'s", "the", "(", "-", "–")):
        return not (counts and lead in ("about", "around", "than", "to", "of", "or", "for"))
    following = parsed.token_after(found.end)
    return not counts and (following is None or following.lower_ not in _COUNTED)


def _counts(found: Candidate, parsed: ParsedText) -> bool:
    """Whether a numeral counts the plural noun after it: "2000 troops"."""
    token = parsed.last_token(found.end)
    if token is None or token.ent_type_ == "DATE":
        return False
    head = token.head
    return token.dep_ == "nummod" and head.i > token.i and head.tag_ in ("NNS", "NNPS")


def _bare_day(found: Candidate, text: str, parsed: ParsedText) -> bool:
    if not any(ch.isdigit() for ch in text[found.start : found.end]):
        return False
    following = parsed.token_after(found.end)
    return following is None or (
        following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM") and following.text not in ("-", "/", "century")
    )


def _short_year(found: Candidate, text: str, parsed: ParsedText) -> bool:
    before = text[found.start - 1] if found.start else " "
    after = text[found.end : found.end + 1]
    return (
        text[found.start + 1].isdigit()
        and not before.isalnum()
        and not after.isalnum()
        and after not in ("%", "’", "'")
    )


def _clock(found: Candidate, text: str, parsed: ParsedText) -> bool:
    before = text[found.start - 1] if found.start else " "
    return before not in ":.-/$£€" and text[found.end : found.end + 1] not in (":", "%")


def _long_unit(found: Candidate, text: str, parsed: ParsedText) -> bool:
    words = text[found.start : found.end].lower()
    if words.endswith(("second", "minute", "hour", "millennium", "fortnight")):
        return False
    return not words.endswith("end of the day")


def _followed_by_stop(found: Candidate, text: str, parsed: ParsedText) -> bool:
    return text[found.end : found.end + 1] in (".", ",", ";", "!", "?", "")


def _length(found: Candidate, text: str, parsed: ParsedText) -> bool:
    following = _next_words(found, text).lstrip(" -–")
    words = text[found.start : found.end].lower()
    if words == "one day":  # some day
        return _previous_word(found, text) in _LENGTH_LEADS
    return not following.startswith(("old", "-old")) and not words.endswith(_NO_LENGTHS)


def _no_age(found: Candidate, text: str, parsed: ParsedText) -> bool:
    return _length(found, text, parsed) and "old" not in text[found.start : found.end].lower().split("-")


def _no_year(found: Candidate, text: str, parsed: ParsedText) -> bool:
    """Whether no year follows: then a longer rule knows better, or the history's own year."""
    return not _YEAR_FOLLOWS.match(text, found.end) and _month(found, text, parsed)


def _a_length(found: Candidate, text: str, parsed: ParsedText) -> bool:
    words = text[found.start : found.end].lower()
    before = parsed.token_before(found.start)
    if (
        before is not None
        and words.startswith("a")
        and (before.tag_ in ("NNS", "CD", "$") or before.text == "%")
    ):
        return False  # a rate: "four flights a week"
    if words.endswith(("second", "quarter", "weekend")) or not _length(found, text, parsed):
        return False
    following = parsed.token_after(found.end)
    return not (words.endswith("minute") and following is not None and following.pos_ == "NOUN")


def _bare_units(found: Candidate, text: str, parsed: ParsedText) -> bool:
    words = text[found.start : found.end].lower()
    if words.endswith(("seconds", "quarters", "weekends")) or not _length(found, text, parsed):
        return False
    return _previous_word(found, text) in _LENGTH_LEADS or _next_words(found, text).startswith(
        (" later", " of ")
    )


def _the_unit(found: Candidate, text: str, parsed: ParsedText) -> bool:
    return text[found.start : found.end].lower() in ("the year", "the month", "the week")


def _often(found: Candidate, text: str, parsed: ParsedText) -> bool:
    return not text[found.start].isupper() or not _is_named(found, parsed)


def _now(found: Candidate, text: str, parsed: ParsedText) -> bool:
    words = text[found.start : found.end].lower()
    token = parsed.last_token(found.end)
    if words.endswith("current"):
        return token is not None and token.pos_ == "ADJ"
    return token is None or token.pos_ in ("ADV", "NOUN", "SCONJ", "INTJ")


def _soon(found: Candidate, text: str, parsed: ParsedText) -> bool:
    words = text[found.start : found.end].lower()
    following = parsed.token_after(found.end)
    if words.endswith("future"):
        return not (text[found.end - 6].isupper() and found.start > 0)
    if words.endswith(("soon", "shortly")):
        if direction(parsed.governor(found.end)) == "past":
            return False
        return following is None or following.lower_ not in (
            "after",
            "before",
            "as",
            "thereafter",
            "afterward",
            "enough",
        )
    return True


def _the_past(found: Candidate, text: str, parsed: ParsedText) -> bool:
    following = parsed.token_after(found.end)
    return following is None or following.pos_ not in ("NOUN", "NUM", "ADJ", "PROPN")


def _capital(found: Candidate, text: str, parsed: ParsedText) -> bool:
    return text[found.start].isupper()


_CHECKS: dict[str, Callable[[Candidate, str, ParsedText], bool]] = {
    "month": _month,
    "season": _season,
    "year": _year,
    "bare day": _bare_day,
    "short year": _short_year,
    "clock": _clock,
    "long unit": _long_unit,
    "followed by a stop": _followed_by_stop,
    "length": _length,
    "no age": _no_age,
    "a length": _a_length,
    "no year": _no_year,
    "bare units": _bare_units,
    "the unit": _the_unit,
    "often": _often,
    "now": _now,
    "soon": _soon,
    "the past": _the_past,
    "capital": _capital,
}


def used_for(found: Candidate, text: str, parsed: ParsedText) -> DateUse:
    """ "names" for a bare year (or month) that only tells one thing from its like: "the 2020 election".

    So does a day without its year between an article and its noun ("the Jan. 6 attack"), and a
    dateline's, which is the article's and no happening's.
    """
    if found.rule == "month day" and _in_dateline(found, text):
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
    if found.rule != "month day" or not _previous_word(found, text).endswith(_DETERMINERS):
        return False
    following = parsed.token_after(found.end)
    return following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ")
