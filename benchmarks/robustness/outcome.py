"""What came of many tries of one kind, and its row in RESULTS.md."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from benchmarks.evaluation import RESULTS

_TABLE = re.compile(r"(?<=<!-- robustness -->\n).*?(?=<!-- /robustness -->)", re.DOTALL)
_HEAD = "\n| kind | tried | survived | command |\n|---|---:|---:|---|\n"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many inputs of one kind were tried, how many of them did not survive, and lines that say why.

    ``command`` is what measures it anew, as a reader would type it.
    """

    kind: str
    tried: int
    failed: int
    failures: tuple[str, ...]
    command: str

    @property
    def row(self) -> str:
        """The outcome as a row of a Markdown table."""
        return f"| {self.kind} | {self.tried:,} | {self.tried - self.failed:,} | `{self.command}` |"


def record(outcome: Outcome) -> None:
    """Put the row into RESULTS.md in place of the one of its kind; failures end the run with status 1."""
    page = RESULTS.read_text("utf-8")
    RESULTS.write_text(_TABLE.sub(lambda m: with_row(m[0], outcome), page), "utf-8")
    print(outcome.row)
    if outcome.failures:
        sys.exit("\n".join(outcome.failures))


def with_row(table: str, outcome: Outcome) -> str:
    """A table with the outcome's row, sorted by kind."""
    rows = {line.split(" | ")[0]: line for line in table.splitlines()[3:] if line}
    rows[f"| {outcome.kind}"] = outcome.row
    return _HEAD + "\n".join(rows[kind] for kind in sorted(rows)) + "\n\n"
