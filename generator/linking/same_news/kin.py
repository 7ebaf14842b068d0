"""What words have in common with their kin: the word without the ending that makes a noun or a verb of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.rule_tables import read_keys


@cache
def _endings() -> tuple[tuple[str, ...], int]:
    table = read_keys(Path(__file__).parent / "data" / "kin_endings.yml", ("endings", "shortest"))
    return tuple(table["endings"]), int(table["shortest"])


@cache
def kin(word: str) -> str:
    """The part of a word (in lower case) that its kin have too.

    >>> kin("announcement"), kin("announce"), kin("died")
    ('announc', 'announc', 'died')
    """
    endings, shortest = _endings()
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word.removesuffix(ending)
    return word
