"""Several names as one."""

from __future__ import annotations

import pytest

from generator.naming.listed_names import in_a_row, known_in_row

KNOWN = {"Lakes and Rivers Board": "lakes", "Rivers Board": "rivers", "Peat Office": "peat", "Peat": "peat"}


def test_the_last_name_is_joined_by_and() -> None:
    """Commas stand between the others."""
    assert in_a_row(["Lee", "Berg"]) == "Lee and Berg"
    assert in_a_row(["Lee", "Berg", "Stone"]) == "Lee, Berg and Stone"


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Peat Office and Rivers Board", ("peat", "rivers")),
        ("Lakes and Rivers Board and Peat Office", ("lakes", "peat")),
        ("Peat Office, and Lakes and Rivers Board", ("peat", "lakes")),
        ("Lakes and Rivers Board", ()),
        ("Peat Office and Lakes", ()),
        ("Peat and Peat Office", ()),
        ("", ()),
    ],
)
def test_a_row_is_of_those_who_bear_its_names(row: str, found: tuple[str, ...]) -> None:
    """A long name goes before a short one; a part that is nobody's, or one named twice, makes it none."""
    assert known_in_row(row, KNOWN.get) == found
