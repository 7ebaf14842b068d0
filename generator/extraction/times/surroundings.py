"""The words around a time expression, and what they show (data/surroundings.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.rule_tables import read_lists

if TYPE_CHECKING:
    from spacy.tokens import Token

# What spaCy calls a name of these kinds is no time, whatever it looks like.
_LABELS_OF_NAMES = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "FAC", "GPE"})
_REACH = 30


@dataclass(frozen=True)
class Surroundings:
    """The word lists of data/surroundings.yml."""

    before_a_year: frozenset[str]
    before_a_count: frozenset[str]
    counted: frozenset[str]
    before_a_length: frozenset[str]
    before_a_season: frozenset[str]
    part_of_a_season: frozenset[str]
    short_units: frozenset[str]
    no_length_with_a: frozenset[str]
    no_bare_length: frozenset[str]
    the_unit: frozenset[str]
    names_a_year: frozenset[str]
    no_lengths: frozenset[str]
    says_which_year: frozenset[str]
    behind_no_soon: frozenset[str]
    before_a_limit: frozenset[str]
    there_to_hear: frozenset[str]
    spoken_at: frozenset[str]


@cache
def surroundings() -> Surroundings:
    """The word lists, read once a process."""
    return read_lists(Path(__file__).parent / "data" / "surroundings.yml", Surroundings)


def previous_word(text: str, start: int) -> str:
    """The word before an offset, in small letters; empty where there is none nearby."""
    words = text[max(0, start - _REACH) : start].split()
    return words[-1].lower() if words else ""


def next_words(text: str, end: int) -> str:
    """The text behind an offset, as far as a few words reach, in small letters."""
    return text[end : end + _REACH].lower()


def is_possessive(text: str, end: int) -> bool:
    """Whether the words that end at an offset are in the possessive: "Friday's", "last year’s"."""
    return text[end : end + 2] in ("'s", "’s")


def is_in_a_name(token: Token) -> bool:
    """Whether a token is part of the name of a person, an organisation, a work or a place."""
    return token.ent_type_ in _LABELS_OF_NAMES
