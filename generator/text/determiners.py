"""Determiners: the words before a noun that say which one is meant, or whose (data/determiners.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from generator.rule_tables import read_lists


@dataclass(frozen=True)
class Determiners:
    """The lists of the table, in lower case."""

    indefinite_articles: frozenset[str]
    definite_article: frozenset[str]
    demonstratives: frozenset[str]
    possessives_of_speakers: frozenset[str]
    possessives_of_others: frozenset[str]

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles of both kinds."""
        return self.indefinite_articles | self.definite_article

    @cached_property
    def definite(self) -> frozenset[str]:
        """Those that say which one, of things known to the reader."""
        possessives = self.possessives_of_speakers | self.possessives_of_others
        return self.definite_article | self.demonstratives | possessives

    @cached_property
    def all(self) -> frozenset[str]:
        """Every determiner of the table."""
        return self.definite | self.indefinite_articles


@cache
def determiners() -> Determiners:
    """The lists, read once a process."""
    return read_lists(Path(__file__).parent / "data" / "determiners.yml", Determiners)
