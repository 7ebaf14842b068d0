"""Tell British quotations: strings in single marks that hold others in double ones, ‘A “B” C’.

In: the strings of one paragraph in single marks, and those in double marks, each in order of its start. Out:
for those in single marks that are whole around the double ones, which of these they hold.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Span


def around_double_marks(single: Sequence[Span], double: Sequence[Span]) -> list[tuple[Span, range]]:
    """Each string in single marks with the indices of the strings within it; none that another crosses.

    >>> around_double_marks([Span(0, 29), Span(40, 50)], [Span(12, 19), Span(44, 60)])
    [(Span(start=0, end=29), range(0, 1))]
    """
    out: list[tuple[Span, range]] = []
    first = 0
    for s in single:
        while first < len(double) and double[first].end <= s.start:
            first += 1
        behind = first
        while behind < len(double) and double[behind].start < s.end:
            behind += 1
        inside = range(first, behind)
        if inside and s.start < double[first].start and double[behind - 1].end < s.end:
            out.append((s, inside))
            first = behind
    return out
