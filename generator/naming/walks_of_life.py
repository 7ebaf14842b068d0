"""Tell two people of one name apart by their walks of life (data/walks_of_life.yml): a striker, a bishop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from generator.naming.role_heads import without_past
from generator.rule_tables import whole_table

Walks = frozenset[str]


def walks_of(roles: Iterable[str]) -> Walks:
    """The walks of life that roles as written tell, none where one of them says that it is over."""
    return all_walks({walks_of_one(role) for role in roles})


def walks_of_one(role: str) -> Walks | None:
    """The walks of life that a role as written tells; None where it says that it is over."""
    head = _head(role.lower().split())
    if head is None:
        return None
    of_two_words = _walks().get(" ".join(head))  # "police chief": a chief alone tells nothing
    return of_two_words or _walks().get(head[-1], frozenset())


def all_walks(of_roles: Set[Walks | None]) -> Walks:
    """Those of several roles, none where one of them is over."""
    return frozenset() if None in of_roles else frozenset().union(*filter(None, of_roles))


def may_be_one_life(a: Walks, b: Walks) -> bool:
    """Whether somebody may have both: true where either is not known."""
    if not a or not b or a & b:
        return True
    return any(frozenset(pair) in _together() for pair in product(a, b))


def _head(words: list[str]) -> Sequence[str] | None:
    """The noun of a role with the word before it; None where the role is over or to come."""
    changed, ends = _words()["changed"], _words()["ends"]
    if any(w.rstrip(",") in changed or without_past(w) != w for w in words):
        return None
    last = next((i for i, w in enumerate(words) if w in ends), len(words))
    return [word.strip(",.") for word in words[max(0, last - 2) : last]] or [""]


@cache
def _walks() -> dict[str, Walks]:
    """Noun → the walks of life that it belongs to."""
    out: dict[str, Walks] = {}
    for walk, nouns in _table()["walks"].items():
        out.update({noun: out.get(noun, frozenset()) | {walk} for noun in nouns})
    return out


@cache
def _together() -> frozenset[Walks]:
    return frozenset(map(frozenset, _table()["together"]))


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {key: frozenset(_table()[key]) for key in ("changed", "ends")}


@cache
def _table() -> Mapping[str, Any]:
    with whole_table(Path(__file__).parent / "data" / "walks_of_life.yml") as table:
        return {key: table[key] for key in ("walks", "together", "changed", "ends")}
