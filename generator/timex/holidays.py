"""Days that have a name: which day of a year they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta, weekday

from generator.rule_tables import read_table

_DATA = Path(__file__).parent / "data" / "holidays.yml"


@cache
def holidays() -> Mapping[str, Mapping[str, str | int]]:
    """Name in small letters → how its day is found."""
    found: dict[str, Mapping[str, str | int]] = read_table(_DATA)
    return found


def key(name: str) -> str:
    """The name as a form writes it: no spaces and no apostrophes."""
    return name.replace(" ", "_").replace("'", "")


@cache
def _by_key() -> Mapping[str, Mapping[str, str | int]]:
    return {key(name): rule for name, rule in holidays().items()}


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday (as ``key`` writes it) in a year; None for an unknown one, or an odd year."""
    rule = _by_key().get(name)
    if rule is None or not 1583 <= year <= 4099:
        return None
    if "easter" in rule:
        return easter(year) + timedelta(days=int(rule["easter"]))
    if "day" in rule:
        month, day = str(rule["day"]).split("-")
        return date(year, int(month), int(day))
    nth, month_number = int(rule["nth"]), int(rule["month"])
    start = date(year, month_number, 1) if nth > 0 else date(year, month_number, 1) + relativedelta(day=31)
    return start + relativedelta(weekday=weekday(int(rule["weekday"]) - 1)(nth))
