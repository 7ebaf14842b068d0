"""How the dates of two event mentions hold together: whether both can be of one event."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from generator.linking.times.dating import days_between, single_day
from generator.linking.times.event_mentions import EventMention
from generator.timex.edtf import bounds

DateBond = Literal["day", "told", "wide", "undated", "weekday", "within", "before", "unknown"]
"""Both have one day; or one on which it may only have been told; or one wider date; both say "Friday" and
nothing resolves it; one says so and the other names a day that is a Friday; one date lies within the other;
one has a day of its own, and the other was told a few days later; nothing resolves either, and they name no
two days of the week."""

WITHOUT_OWN_DATE = ("carried", "publication")
# So many days before it was told, at most, it may have been.
_DAYS_BEFORE = 7
_DAY = re.compile(r"XXXX-(?:WXX-\d|\d\d-\d\d)")
_MONTH = re.compile(r"^date=(?:XXXX|\d{4})(?:-\d\d)?(?: |$)")
_DAY_OF_THE_WEEK = re.compile(r"XXXX-WXX-([1-7])")


def date_bond(one: EventMention, other: EventMention) -> DateBond | None:
    """How the dates of two mentions hold together; None where they cannot be of one event."""
    if one.place == other.place:
        return None
    if one.edtf is None or other.edtf is None:
        return _bond_of_undated(one, other)
    if one.plain_date == other.plain_date:
        if is_unsure(one) or is_unsure(other):
            return "told"
        return "day" if single_day(one.edtf) else "wide"
    if not is_unsure(one) and not is_unsure(other):
        return "within" if can_be_one(one.edtf, other.edtf) else None
    return "before" if _is_dated_by(one, other) else None


def is_unsure(m: EventMention) -> bool:
    """Whether the date is that of the article or of who told of it."""
    return m.told or m.basis in WITHOUT_OWN_DATE


def names_a_day(m: EventMention) -> bool:
    """Whether the expression that dates a mention is for one day: "Friday", "Dec. 3", not "last year"."""
    return m.expression is not None and _DAY.search(m.expression.form) is not None


def _names_a_month(m: EventMention) -> bool:
    """Whether the expression that dates a mention is for a month or a year: what news tells of before it."""
    return m.expression is not None and _MONTH.search(m.expression.form) is not None


def _bond_of_undated(one: EventMention, other: EventMention) -> DateBond | None:
    """That of two of which one at least has a date that nothing resolves."""
    if (one.sentence.tense == "future") != (other.sentence.tense == "future"):
        return None
    a, b = (_day_of_the_week(m) for m in (one, other))
    if one.edtf or other.edtf:
        return "weekday" if a is not None and a == b else None
    if (names_a_day(one) and _names_a_month(other)) or (names_a_day(other) and _names_a_month(one)):
        return None
    same = one.expression and other.expression and one.expression.form == other.expression.form
    if same or (a is not None and a == b):
        return "undated"
    return "unknown" if a is None or b is None else None


def _day_of_the_week(m: EventMention) -> int | None:
    """The day of the week (Monday is 1) that a mention's date is, or that its expression names."""
    if day := single_day(m.edtf):
        return None if is_unsure(m) else date.fromisoformat(day).isoweekday()
    found = _DAY_OF_THE_WEEK.search(m.expression.form) if m.expression and m.edtf is None else None
    return int(found[1]) if found else None


def can_be_one(one: str | None, other: str | None) -> bool:
    """Whether two dates, if both are known, can be of one event: one may lie within the other."""
    return not one or not other or one == other or _holds(one, other) or _holds(other, one)


def narrower(one: str | None, other: str | None) -> str | None:
    """The one of two dates, of which one lies within the other, that says more."""
    if not one or not other:
        return one or other
    return other if _holds(one, other) else one


def _holds(wide: str, narrow: str) -> bool:
    (first, last), (begin, end) = bounds(wide), bounds(narrow)
    return first <= begin and end <= last


def _is_dated_by(one: EventMention, other: EventMention) -> bool:
    """Whether one of two mentions has a day of its own, and the other only one on which it was told later."""
    if is_unsure(one) == is_unsure(other):
        return False
    sure, unsure = (other, one) if is_unsure(one) else (one, other)
    day, told = single_day(sure.edtf), single_day(unsure.plain_date)
    return bool(day and told) and 0 <= days_between(day or "", told or "") <= _DAYS_BEFORE
