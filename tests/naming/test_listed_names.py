"""Several names as one."""

from __future__ import annotations

from generator.naming.listed_names import in_a_row


def test_the_last_name_is_joined_by_and() -> None:
    """Commas stand between the others."""
    assert in_a_row(["Lee", "Berg"]) == "Lee and Berg"
    assert in_a_row(["Lee", "Berg", "Stone"]) == "Lee, Berg and Stone"
