import pytest

from generator.timex.edtf import bounds, precision, sort_key


def test_bounds_hold_all_days_that_are_meant() -> None:
    """A month, a season and a decade reach from their first to their last day."""
    assert bounds("2024-02") == ((2024, 2, 1), (2024, 2, 29))
    assert bounds("2021-24") == ((2021, 12, 1), (2022, 2, 28))
    assert bounds("199X?") == ((1990, 1, 1), (1999, 12, 31))


@pytest.mark.parametrize("text", ["", "2021-13", "2021-02-30", "yesterday", "20211", "2021-3-1"])
def test_what_is_no_date_is_refused(text: str) -> None:
    """A day that no calendar has is an error, not a guess."""
    with pytest.raises(ValueError):
        bounds(text)


def test_a_day_stands_before_the_month_that_begins_with_it() -> None:
    """Sorted by the first day that may be meant, the narrower first; the undated last."""
    dates = [None, "2021-03", "2021", "2021-03-01", "2020-12-31"]

    assert sorted(dates, key=sort_key) == ["2020-12-31", "2021", "2021-03-01", "2021-03", None]


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2021", "year"),
        ("2021-01-21/2021-01-31", "month"),
        ("2021-01-01/2021-03-17", "year"),
        ("2021-03-17/2021-03-22", "range"),
        ("2021-03-17?", "day"),
        (None, "none"),
    ],
)
def test_precision_is_that_of_what_is_known(edtf: str | None, expected: str) -> None:
    """ "late January" is a month's precision and a few days a range."""
    assert precision(edtf) == expected
