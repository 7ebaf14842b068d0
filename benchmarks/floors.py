"""Fail where accuracy on a fixed small subset fell below its floor (``make floors``)."""

from __future__ import annotations

import sys

from benchmarks.evaluation import Run, read_suite, require_shared


def main() -> None:
    """Print a line a figure; exit status 1 if any fell."""
    require_shared()
    fallen = 0
    for row in read_suite()["floors"]:
        floors = row.pop("figures")
        run = Run(**row)
        figures = run.figures()
        print(run.name)
        for name, (floor, noise) in floors.items():
            fell = figures[name] < floor - noise
            fallen += fell
            print(
                f"  {figures[name]:6.1f}  floor {floor} - {noise}  {name}{'  FELL' if fell else ''}",
                flush=True,
            )
    if fallen:
        sys.exit(f"{fallen} figures fell below their floors by more than their noise")


if __name__ == "__main__":
    main()
