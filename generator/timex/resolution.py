"""Resolve an underspecified form against an anchor: TIMEX3 value and EDTF date.

The anchor is itself a TIMEX3 date value ("2021-03-22", "1939-09", "1916"). What cannot be
known from it stays unresolved: nothing here guesses, and nothing raises on odd input
(29 February, year 0, an anchor without a month).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from generator.timex.conversion import edtf_of
from generator.timex.edtf import month_length
from generator.timex.forms import Form
from generator.timex.holidays import holiday

_SHIFT = re.compile(r"([+-])(\d+(?:\.\d+)?|X)(Y|M|WE|W|D|H|MIN|S|Q|E|C|L|F)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# A story goes on in time: a month this many before the last one named is the next year's.
_FAR_BACK = 10
# Told in the past, a month ahead must be so many times nearer than the one behind to be meant.
_AHEAD = 3
_YEARS_EACH = {"Y": 1, "E": 10, "C": 100, "L": 1000}


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
        base = _shifted(
            form.shift, _weekend_before(anchor) if form.toward and form.shift == "+0WE" else anchor
        )
        if base is None:
            return None
    if form.date:
        inside = bool(form.shift)
        found = _inside(form.date, base) if inside and base else _dated(form.date, anchor, form.toward)
    elif form.shift:
        found = base
    else:
        found = base if base and _DAY.match(base) else None
        found = found[:10] if found else None
    if found is None or not form.time:
        return found
    return f"{found[:10]}{form.time}" if _DAY.fullmatch(found[:10]) else found


# ---- steps -------------------------------------------------------------------------


def _shifted(shift: str, anchor: str | None) -> str | None:
    match = _SHIFT.fullmatch(shift)
    if not match:
        return None
    sign, number, unit = match.groups()
    if number == "X":
        return "PAST_REF" if sign == "-" else "FUTURE_REF"
    if anchor is None:
        return None
    if "." in number:
        number, unit = _halves(number, unit)
    count = int(number) * (1 if sign == "+" else -1)
    if unit in _YEARS_EACH:
        return _shift_years(count, unit, anchor)
    if unit == "M":
        return _shift_months(count, anchor)
    if unit == "Q":
        return _shift_quarters(count, anchor)
    return _shift_days(count, unit, anchor)


def _halves(number: str, unit: str) -> tuple[str, str]:
    """1.5 years are 18 months; other units lose the half."""
    if unit == "Y":
        return str(round(float(number) * 12)), "M"
    return str(int(float(number))), unit


def _shift_years(count: int, unit: str, anchor: str) -> str | None:
    era = "BC" if anchor.startswith("BC") else ""
    year = _year_of(anchor.removeprefix("BC"))
    if year is None:
        return None
    year += count * _YEARS_EACH[unit] * (-1 if era else 1)
    if not 0 < year < 10_000:
        return None
    return era + f"{year:04d}"[: {"Y": 4, "E": 3, "C": 2, "L": 1}[unit]]


def _year_of(anchor: str) -> int | None:
    return int(anchor[:4]) if re.match(r"\d{4}", anchor) else None


def _month_of(anchor: str) -> int | None:
    match = re.match(r"\d{4}-(\d\d)(?!\d)", anchor)
    return int(match[1]) if match else None


def _shift_months(count: int, anchor: str) -> str | None:
    year, month = _year_of(anchor), _month_of(anchor)
    if year is None or month is None:
        return None
    return (date(year, month, 1) + relativedelta(months=count)).isoformat()[:7]


def _shift_quarters(count: int, anchor: str) -> str | None:
    year, month = _year_of(anchor), _month_of(anchor)
    if year is None:
        return None
    match = re.match(r"\d{4}-Q(\d)", anchor)
    if match:
        month = int(match[1]) * 3
    if month is None:
        return None
    moved = date(year, month, 1) + relativedelta(months=3 * count)
    return f"{moved.year:04d}-Q{(moved.month + 2) // 3}"


def _weekend_before(anchor: str | None) -> str | None:
    """A day of the latest weekend that had begun on the anchor's day."""
    day = _day_of(anchor) if anchor else None
    if day is None:
        return anchor
    return (day - timedelta(days=7 if day.isoweekday() < 6 else 0)).isoformat()


