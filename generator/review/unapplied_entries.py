"""Entries of corrections.yml that are not applied, with their lines as they may have been meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.corrections.targets import UnappliedEntry
from generator.corrections.yaml_nodes import FILE, YAML_LINE_ENDS
from generator.labels.label_files import english
from generator.review.finding import Finding

_MOST_LINES = 12
_LINE_BREAK = re.compile(f"\r\n|[{YAML_LINE_ENDS}]")
# Words that YAML needs no quotation marks for.
_NEEDS_NO_MARKS = re.compile(r"\w[\w .'’()-]*")


def unapplied_entries(told: Iterable[UnappliedEntry], root: Path) -> Iterator[Finding]:
    """A finding for each entry; ``root`` holds corrections.yml."""
    told = list(told)
    lines = _LINE_BREAK.split((root / FILE).read_text("utf-8-sig")) if told else []
    for entry in told:
        own = _entry_at(lines, entry.line)
        yield Finding(
            "entry",
            (entry.reason, *own),
            str(entry),
            english().tell("review.not_applied"),
            None,
            0,
            mended=tuple(_as_meant(line, entry.instead) for line in own),
        )


def _entry_at(lines: Sequence[str], line: int) -> list[str]:
    """The lines of an entry that begins in one of them, counted from 1."""
    first, *others = lines[line - 1 :] or [""]
    indent, is_item = _indent(first), first.lstrip().startswith("-")
    found = [first.rstrip()]
    for other in others:
        depth = _indent(other)
        if other.strip() and (depth < indent or (depth == indent and (is_item or other[depth] == "-"))):
            break
        found.append(other.rstrip())
    while len(found) > 1 and not found[-1]:
        found.pop()
    return found[:_MOST_LINES]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _as_meant(line: str, instead: tuple[str, str] | None) -> str:
    """A line with the nearest words that there are in the place of those that find nothing."""
    if instead is None or not _NEEDS_NO_MARKS.fullmatch(instead[1]):
        return line
    words, nearest = instead
    return re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", lambda _: nearest, line)
