"""Try changes that a seed draws, and say which survive.

``python -m benchmarks.mutation [SEED [HOW MANY]]`` writes each change with the test that found it into
``.cache/mutation/SEED.jsonl``; a run that was stopped goes on there. ``python -m benchmarks.mutation again
SEED`` tries the survivors of a run once more.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.mutation.changes import Change, changed, changes_of
from benchmarks.mutation.drawing import ROOT, drawn, modules
from benchmarks.mutation.selecting import Selection
from benchmarks.mutation.trying import failing_test, lines_of_tests, prepare

SEED, NUMBER = 1126, 300


def main(arguments: list[str]) -> None:
    """Try the changes of a seed, or a former run's survivors once more."""
    again = arguments[:1] == ["again"]
    numbers = [int(a) for a in arguments[again:]]
    seed, number = [*numbers, *(SEED, NUMBER)[len(numbers) :]][:2]
    log = ROOT / ".cache" / "mutation" / f"{seed}.jsonl"
    log.parent.mkdir(parents=True, exist_ok=True)
    sources = modules()
    done = _read(log)
    if again:
        wanted = [c for row in done if not row["test"] for c in _as_it_is_now(row, sources)]
        done = [row for row in done if row["test"]]
    else:
        tried = {(row["path"], row["number"]) for row in done}
        wanted = [c for c in drawn(sources, number, seed) if (c.path, c.number) not in tried]
    log.write_text("".join(map(_line, done)), "utf-8")
    begun = time.monotonic()
    with log.open("a", encoding="utf-8") as out:
        for row in _tried(wanted, sources):
            done.append(row)
            out.write(_line(row))
            out.flush()
            print(
                "killed  " if row["test"] else "SURVIVED",
                f"{row['path']}:{row['line']} {row['shown']}",
                flush=True,
            )
    alive = sum(1 for row in done if not row["test"])
    minutes = (time.monotonic() - begun) / 60
    print(f"{len(done)} changes, {alive} survived ({alive / len(done):.1%}), {minutes:.0f} minutes")


def _tried(changes: list[Change], sources: dict[str, str]) -> Iterator[dict[str, Any]]:
    selection = Selection(sources, *lines_of_tests(prepare()))
    for change in changes:
        test = failing_test(
            change.path, changed(sources[change.path], change.number), selection.tests(change)
        )
        if test:
            selection.killed_by(test)
        yield asdict(change) | {"test": test}


def _as_it_is_now(row: dict[str, Any], sources: dict[str, str]) -> list[Change]:
    """The change of a former run in today's code, nearest to its line; none where the rule is gone."""
    alike = [c for c in changes_of(row["path"], sources.get(row["path"], "")) if c.shown == row["shown"]]
    return sorted(alike, key=lambda c: (abs(c.line - row["line"]), c.number))[:1]


def _read(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
