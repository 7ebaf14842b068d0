"""Resolve an underspecified form against an anchor: TIMEX3 value and EDTF date.

The anchor is itself a TIMEX3 date value ("2021-03-22", "1939-09", "1916"). What cannot be
known from it stays unresolved: nothing here guesses, and nothing raises on odd input
(29 February, year 0, an anchor without a month).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.timex.anchors import year_of
from generator.timex.conversion import edtf_of
from generator.timex.edtf import WHOLE_DAY, is_day
from generator.timex.forms import Form
from generator.timex.missing_parts import fill_in, in_year
from generator.timex.shifts import moved, shifted, week_for_last_week, weekend_before


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value and an EDTF date; both None where the form cannot be resolved."""

    value: str | None
    edtf: str | None


UNRESOLVED = Resolved(None, None)


def resolve(form: Form, anchor: str | None, quarter: str | None = None) -> Resolved:
    """What a form means when counted from ``anchor``.

    ``quarter`` is the quarter last spoken of ("1989-Q3"), which a comparison ("a year
    earlier") takes its grain from.
    """
    try:
        value = _value(form, anchor, quarter)
        value = moved(value, form.then) if value and form.then else value
    except (ValueError, OverflowError):  # no such day (30 February), or a year out of the calendar's range
        return UNRESOLVED
    if value is None:
        return UNRESOLVED
    return Resolved(value, edtf_of(value, form.part, anchor, bool(form.mod)))


def _value(form: Form, anchor: str | None, quarter: str | None) -> str | None:
    if form.value:
        return form.value
    if form.grain == "compared" and quarter and form.shift == "-1Y":
        return f"{int(quarter[:4]) - 1:04d}-{quarter[5:]}"
    if form.grain == "compared" and quarter and form.date:
        return f"{form.date}-{quarter[5:]}"
    base = anchor
    if form.shift:
        base = shifted(form.shift, _counted_from(form, anchor))
        if base is None:
            return None
    if form.date:
        inside = bool(form.shift)
        found = _inside(form.date, base) if inside and base else _dated(form.date, anchor, form.toward)
    elif form.shift:
        found = base
    else:
        found = base if base and WHOLE_DAY.match(base) else None
        found = found[:10] if found else None
    if found is None or not form.time:
        return found
    return f"{found[:10]}{form.time}" if WHOLE_DAY.fullmatch(found[:10]) else found


def _counted_from(form: Form, anchor: str | None) -> str | None:
    """What a shift counts from: the anchor, save for the weekend and the week that were last."""
    if form.toward and form.shift == "+0WE":
        return weekend_before(anchor)
    return week_for_last_week(anchor) if form.toward == "last" and form.shift == "-1W" else anchor


def _inside(pattern: str, base: str) -> str | None:
    """The date within a shifted period: "June" of last year, "Tuesday" of last week."""
    if pattern.startswith("XXXX-WXX-"):
        match = re.fullmatch(r"(\d{4})-W(\d\d)", base)
        if not match:
            return None
        return date.fromisocalendar(int(match[1]), int(match[2]), int(pattern[9])).isoformat()
    year = year_of(base)
    return None if year is None else in_year(pattern, year)


def _dated(pattern: str, anchor: str | None, toward: str) -> str | None:
    if re.match(r"-?\d", pattern):
        return _absolute(pattern)
    return None if anchor is None else fill_in(pattern, anchor, toward)


def _absolute(pattern: str) -> str | None:
    if "@" in pattern:
        return in_year(f"XXXX-{pattern[5:]}", int(pattern[:4]))
    if pattern.startswith("-"):
        return f"BC{pattern[1:]}"
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", pattern)
    if match and not is_day(int(match[1]), int(match[2]), int(match[3])):
        return None
    return pattern
