"""Happenings that a sentence dates by counting from its own day, by example."""

from __future__ import annotations

from datetime import date

import pytest

from tests.linking.times.events_in import events, facts

WEDNESDAY = date(2021, 9, 15)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The council chose a chair on Tuesday, two days after members removed Owen Lund.", ["12", "14"]),
        ("Voters chose a mayor on Sunday, three days before the council met.", ["12", "15"]),
        ("A week after the landslide in Holm, divers on Monday found the ferry.", ["06", "13"]),
        # Not so exactly, and not from the day of a remark.
        ("The mayor resigned Monday, more than a week after reporters found the files.", ["13"]),
        ("The dam broke two days after engineers warned of cracks, officials said Tuesday.", ["14"]),
        ("The firm lost its mill two days before the fire, according to a letter seen on Tuesday.", []),
    ],
)
def test_a_length_of_time_is_counted_from_the_day_of_its_sentence(text: str, days: list[str]) -> None:
    """ "Two days after" dates what comes behind it, where what the sentence tells first has a day."""
    found = [e.edtf or "" for e in events(facts("a", text, WEDNESDAY))]
    assert [edtf.rstrip("?") for edtf in found if "?" not in edtf] == [f"2021-09-{day}" for day in days]


@pytest.mark.parametrize(("length", "edtf"), [("Two months", "2021-07"), ("Three years", "2018")])
def test_it_is_as_exact_as_its_unit(length: str, edtf: str) -> None:
    """Months lead to a month, years to a year."""
    text = f"{length} after engineers closed the bridge, the council on Monday opened it."
    first, _ = events(facts("a", text, WEDNESDAY))
    assert (first.edtf, first.basis) == (edtf, "resolved")
    assert "counted from 13 September 2021" in first.why
