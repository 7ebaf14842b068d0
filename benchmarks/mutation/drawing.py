"""Draw the changes to try, each file as many as its share of all lines."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.mutation.changes import Change, changes_of

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("extraction", "linking")


def modules(root: Path = ROOT) -> dict[str, str]:
    """The modules whose rules are changed, by path from the root."""
    paths = [p for room in ROOMS for p in (root / "generator" / room).rglob("*.py")]
    return {p.relative_to(root).as_posix(): p.read_text("utf-8") for p in sorted(paths)}


def drawn(sources: dict[str, str], number: int, seed: int) -> list[Change]:
    """So many changes: first a line that has any is drawn, then one of its changes, none twice.

    A long list of words on one line thus weighs no more than a comparison. They come in the order in which
    they were drawn, so that a run that was stopped has tried a fair sample.
    """
    random = Random(seed)
    lines: dict[tuple[str, int], list[Change]] = {}
    for path, source in sources.items():
        for change in changes_of(path, source):
            lines.setdefault((path, change.line), []).append(change)
    found: list[Change] = []
    while lines and len(found) < number:
        line = random.choice(list(lines))
        found.append(lines[line].pop(random.randrange(len(lines[line]))))
        if not lines[line]:
            del lines[line]
    return found
