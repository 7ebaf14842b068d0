"""Tell a day that is far from all days of a dossier: its digits are in another order more often than not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.timex.edtf import bounds, precision

# Years: nobody writes of a day so long before it, and few take in what is so much older than all the rest.
_AFTER, _BEFORE = 90, 200


def far_after(edtf: str | None, published: Iterable[date | None]) -> str:
    """In words how a day is far after all days on which articles were published; "" where it is not.

    A month, a year and a span are plans that reach far.
    """
    last = max(filter(None, published), default=None)
    if edtf is None or last is None or precision(edtf) != "day" or bounds(edtf)[0][0] - last.year <= _AFTER:
        return ""
    return f"{edtf} is more than {_AFTER} years after the last article, which is of {last}"


def far_from_all(day: str, published: Iterable[date | None]) -> str:
    """In words how the day of an article is far after, or far before, all others'; "" if it is not."""
    days = sorted(filter(None, published))
    if not days or days[0].year - int(day[:4]) <= _BEFORE:
        return far_after(day, days)
    return f"{day} is more than {_BEFORE} years before the first of the other articles, which is of {days[0]}"
