"""Sentences that go on with an event, and those that only stand in for one, by example."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from generator.linking.dossier import link
from tests.linking.stories import story, words_at

Parsed = Callable[[str], Doc]
MONDAY = date(2021, 3, 22)
CLOSED = "The council of Holm voted on Monday to close the old bridge."


def told(parsed: Parsed, *texts: str) -> list[list[str]]:
    """The sentences of each event."""
    corpus = story(parsed, *texts, published=[MONDAY] * len(texts))
    return [[words_at(corpus, p) for p in e.sentences] for e in link(corpus, 100)[0].events]


@pytest.mark.parametrize(
    "again",
    [
        "The decision came after two hours.",
        "Instead, it opened a ferry.",
    ],
)
def test_a_sentence_that_points_back_belongs_to_the_event_before(parsed: Parsed, again: str) -> None:
    """By a noun that sums up what was done, or a word that needs the sentence before."""
    assert [CLOSED, again] in told(parsed, f"{CLOSED} {again}")


def test_a_sentence_that_names_the_act_before_belongs_to_it(parsed: Parsed) -> None:
    """Who announced it makes the announcement."""
    lead = "Mayor Bell announced on Monday that the old bridge is safe."
    again = "Bell, who is 60, made the announcement in a bakery."
    assert [lead, again] in told(parsed, f"{lead} {again}")


def test_a_sentence_of_something_else_keeps_its_own_event(parsed: Parsed) -> None:
    """Nothing in it points back."""
    other = "Police arrested three bakers in Lund."
    assert [CLOSED] in told(parsed, f"{CLOSED} {other}")


def test_what_is_under_way_only_stands_in_where_nothing_happened(parsed: Parsed) -> None:
    """An article has an event of its day, if the story has no other."""
    under_way = "Bakers in Lund are selling more bread than ever."
    assert told(parsed, under_way) == [[under_way]]
    assert told(parsed, under_way, CLOSED) == [[CLOSED]]
