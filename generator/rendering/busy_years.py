"""The years of a story: in which of them how much happens, and where its timeline opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from generator.model import Event
from generator.timex.edtf import bounds


class BusyYears:
    """How many events begin in each year that a timeline does not fold away; ``dated`` are all, in order."""

    def __init__(self, dated: Sequence[Event], is_minor: Callable[[Event], bool]) -> None:
        self.by_year = Counter(year_of(event) for event in dated if not is_minor(event))
        most = max(self.by_year.values(), default=0)
        # Those with at least a tenth of the events of the busiest, which is the latest of equals.
        self.busy = sorted(year for year, number in self.by_year.items() if 10 * number >= most)
        busiest = max(self.by_year, key=lambda year: (self.by_year[year], year), default=None)
        # The place of the first event of the busiest year.
        self.opens_at = next((i for i, event in enumerate(dated) if year_of(event) == busiest), 0)


def year_of(event: Event) -> int:
    """The year in which a dated event begins, or may begin; of one with an open beginning that it ends in."""
    (first, *_), (last, *_) = bounds(event.edtf or "")
    return first if first >= -9999 else last


def month_of(event: Event) -> tuple[int, int] | None:
    """The month that a dated event lies within; None of one that is less exact."""
    (y1, m1, _), (y2, m2, _) = bounds(event.edtf or "")
    return (y1, m1) if (y1, m1) == (y2, m2) else None
