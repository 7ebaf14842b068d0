"""Which dates can be of one event, by example."""

from __future__ import annotations

from datetime import date

import pytest

from generator.linking.times.date_bonds import can_be_one, date_bond, narrower
from generator.linking.times.event_mentions import event_mentions
from tests.linking.times.events_in import facts

MONDAY = date(2021, 3, 22)


@pytest.mark.parametrize(
    ("one", "other", "days", "bond"),
    [
        ("The ferry sank on Friday.", "On Friday the ferry sank.", (MONDAY, MONDAY), "day"),
        ("The ferry has sunk.", "On Monday the ferry sank.", (MONDAY, MONDAY), "told"),
        ("The ferry sank in March 2019.", "In March 2019 the ferry sank.", (MONDAY, MONDAY), "wide"),
        ("The ferry sank late Friday.", "On Friday the ferry sank.", (None, None), "undated"),
        ("The ferry sank on Friday.", "On Friday, March 19, 2021, the ferry sank.", (None, None), "weekday"),
        ("The ferry sank in 2019.", "On 2 March 2019 the ferry sank.", (MONDAY, MONDAY), "within"),
        ("The ferry has sunk.", "On Friday the ferry sank.", (MONDAY, MONDAY), "before"),
        ("The ferry sank on Friday.", "Last week the ferry sank.", (None, None), "unknown"),
        ("The ferry sank on Friday.", "On Monday the ferry sank.", (None, None), None),
        ("The ferry sank on Friday.", "The ferry will sink on Friday.", (None, None), None),
        ("The ferry sank in 2019.", "The ferry sank in 2018.", (MONDAY, MONDAY), None),
    ],
)
def test_how_two_dates_hold_together(
    one: str, other: str, days: tuple[date | None, date | None], bond: str | None
) -> None:
    """By what each says and by what it is counted from."""
    here, there = (facts(name, text, day) for name, text, day in zip("ab", (one, other), days, strict=True))
    first, second = event_mentions([here, there], {})
    assert date_bond(first, second) == bond


def test_a_group_has_the_narrower_of_its_dates() -> None:
    """A year and a day in it are one date; two years are none."""
    assert can_be_one("2019", "2019-03-02") and not can_be_one("2019", "2018-03-02")
    assert narrower("2019", "2019-03-02") == narrower("2019-03-02", "2019") == "2019-03-02"
    assert narrower(None, "2019") == "2019"
