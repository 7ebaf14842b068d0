"""People of whom articles give different ages, by example."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from generator.linking.differences.differing_ages import differing_ages
from generator.linking.people.people import link_people
from tests.linking.stories import story

Parsed = Callable[[str], Doc]
OLDER = "Ann Lund, 53, sold the mill."


def notes(parsed: Parsed, *texts: str, published: tuple[date, ...] = ()) -> list[str]:
    """The notes of the differences."""
    corpus = story(parsed, *texts, published=published)
    return [d.note for d in differing_ages(corpus, link_people(corpus)[1])]


@pytest.mark.parametrize(
    "other",
    [
        "Ann Lund (52) sold the mill.",
        "The 52-year-old baker Ann Lund sold it.",
        "Ann Lund, aged 52, sold it.",
    ],
)
def test_two_ages_of_one_person_differ(parsed: Parsed, other: str) -> None:
    """However they are written."""
    assert notes(parsed, OLDER, other) == ["53 years · 52 years"]


def test_a_birthday_and_an_article_of_two_ages_are_no_difference(parsed: Parsed) -> None:
    """Articles of different months may both be right, and who gives two ages says nothing sure."""
    days = (date(2021, 3, 22), date(2021, 6, 22))
    assert notes(parsed, "Ann Lund, 52, sold the mill.", OLDER, published=days) == []
    assert notes(parsed, OLDER, "Ann Lund, 52, sold it. Then Ann Lund, 53, left.") == []
    assert notes(parsed, OLDER, "Karl Berg, 52, sold it.") == []
