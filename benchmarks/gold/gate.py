"""The public accuracy gate: no figure of the gold corpus below its floor, no floor lowered in silence."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from benchmarks.gold.floors import FLOORS, Floor, FloorError, judge, read_floors
from benchmarks.gold.history import HistoryError, floors_before
from benchmarks.gold.loosening import loosened_rows, owed
from benchmarks.gold.score import WARNING, measured


def hold_floors(base: str | None) -> list[str]:
    """Print a line a figure; what fails comes back, a line each."""
    print(WARNING)
    floors = read_floors(FLOORS.read_text("utf-8"))
    failures = []
    for verdict in judge(measured(), floors):
        print(verdict.line, flush=True)
        if verdict.failed:
            failures.append(verdict.line.strip())
    return failures + loosened(base)


def loosened(base: str | None) -> list[str]:
    """What the change to ``base`` loosens without a new reason; that nothing could be compared is said aloud.

    What an earlier change loosened so, counts as long as it is not mended. With a ``base`` that cannot be
    found the gate fails: it was asked to compare.
    """
    try:
        before = floors_before(FLOORS, base)
    except HistoryError as error:
        print(f"Whether a floor was lowered is not known: {error}")
        return [str(error)] if base else []
    if not before:
        print("Whether a floor was lowered: there were none before this change")
        return []
    now = read_floors(FLOORS.read_text("utf-8"))
    since = f"(before: {before[0][0]} to {before[-1][0]})"
    lines = [
        f"{name}: {problem} {since}" for name, problem in loosened_rows(owed(_read(before)), now).items()
    ]
    for line in lines:
        print(line)
    return lines


def _read(states: Sequence[tuple[str, str]]) -> Iterator[dict[str, Floor]]:
    """The floors of each state; one that cannot be read was refused in its time, and is passed over aloud."""
    for commit, content in states:
        try:
            yield read_floors(content)
        except FloorError as error:
            print(f"The floors of {commit} cannot be read, so those before them count: {error}")


if __name__ == "__main__":
    sys.exit("\n".join(hold_floors(sys.argv[1] if len(sys.argv) > 1 else None)) or 0)
