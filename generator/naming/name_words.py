"""Small words of names: suffixes, particles, articles (data/name_words.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists

_DATA = Path(__file__).parent / "data" / "name_words.yml"


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words in plain lower-case ASCII; of suffixes, word → the generation that it means."""

    suffixes: dict[str, str]
    other_suffixes: dict[str, str]
    particles: frozenset[str]
    particles_in_text: frozenset[str]
    between_surnames: frozenset[str]
    articles: frozenset[str]


@cache
def name_words() -> NameWords:
    """The word lists, read once."""
    return read_lists(_DATA, NameWords)


def is_suffix(word: str) -> bool:
    """Whether a word as written in a text is a suffix of the name before it: "Jr.", "III"."""
    return word[:1].isupper() and word.rstrip(".").lower() in name_words().suffixes


def is_initial(word: str) -> bool:
    """Whether a word as written in a text is one letter, perhaps with its full stop: "B.", "B"."""
    return len(word) == 1 or (len(word) == 2 and word[1] == ".")
