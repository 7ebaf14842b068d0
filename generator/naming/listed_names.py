"""Several names as one: "Ann Lee, Tom Berg and Ida Stone"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

_BETWEEN_NAMES = re.compile(r",? and |, ")
_MOST_PARTS = 40


def in_a_row(names: Iterable[str]) -> str:
    """Two names or more, in their order.

    >>> in_a_row(["Ann Lee", "Tom Berg", "Ida Stone"])
    'Ann Lee, Tom Berg and Ida Stone'
    """
    *others, last = names
    return f"{', '.join(others)} and {last}"


def names_in_row(row: str) -> list[str]:
    """The names of a row, where none of them has a comma or "and" in it.

    >>> names_in_row("Ann Lee, Tom Berg, and Ida Stone")
    ['Ann Lee', 'Tom Berg', 'Ida Stone']
    """
    return _BETWEEN_NAMES.split(row)


def known_in_row(row: str, known: Callable[[str], str | None]) -> tuple[str, ...]:
    """Those whom a row of names names, in its order: two or more; none where a part of it is unknown.

    ``known`` says who bears a name, None if nobody. A long name goes before a short one, so that one may
    have "and" in it.

    >>> boards = {"Lakes and Rivers Board": "lakes", "Peat Office": "peat"}
    >>> known_in_row("Lakes and Rivers Board and Peat Office", boards.get)
    ('lakes', 'peat')
    """
    found = all_in_row(row, known)
    return found if len(set(found)) == len(found) > 1 else ()


def all_in_row(row: str, known: Callable[[str], str | None]) -> tuple[str, ...]:
    """The same where one of them may stand there under two names: as often as they are named."""
    gaps = [m.span() for m in _BETWEEN_NAMES.finditer(row)]
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(row)]
    found: list[str] = []
    at = 0
    while at < len(starts) <= _MOST_PARTS:
        last = len(ends) - 1 if at else len(ends) - 2
        names = ((to, known(row[starts[at] : ends[to]])) for to in range(last, at - 1, -1))
        to, who = next(((to, who) for to, who in names if who), (at, None))
        if who is None:
            return ()
        found.append(who)
        at = to + 1
    return tuple(found)
