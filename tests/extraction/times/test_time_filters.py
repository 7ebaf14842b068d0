"""What only looks like a date or a length of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from generator.extraction.facts import extract
from generator.model import Article

Parsed = Callable[[str], Doc]
PUBLISHED = date(2021, 3, 22)  # a Monday


def words(parsed: Parsed, text: str) -> list[str]:
    """The time expressions of a text, as written."""
    facts = extract(Article("a", "a.txt", text, published=PUBLISHED), parsed(text))
    return [text[t.span.start : t.span.end] for t in facts.times]


@pytest.mark.parametrize(
    "text",
    [
        "In 1500-metre races he was slow.",
        "He won the 1900-metre race.",
        "A crowd of 1840 saw it.",
        "He sold 1970 harbour postcards for it.",
        "The gusts blew in the 40s along the quay.",
        "It broke into a winter of quarrels.",
        "Lark Wednesday have won. Wednesday sit third. Holmvale Wednesday have sold a captain.",
        "She told Friday Night Harbour that she sang.",
        "A 1500-page report was read in Oslo.",
        "A 1500-year-old oak fell.",
        "A two-year-old boy was found.",
        "The boy is two years old.",
        "The 12-year-old was found.",
    ],
)
def test_an_age_and_a_measure_are_no_time(parsed: Parsed, text: str) -> None:
    """A number with a hyphen that is no usual year, and a length of time before "old"."""
    assert words(parsed, text) == []


@pytest.mark.parametrize(("text", "year"), [("The 2016-era rules were dropped.", "2016")])
def test_a_usual_year_may_have_a_hyphen(parsed: Parsed, text: str, year: str) -> None:
    """A year of our time counts as one also where a hyphen follows."""
    assert words(parsed, text) == [year]
