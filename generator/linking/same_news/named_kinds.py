"""Things that a sentence tells by their kind and name: "the airline Aero", "the town of Holm"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from generator.rule_tables import read_words

NamedKind = tuple[str, frozenset[str]]
_KINDS_WITH_NAMES = Path(__file__).parent / "data" / "kinds_with_names.txt"
_NAME_OF_A_THING = r"[A-ZÀ-ÖØ-Þ][\w-]+(?: [A-ZÀ-ÖØ-Þ][\w-]+){0,3}"


@cache
def _named() -> re.Pattern[str]:
    kinds = "|".join(sorted(read_words(_KINDS_WITH_NAMES)))
    return re.compile(rf"\b(?P<kind>{kinds})(?: (?:of|called|named))? (?P<name>{_NAME_OF_A_THING})")


def named_kinds(text: str) -> frozenset[NamedKind]:
    """Each thing's kind with the words of its name, in small letters.

    >>> [(kind, sorted(name)) for kind, name in named_kinds("It fell on the town of New Aa.")]
    [('town', ['aa', 'new'])]
    """
    found = _named().finditer(" ".join(text.split()))
    return frozenset((m["kind"], frozenset(m["name"].lower().split())) for m in found)


def are_of_two_of_a_kind(one: Iterable[NamedKind], other: Iterable[NamedKind]) -> bool:
    """Whether two sentences name things of one kind, each its own, and none that is the other's.

    >>> holm, aa, both = map(named_kinds, ("the town of Holm", "the town of Aa", "the town of Holm Aa"))
    >>> are_of_two_of_a_kind(holm, aa), are_of_two_of_a_kind(holm, both)
    (True, False)
    """
    pairs = [(a, b) for kind, a in one for of_kind, b in other if kind == of_kind]
    return bool(pairs) and all(a.isdisjoint(b) for a, b in pairs)
