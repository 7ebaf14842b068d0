"""What the writer remarks behind a reported clause is no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.extraction.quotations.quoting import indirect

Parsed = Callable[[str], Doc]

COMMENTS = [
    (
        "Lindholm said that the bridge would be cheap, something the council denies.",
        "that the bridge would be cheap",
    ),
    (
        "Lindholm said the bridge would be cheap, a claim that the council denies.",
        "the bridge would be cheap",
    ),
    (
        "Lindholm said that the bridge would open in May, pointing to the work of the crew.",
        "that the bridge would open in May",
    ),
    (
        "Lindholm said that she would support the mayor, even as she attacked his plans.",
        "that she would support the mayor",
    ),
    (
        "Lindholm said that she had used one key, but in fact she used two.",
        "that she had used one key",
    ),
]
REPORTED = [
    (
        "Lindholm said that the bridge would be cheap, a gift to the town.",
        "that the bridge would be cheap, a gift to the town",
    ),
    (
        "Lindholm said that the mill, something of a ruin, would close in May.",
        "that the mill, something of a ruin, would close in May",
    ),
]


@pytest.mark.parametrize(("text", "clause"), COMMENTS + REPORTED)
def test_a_comment_ends_the_clause(parsed: Parsed, text: str, clause: str) -> None:
    """What the writer thinks of it, sets beside it or founds it on; but not every apposition is one."""
    assert indirect(parsed, text)[0].words == clause


def test_nothing_is_said_of_what_is_refused(parsed: Parsed) -> None:
    """A permit denied, a bluff called, anonymity asked for."""
    for text in (
        "The council denied Anna Lindholm a permit for the bridge.",
        "Anna Lindholm called the council's bluff.",
        "Anna Lindholm demanded anonymity.",
    ):
        assert indirect(parsed, text) == []
