"""The words that show that a figure or a day's name is no date (data/no_dates.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists


@dataclass(frozen=True)
class NoDates:
    """The word lists of data/no_dates.yml."""

    numbered_by: frozenset[str]
    streets: frozenset[str]
    of_a_year: frozenset[str]
    before_a_quantity: frozenset[str]
    crowds: frozenset[str]
    scales: frozenset[str]
    ages: frozenset[str]
    manners: frozenset[str]
    plans: frozenset[str]
    called_by_a_year: frozenset[str]
    happened_then: frozenset[str]
    papers_on_sunday: frozenset[str]


@cache
def no_dates() -> NoDates:
    """The word lists, read once a process."""
    return read_lists(Path(__file__).parent / "data" / "no_dates.yml", NoDates)
