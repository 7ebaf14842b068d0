"""What words have in common with their kin: the word without the ending that makes a noun or a verb of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.rule_tables import read_keys

_DATA = Path(__file__).parent / "data"


@cache
def _endings() -> tuple[tuple[str, ...], int]:
    table = read_keys(_DATA / "kin_endings.yml", ("endings", "shortest"))
    return tuple(table["endings"]), int(table["shortest"])


@cache
def _kindred() -> dict[str, str]:
    """The kin of a word → the kin of the first that tells the same act."""
    table = read_keys(_DATA / "kindred_words.yml", ("other forms", "other words"))
    first: dict[str, str] = {}
    for rows in table.values():
        for words in (row.split() for row in rows):
            known = next((first[stem] for word in words if (stem := _stem(word)) in first), _stem(words[0]))
            first.update({_stem(word): known for word in words})
    return first


@cache
def kin(word: str) -> str:
    """What a word (in lower case) has in common with its kin, and with others that tell the same act.

    >>> kin("announcement"), kin("announce"), kin("died"), kin("homicide"), kin("killed")
    ('announc', 'announc', 'died', 'kill', 'kill')
    """
    return of_one_act(_stem(word))


def of_one_act(stem: str) -> str:
    """The kin of the first word that tells the same act as one whose kin is given."""
    return _kindred().get(stem, stem)


def _stem(word: str) -> str:
    endings, shortest = _endings()
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word.removesuffix(ending)
    return word
