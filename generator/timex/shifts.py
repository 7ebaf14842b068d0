"""Shifts from an anchor: a year back, two weeks on, this quarter."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from generator.timex.anchors import day_of, month_of, year_of

_SHIFT = re.compile(r"([+-])(\d+(?:\.\d+)?|X)(Y|M|WE|W|D|H|MIN|S|Q|E|C|L|F)")
_YEARS_EACH = {"Y": 1, "E": 10, "C": 100, "L": 1000}
# What a shift of a date that keeps its grain adds, and how many a unit.
_STEPS = {
    "Y": ("years", 1),
    "E": ("years", 10),
    "C": ("years", 100),
    "M": ("months", 1),
    "W": ("days", 7),
    "F": ("days", 14),
    "D": ("days", 1),
}


def shifted(shift: str, anchor: str | None) -> str | None:
    """The TIMEX3 value that a shift ("-1W", "+0Y") from the anchor leads to; None where that is too wide."""
    match = _SHIFT.fullmatch(shift)
    if not match:
        return None
    sign, number, unit = match.groups()
    if number == "X":
        return "PAST_REF" if sign == "-" else "FUTURE_REF"
    if anchor is None:
        return None
    if "." in number:
        return _shift_by_halves(f"{sign}{number}", unit, anchor)
    count = int(number) * (1 if sign == "+" else -1)
    if unit in _YEARS_EACH:
        return _shift_years(count, unit, anchor)
    if unit == "M":
        return _shift_months(count, anchor)
    if unit == "Q":
        return _shift_quarters(count, anchor)
    return _shift_days(count, unit, anchor)


def moved(value: str, shift: str) -> str | None:
    """A TIMEX3 date value moved by a shift, in its own grain; None where that grain is too wide or unknown.

    >>> moved("2021-03-22", "-40Y"), moved("2021-03", "-3Y"), moved("2021-03-26", "+2W"), moved("2021", "-1M")
    ('1981-03-22', '2018-03', '2021-04-09', None)
    """
    match, whole = _SHIFT.fullmatch(shift), re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d))?", value)
    if not match or not whole or not match[2].isdigit() or match[3] not in _STEPS:
        return None
    year, month, day, week = whole.groups()
    unit, size = _STEPS[match[3]]
    count = int(match[1] + match[2]) * size
    if not (unit == "years" or (unit == "months" and month) or day):
        return None
    if week:
        first = date.fromisocalendar(int(year), int(week), 4) + relativedelta(years=count)
        return f"{first.isocalendar().year:04d}-W{first.isocalendar().week:02d}"
    step = {"years": relativedelta(years=count), "months": relativedelta(months=count)}.get(unit)
    first = date(int(year), int(month or 1), int(day or 1)) + (step or timedelta(days=count))
    return first.isoformat()[: len(value)]


def _shift_by_halves(number: str, unit: str, anchor: str) -> str | None:
    """1.5 years are 18 months, 1.5 months 45 days of which the month is kept; other units lose the half."""
    count = float(number)
    if unit in _YEARS_EACH:
        months = round(count * 12) * _YEARS_EACH[unit]
        return _shift_months(months, anchor) if unit == "Y" else _shift_years(months // 12, "Y", anchor)
    day = day_of(anchor)
    if unit == "M" and day is not None:
        return (day + timedelta(days=round(count * 30))).isoformat()[:7]
    if unit == "W" and day is not None:
        return (day + timedelta(days=round(count * 7))).isoformat()
    return shifted(f"{number[0]}{int(abs(count))}{unit}", anchor)


def _shift_years(count: int, unit: str, anchor: str) -> str | None:
    era = "BC" if anchor.startswith("BC") else ""
    year = year_of(anchor.removeprefix("BC"))
    if year is None:
        return None
    year += count * _YEARS_EACH[unit] * (-1 if era else 1)
    if not 0 < year < 10_000:
        return None
    return era + f"{year:04d}"[: {"Y": 4, "E": 3, "C": 2, "L": 1}[unit]]


def _shift_months(count: int, anchor: str) -> str | None:
    year, month = year_of(anchor), month_of(anchor)
    if year is None or month is None:
        return None
    return (date(year, month, 1) + relativedelta(months=count)).isoformat()[:7]


def _shift_quarters(count: int, anchor: str) -> str | None:
    year, month = year_of(anchor), month_of(anchor)
    if year is None:
        return None
    match = re.match(r"\d{4}-Q(\d)", anchor)
    if match:
        month = int(match[1]) * 3
    if month is None:
        return None
    moved = date(year, month, 1) + relativedelta(months=3 * count)
    return f"{moved.year:04d}-Q{(moved.month + 2) // 3}"


def weekend_before(anchor: str | None) -> str | None:
    """A day of the latest weekend that had begun on the anchor's day."""
    day = day_of(anchor) if anchor else None
    if day is None:
        return anchor
    return (day - timedelta(days=7 if day.isoweekday() < 6 else 0)).isoformat()


def week_for_last_week(anchor: str | None) -> str | None:
    """A day of the week that "last week" lies before; on a Sunday, as papers count, the one just begun."""
    day = day_of(anchor) if anchor else None
    return (day + timedelta(days=1)).isoformat() if day is not None and day.isoweekday() == 7 else anchor


def _shift_days(count: int, unit: str, anchor: str) -> str | None:
    day = day_of(anchor)
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
