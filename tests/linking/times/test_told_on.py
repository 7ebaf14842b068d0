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


def test_what_is_under_way_on_no_day_is_no_event(parsed: Parsed) -> None:
    """Whether or not the story has another."""
    under_way = "Bakers in Lund are selling more bread than ever."
    assert told_on_monday(parsed, under_way) == []
    assert told_on_monday(parsed, under_way, CLOSED) == [[CLOSED]]


@pytest.mark.parametrize(
    "more",
    [
        "Mayor Bell signed the order in a bakery.",  # a name that was told
        "Workers sealed the bridge with steel.",  # nobody by name, a word that was told
    ],
)
def test_what_follows_on_the_news_tells_more_of_it(parsed: Parsed, more: str) -> None:
    """Undated sentences of the same actors, or of none with a name."""
    lead = "Mayor Bell of Holm closed the old bridge on Monday."
    assert [lead, more] in told_on_monday(parsed, f"{lead} {more}")


def test_who_comes_in_by_name_does_something_else(parsed: Parsed) -> None:
    """So does what a sentence brings in by "a"."""
    lead = "Mayor Bell of Holm closed the old bridge on Monday."
    for other in ("Olga Lindholm opened the bridge of Velsen.", "A bridge fell into the river."):
        assert [lead] in told_on_monday(parsed, f"{lead} {other}")


def test_the_company_is_the_one_just_named(parsed: Parsed) -> None:
    """A noun by which news speaks again of what it has named needs no word in common."""
    lead = "Harbour Foods of Holm sold its ovens on Monday."
    assert [lead, "The company closed three bakeries."] in told_on_monday(
        parsed, f"{lead} The company closed three bakeries."
    )


def test_a_lead_is_told_with_the_sentence_that_gives_it_its_day(parsed: Parsed) -> None:
    """The lead names no day, the sentence behind it does."""
    lead = "Harbour Foods of Holm closed three bakeries."
    day = "Olga Lindholm signed the papers on Monday."
    assert [day, lead] in told_on_monday(parsed, f"{lead} {day}")


def test_what_nothing_dates_further_on_is_no_event_of_its_own(parsed: Parsed) -> None:
    """It may be of any time, but for what somebody did in saying it, what is done by now, or two tell."""
    lead, school = "Engineers closed the old bridge of Holm.", "Bakers in Lund have opened a school."
    assert told_on_monday(parsed, f"{lead} {school}") == [[lead]]
    said = "Bakers in Lund denied the theft."
    assert [said] in told_on_monday(parsed, f"{lead} {said}")
    done = "Bakers in Lund have now opened a school."
    assert [done] in told_on_monday(parsed, f"{lead} {done}")
    rain = "Rain fell in Velsen."
    assert [school, school] in told_on_monday(parsed, f"{lead} {school}", f"{rain} {school}")


def test_who_reacts_does_something_of_its_own(parsed: Parsed) -> None:
    """A denial or a threat is no part of what was done before."""
    lead = "Mayor Bell of Holm closed the old bridge on Monday."
    assert [lead] in told_on_monday(parsed, f"{lead} Workers condemned the closing of the bridge.")


def test_who_votes_votes_in_the_vote_that_was_told(parsed: Parsed) -> None:
    """What one sentence names, the next tells of somebody by name."""
    lead = "The council of Holm approved the bridge by a vote of nine to one on Monday."
    assert [lead, "Only Olga Lindholm voted no."] in told_on_monday(
        parsed, f"{lead} Only Olga Lindholm voted no."
    )
