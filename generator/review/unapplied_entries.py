"""Entries of corrections.yml that are not applied, with their lines as they may have been meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from rapidfuzz import fuzz

from generator.corrections.entry_forms import ENTRY_FORMS
from generator.corrections.targets import UnappliedEntry
from generator.corrections.yaml_nodes import FILE, YAML_LINE_ENDS
from generator.labels.label_files import english
from generator.reading.outcome import on_one_line, quoted
from generator.review.finding import Finding

_MOST_LINES = 12
# Per cent of letters in common: what is nearer is a slip.
_A_SLIP = 90
_LINE_BREAK = re.compile(f"\r\n|[{YAML_LINE_ENDS}]")
# The head of a section; the key that says what an entry is about, behind what stands before it.
_HEAD = re.compile(r"\s*(\w+):\s*(?:#.*)?")
_TARGET = re.compile(r"(\s*(?:-\s+)?)(quote|event|person|split|speaker|same_as):\s+(.*)")
# Words that YAML needs no quotation marks for.
_NEEDS_NO_MARKS = re.compile(r"\w[\w .'’()-]*")


def unapplied_entries(told: Iterable[UnappliedEntry], root: Path) -> Iterator[Finding]:
    """A finding for each entry; ``root`` holds corrections.yml."""
    told = list(told)
    lines = _LINE_BREAK.split((root / FILE).read_text("utf-8-sig")) if told else []
    for entry in told:
        own = _entry_at(lines, entry.line)
        mended = (
            *_section_of(lines, entry.line),
            *chain.from_iterable(_as_meant(line, entry.instead) for line in own),
            *_by_their_ids(own, entry),
        )
        yield Finding(
            "entry",
            (entry.reason, *own),
            str(entry),
            english().tell("review.not_applied"),
            None,
            0,
            mended=() if entry.is_moot else mended,
        )


def _section_of(lines: Sequence[str], line: int) -> list[str]:
    """The line above an entry that is the head of its section, if it is in a line of its own."""
    heads = (match for above in reversed(lines[: line - 1]) if (match := _HEAD.fullmatch(above)))
    head = next((match for match in heads if match[1] in ENTRY_FORMS), None)
    return [head[0].rstrip()] if head else []


def _by_their_ids(own: Sequence[str], entry: UnappliedEntry) -> Iterator[str]:
    """A comment for each of several things that an entry's words find: the key by which it is that one."""
    keys = [match for line in own if (match := _TARGET.match(line))]
    # The key whose words are told; where YAML writes them otherwise, what the entry is about.
    told = (key for key in keys if entry.reason.startswith(quoted(key[3].strip(" '\""))))
    key = next(told, keys[0] if keys else None)
    if key is not None:
        yield from (
            f"{' ' * len(key[1])}# {key[2]}: {id} # {on_one_line(what)}" for id, what in entry.possible
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


def _as_meant(line: str, instead: Iterable[tuple[str, str]]) -> Sequence[str]:
    """A line with the nearest words that there are in the place of those that find nothing.

    Where they are more than a slip apart they may say another thing: then they are a comment behind it.
    """
    mended = meant = line
    for words, nearest in instead:
        if _NEEDS_NO_MARKS.fullmatch(nearest):
            meant = _with(meant, words, nearest)
            if fuzz.ratio(words.casefold(), nearest.casefold()) >= _A_SLIP:
                mended = _with(mended, words, nearest)
    if meant == mended:
        return (mended,)
    return (mended, f"{' ' * _indent(line)}# {meant.lstrip().removeprefix('- ')}")


def _with(line: str, words: str, nearest: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", lambda _: nearest, line)
