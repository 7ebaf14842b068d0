"""Which sentences tell a happening."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.extraction.facts import extract
from generator.model import Article

Parsed = Callable[[str], Doc]


def eventive(parsed: Parsed, text: str) -> list[bool]:
    """For each sentence of a text, whether it tells a happening."""
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
    ],
)
def test_what_is_done_announced_or_told_is_a_happening(parsed: Parsed, text: str) -> None:
    """What somebody did, does, will do, or said in the writer's words."""
    assert eventive(parsed, text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The old harbour bridge was forty years old.",
        "The council did not close the old harbour bridge.",
        "The council might close the old harbour bridge.",
        "Did the council close the old harbour bridge?",
        "“Engineers closed the bridge because it cracked,” the mayor added.",
        "Residents believe that the old harbour bridge is safe.",
    ],
)
def test_states_denials_possibilities_questions_and_mere_speech_are_none(parsed: Parsed, text: str) -> None:
    """What is so, was not, may be, is asked, or stands in somebody's own words."""
    assert eventive(parsed, text) == [False]


def test_a_quotation_that_goes_on_over_several_sentences_tells_none(parsed: Parsed) -> None:
    """The sentence in which a long quotation ends is as much a quotation as the one in which it began."""
    text = "“I told him so. If he broke the lock, he paid for it,” Ms Osei added."

    assert eventive(parsed, text) == [False, False]


def test_the_writers_own_clause_counts_beside_a_quotation(parsed: Parsed) -> None:
    """What someone does before they speak is told by the writer."""
    text = "The mayor opened the bridge in the rain, “a day that I hoped for all my life”."

    assert eventive(parsed, text) == [True]
