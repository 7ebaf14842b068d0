"""Measure accuracy on all annotated articles and write the tables in RESULTS.md (``make measure``)."""

from __future__ import annotations

import re
import sys

from benchmarks.evaluation import RESULTS, Run, read_suite, require_shared
from benchmarks.gold.results import write_figures

_TABLE = re.compile(r"(<!-- measured -->\n).*?(<!-- /measured -->)", re.DOTALL)


def main() -> None:
    """The gold corpus, then every row of the suite; the notes around the tables in RESULTS.md stay."""
    print("gold corpus", file=sys.stderr, flush=True)
    write_figures()
    require_shared()
    sections = []
    for row in read_suite()["measure"]:
        run = Run(**row)
        print(run.name, file=sys.stderr, flush=True)
        sections.append(_section(run, run.figures()))
    page = RESULTS.read_text("utf-8")
    RESULTS.write_text(_TABLE.sub(lambda m: m[1] + "\n" + "\n".join(sections) + "\n" + m[2], page), "utf-8")


def _section(run: Run, figures: dict[str, float]) -> str:
    rows = "\n".join(f"| {name} | {value:.1f} |" for name, value in figures.items())
    return f"### `{run.name}`\n\n| figure | % |\n|---|---:|\n{rows}\n"


if __name__ == "__main__":
    main()
