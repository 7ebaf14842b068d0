"""Which sentences without a date take over a day named before them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.linking.times.events_in import events, facts

MONDAY = date(2021, 3, 22)


@pytest.mark.parametrize(("day", "edtf"), [("15 March 2021", "2021-03-15?"), ("14 March 2021", None)])
def test_only_a_day_of_the_week_before_is_carried_on(day: str, edtf: str | None) -> None:
    """What the head names is the news of what follows if it is at most seven days old; else that has no day."""
    text = f"Ministers met in the old capital on {day}. The chairman opened the debate with a warning about prices."

    assert edtf in [e.edtf for e in events(facts("a", text, MONDAY))]
