"""The patterns of data/page_lines.yml: what lines beside an article are, by their words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast, get_args

from generator.model import BoilerplateKind
from generator.rule_tables import alternatives, whole_table

_PATH = Path(__file__).parent / "data" / "page_lines.yml"
# Bullets and the like before the first word, but no mark of a quotation: what somebody says is no notice.
_BEFORE_FIRST_WORD = r"[^\w“\"‘'«@©(/]{{0,4}}"
_FORMS = ("whole", "openings", "endings", "sentences")
# Characters: an ending is no longer, and is looked for no further from the end of its line.
_LONGEST_ENDING = 140


@dataclass(frozen=True)
class PagePatterns:
    """One pattern a form; the group that matched names the kind."""

    whole: re.Pattern[str]
    openings: re.Pattern[str]
    endings: re.Pattern[str]
    sentence_starts: re.Pattern[str]
    inside_sentences: re.Pattern[str]


@cache
def page_patterns() -> PagePatterns:
    """The table, compiled. Raises ValueError for a kind, a form or a pattern that is none."""
    with whole_table(_PATH) as rows:
        table: Mapping[str, Mapping[str, list[str]]] = {
            kind: rows[kind] for kind in rows if kind in get_args(BoilerplateKind)
        }
    if strange := {form for forms in table.values() for form in forms} - set(_FORMS):
        raise ValueError(f"{_PATH.name}: nothing reads {', '.join(map(repr, sorted(strange)))}")
    sentences = {kind: rows.get("sentences", ()) for kind, rows in table.items()}
    starts = {kind: [p[1:] for p in rows if p.startswith("^")] for kind, rows in sentences.items()}
    inside = {kind: [p for p in rows if not p.startswith("^")] for kind, rows in sentences.items()}
    return PagePatterns(
        _by_kind(
            {k: rows.get("whole", ()) for k, rows in table.items()}, _BEFORE_FIRST_WORD + r"(?:{})\W{{0,3}}$"
        ),
        _by_kind({k: rows.get("openings", ()) for k, rows in table.items()}, _BEFORE_FIRST_WORD + "(?:{})"),
        _by_kind({k: rows.get("endings", ()) for k, rows in table.items()}, r"(?:{})\W{{0,2}}$"),
        _by_kind(starts, _BEFORE_FIRST_WORD + "(?:{})"),
        _by_kind(inside, "(?:{})"),
    )


def _by_kind(rows: Mapping[str, Collection[str]], frame: str) -> re.Pattern[str]:
    kinds = (f"(?P<{kind}>{frame.format(alternatives(some, _PATH))})" for kind, some in rows.items() if some)
    return re.compile("|".join(kinds), re.IGNORECASE)


def kind_of(found: re.Match[str] | None) -> BoilerplateKind | None:
    """The kind whose pattern matched."""
    return cast("BoilerplateKind", found.lastgroup) if found else None


def endings_of(words: str, start: int = 0) -> Iterator[re.Match[str]]:
    """What may end a line by its words, at ``start`` or behind it, in the order in which it begins."""
    return page_patterns().endings.finditer(words, max(start, len(words) - _LONGEST_ENDING))
