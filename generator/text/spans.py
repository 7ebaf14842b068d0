"""Ask whether any of many spans holds a stretch of text, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from generator.model import Span


class Cover:
    """Spans of one text, which may lie inside each other."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether one of the spans begins at ``start`` or before and ends at ``end`` or behind."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._reach[at]
