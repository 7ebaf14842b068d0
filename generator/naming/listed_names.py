"""Several names as one: "Ann Lee, Tom Berg and Ida Stone"."""

from __future__ import annotations

from collections.abc import Iterable


def in_a_row(names: Iterable[str]) -> str:
    """Two names or more, in their order.

    >>> in_a_row(["Ann Lee", "Tom Berg", "Ida Stone"])
    'Ann Lee, Tom Berg and Ida Stone'
    """
    *others, last = names
    return f"{', '.join(others)} and {last}"
