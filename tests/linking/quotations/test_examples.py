"""The rules of this room by example; see tests/linking/examples.py and readings.py."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.linking.examples import examples, found


@pytest.mark.parametrize(("articles", "expected"), examples(__file__))
def test_reports_of_one_utterance_are_found_as_the_example_says(
    parsed: Callable[[str], Doc], articles: list[dict[str, str]], expected: dict[str, list[str]]
) -> None:
    """Which quotations are variants of each other, and no others."""
    assert found(parsed, articles, list(expected)) == expected
