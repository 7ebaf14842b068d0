"""Which first sentences of two articles tell one thing, by example."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from generator.linking.dossier import link
from generator.linking.summary.also_told import AlsoTold
from generator.linking.summary.salience import read_story
from tests.linking.stories import story

Parsed = Callable[[str], Doc]
RAIN = "Rain fell in the streets of Lund. A school got a new roof."
SNOW = "Snow lay on the hills of Aa. A farmer sold four cows."
GUARDS = (
    "The Department of Harbours will send guards to schools in response to threats of violence against "
    "teachers and members of school boards across the land."
)
EFFORT = (
    "Harbour minister Ann Lund announced{} a wide effort to stop threats of violence and insults by parents "
    "toward school teachers."
)


def also_told(parsed: Parsed, one: str, other: str) -> tuple[AlsoTold, int, int]:
    """What may be cited for what, and the places of the first sentences of two articles."""
    corpus = story(parsed, f"{one} {RAIN}", f"{other} {SNOW}", published=[date(2021, 3, 22)] * 2)
    read = read_story(corpus, together=[e.sentences for e in link(corpus, 100)[0].events])
    there = next(i for i, c in enumerate(read.candidates) if c.article == 1)
    return AlsoTold(read), 0, there


@pytest.mark.parametrize(("day", "expected"), [("", True), (" on Friday", False)])
def test_a_department_and_its_head_open_alike(parsed: Parsed, day: str, expected: bool) -> None:
    """By what both tell first, unless each names a day of its own."""
    guards = GUARDS.replace("will send", "will send on Monday") if day else GUARDS
    also, here, there = also_told(parsed, guards, EFFORT.format(day))
    assert also.open_alike(here, there) is expected


@pytest.mark.parametrize(("leak", "expected"), [("a leak", True), ("40 leaks", False)])
def test_the_same_act_in_other_words_opens_alike(parsed: Parsed, leak: str, expected: bool) -> None:
    """However little of all that both tell first is in common, unless they give other figures."""
    letter = (
        f"A group of doctors said in a letter to the harbour paper that nobody can decide yet whether paint or "
        f"{leak} at the yard made the crew of the ferry ill."
    )
    view = (
        f"A group of doctors who teach in Lund has pushed back on the ministry’s view that "
        f"{leak.replace('40', '50')} harmed nobody, and asked for an inquiry that all could trust."
    )
    also, here, there = also_told(parsed, letter, view)
    assert also.open_alike(here, there) is expected


def test_first_sentences_under_one_event_tell_it(parsed: Parsed) -> None:
    """However each puts it."""
    mayor = (
        "Mayor Ann Lund dropped talks with the Harbour party on Monday over its refusal to compromise on a tax "
        "on boats."
    )
    hall = (
        "The town hall is done trying to bargain about the bridges with a group of the Harbour party, after "
        "weeks of talks between the mayor and the party’s Bo Bell came to nothing on Monday."
    )
    also, here, there = also_told(parsed, mayor, hall)
    assert also.are_leads_of_one_event(here, there)
    assert not also.are_leads_of_one_event(here, there + 1)


def test_of_one_event_other_numbers_count_other_parts(parsed: Parsed) -> None:
    """What a sentence counts beside the news does not keep it from being cited for it."""
    one = "Mayor Bell of Holm declared an emergency over the floods on Monday and set aside $40 million."
    other = "Mayor Bell of Holm declared an emergency over the floods on Monday, the 12th of her term."
    also, here, there = also_told(parsed, one, other)
    assert there in also.by(here)
    assert also.tells(here, there)
