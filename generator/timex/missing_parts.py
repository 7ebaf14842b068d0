"""Fill in what a date leaves out: the week of a weekday, the year of a month, a day or a season.

``toward`` says on which side of the anchor it lies (see ``generator.timex.forms``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from generator.timex.anchors import day_of, month_of, year_of
from generator.timex.edtf import is_day, month_length
from generator.timex.holidays import holiday

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# Under a verb in the past, a month ahead must be so many times nearer than the one behind to be meant.
_AHEAD = 3
# An article's date may be some days off from the day it was written on.
_LEEWAY = timedelta(days=7)


def fill_in(pattern: str, anchor: str, toward: str) -> str | None:
    """The TIMEX3 value of a date with X for what is not said; None where the anchor does not show it."""
    if pattern.startswith("XXXX-WXX-"):
        return _weekday(int(pattern[9]), anchor, toward)
    if pattern.startswith("XXXX-XX-"):
        return _day_of_month(pattern[8:], anchor, toward)
    if pattern.startswith("XXXX-"):
        return _partial(pattern, anchor, toward)
    return _short_year(pattern, anchor)


def first_day(value: str) -> date:
    """The first day of a year-and-part value ("1943-SU", "1989-Q3", "2021-03"), for comparing."""
    year, rest = int(value[:4]), value[5:]
    if rest in _SEASON_MONTHS:
        return date(year, _SEASON_MONTHS[rest], 1)
    if rest[0] == "Q":
        return date(year, int(rest[1]) * 3 - 2, 1)
    if rest[0] == "H":
        return date(year, int(rest[1]) * 6 - 5, 1)
    return date(year, int(rest[:2]), int(rest[3:5] or 1))


def in_year(pattern: str, year: int) -> str | None:
    """``XXXX-…`` with the year filled in; None if that year has no such day."""
    rest = pattern[5:]
    if rest.startswith("@"):
        day = holiday(rest[1:], year)
        return day.isoformat() if day else None
    if not 0 < year < 10_000:
        return None
    numbers = re.fullmatch(r"(\d\d)(?:-(\d\d))?", rest)
    if numbers and not is_day(year, int(numbers[1]), int(numbers[2] or 1)):
        return None
    return f"{year:04d}-{rest}"


def _weekday(number: int, anchor: str, toward: str) -> str | None:
    day = day_of(anchor)
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
    year, month = year_of(anchor), month_of(anchor)
    if year is None or month is None:
        return None
    known = day_of(anchor)
    if known and toward == "past" and int(day) > known.day:
        moved = date(year, month, 1) - relativedelta(months=1)
        year, month = moved.year, moved.month
    if not 1 <= int(day) <= month_length(year, month):
        return None
    return f"{year:04d}-{month:02d}-{day}"


def _partial(pattern: str, anchor: str, toward: str) -> str | None:
    """The year of a month, day, season, quarter or holiday."""
    year = year_of(anchor)
    if year is None:
        return None
    # 29 February comes every four years, and skips a century's end.
    reach = 8 if pattern == "XXXX-02-29" else 1
    candidates = []
    for y in range(year - reach, year + reach + 1):
        value = in_year(pattern, y)
        if value:
            candidates.append((value, first_day(value)))
    now = _starts_anchor(anchor, pattern)
    chosen = _CHOICES.get(toward, _nearest)([c for c in candidates if c[1]], now)
    return chosen if chosen else in_year(pattern, year)


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


def _over(candidates: Candidates, now: date) -> str | None:
    return _latest(candidates, now + _LEEWAY)


def _ahead(candidates: Candidates, now: date) -> str | None:
    return _earliest(candidates, now - _LEEWAY)


def _nearest(candidates: Candidates, now: date) -> str | None:
    return min(((abs((d - now).days), v) for v, d in candidates), default=(0, None))[1]


_CHOICES: dict[str, Callable[[Candidates, date], str | None]] = {
    "past": _latest,
    "last": _latest_before,
    "future": _earliest,
    "next": _earliest_after,
    "near": _nearest,
    "recent": _recent,
    "ahead": _ahead,
    "over": _over,
}


def _starts_anchor(anchor: str, pattern: str) -> date:
    """The anchor cut to the grain of the pattern, so that "in March" said in March is this one."""
    year, month, day = year_of(anchor) or 1, month_of(anchor) or 1, day_of(anchor)
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
    year = year_of(anchor)
    if year is None or not re.fullmatch(r"XX\d\d?", pattern):
        return None
    digits = pattern[2:]
    size = 10 ** (2 - len(digits))
    value = year // 100 * 100 + int(digits) * size
    if value > year + 10:
        value -= 100
    return f"{value:04d}"[: len(digits) + 2]
