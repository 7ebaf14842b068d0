"""Which sentences mention an event."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.extraction.facts import extract
from generator.model import Article

Parsed = Callable[[str], Doc]


def eventive(parsed: Parsed, text: str) -> list[bool]:
    """For each sentence of a text, whether it mentions an event."""
    return [s.eventive for s in extract(Article("a", "a.txt", text), parsed(text)).sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Engineers closed the old harbour bridge after cracks appeared.",
        "The council has closed the old harbour bridge.",
        "Workers are tearing down the old harbour bridge.",
        "The council will close the old harbour bridge.",
        "The mayor said the old harbour bridge was safe.",
        "The mayor told reporters that the bridge had been “dangerous for years”.",
        "“Engineers closed the bridge because it cracked,” the mayor added.",
    ],
)
def test_what_is_done_announced_or_said_is_an_event(parsed: Parsed, text: str) -> None:
    """What somebody did, is doing, will do, or said."""
    assert eventive(parsed, text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The old harbour bridge was forty years old.",
        "The council did not close the old harbour bridge.",
        "The council might close the old harbour bridge.",
        "Did the council close the old harbour bridge?",
        "The old harbour bridge opens at six.",
        "The new rules apply to ferries and forbid overtaking.",
        "The mayor says the old harbour bridge is safe.",
        "Residents believe that the old harbour bridge is safe.",
    ],
)
def test_states_habits_denials_possibilities_questions_and_opinions_are_none(
    parsed: Parsed, text: str
) -> None:
    """What is so, happens again and again, was not, may be, is asked, or is held."""
    assert eventive(parsed, text) == [False]


def test_what_is_told_in_somebodys_own_words_is_none(parsed: Parsed) -> None:
    """What is between quotation marks occurred only if it is true: the saying is what occurred."""
    text = "“I told him so. If he broke the lock, he paid for it,” Ms Osei added."

    assert eventive(parsed, text) == [False, True]


def test_the_writers_own_clause_counts_beside_a_quotation(parsed: Parsed) -> None:
    """What someone does before they speak is reported by the writer."""
    text = "The mayor opened the bridge in the rain, “a day that I hoped for all my life”."

    assert eventive(parsed, text) == [True]
