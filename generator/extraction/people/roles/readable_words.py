"""The words that make a role readable by itself, or none (data/readable_roles.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists


@dataclass(frozen=True, slots=True)
class ReadableWords:
    """Lower-case word lists; what each is for stands in the table."""

    bonds: frozenset[str]
    standing: frozenset[str]
    of_an_age: frozenset[str]
    clergy: frozenset[str]
    own: frozenset[str]
    plain: frozenset[str]
    looks: frozenset[str]
    praise: frozenset[str]
    asked: frozenset[str]
    ranks: frozenset[str]
    nobody: frozenset[str]
    courtesies: frozenset[str]
    plain_address: frozenset[str]
    formerly: frozenset[str]
    acting: frozenset[str]
    acting_a_part: frozenset[str]
    stage: frozenset[str]
    parts: frozenset[str]
    joins_body: frozenset[str]
    joins_described: frozenset[str]
    no_bodies: frozenset[str]
    known_for: frozenset[str]
    known_alone: frozenset[str]
    known_offices: frozenset[str]
    to_come: frozenset[str]
    terms: frozenset[str]
    leaves: frozenset[str]
    of_a_subject: frozenset[str]
    works: frozenset[str]
    follows: frozenset[str]
    sides: frozenset[str]


@cache
def readable_words() -> ReadableWords:
    """The word lists, read once."""
    return read_lists(Path(__file__).parent / "data" / "readable_roles.yml", ReadableWords)
