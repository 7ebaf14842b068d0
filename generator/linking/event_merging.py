"""Which tellings tell one happening: the same date, and much the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.linking.happenings import Happening
from generator.linking.similarity import neighbours, tfidf

# Tellings of one day in one story that share this much of their telling words are one event.
_SAME_DATE = 0.40
# A sentence without a date of its own must say nearly the same to be counted to a dated one.
_REPORTED = 0.60
_LEAST_SHARED = 3


def merged(told: Sequence[Happening]) -> list[tuple[int, ...]]:
    """Groups of indices into ``told``; each telling is in exactly one, in order of its first."""
    near = neighbours(tfidf([h.sentence.lemmas for h in told]))
    parent = list(range(len(told)))
    pairs = sorted(
        ((-likeness, i, j) for i, row in enumerate(near) for j, likeness in row.items() if i < j),
    )
    for likeness, i, j in pairs:
        if -likeness < _SAME_DATE:
            break
        if _same_event(told[i], told[j], -likeness):
            low, high = sorted((_root(parent, i), _root(parent, j)))
            parent[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(told)):
        groups[_root(parent, i)].append(i)
    return [tuple(members) for members in groups.values()]


def _same_event(one: Happening, other: Happening, likeness: float) -> bool:
    if one.edtf is None or one.edtf != other.edtf:
        return False
    if one.place == other.place:
        return False
    if len(set(one.sentence.lemmas) & set(other.sentence.lemmas)) < _LEAST_SHARED:
        return False
    return likeness >= (_REPORTED if one.basis == "publication" else _SAME_DATE)


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i
