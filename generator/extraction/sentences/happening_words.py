"""The words by which a clause tells a happening, read once from data/happenings.yml and data/states.txt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists, read_words

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class HappeningWords:
    """Lemmas by what they do in a clause; see the head of each list in data/happenings.yml."""

    acts_of_speech: frozenset[str]
    remarks_with_an_object: frozenset[str]
    findings: frozenset[str]
    studies: frozenset[str]
    figures: frozenset[str]
    made_known: frozenset[str]
    ways_of_being: frozenset[str]
    coming_about: frozenset[str]
    goings_on: frozenset[str]
    namings: frozenset[str]
    put_on_paper: frozenset[str]
    happenings: frozenset[str]
    of_the_same_time: frozenset[str]
    of_another_time: frozenset[str]
    elsewhere: frozenset[str]
    again_and_again: frozenset[str]
    arranged: frozenset[str]
    arranged_in_the_passive: frozenset[str]
    if_it_is_so: frozenset[str]
    possible: frozenset[str]
    of_any: frozenset[str]
    only_thought_of: frozenset[str]
    days_set: frozenset[str]
    nobody: frozenset[str]
    summing_up: frozenset[str]
    counting: frozenset[str]
    tallies: frozenset[str]
    great_numbers: frozenset[str]
    methods: frozenset[str]
    makings: frozenset[str]
    forecasts: frozenset[str]
    units_of_time: frozenset[str]
    until_now: frozenset[str]


@cache
def happening_words() -> HappeningWords:
    """The words of data/happenings.yml."""
    return read_lists(_DATA / "happenings.yml", HappeningWords)


@cache
def states() -> frozenset[str]:
    """Verbs that are no event when they are a clause's own: what is so, not what comes to pass."""
    return read_words(_DATA / "states.txt")