def _shift_days(count: int, unit: str, anchor: str) -> str | None:
    day = _day_of(anchor)
    if day is None:
        return None
    if unit == "D":
        return (day + timedelta(days=count)).isoformat()
    if unit in ("W", "WE", "F"):
        moved = day + timedelta(weeks=count * (2 if unit == "F" else 1))
        year, week, _ = moved.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    hours = timedelta(hours=count) if unit == "H" else timedelta(0)
    return (day + hours).isoformat() if unit == "H" and count % 24 == 0 else day.isoformat()


def _day_of(anchor: str) -> date | None:
    match = _DAY.match(anchor)
    return date(int(match[1]), int(match[2]), int(match[3])) if match else None


# ---- dates with something missing ---------------------------------------------------


def _inside(pattern: str, base: str) -> str | None:
    """The date within a shifted period: "June" of last year, "Tuesday" of last week."""
    if pattern.startswith("XXXX-WXX-"):
        match = re.fullmatch(r"(\d{4})-W(\d\d)", base)
        if not match:
            return None
        return date.fromisocalendar(int(match[1]), int(match[2]), int(pattern[9])).isoformat()
    year = _year_of(base)
    return None if year is None else _in_year(pattern, year)


def _in_year(pattern: str, year: int) -> str | None:
    """``XXXX-…`` with the year filled in; None if that year has no such day."""
    rest = pattern[5:]
    if rest.startswith("@"):
        day = holiday(rest[1:], year)
        return day.isoformat() if day else None
    if not 0 < year < 10_000:
        return None
    if re.fullmatch(r"\d\d-\d\d", rest) and not 1 <= int(rest[3:]) <= month_length(year, int(rest[:2])):
        return None
    return f"{year:04d}-{rest}"


def _dated(pattern: str, anchor: str | None, toward: str) -> str | None:
    if re.match(r"-?\d", pattern):
        return _absolute(pattern)
    if anchor is None:
        return None
    if pattern.startswith("XXXX-WXX-"):
        return _weekday(int(pattern[9]), anchor, toward)
    if pattern.startswith("XXXX-XX-"):
        return _day_of_month(pattern[8:], anchor, toward)
    if pattern.startswith("XXXX-"):
        return _partial(pattern, anchor, toward)
    return _short_year(pattern, anchor)


def _absolute(pattern: str) -> str | None:
    if "@" in pattern:
        return _in_year(f"XXXX-{pattern[5:]}", int(pattern[:4]))
    if pattern.startswith("-"):
        return f"BC{pattern[1:]}"
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", pattern)
    if match and not (
        1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= month_length(int(match[1]), int(match[2]))
    ):
        return None
    return pattern


def _weekday(number: int, anchor: str, toward: str) -> str | None:
    day = _day_of(anchor)
    if day is None:
        return None
    back = (day.isoweekday() - number) % 7
    if toward == "last":
        return (day - timedelta(days=back or 7)).isoformat()
    if toward in ("next", "future"):
        return (day + timedelta(days=7 - back)).isoformat() if back or toward == "next" else day.isoformat()
    if toward == "near":
        return (day + timedelta(days=-back if back <= 3 else 7 - back)).isoformat()
    return (day - timedelta(days=back)).isoformat()


def _day_of_month(day: str, anchor: str, toward: str) -> str | None:
    """ "the 17th": of the anchor's month, or of a neighbour where the direction says so."""
    year, month = _year_of(anchor), _month_of(anchor)
    if year is None or month is None:
        return None
    known = _day_of(anchor)
    if known and toward == "past" and int(day) > known.day:
        moved = date(year, month, 1) - relativedelta(months=1)
        year, month = moved.year, moved.month
    if not 1 <= int(day) <= month_length(year, month):
        return None
    return f"{year:04d}-{month:02d}-{day}"


