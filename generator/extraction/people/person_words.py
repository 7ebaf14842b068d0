"""The words that names and roles are told by: titles, nouns for people, particles (data/*)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.rule_tables import read_table

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Lower-case word lists; ``honorifics`` and ``nouns`` tell the gender ("m", "f" or None)."""

    honorifics: dict[str, str | None]
    abbreviated: frozenset[str]
    nouns: dict[str, str | None]
    modifiers: frozenset[str]
    particles: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    of: frozenset[str]
    verbs: frozenset[str]
    things: frozenset[str]
    never: frozenset[str]
    beside: frozenset[str]
    also_given: frozenset[str]
    offices: frozenset[str]
    interjections: frozenset[str]
    plurals: frozenset[str]
    kin: frozenset[str]
    kinds: frozenset[str]
    kinds_behind: frozenset[str]
    joined: frozenset[str]

    def is_title(self, word: str) -> bool:
        """Whether a word, written before a name, is a form of address or the head of a role."""
        word = word.lower().rstrip(".")
        return (
            word in self.honorifics or word in self.abbreviated or word in self.plurals or self.is_noun(word)
        )

    def is_noun(self, word: str) -> bool:
        """Whether a word is a noun for a person, perhaps after "ex-" or "then-"."""
        word = word.lower()
        return word in self.nouns or word.rpartition("-")[2] in self.nouns

    def gender(self, word: str) -> str | None:
        """What a title or noun tells of gender: "m", "f" or None."""
        word = word.lower().rstrip(".")
        if word in self.honorifics:
            return self.honorifics[word]
        return self.nouns.get(word) or self.nouns.get(word.rpartition("-")[2])


@cache
def person_words() -> PersonWords:
    """The word lists, read once."""
    roles, others = read_yaml("roles.yaml"), read_yaml("not_people.yaml")
    return PersonWords(
        honorifics=_by_gender(roles["honorifics"]),
        abbreviated=frozenset(roles["abbreviated"]),
        nouns=_by_gender(roles["nouns"]),
        modifiers=frozenset(roles["modifiers"]),
        particles=frozenset(read_lines("particles.txt")),
        after=frozenset(others["after"]),
        before=frozenset(others["before"]),
        of=frozenset(others["of"]),
        verbs=frozenset(word for line in read_lines("person_verbs.txt") for word in line.split()),
        things=frozenset(others["things"]),
        never=frozenset(others["never"]),
        beside=frozenset(others["beside"]),
        also_given=frozenset(roles["also_given"]),
        offices=frozenset(roles["offices"]),
        interjections=frozenset(others["interjections"]),
        plurals=frozenset(roles["plurals"]),
        kin=frozenset(roles["kin"]),
        kinds=frozenset(others["kinds"]),
        kinds_behind=frozenset(others["kinds_behind"]),
        joined=frozenset(others["joined"]),
    )


def read_yaml(name: str) -> Any:
    """A YAML file of data/, parsed."""
    return read_table(_DATA / name)


def read_lines(name: str) -> list[str]:
    """The lines of a text file of data/, without comments and empty ones."""
    lines = (line.strip() for line in (_DATA / name).read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _by_gender(lists: dict[str, list[str]]) -> dict[str, str | None]:
    """Word → gender; a word that is in two lists tells none."""
    out: dict[str, str | None] = {}
    for gender, words in lists.items():
        for word in words:
            told = None if gender == "any" else gender
            out[word] = told if out.get(word, told) == told else None
    return out


@cache
def alike_roles() -> dict[str, frozenset[str]]:
    """Role noun → the nouns that may stand for the same role, itself included."""
    out: dict[str, frozenset[str]] = {}
    for group in read_yaml("roles.yaml")["alike"]:
        for word in group:
            out[word] = out.get(word, frozenset({word})) | frozenset(group)
    return out


@cache
def _countries() -> dict[str, str]:
    return {word: line.split()[0] for line in read_lines("demonyms.txt") for word in line.split()}


def country(word: str) -> str:
    """A key that a country and its adjective share: "France" and "French", "Russia" and "Russian"."""
    word = word.lower()
    return _countries().get(word, word[:4])
