"""Tell a day that is decades from all days of a dossier: a figure of its year is likely wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.timex.edtf import bounds, precision

# Years before the first and after the last article: further off a day is told unless words name its year.
_FAR = 15


def far_after(edtf: str | None, published: Iterable[date | None], texts: Iterable[str]) -> str:
    """In words how a day is far after all days on which articles were published; "" where it is not, and
    where one of the texts names its year.

    A month, a year and a span are what somebody chose to write: history, and plans that reach far.
    """
    last, year = max(filter(None, published), default=None), _year_of_day(edtf)
    if last is None or year is None or year - last.year <= _FAR or _is_named(year, texts):
        return ""
    return f"{edtf} is more than {_FAR} years after the last article, which is of {last}"


def far_from_all(edtf: str | None, published: Iterable[date | None], texts: Iterable[str]) -> str:
    """The same of one that is far after or far before them all."""
    days, words = list(published), list(texts)
    first, year = min(filter(None, days), default=None), _year_of_day(edtf)
    if first is None or year is None or first.year - year <= _FAR or _is_named(year, words):
        return far_after(edtf, days, words)
    return f"{edtf} is more than {_FAR} years before the first article, which is of {first}"


def _year_of_day(edtf: str | None) -> int | None:
    return bounds(edtf)[0][0] if edtf is not None and precision(edtf) == "day" else None


def _is_named(year: int, texts: Iterable[str]) -> bool:
    written = re.compile(rf"(?<!\d){year:04d}(?!\d)")
    return any(written.search(text) for text in texts)
