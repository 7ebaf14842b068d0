"""In which order undated events stand, by what their words say of it: July, Sunday, Monday, next week.

Articles of one story are written within a few days as a rule: of the days of the week that they name, the
first is the one behind the widest gap.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from generator.linking.times.event_mentions import EventMention
from generator.timex.forms import Form, parse_form

_MONTH = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?$")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])$")
_PAST, _OF_A_WEEK_BEFORE, _OF_THE_WEEK, _TO_THE_DAY, _AHEAD = range(5)
_DAYS, _MONTHS = 7, 12
Key = tuple[int, tuple[int, int]]


def in_order_of_time(shown: Sequence[EventMention]) -> list[int]:
    """The indices of undated mentions, given in reading order, in that of their times.

    One whose words say nothing of the others stays behind the one before it.
    """
    forms = [parse_form(m.expression.form) if m.expression else Form() for m in shown]
    first_day = _first(
        _DAYS, {int(m[1]) for f in forms if (m := _WEEKDAY.match(f.date)) and not _is_ahead(f)}
    )
    first_month = _first(_MONTHS, {int(m[1]) for f in forms if (m := _MONTH.match(f.date))})
    keys: list[Key] = []
    for form in forms:
        key = _key(form, first_day, first_month)
        keys.append(key or (keys[-1] if keys else (_PAST, (0, 0))))
    return sorted(range(len(shown)), key=keys.__getitem__)


def _first(cycle: int, named: Collection[int]) -> int | None:
    """Of days of a week or months of a year the one behind the widest gap; None where that is narrow."""
    if not named:
        return None
    ordered = sorted(named)
    gaps = [(b - a, b) for a, b in pairwise([*ordered, ordered[0] + cycle])]
    widest, first = max(gaps)
    return (first - 1) % cycle + 1 if 2 * widest > cycle else None


def _key(form: Form, first_day: int | None, first_month: int | None) -> Key | None:
    """What an event's words say of its time beside the others'; None where that is nothing."""
    part = _PAST
    rank = 0, 0
    if weekday := _WEEKDAY.match(form.date):
        part, rank = _OF_THE_WEEK, (_since(int(weekday[1]), first_day, _DAYS), 0)
    elif month := _MONTH.match(form.date):
        rank = _since(int(month[1]), first_month, _MONTHS), int(month[2] or 0)
    elif form.shift in ("-1D", "+0D"):
        part, rank = _TO_THE_DAY, (int(form.shift[:2]), 0)
    elif form.shift == "+0W" and form.part == "earlier":
        part = _OF_A_WEEK_BEFORE
    elif form.origin == "last" or not form.shift.startswith(("-", "+")) or form.shift.startswith("+0"):
        return None
    return (_AHEAD, (0, 0)) if _is_ahead(form) else (part, rank)


def _since(number: int, first: int | None, cycle: int) -> int:
    """How far a day or month lies behind the first; 0 where none is known to be first."""
    return 0 if first is None else (number - first) % cycle


def _is_ahead(form: Form) -> bool:
    return form.toward in ("future", "next", "ahead") or (form.shift[:1] == "+" and form.shift[:2] != "+0")
