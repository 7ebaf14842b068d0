"""Items in the order of their places, to which others are added while an article is read.

``SpanIndex`` (text/spans.py) is for items that are all known before one of them is looked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Generic, TypeVar

Item = TypeVar("Item")


class GrowingIndex(Generic[Item]):
    """Items by the offset at which they begin.

    >>> index = GrowingIndex()
    >>> for place, word in ((8, "left"), (0, "Berg"), (0, "Ann")):
    ...     index.add(place, word)
    >>> index.items, index.before(0), index.before(8)
    (['Berg', 'Ann', 'left'], 0, 2)
    """

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._places: list[int] = []

    def add(self, place: int, item: Item) -> None:
        """Take in an item, behind those that begin at its place."""
        at = bisect_right(self._places, place)
        self._places.insert(at, place)
        self.items.insert(at, item)

    def before(self, place: int) -> int:
        """How many items begin before a place: the index of the first that does not."""
        return bisect_left(self._places, place)
