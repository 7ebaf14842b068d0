"""How much of the boilerplate on labelled lines is found, written into RESULTS.md.

    python -m benchmarks.boilerplate.labelled_lines [--faults]

labels.csv has a row for each line of the articles that were read: the annotated set that it is in, its place
there, a hash of its words, its kind ("prose" for the article's own) and where in it the boilerplate is.
The words are not part of this repository. A line is found where half of what is labelled in it is, and told
falsely where any of a line of prose is; ``doubtful`` ones, on which readers differ, count for neither.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.evaluation import RESULTS, SHARED, require_shared
from generator.model import Boilerplate
from generator.text.boilerplate.boilerplate import find_boilerplate

LABELS = Path(__file__).parent / "labels.csv"
_TABLE = re.compile(r"(<!-- boilerplate -->\n).*?(<!-- /boilerplate -->)", re.DOTALL)
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line with its label; ``offset`` is where it begins in its article."""

    words: str
    offset: int
    kind: str
    start: int
    end: int
    found: tuple[Boilerplate, ...]

    @property
    def touching(self) -> list[Boilerplate]:
        """The boilerplate that was found in the line."""
        end = self.offset + len(self.words)
        return [b for b in self.found if b.span.start < end and b.span.end > self.offset]

    @property
    def covered(self) -> float:
        """The share of what is labelled that was found."""
        start, end = self.offset + self.start, self.offset + self.end
        shared = sum(max(0, min(b.span.end, end) - max(b.span.start, start)) for b in self.touching)
        return shared / max(1, len(self.words[self.start : self.end].strip()))


def labelled_lines(annotated: str) -> Iterator[LabelledLine]:
    """The labelled lines of a set, but for the doubtful. Raises ValueError where its articles are others."""
    rows: dict[tuple[int, int], list[dict[str, str]]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["set"] == annotated:
                rows[int(row["row"]), int(row["article"])].append(row)
    stored = (SHARED / "data" / f"{annotated}.jsonl").read_text("utf-8").splitlines()
    for (place, article), own in rows.items():
        record = json.loads(stored[place])
        text = record["articles"][article]["text"] if "articles" in record else record["text"]
        yield from _of_article(text, own)


def _of_article(text: str, rows: Sequence[dict[str, str]]) -> Iterator[LabelledLine]:
    found, lines, offsets = find_boilerplate(text), text.split("\n"), [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    for row in rows:
        at = int(row["line"])
        if hashlib.sha256(lines[at].encode()).hexdigest()[:12] != row["hash"]:
            raise ValueError(
                f"line {at} of row {row['row']} of {row['set']} is not the one that was labelled"
            )
        if not row["doubtful"]:
            yield LabelledLine(lines[at], offsets[at], row["kind"], int(row["start"]), int(row["end"]), found)


def _row(annotated: str, faults: bool) -> str:
    counts: Counter[str] = Counter()
    for line in labelled_lines(annotated):
        wanted = line.kind != "prose"
        hit = line.covered >= _HALF if wanted else bool(line.touching)
        counts["lines"] += 1
        counts["labelled"] += wanted
        counts["right" if wanted else "false"] += hit
        counts["kind"] += wanted and hit and line.kind in {b.kind for b in line.touching}
        if faults and hit != wanted:
            print(f"{'missing' if wanted else 'false'}: {line.kind}: {line.words[:160]}")
    right, told = counts["right"], counts["right"] + counts["false"]
    recall, precision = 100 * right / counts["labelled"], 100 * right / told
    return (
        f"| `{annotated}` | {counts['lines']:,} | {counts['labelled']} | {recall:.1f} | {precision:.1f} "
        f"| {100 * counts['kind'] / right:.1f} |"
    )


def main() -> None:
    """Measure every set that has labels; what stands around the table in RESULTS.md stays."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--faults", action="store_true", help="print the lines that were judged wrongly")
    faults = parser.parse_args().faults
    require_shared()
    sets = ("stories/multinews.dev", "quotes/polnear.train", "sources/scu.dev", "timelines/t17.dev")
    head = "| set | lines | boilerplate | recall | precision | kind right |\n|---|---:|---:|---:|---:|---:|"
    table = "\n".join([head, *(_row(annotated, faults) for annotated in sets)])
    print(table)
    page = RESULTS.read_text("utf-8")
    RESULTS.write_text(_TABLE.sub(lambda m: f"{m[1]}\n{table}\n\n{m[2]}", page), "utf-8")


if __name__ == "__main__":
    main()
