"""A role as a description words it ("the former French president"), and how well two of them agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extraction.person_words import (
    alike_roles,
    country,
    country_of_two_words,
    parties,
    person_words,
)
from generator.naming.role_heads import without_past
from generator.parsing.tag_sets import NATIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONG_ROLE = 4  # characters: a shorter word with a full stop is an abbreviation ("U.S.")
_MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class DescribedRole:
    """A role's words apart: head noun, countries, other words, and whether it is over."""

    head: str
    countries: frozenset[str]
    others: frozenset[str]
    past: bool


def role_in(tokens: Sequence[Token]) -> DescribedRole | None:
    """The role that a description words: of its last noun for a person, or of the one before "of …"."""
    words = person_words()
    heads = [t for t in tokens if words.is_noun(t.text) or t.lower_.rstrip(".") in words.abbreviated]
    if not heads:
        return None
    before_of = [t for t in heads if t.i + 1 < tokens[-1].i and t.nbor(1).lower_ in words.joins_office]
    return described_role(tokens, before_of[0] if before_of else heads[-1])


def described_role(tokens: Sequence[Token], head: Token) -> DescribedRole:
    """The role of a head noun and the words around it."""
    countries: set[str] = set()
    others: set[str] = set()
    head_word = head.lower_.rstrip(".")
    past = without_past(head_word) != head_word
    empty, over = person_words().empty, person_words().over
    previous = ""
    for token in tokens:
        if token.i == head.i:
            previous = ""
            continue
        word = token.lower_.rstrip(".") if len(token.text) > _LONG_ROLE else token.lower_
        past = past or without_past(word) != word or word in over
        two_words = country_of_two_words(previous, word)
        if two_words:
            countries = (countries - {country(previous)}) | {two_words}
            others.discard(previous)
        elif token.ent_type_ in NATIONS and token.pos_ != "DET" and word not in person_words().jurisdictions:
            countries.add(country(token.text))
        elif word not in empty and word not in over and token.text[0].isalnum():
            others.add(word)
        previous = word
    named = frozenset(countries - {country("the")})
    return DescribedRole(without_past(head_word), named, frozenset(others), past)


def agreement(nominal: DescribedRole, theirs: DescribedRole) -> float | None:
    """How well a description fits a role that somebody has; None where it contradicts or fits too badly."""
    if _contradict(nominal, theirs):
        return None
    fit = 1.0 if nominal.head == theirs.head else 0.5
    fit += 0.5 * bool(nominal.countries & theirs.countries)
    fit -= 0.5 * (nominal.past != theirs.past)
    fit -= 0.15 * min(_MOST_OTHERS, len(theirs.others - nominal.others))
    fit -= 0.25 * bool(theirs.countries and not nominal.countries)
    return fit if fit > 0 else None


def are_of_two_countries(one: DescribedRole, other: DescribedRole) -> bool:
    """Whether two roles are of countries, or parties, and of none that is the other's."""
    return bool(one.countries and other.countries) and one.countries.isdisjoint(other.countries)


def _contradict(nominal: DescribedRole, theirs: DescribedRole) -> bool:
    """Another noun, another country, or words that the role does not have."""
    if nominal.head != theirs.head and theirs.head not in alike_roles().get(nominal.head, ()):
        return True
    if are_of_two_countries(nominal, theirs) or ("vice" in theirs.others) != ("vice" in nominal.others):
        return True
    if nominal.head in parties() and nominal.countries - theirs.countries:
        return True  # "the Ohio Republican" is one of a party's many
    return not nominal.others <= theirs.others | {theirs.head}
