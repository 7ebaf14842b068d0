"""Read an anchor: a TIMEX3 date value that other dates are counted from ("2021-03-22", "1939-09", "1916")."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def year_of(anchor: str) -> int | None:
    """The year; None where it has none (a year before Christ is written ``BC0490``)."""
    return int(anchor[:4]) if re.match(r"\d{4}", anchor) else None


def month_of(anchor: str) -> int | None:
    """The month, 1 to 12; None where the anchor is wider."""
    match = re.match(r"\d{4}-(\d\d)(?!\d)", anchor)
    return int(match[1]) if match else None


def day_of(anchor: str) -> date | None:
    """The day; None where the anchor is wider. Raises ValueError on 30 February."""
    match = _DAY.match(anchor)
    return date(int(match[1]), int(match[2]), int(match[3])) if match else None
