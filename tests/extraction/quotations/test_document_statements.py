"""What documents state without a cue word, and what is none of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.extraction.quotations.quoting import rows

Parsed = Callable[[str], Doc]
STATED = [
    ("A federal survey counted 8,000 people without a home.", "8,000 people without a home", "finding"),
    (
        "An audit faults the board for a leak that nobody mended.",
        "the board for a leak that nobody mended",
        "finding",
    ),
    (
        "Under the Harbour Act, pilots may stay in port in fog.",
        "pilots may stay in port in fog",
        "by law",
    ),
    (
        "The paper printed a poll of voters. Kroll leads Moor by 12 points. It had been close in May.",
        "Kroll leads Moor by 12 points",
        "poll figure",
    ),
]
NOT_STATED = [
    "The survey did not count people in tents. It was late.",
    "Under the old bridge, boats may pass at low tide.",
    "The price of fuel rose by 12 percent. Kroll leads the council.",
    "The paper printed a poll. Nobody read it. Rain fell all day. The ferry was late. Fuel rose by 12 percent.",
    "The paper printed a poll of voters. Does Kroll lead by 12 points?",
    "The court counted the votes and the survey ended.",
]


@pytest.mark.parametrize(("text", "words", "rule"), STATED)
def test_a_document_states_what_it_found(parsed: Parsed, text: str, words: str, rule: str) -> None:
    """A survey's count, what a law allows, a poll's figures in a sentence of their own."""
    assert (words, rule) in {(row.words, row.quotation.rule) for row in rows(parsed, text)}


@pytest.mark.parametrize("text", NOT_STATED)
def test_what_no_document_states_is_no_quotation(parsed: Parsed, text: str) -> None:
    """A negated finding, a place, a figure far from any poll, a question."""
    assert rows(parsed, text) == []
