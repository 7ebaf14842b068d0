"""Read a surname that is written once for several: "Bill and Hillary Clinton", "Marek, Jana and Tom Novak".

In: an article's names as written, in order. Out: the names with the surname that they share. "Rubin and
Gary Stone" may be two surnames: that of two of one gender is shared where somebody else of the article bears
it, too, where the name with it is written elsewhere, or a relative is spoken of before ("his sons").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from generator.extraction.person_words import person_words
from generator.model import Mention
from generator.naming.given_names import given_names
from generator.naming.name_words import is_initial

_AND = re.compile(r",? and ")
_FEWEST = 3
_BEFORE_A_ROW = 30  # characters

Written = tuple[Mention, str]


@dataclass(frozen=True, slots=True)
class _Full:
    """What the article's full names show: all of them, and each last word with the first words before it."""

    names: frozenset[str]
    given: Mapping[str, Set[str]]


def with_shared_surnames(text: str, written: Sequence[Written]) -> list[Written]:
    """The mentions with their names, each with the surname that it shares with the last of its row."""
    out = list(written)
    names = frozenset(name for _, name in written if " " in name)
    given: dict[str, set[str]] = defaultdict(set)
    for name in names:
        given[name.split()[-1]].add(name.split()[0])
    full = _Full(names, given)
    for last in range(1, len(out)):
        row = _row(text, out, last)
        if row and _share(text, row, out[last][1].split(), full):
            surname = out[last][1].split()[-1]
            first = last - len(row)
            out[first:last] = [(mention, f"{name} {surname}") for mention, name in row]
    return out


def _row(text: str, written: Sequence[Written], last: int) -> list[Written]:
    """The names that "and" and commas join to a full one, all given names; none where there are none."""
    first, between = last, _AND
    while first > 0:
        (one, name), (other, _) = written[first - 1], written[first]
        if not between.fullmatch(text[one.span.end : other.span.start]):
            break
        words = name.split()
        if words[0].lower() not in given_names() or not all(is_initial(w) for w in words[1:]):
            break
        first, between = first - 1, re.compile(", ")
    return list(written[first:last]) if len(written[last][1].split()) > 1 else []


def _share(text: str, row: Sequence[Written], last: Sequence[str], full: _Full) -> bool:
    """Whether the names of a row are given names of one family."""
    names = [name for _, name in row]
    if any(name in full.given for name in names):
        return False  # "Rubin", whom the article elsewhere writes Ann Rubin
    one, other = given_names()[names[-1].split()[0].lower()], given_names().get(last[0].lower())
    if len(row) == 1 and other and (" " in names[0] or "u" in (one, other) or one != other):
        return True
    whole = any(f"{name} {last[-1]}" in full.names for name in names)
    family = bool(full.given.get(last[-1], frozenset()) - {last[0]})
    begins = row[0][0].span.start
    before = text[max(0, begins - _BEFORE_A_ROW) : begins].rstrip(" ,:").split()[-1:]
    kin = bool(before) and before[0].lower().removesuffix("s") in person_words().kin
    return whole or family or kin or (len(row) + 1 >= _FEWEST and bool(other))
