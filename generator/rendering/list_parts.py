"""Cut a long list into the parts that have a page each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def list_parts(items: Iterable[T], longest: int, size: Callable[[T], int]) -> list[list[T]]:
    """The items in order, each whole; one empty part where there is none.

    ``size`` counts an item's entries. A part has more than ``longest`` only where one item has.
    """
    parts: list[list[T]] = [[]]
    count = 0
    for item in items:
        if count and count + size(item) > longest:
            parts.append([])
            count = 0
        parts[-1].append(item)
        count += size(item)
    return parts
