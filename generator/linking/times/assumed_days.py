"""Read an article whose day nothing tells as if it had appeared on some day.

Which happening each expression dates is seen by how the dates of an article lie to each other and to its own:
"Friday" is a day of the week before it, whichever day that was. So all the rules for articles of a known day
hold; only the dates that come of it are known to nobody, and no event has one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.linking.times.counted_days import COUNTED_FROM_A_DAY
from generator.model import TimeExpression
from generator.timex.edtf import bounds

# In the middle of a week, of a month and of a year: what is earlier in each was, what is later is to come.
_WEEK, _WEEKDAY = 24, 3
_ANY_YEAR = 2001


def assumed_day(times: Sequence[TimeExpression]) -> date:
    """A day of the last year that an article names, or of any."""
    years = [bounds(t.edtf)[1][0] for t in times if t.edtf and t.use == "dates"]
    return date.fromisocalendar(
        max((y for y in years if 0 < y < date.max.year), default=_ANY_YEAR), _WEEK, _WEEKDAY
    )


class KnownDates:
    """The dates that an article tells without its own day being known."""

    def __init__(self, times: Sequence[TimeExpression]) -> None:
        self._starts = {t.span.start for t in times if t.edtf}
        self._dates = {t.edtf for t in times if t.edtf}

    def has(self, time: TimeExpression) -> bool:
        """Whether a date is one of them, or counted from one."""
        if time.rule == COUNTED_FROM_A_DAY:
            return time.anchor in self._dates
        return time.span.start in self._starts
