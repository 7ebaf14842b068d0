"""Write the gold corpus's figures into RESULTS.md (``python -m benchmarks.gold.results``)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from benchmarks.evaluation import RESULTS
from benchmarks.gold.figures import Figure
from benchmarks.gold.score import WARNING, measured, shown

_SECTION = re.compile(r"(?<=<!-- gold -->\n).*?(?=<!-- /gold -->)", re.DOTALL)


def with_figures(page: str, figures: Iterable[Figure]) -> str:
    """The page with a table of the figures between its ``gold`` marks, the warning above it."""
    rows = "\n".join(f"| {f.name} | {shown(f)} | {f.cases} |" for f in figures)
    table = f"\n{WARNING}\n\n| figure | per cent, or count | rests on |\n|---|---:|---|\n{rows}\n\n"
    return _SECTION.sub(lambda _: table, page)


def write_figures() -> None:
    """Measure and write."""
    page = RESULTS.read_text("utf-8")
    RESULTS.write_text(with_figures(page, measured()), "utf-8")


if __name__ == "__main__":
    write_figures()
