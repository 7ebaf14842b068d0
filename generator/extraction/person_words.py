"""The words that names and roles are known by: titles, nouns for people, particles (data/*)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.naming.bodies import body_words
from generator.naming.forms_of_address import forms_of_address
from generator.naming.name_words import name_words
from generator.rule_tables import by_gender, read_lines, read_words, whole_table

_DATA = Path(__file__).parent / "people" / "data"
# Of those who are one person, and of a gender, by the word alone.
PRONOUN_GENDERS = {"he": "m", "she": "f"}


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Lower-case word lists; ``honorifics`` and ``nouns`` give the gender ("m", "f" or None)."""

    honorifics: dict[str, str | None]
    abbreviated: frozenset[str]
    initials: frozenset[str]
    nouns: dict[str, str | None]
    modifiers: frozenset[str]
    particles: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    verbs: frozenset[str]
    things: frozenset[str]
    never: frozenset[str]
    beside: frozenset[str]
    also_given: frozenset[str]
    offices: frozenset[str]
    joins_office: frozenset[str]
    interjections: frozenset[str]
    jurisdictions: frozenset[str]
    pending: frozenset[str]
    over: frozenset[str]
    empty: frozenset[str]
    definite: frozenset[str]
    complements: frozenset[str]
    plurals: frozenset[str]
    kin: frozenset[str]
    spouses: frozenset[str]
    peers: frozenset[str]
    relatives: frozenset[str]
    kinds: frozenset[str]
    kinds_behind: frozenset[str]
    joined: frozenset[str]
    alike: tuple[frozenset[str], ...]
    office_endings: tuple[str, ...]
    person_endings: tuple[str, ...]

    def is_title(self, word: str) -> bool:
        """Whether a word, written before a name, is a form of address or the head of a role."""
        if self.is_initials(word):
            return True
        word = word.lower().rstrip(".")
        return (
            word in self.honorifics or word in self.abbreviated or word in self.plurals or self.is_noun(word)
        )

    def is_initials(self, word: str) -> bool:
        """Whether a word may be the initials of an office or a rank: "DA", "D.A."."""
        return word.isupper() and word.replace(".", "").lower() in self.initials

    def is_noun(self, word: str) -> bool:
        """Whether a word is a noun for a person, perhaps after "ex-" or "then-"."""
        word = word.lower()
        return word in self.nouns or word.rpartition("-")[2] in self.nouns

    def gender(self, word: str) -> str | None:
        """What a title or noun says of gender: "m", "f" or None."""
        word = word.lower().rstrip(".")
        if word in self.honorifics:
            return self.honorifics[word]
        return self.nouns.get(word) or self.nouns.get(word.rpartition("-")[2])


@cache
def person_words() -> PersonWords:
    """The word lists, read once."""
    with whole_table(_DATA / "roles.yml") as roles, whole_table(_DATA / "not_people.yml") as others:
        return PersonWords(
            honorifics=forms_of_address(),
            abbreviated=frozenset(roles["abbreviated"]),
            initials=frozenset(roles["initials"]),
            nouns=by_gender(roles["nouns"]),
            modifiers=frozenset(roles["modifiers"]),
            particles=name_words().particles | name_words().particles_in_text,
            after=frozenset(others["after"]),
            before=frozenset(others["before"]),
            prepositions=frozenset(others["prepositions"]),
            determiners=frozenset([*roles["definite"], *others["determiners"]]),
            verbs=read_words(_DATA / "person_verbs.txt"),
            things=frozenset(others["things"]),
            never=frozenset(others["never"]),
            beside=frozenset(others["beside"]),
            also_given=frozenset(roles["also_given"]),
            offices=frozenset(roles["offices"]),
            joins_office=frozenset(roles["joins_office"]),
            interjections=frozenset(others["interjections"]),
            jurisdictions=frozenset(roles["jurisdictions"]),
            pending=frozenset(roles["pending"]),
            over=frozenset(roles["over"]),
            empty=frozenset(roles["empty"]),
            definite=frozenset(roles["definite"]),
            complements=frozenset(roles["complements"]),
            plurals=frozenset(roles["plurals"]),
            kin=frozenset(roles["kin"]),
            spouses=frozenset(roles["spouses"]),
            peers=frozenset(roles["peers"]),
            relatives=frozenset(roles["relatives"]),
            kinds=frozenset(others["kinds"]),
            kinds_behind=frozenset(others["kinds_behind"]),
            joined=frozenset(others["joined"]),
            alike=tuple(map(frozenset, roles["alike"])),
            office_endings=tuple(roles["office_endings"]),
            person_endings=tuple(roles["person_endings"]),
        )


@cache
def posts() -> frozenset[str]:
    """Nouns, in small letters, for what one person is and no firm: "director"."""
    return read_words(_DATA / "posts.txt")


@cache
def parties() -> frozenset[str]:
    """What somebody is by party or birth, as many are: "republican"."""
    return read_words(_DATA / "parties.txt")


def may_speak(lemma: str) -> bool:
    """Whether a noun is for a person or a body: "nurse", "agency"."""
    return person_words().is_noun(lemma) or lemma in body_words().bodies


@cache
def alike_roles() -> dict[str, frozenset[str]]:
    """Role noun → the nouns that may name the same role, itself included."""
    out: dict[str, frozenset[str]] = {}
    for group in person_words().alike:
        for word in group:
            out[word] = out.get(word, frozenset({word})) | group
    return out


@cache
def _countries() -> dict[str, str]:
    return {word: line.split()[0] for line in read_lines(_DATA / "demonyms.txt") for word in line.split()}


def country(word: str) -> str:
    """A key that a country and its adjective share: "France" and "French", "Russia" and "Russian"."""
    word = word.lower()
    return _countries().get(word, word[:4])


def country_of_two_words(first: str, second: str) -> str | None:
    """The key of a country whose name has two words, in small letters: "north" and "korean"."""
    return _countries().get(f"{first}-{second}")
