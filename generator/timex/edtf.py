"""EDTF dates (ISO 8601-2:2019): their bounds, their precision and how they sort.

Only what a timeline needs: years, months, days, seasons (21-24), quarters (33-36), halves
(40, 41), decades and centuries (199X, 19XX), intervals, and the doubt marks ``? ~ %``.
"""

from __future__ import annotations

import calendar
import re

from generator.model import Precision

Day = tuple[int, int, int]
"""Year, month, day. Not ``datetime.date``, which knows no year before 1."""

# A day as ISO 8601 writes it.
WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIRST: Day = (-999_999, 1, 1)
_LAST: Day = (999_999, 12, 31)
_POINT = re.compile(r"(-?)(\d{2,4}X{0,2}|\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)
# Sub-year groupings: first and last month. A winter begins in the December before its year's January
# for some and in the year's own December for others; read as the three months December to February after it.
_SUB_YEAR = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}
WINTER = 24


def month_length(year: int, month: int) -> int:
    """The number of days in a month of the proleptic Gregorian calendar."""
    if month == 2:
        return 29 if calendar.isleap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def is_day(year: int, month: int, day: int) -> bool:
    """Whether that calendar has such a day."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def iso(day: Day) -> str:
    """A day as ISO 8601 writes it."""
    return f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}"


def bounds(edtf: str) -> tuple[Day, Day]:
    """The first and the last day that an EDTF date may mean, both included.

    An open end (``..`` or empty) reaches as far as years go. Raises ValueError on what is
    no EDTF date of the kinds above.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(edtf)
    lower = _FIRST if first in ("", "..") else _point(first)[0]
    upper = _LAST if last in ("", "..") else _point(last)[1]
    return lower, upper


def _point(text: str) -> tuple[Day, Day]:
    match = _POINT.fullmatch(text.rstrip("?~%"))
    if not match or len(match[2]) != 4:
        raise ValueError(f"no EDTF date: {text!r}")
    sign = -1 if match[1] else 1
    years = sorted((sign * int(match[2].replace("X", "0")), sign * int(match[2].replace("X", "9"))))
    if match[3] is None:
        return (years[0], 1, 1), (years[1], 12, 31)
    year, month = years[0], int(match[3])
    if month == WINTER:
        return (year, 12, 1), (year + 1, 2, month_length(year + 1, 2))
    if month in _SUB_YEAR:
        start, end = _SUB_YEAR[month]
        return (year, start, 1), (year, end, month_length(year, end))
    if not 1 <= month <= 12:
        raise ValueError(f"no EDTF date: {text!r}")
    if match[4] is None:
        return (year, month, 1), (year, month, month_length(year, month))
    day = int(match[4])
    if not 1 <= day <= month_length(year, month):
        raise ValueError(f"no EDTF date: {text!r}")
    return (year, month, day), (year, month, day)


def precision(edtf: str | None) -> Precision:
    """How exact a date is: the calendar period it names, ``range`` for any other stretch, ``none`` for None.

    An interval within one month is still a month's precision ("late January"), one within a
    year a year's ("earlier this year"), save one of a few days, which is a range.
    """
    if edtf is None:
        return "none"
    (y1, m1, d1), (y2, m2, d2) = bounds(edtf)
    if (y1, m1, d1) == (y2, m2, d2):
        return "day"
    if "/" not in edtf:
        return _of_point(edtf)
    if (y1, m1) == (y2, m2):
        return "month" if d2 - d1 >= 8 else "range"
    if y1 == y2 and m1 == 1 and d1 == 1:
        return "year"
    return "range"


def _of_point(edtf: str) -> Precision:
    plain = edtf.rstrip("?~%").lstrip("-")
    if len(plain) == 4:
        return "range" if "X" in plain else "year"
    return "month" if int(plain[5:7]) <= 12 else "range"


def sort_key(edtf: str | None) -> tuple[Day, Day]:
    """Sorts by lower bound, the narrower first within one bound; what has no date comes last."""
    if edtf is None:
        return _LAST, _LAST
    return bounds(edtf)
