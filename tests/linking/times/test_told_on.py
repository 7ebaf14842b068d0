"""Sentences that go on with an event, and those that only stand in for one, by example."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.linking.stories import told_on_monday

Parsed = Callable[[str], Doc]
CLOSED = "The council of Holm voted on Monday to close the old bridge."


@pytest.mark.parametrize(
    "again",
    [
        "The decision came after two hours.",
        "Instead, it opened a ferry.",
    ],
)
def test_a_sentence_that_points_back_belongs_to_the_event_before(parsed: Parsed, again: str) -> None:
    """By a noun that sums up what was done, or a word that needs the sentence before."""
    assert [CLOSED, again] in told_on_monday(parsed, f"{CLOSED} {again}")


def test_a_sentence_that_names_the_act_before_belongs_to_it(parsed: Parsed) -> None:
    """Who announced it makes the announcement."""
    lead = "Mayor Bell announced on Monday that the old bridge is safe."
    again = "Bell, who is 60, made the announcement in a bakery."
    assert [lead, again] in told_on_monday(parsed, f"{lead} {again}")


def test_a_sentence_of_something_else_keeps_its_own_event(parsed: Parsed) -> None:
    """Nothing in it points back."""
    other = "Police arrested three bakers in Lund."
    assert [CLOSED] in told_on_monday(parsed, f"{CLOSED} {other}")


def test_what_is_under_way_only_stands_in_where_nothing_happened(parsed: Parsed) -> None:
    """An article has an event of its day, if the story has no other."""
    under_way = "Bakers in Lund are selling more bread than ever."
    assert told_on_monday(parsed, under_way) == [[under_way]]
    assert told_on_monday(parsed, under_way, CLOSED) == [[CLOSED]]
