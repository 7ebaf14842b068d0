"""EDTF dates in words that a reader takes in at a glance."""

from __future__ import annotations

from generator.model import EventBasis
from generator.timex.edtf import Day, bounds, month_length

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_GROUPS = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    "33": "first quarter of",
    "34": "second quarter of",
    "35": "third quarter of",
    "36": "fourth quarter of",
    "40": "first half of",
    "41": "second half of",
}
_MONTH_PARTS = {(1, 10): "early", (11, 20): "mid"}
_YEAR_PARTS = {(1, 4): "early", (5, 8): "mid", (9, 12): "late"}
_DECADE_PARTS = {(0, 3): "early", (4, 6): "mid", (7, 9): "late"}


def in_words(edtf: str | None, basis: EventBasis = "stated") -> str:
    """An EDTF date for readers: "late January 2021", "2011, inferred", "reported 22 March 2013".

    ``basis`` "publication" says that only the report is dated, "carried" that the date
    comes from another sentence; both are written in words and not by the mark ``?``.
    Raises ValueError on what is no EDTF date. None is "date not known".
    """
    if edtf is None:
        return "date not known"
    bounds(edtf)
    words = _interval(edtf) if "/" in edtf else _point(edtf)
    if _marked(edtf, "~%"):
        words = f"about {words}"
    if basis == "publication":
        return f"reported {words}"
    return f"{words}, inferred" if basis == "carried" or _marked(edtf, "?%") else words


def _marked(edtf: str, marks: str) -> bool:
    return any(mark in edtf for mark in marks)


def year_in_words(year: int) -> str:
    """An astronomical year as written: 0 is 1 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"


def _point(edtf: str) -> str:
    plain = edtf.rstrip("?~%")
    (year, month, day), _ = bounds(plain)
    parts = plain.lstrip("-").split("-")
    if "X" in parts[0]:
        return (
            f"the {abs(year)}s" if parts[0].endswith("X") and not parts[0].endswith("XX") else _century(year)
        )
    if len(parts) == 1:
        return year_in_words(year)
    if parts[1] in _GROUPS:
        return f"{_GROUPS[parts[1]]} {year_in_words(year)}"
    if len(parts) == 2:
        return f"{MONTHS[month - 1]} {year_in_words(year)}"
    return f"{day} {MONTHS[month - 1]} {year_in_words(year)}"


def _century(year: int) -> str:
    number = abs(year) // 100 + 1
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"the {number}{ending} century"


def _interval(edtf: str) -> str:
    first, last = edtf.split("/")
    if first in ("", "..") or last in ("", ".."):
        return f"until {_point(last)}" if first in ("", "..") else f"since {_point(first)}"
    lower, upper = bounds(edtf)
    return _named(lower, upper) or _from_to(first, last, lower, upper)


def _named(lower: Day, upper: Day) -> str | None:
    """The everyday name of an interval that has one."""
    (y1, m1, d1), (y2, m2, d2) = lower, upper
    if y1 != y2:
        whole_years = (m1, d1, m2, d2) == (1, 1, 12, 31)
        part = _DECADE_PARTS.get((y1 % 10, y2 % 10)) if whole_years and y1 // 10 == y2 // 10 else None
        return f"the {part} {y1 // 10 * 10}s" if part and y1 > 0 else None
    if m1 == m2:
        part = "late" if d1 == 21 and d2 == month_length(y2, m2) else _MONTH_PARTS.get((d1, d2))
        return _part(part, f"{MONTHS[m1 - 1]} {year_in_words(y1)}") if part else None
    if d1 == 1 and d2 == month_length(y2, m2) and (m1, m2) in _YEAR_PARTS:
        return _part(_YEAR_PARTS[m1, m2], year_in_words(y1))
    if (m1, d1) == (1, 1):
        early = "early " if m2 <= 4 else ""
        return f"{early}{year_in_words(y1)}, before {d2} {MONTHS[m2 - 1]}"
    return None


def _part(part: str, period: str) -> str:
    return f"mid-{period}" if part == "mid" else f"{part} {period}"


def _from_to(first: str, last: str, lower: Day, upper: Day) -> str:
    """Both ends, what they share said once: "17 to 23 March 2021", "May to June 2021"."""
    begin, end = _point(first), _point(last)
    year = f" {year_in_words(upper[0])}"
    if lower[0] == upper[0] and begin.endswith(year) and begin != year.strip():
        begin = begin.removesuffix(year)
        month = f" {MONTHS[upper[1] - 1]}"
        if lower[1] == upper[1] and begin.endswith(month):
            begin = begin.removesuffix(month)
    return f"{begin} to {end}"
