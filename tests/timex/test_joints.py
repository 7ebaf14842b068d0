"""What joins two dates."""

from __future__ import annotations

import pytest

from generator.timex.joints import are_a_range, are_joined


@pytest.mark.parametrize("between", [" and ", " to ", "–", " - ", " through "])
def test_dates_with_a_word_or_a_dash_between_them_are_joined(between: str) -> None:
    """ "June and August 1952", "June–August 1952"."""
    assert are_joined(between)


@pytest.mark.parametrize("between", [", ", " when in ", " -- ", ""])
def test_dates_with_anything_else_between_them_are_not(between: str) -> None:
    """Two hyphens set off an aside: "He came in June -- August 1952 was too hot"."""
    assert not are_joined(between)


@pytest.mark.parametrize(
    ("before", "between", "expected"),
    [
        ("It was shut ", "–", True),
        ("It was shut from ", " to ", True),
        ("It was shut from ", " until ", True),
        ("It was shut Between ", " and ", True),
        ("It was shut in ", " and ", False),
        ("It was put off, with ", " to ", False),
        ("", " and ", False),
    ],
)
def test_the_words_around_two_dates_make_them_a_range(before: str, between: str, expected: bool) -> None:
    """ "From May to June" is a stretch, "in May and June" is two months."""
    assert are_a_range(before, between) is expected
