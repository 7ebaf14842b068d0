"""Fail where accuracy fell below its floor (``make floors``): on the gold corpus, and on ../shared."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from benchmarks.evaluation import SHARED, Run, read_suite, shared_is_there
from benchmarks.gold.gate import hold_floors


def main() -> None:
    """Print a line a figure; exit status 1 if any fell, or if a floor of the gold corpus was lowered."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", help="branch or commit that the change goes to (default: main)")
    failures = hold_floors(parser.parse_args().base)
    if shared_is_there():
        failures += _fallen()
    else:
        print(f"{SHARED}: no annotated articles, so only the gold corpus was measured")
    if failures:
        sys.exit("\n".join(["", "Accuracy fell, or a floor was lowered:", *failures]))


def _fallen() -> Iterator[str]:
    """The figures of the suite that fell below their floors by more than their noise.

    Each row is measured by processes of its own, as many at once as there are cores.
    """
    rows = read_suite()["floors"]
    floors = [row.pop("figures") for row in rows]
    runs = [Run(**row) for row in rows]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for run, asked, figures in zip(runs, floors, pool.map(Run.figures, runs), strict=True):
            yield from _fallen_of(run, asked, figures)


def _fallen_of(
    run: Run, floors: Mapping[str, Sequence[float]], figures: Mapping[str, float]
) -> Iterator[str]:
    """Those of one row, each figure of which is printed."""
    print(run.name)
    for name, (floor, noise) in floors.items():
        fell = figures[name] < floor - noise
        print(
            f"  {figures[name]:6.1f}  floor {floor} - {noise}  {name}{'  FELL' if fell else ''}", flush=True
        )
        if fell:
            yield f"{run.name}: {name}: {figures[name]:.1f}, floor {floor} - {noise}"


if __name__ == "__main__":
    main()
