"""The patterns of data/page_lines.yml: what lines beside an article are, by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast, get_args

from generator.model import BoilerplateKind
from generator.rule_tables import read_table

# Bullets and the like before the first word, but no mark of a quotation: what somebody says is no notice.
_BULLETS = r"[^\w“\"‘'«@©(/]{{0,4}}"
_FORMS = ("whole", "openings", "endings", "sentences")


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
    """The table, compiled. Raises ValueError for a kind or a form that there is none of."""
    table: Mapping[str, Mapping[str, list[str]]] = read_table(
        Path(__file__).parent / "data" / "page_lines.yml"
    )
    strange = [k for k in table if k not in get_args(BoilerplateKind)]
    strange += [form for rows in table.values() for form in rows if form not in _FORMS]
    if strange:
        raise ValueError(f"page_lines.yml: nothing reads {', '.join(map(repr, strange))}")
    sentences = {kind: rows.get("sentences", ()) for kind, rows in table.items()}
    starts = {kind: [p[1:] for p in rows if p.startswith("^")] for kind, rows in sentences.items()}
    inside = {kind: [p for p in rows if not p.startswith("^")] for kind, rows in sentences.items()}
    return PagePatterns(
        _one_of({k: rows.get("whole", ()) for k, rows in table.items()}, _BULLETS + r"(?:{})\W{{0,3}}$"),
        _one_of({k: rows.get("openings", ()) for k, rows in table.items()}, _BULLETS + "(?:{})"),
        _one_of({k: rows.get("endings", ()) for k, rows in table.items()}, r"(?:{})\W{{0,2}}$"),
        _one_of(starts, _BULLETS + "(?:{})"),
        _one_of(inside, "(?:{})"),
    )


def _one_of(rows: Mapping[str, Iterable[str]], frame: str) -> re.Pattern[str]:
    kinds = (f"(?P<{kind}>{frame.format('|'.join(some))})" for kind, some in rows.items() if some)
    return re.compile("|".join(kinds), re.IGNORECASE)


def kind_of(found: re.Match[str] | None) -> BoilerplateKind | None:
    """The kind whose pattern matched."""
    return cast("BoilerplateKind", found.lastgroup) if found else None
