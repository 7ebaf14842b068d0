"""The nouns that say what a source is (data/source_words.yml); bodies have a table of their own (naming)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.naming.bodies import body_words, is_body_for
from generator.rule_tables import whole_table


@dataclass(frozen=True, slots=True)
class SourceWords:
    """Nouns by what they are, as the table has them."""

    documents: frozenset[str]
    also_bodies: frozenset[str]
    surveyed_by_offices: frozenset[str]
    made_by: frozenset[str]
    one_document: dict[str, frozenset[str]]
    one_office: dict[str, frozenset[str]]
    kept_by: frozenset[str]
    own_word: frozenset[str]
    suits: frozenset[str]
    lawyers: frozenset[str]
    any_document: frozenset[str]
    of_one_body: frozenset[str]
    staff: frozenset[str]
    parts: frozenset[str]
    voices: frozenset[str]
    making: frozenset[str]
    releasing: frozenset[str]
    private: frozenset[str]
    spokespeople: frozenset[str]
    representatives: frozenset[str]
    officials: frozenset[str]
    unnamed: frozenset[str]
    held: frozenset[str]
    known_for: frozenset[str]
    many_of_a_kind: frozenset[str]
    past: frozenset[str]
    discreet: frozenset[str]
    collectives: frozenset[str]
    teams: frozenset[str]
    numbers: frozenset[str]
    vague: frozenset[str]
    anybodys: frozenset[str]
    unnamed_by: frozenset[str]
    shares: frozenset[str]
    polls: frozenset[str]
    showing: frozenset[str]
    carriers: frozenset[str]

    def same_document(self, noun: str) -> frozenset[str]:
        """The nouns that may mean the document that this one means, itself included."""
        return self.one_document.get(noun, frozenset({noun}))


@cache
def source_words() -> SourceWords:
    """The lists, read once."""
    with whole_table(Path(__file__).parent / "data" / "source_words.yml") as table:
        plain = (
            "documents",
            "also_bodies",
            "surveyed_by_offices",
            "made_by",
            "kept_by",
            "own_word",
            "suits",
            "lawyers",
            "any_document",
            "of_one_body",
            "staff",
            "parts",
            "voices",
            "making",
            "releasing",
            "private",
            "spokespeople",
            "representatives",
            "officials",
            "unnamed",
        )
        more = ("held", "known_for", "many_of_a_kind", "discreet", "collectives", "teams", "numbers", "vague")
        last = ("anybodys", "unnamed_by", "shares", "polls", "showing", "carriers", "past")
        return SourceWords(
            **{name: frozenset(table[name]) for name in (*plain, *more, *last)},
            one_document=_by_word(table["one_document"]),
            one_office=_by_word(table["one_office"]),
        )


def _by_word(groups: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    """Each word with the group that it is in."""
    return {word: frozenset(group) for group in map(list, groups) for word in group}


def ends_as_document(name: str) -> bool:
    """Whether a name ends as that of a document: "Violence Against Women Act", not "Center for Tax Law"."""
    *before, last = name.lower().split()
    documents = source_words().documents - source_words().also_bodies - body_words().ends
    return bool(before) and last in documents and not (is_body_for(name) or is_office_of_surveys(name))


def is_office_of_surveys(name: str) -> bool:
    """Whether a name is that of an office that surveys: "Norland Geological Survey"."""
    *_, of_what, last = ["", *name.lower().split()]
    return last == "survey" and of_what in source_words().surveyed_by_offices
