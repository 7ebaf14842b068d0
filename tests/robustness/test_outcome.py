"""The table of what was tried keeps one row a kind."""

from __future__ import annotations

from benchmarks.robustness.outcome import Outcome, with_row


def test_a_kind_measured_again_replaces_its_row() -> None:
    """Other kinds keep theirs, and the count of survivors is what did not fail."""
    table = with_row(
        with_row("", Outcome("kills", 2, 0, (), "k")), Outcome("files", 9, 2, ("a", "b", "and b"), "f")
    )

    assert with_row(table, Outcome("kills", 3, 1, ("left a file",), "k")).splitlines()[3:] == [
        "| files | 9 | 7 | `f` |",
        "| kills | 3 | 2 | `k` |",
        "",
    ]
