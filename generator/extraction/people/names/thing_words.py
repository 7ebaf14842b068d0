"""The words that tell a thing's name from a person's over the article (data/named_things.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists

_TABLE = Path(__file__).parent / "data" / "named_things.yml"


@dataclass(frozen=True, slots=True)
class ThingWords:
    """Words in lower case, those of verbs as lemmas."""

    owned: frozenset[str]
    run: frozenset[str]
    has: frozenset[str]
    earns: frozenset[str]
    does: frozenset[str]
    storms: frozenset[str]
    made: frozenset[str]
    called: frozenset[str]
    land: frozenset[str]
    routes: frozenset[str]
    stops: frozenset[str]
    artefacts: frozenset[str]
    short_before: frozenset[str]
    short_behind: frozenset[str]
    nobody: frozenset[str]
    streets: frozenset[str]
    streets_within: frozenset[str]
    long_streets: frozenset[str]
    compass: frozenset[str]
    only_people: frozenset[str]
    works: frozenset[str]
    media: frozenset[str]
    versus: frozenset[str]
    prefixes: frozenset[str]
    fielded: frozenset[str]
    founded: frozenset[str]
    traded: frozenset[str]
    holds: frozenset[str]
    maladies: frozenset[str]
    caught: frozenset[str]
    laws: frozenset[str]
    companies: frozenset[str]
    trades: frozenset[str]


@cache
def thing_words() -> ThingWords:
    """The word lists, read once."""
    return read_lists(_TABLE, ThingWords)
