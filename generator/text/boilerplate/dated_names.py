"""Lines of a writer's name and a date, which look like those of a place or a paper and a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists
from generator.text.boilerplate.bylines import FULL_NAME, is_office
from generator.text.boilerplate.date_lines import is_whole_date
from generator.text.boilerplate.outlets import is_outlet
from generator.text.boilerplate.page_lines import PageLine

_NAME_AND_REST = re.compile(rf"(?P<name>{FULL_NAME})(?:(?P<sign> ?[•·|] ?| / )|, | ?[–—] ?| - )(?P<rest>.+)")
_TOP, _LONGEST = 6, 90


@dataclass(frozen=True)
class PlaceWords:
    """The table of data/place_words.yml."""

    first: frozenset[str]
    last: frozenset[str]


@cache
def _place_words() -> PlaceWords:
    return read_lists(Path(__file__).parent / "data" / "place_words.yml", PlaceWords)


def is_dated_name(lines: Sequence[PageLine], at: int) -> bool:
    """Whether a line is a writer's name and a date ("Ann Lee | 12 June 2024"), at the top of a text.

    Behind a comma or a dash it stands below a headline: above all is where a place and a date do. No paper's
    name is a writer's, nor one that is a place's by its words, or by the text ("in Hong Kong").
    """
    line = lines[at]
    if line.place >= _TOP or len(line.words) > _LONGEST:
        return False
    found = _NAME_AND_REST.fullmatch(line.words)
    if found is None or not is_whole_date(found["rest"]) or not (found["sign"] or line.place):
        return False
    name = found["name"]
    return not (is_outlet(name) or is_office(name) or _is_of_a_place(name, lines))


def _is_of_a_place(name: str, lines: Sequence[PageLine]) -> bool:
    words = name.lower().split()
    if words[0] in _place_words().first or words[-1] in _place_words().last:
        return True
    told = re.compile(rf"\b(?:in|at|to|from|near|around|outside|of) {re.escape(name)}\b")
    return any(told.search(line.words) for line in lines)
