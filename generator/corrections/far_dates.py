"""Tell a day that is decades from all days of a dossier: a figure of its year is likely wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.timex.edtf import bounds, precision

# Years before the first and after the last article: further off a day is told unless words name its year.
_FAR = 15


def far_from_all(edtf: str | None, published: Iterable[date | None], texts: Iterable[str]) -> str:
    """In words how a day is far before or after all days on which articles were published; "" where it is
    not, and where one of the texts names its year.

    A month, a year and a span are what somebody chose to write: history, and plans that reach far.
    """
    days = sorted(filter(None, published))
    if edtf is None or not days or precision(edtf) != "day":
        return ""
    year = bounds(edtf)[0][0]
    if year - days[-1].year > _FAR:
        told = f"{edtf} is more than {_FAR} years after the last article, which is of {days[-1]}"
    elif days[0].year - year > _FAR:
        told = f"{edtf} is more than {_FAR} years before the first article, which is of {days[0]}"
    else:
        return ""
    named = re.compile(rf"(?<!\d){year:04d}(?!\d)")
    return "" if any(named.search(text) for text in texts) else told