def _partial(pattern: str, anchor: str, toward: str) -> str | None:
    """The year of a month, day, season, quarter or holiday."""
    if re.match(r"BC\d{4}", anchor):
        return f"{anchor[:6]}{pattern[4:]}" if toward == "on" and "@" not in pattern else None
    year = _year_of(anchor)
    if year is None:
        return None
    if toward == "on":
        return _going_on(pattern, anchor, year)
    # 29 February comes every four years, and skips a century's end.
    reach = 8 if pattern == "XXXX-02-29" else 1
    candidates = []
    for y in range(year - reach, year + reach + 1):
        value = _in_year(pattern, y)
        if value:
            candidates.append((value, _starts(value)))
    now = _starts_anchor(anchor, pattern)
    chosen = _CHOICES.get(toward, _nearest)([c for c in candidates if c[1]], now)
    return chosen if chosen else _in_year(pattern, year)


def _going_on(pattern: str, anchor: str, year: int) -> str | None:
    """In a history: the anchor's year, or the next where that would lead far back."""
    same = _in_year(pattern, year)
    if same is None:
        return _partial(pattern, anchor, "near")
    if _month_of(anchor) is None or _months(anchor) - _months_of(_starts(same)) < _FAR_BACK:
        return same
    return _in_year(pattern, year + 1) or same


def _months(value: str) -> int:
    return (_year_of(value) or 0) * 12 + (_month_of(value) or 1)


def _months_of(day: date) -> int:
    return day.year * 12 + day.month


Candidates = list[tuple[str, date]]


def _latest(candidates: Candidates, now: date) -> str | None:
    return max(((d, v) for v, d in candidates if d <= now), default=(now, None))[1]


def _latest_before(candidates: Candidates, now: date) -> str | None:
    return max(((d, v) for v, d in candidates if d < now), default=(now, None))[1]


def _earliest(candidates: Candidates, now: date) -> str | None:
    return min(((d, v) for v, d in candidates if d >= now), default=(now, None))[1]


def _earliest_after(candidates: Candidates, now: date) -> str | None:
    return min(((d, v) for v, d in candidates if d > now), default=(now, None))[1]


def _recent(candidates: Candidates, now: date) -> str | None:
    """The nearest, what lies ahead counted as further off."""
    far = ((abs((d - now).days) * (_AHEAD if d > now else 1), v) for v, d in candidates)
    return min(far, default=(0, None))[1]


def _nearest(candidates: Candidates, now: date) -> str | None:
    return min(((abs((d - now).days), v) for v, d in candidates), default=(0, None))[1]


_CHOICES: dict[str, Callable[[Candidates, date], str | None]] = {
    "past": _latest,
    "last": _latest_before,
    "future": _earliest,
    "next": _earliest_after,
    "near": _nearest,
    "recent": _recent,
}


def _starts(value: str) -> date:
    """The first day of a year-and-part value, for comparing."""
    year, rest = int(value[:4]), value[5:]
    if rest in _SEASON_MONTHS:
        return date(year, _SEASON_MONTHS[rest], 1)
    if rest[0] == "Q":
        return date(year, int(rest[1]) * 3 - 2, 1)
    if rest[0] == "H":
        return date(year, int(rest[1]) * 6 - 5, 1)
    return date(year, int(rest[:2]), int(rest[3:5] or 1))


def _starts_anchor(anchor: str, pattern: str) -> date:
    """The anchor cut to the grain of the pattern, so that "in March" said in March is this one."""
    year, month, day = _year_of(anchor) or 1, _month_of(anchor) or 1, _day_of(anchor)
    rest = pattern[5:]
    if day and (rest.startswith("@") or "-" in rest):
        return day
    if rest in _SEASON_MONTHS:
        return _season_start(year, month)
    if rest[0] == "Q":
        return date(year, (month - 1) // 3 * 3 + 1, 1)
    if rest[0] == "H":
        return date(year, 1 if month <= 6 else 7, 1)
    return date(year, month, 1)


def _season_start(year: int, month: int) -> date:
    if month <= 2:
        return date(year - 1, 12, 1) if year > 1 else date(1, 1, 1)
    return date(year, month // 3 * 3, 1)


def _short_year(pattern: str, anchor: str) -> str | None:
    """ "'97" and "the nineties": the century that brings them nearest, hardly ever ahead."""
    year = _year_of(anchor)
    if year is None or not re.fullmatch(r"XX\d\d?", pattern):
        return None
    digits = pattern[2:]
    size = 10 ** (2 - len(digits))
    value = year // 100 * 100 + int(digits) * size
    if value > year + 10:
        value -= 100
    return f"{value:04d}"[: len(digits) + 2]
