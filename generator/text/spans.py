"""One index of spans: what begins at, before or within a place, what holds it, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from generator.model import Sentence, Span

Item = TypeVar("Item")


class SpanIndex(Generic[Item]):
    """Items of one text in the order of their spans, found by character offsets.

    >>> words = SpanIndex([Span(0, 3), Span(4, 8)], span=lambda item: item)
    >>> words.at(5), words.position(5), words.within(0, 4), words.holds(4, 6)
    (Span(start=4, end=8), 1, [Span(start=0, end=3)], True)
    """

    def __init__(self, items: Iterable[Item], span: Callable[[Item], Span]) -> None:
        self.items: Sequence[Item] = sorted(items, key=span)
        spans = [span(item) for item in self.items]
        self._starts = [s.start for s in spans]
        # Up to each item, the furthest that any of those reach: spans may lie inside each other.
        self._reach = list(accumulate((s.end for s in spans), max))

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def position(self, offset: int) -> int:
        """The index of the last item that begins at an offset or before it; -1 where none does."""
        return bisect_right(self._starts, offset) - 1

    def position_from(self, offset: int) -> int:
        """The index of the first item that begins at an offset or behind it; the length where none does."""
        return bisect_left(self._starts, offset)

    def at(self, offset: int) -> Item | None:
        """The last item that begins at an offset or before it, whether or not it reaches that far."""
        at = self.position(offset)
        return self.items[at] if at >= 0 else None

    def within(self, start: int, end: int) -> Sequence[Item]:
        """The items that begin at ``start`` or behind it and before ``end``."""
        return self.items[self.position_from(start) : self.position_from(end)]

    def touching(self, start: int, end: int) -> range:
        """The indices of the items that share a character with a stretch, where none lies inside another."""
        return range(bisect_right(self._reach, start), self.position_from(end))

    def holds(self, start: int, end: int) -> bool:
        """Whether one item begins at ``start`` or before and ends at ``end`` or behind."""
        at = self.position(start)
        return at >= 0 and end <= self._reach[at]

    def holder(self, start: int, end: int) -> Item | None:
        """The first item that begins at ``start`` or before and ends at ``end`` or behind."""
        at = bisect_left(self._reach, end)
        return self.items[at] if at < len(self.items) and self._starts[at] <= start else None


def sentence_index(sentences: Iterable[Sentence]) -> SpanIndex[Sentence]:
    """The sentences of an article, found by offset."""
    return SpanIndex(sentences, span=lambda sentence: sentence.span)


class Cover(SpanIndex[Span]):
    """Spans alone, asked whether one of them holds a stretch of text."""

    def __init__(self, spans: Iterable[Span]) -> None:
        super().__init__(spans, span=lambda item: item)
