"""The rules of this room by example; see tests/linking/examples.py and readings.py."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.linking.examples import examples, found


@pytest.mark.parametrize(("articles", "expected"), examples(__file__))
def test_events_are_dated_and_merged_as_the_example_says(
    parsed: Callable[[str], Doc], articles: list[dict[str, str]], expected: dict[str, list[str]]
) -> None:
    """Each event with its date, its weight, why it has that date, and the sentences that mention it."""
    assert found(parsed, articles, list(expected)) == expected
