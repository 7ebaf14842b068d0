"""How much a story turns on an event, in articles that name a past day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.linking.times.events_in import events, facts

MONDAY = date(2021, 3, 22)


@pytest.mark.parametrize(
    ("when", "weight"),
    [
        ("was opened on 15 March 2021", 1.0),
        ("was opened on 22 March 2021", 0.5),
        ("will be opened on 3 May 2021", 0.5),
        ("was opened in March 2019", 0.5),
    ],
)
def test_a_past_day_weighs_most(when: str, weight: float) -> None:
    """The day of the article, what lies ahead and what is wider than a day weigh half as much."""
    (event,) = events(facts("a", f"The harbour bridge {when} by the council of the town.", MONDAY))

    assert event.weight == weight


def test_a_day_named_again_in_one_article_weighs_a_little() -> None:
    """The second mention of a date in one article adds a tenth of the first."""
    text = (
        "Engineers closed the old harbour bridge on 15 March 2021 after cracks appeared in two pillars. "
        "The old harbour bridge was closed by engineers on 15 March 2021 after cracks appeared in two pillars."
    )
    (event,) = events(facts("a", text, MONDAY))

    assert event.weight == pytest.approx(1.1)
