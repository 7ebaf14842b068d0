"""The lines of corrections.yml that settle a finding: the entry that accepts it, others as comments below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import yaml

from generator.reading.outcome import on_one_line
from generator.review.finding import Choice, EntryPairs, EntryValue, Finding

# Words that are a string to YAML, whatever they are.
_PLAIN_WORDS = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)+")
_DATE_AS_WRITTEN = re.compile(r"\d{4}(?:-\d\d){0,2}")


def section_lines(finding: Finding) -> list[str]:
    """The finding's entries below the head of their section, ready to be put into corrections.yml."""
    if not finding.choices:
        return list(finding.mended)
    return [f"{finding.choices[0].section}:", *entry_lines(finding)]


def entry_lines(finding: Finding) -> list[str]:
    """The lines of the entry that accepts a finding, with its id, and what may stand instead as comments."""
    first, *others = finding.choices
    lines = entry_of(first, f"{finding.id}: {first.means}")
    of_same = [other for other in others if other.change and other.target == first.target]
    for other in of_same:
        lines += (f"  # {line[2:]}" for line in entry_of(other, other.means)[len(first.target) :])
    for other in others:
        lines += (f"# {line}" for line in entry_of(other, other.means) if other not in of_same)
    return lines


def entry_of(choice: Choice, note: str) -> list[str]:
    """The lines of one entry; a note in words stands behind the first of what it changes."""
    pairs: EntryPairs = (*choice.target, *choice.change)
    lines = [f"{key}: {_written(value)}" for key, value in pairs]
    noted = len(choice.target) if choice.change else 0
    lines[noted] += f" # {on_one_line(note)}"
    return [f"{'  ' if at else '- '}{line}" for at, line in enumerate(lines)]


def choice_lines(choice: Choice) -> list[str]:
    """An entry below the head of its section."""
    return [f"{choice.section}:", *entry_of(choice, choice.means)]


# The same names and articles stand in very many entries, and YAML's own writer takes its time.
@lru_cache(maxsize=5_000)
def _written(value: EntryValue) -> str:
    """A value in one line of YAML; dates as editors write them, without marks around them."""
    if isinstance(value, str) and (_DATE_AS_WRITTEN.fullmatch(value) or _PLAIN_WORDS.fullmatch(value)):
        return value
    listed: str | list[str] | None = list(value) if isinstance(value, tuple) else value
    dumped = yaml.dump(
        listed, Dumper=yaml.SafeDumper, default_flow_style=True, width=1 << 30, allow_unicode=True
    )
    return dumped.removesuffix("...\n").strip("\n")


def written_entry(choice: Choice) -> dict[str, str | Sequence[str] | None]:
    """An entry as a JSON value."""
    pairs = (*choice.target, *choice.change)
    return {key: list(value) if isinstance(value, tuple) else value for key, value in pairs}
