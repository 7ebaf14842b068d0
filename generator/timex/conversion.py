"""From a TIMEX3 value to an EDTF date."""

from __future__ import annotations

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from generator.timex.edtf import bounds, month_length

_SEASONS = {
    "SP": "21",
    "SU": "22",
    "FA": "23",
    "WI": "24",
    "Q1": "33",
    "Q2": "34",
    "Q3": "35",
    "Q4": "36",
    "H1": "40",
    "H2": "41",
}
_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
# Stretches up to the anchor that are worth their days ("the past six days"); longer ones are of no day.
_UNTIL_ANCHOR = re.compile(
    r"P(?:T(?P<hours>\d{1,2})H|(?P<days>\d{1,2})D|(?P<weeks>\d)W|(?P<months>1)M)|\d{4}"
)
_A_YEAR = relativedelta(years=1)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")


def edtf_of(value: str, part: str = "", anchor: str | None = None, about: bool = False) -> str | None:
    """The EDTF date of a TIMEX3 value, None for durations, sets and vague references.

    ``part`` narrows it: "early", "mid" and "late" to thirds, "earlier" and "later" to the
    days before or after ``anchor``. ``about`` adds the mark of an approximate date.
    """
    found = _until_anchor(value, anchor) if part == "past" else _plain(value, part, anchor)
    if found is None:
        return None
    try:
        bounds(found)
    except ValueError:
        return None
    return f"{found}~" if about and "/" not in found else found


def _until_anchor(value: str, anchor: str | None) -> str | None:
    """The days of a stretch that ends with the anchor, where that is a day and the stretch a short one.

    >>> _until_anchor("P6D", "2021-08-11"), _until_anchor("P3Y", "2021-08-11")
    ('2021-08-05/2021-08-11', None)
    """
    match = _UNTIL_ANCHOR.fullmatch(value)
    if match is None or not anchor or not re.fullmatch(r"\d{4}-\d\d-\d\d", anchor):
        return None
    months, weeks, days, hours = (int(match[unit] or 0) for unit in ("months", "weeks", "days", "hours"))
    begun_days = -(-hours // 24)
    is_year = match[0].isdigit()
    stretch = _A_YEAR if is_year else relativedelta(months=months, weeks=weeks, days=days + begun_days)
    return f"{(date.fromisoformat(anchor) - stretch).isoformat()}/{anchor}"


def _plain(value: str, part: str, anchor: str | None) -> str | None:
    day = re.match(r"(\d{4}-\d\d-\d\d)(?:T.*)?$", value)
    if day:
        return day[1]
    if value.startswith("BC"):
        return f"-{int(value[2:6]) - 1:04d}" if value[2:6].isdigit() and value[2:6] != "0000" else None
    if re.fullmatch(r"\d{4}", value):
        return _part_of_year(value, part, anchor)
    if re.fullmatch(r"\d{4}-\d\d", value):
        return _part_of_month(value, part, anchor)
    if re.fullmatch(r"\d{3}", value):
        return _part_of_decade(value, part)
    if re.fullmatch(r"\d{2}", value):
        return f"{value}XX"
    week = _WEEK.fullmatch(value)
    if week:
        return _week(int(week[1]), int(week[2]), bool(week[3]))
    group = re.fullmatch(r"(\d{4})-([A-Z][A-Z0-9])", value)
    return f"{group[1]}-{_SEASONS[group[2]]}" if group and group[2] in _SEASONS else None


def _week(year: int, number: int, weekend: bool) -> str | None:
    try:
        first = date.fromisocalendar(year, number, 6 if weekend else 1)
        return f"{first.isoformat()}/{date.fromisocalendar(year, number, 7).isoformat()}"
    except ValueError:
        return None


def _part_of_year(year: str, part: str, anchor: str | None) -> str:
    if part in _YEAR_PARTS:
        first, last = _YEAR_PARTS[part]
        return f"{year}-{first:02d}/{year}-{last:02d}"
    return _beside_anchor(year, f"{year}-01-01", f"{year}-12-31", part, anchor)


def _part_of_month(month: str, part: str, anchor: str | None) -> str:
    end = month_length(int(month[:4]), int(month[5:]))
    if part in _MONTH_PARTS:
        first, last = _MONTH_PARTS[part]
        return f"{month}-{first:02d}/{month}-{min(last, end):02d}"
    return _beside_anchor(month, f"{month}-01", f"{month}-{end:02d}", part, anchor)


def _beside_anchor(period: str, first: str, last: str, part: str, anchor: str | None) -> str:
    """ "earlier this year": up to the anchor; "later this month": from it on."""
    if part not in ("earlier", "later") or not anchor or not re.match(r"\d{4}-\d\d-\d\d", anchor):
        return period
    day = anchor[:10]
    if not first <= day <= last:
        return period
    return f"{first}/{day}" if part == "earlier" else f"{day}/{last}"


def _part_of_decade(decade: str, part: str) -> str:
    if part not in _DECADE_PARTS:
        return f"{decade}X"
    first, last = _DECADE_PARTS[part]
    return f"{decade}{first}/{decade}{last}"
