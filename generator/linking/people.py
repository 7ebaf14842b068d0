"""Merge the people of all articles: one Person each, over the whole corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import ArticleFacts, Person

# (article id, index into ArticleFacts.people) → Person.id
PersonKey = tuple[str, int]


def link_people(corpus: Sequence[ArticleFacts]) -> tuple[tuple[Person, ...], Mapping[PersonKey, str]]:
    """The people of the whole corpus, and which of them each article's person is."""
    return (), {}
