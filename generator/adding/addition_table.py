"""What was added, as a table for a terminal or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.adding.additions import Addition

_LONGEST_CELL = 44
_HEAD = ("file", "title", "date", "outlet", "words", "kind")
_UNKNOWN = "-"


def table_lines(added: Sequence[Addition], seeds: str, written: bool) -> Iterator[str]:
    """The new articles in columns; below them what is doubtful, copies and what was there already."""
    new = [one for one in added if not one.is_there]
    if new:
        yield from _aligned([_HEAD, *(_row(one) for one in new)])
        yield ""
    yield from _section("doubtful", [f"{one.file}: {'; '.join(one.doubts)}" for one in new if one.doubts])
    same = [f"{one.file}: same text as {one.copy_of}, another {one.other}" for one in new if one.other]
    yield from _section("copies, added all the same", same)
    copies = [f"{one.file}: near-copy of {one.copy_of}" for one in new if one.copy_of and not one.other]
    yield from _section("near-copies, added all the same", copies)
    there = [f"{one.origin}: {one.file} (same text)" for one in added if one.is_there]
    yield from _section("there already", there)
    done = "added to" if written else "would be added to"
    yield f"{len(new)} {done} {seeds}, {len(added) - len(new)} there already"


def addition_json(one: Addition, written: bool) -> dict[str, Any]:
    """One article, as ``add --json`` prints it."""
    article = one.article
    return {
        "status": "there already" if one.is_there else "added" if written else "would be added",
        "from": one.origin,
        "file": one.file,
        "original": one.original,
        "title": article.title,
        "date": article.published.isoformat() if article.published else None,
        "outlet": article.outlet,
        "words": len(article.text.split()),
        "kind": one.kind.lstrip("."),
        "near_copy_of": one.copy_of,
        "same_text_but": one.other,
        "doubts": list(one.doubts),
    }


def _row(one: Addition) -> tuple[str, ...]:
    article = one.article
    day = article.published.isoformat() if article.published else _UNKNOWN
    title, outlet = (_short(value or _UNKNOWN) for value in (article.title, article.outlet))
    return one.file, title, day, outlet, str(len(article.text.split())), one.kind.lstrip(".")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_CELL else words[: _LONGEST_CELL - 1].rstrip() + "…"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    words = _HEAD.index("words")
    for row in rows:
        cells = [
            cell.rjust(width) if at == words else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"{title}:"
        yield from (f"  {line}" for line in lines)
        yield ""
