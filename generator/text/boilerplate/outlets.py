"""The names of papers and stations, and the lines beside an article that tell which it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists
from generator.text.boilerplate.bylines import is_outlet_word
from generator.text.boilerplate.date_lines import is_of_dates

_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*(?:\.\w+)*"
_NAME = rf"(?:The |the )?{_CAPITALISED}(?: (?:of|and|&|{_CAPITALISED})){{0,5}}"
_WHOLE_NAME = re.compile(_NAME)
_LONGEST = 60
# "Holm Post, 12 June 2024", "Tidewire | June 12, 2024".
_BEFORE_DATE = re.compile(rf"(?P<name>{_NAME})(?:,| ?[|:•·–—]| -) ?(?P<rest>.+)")
# "This article first appeared in the Holm Post on 4 June 2024."
_APPEARED = re.compile(
    rf"\b(?:appeared|published|posted|printed|ran) (?:in|on|by|at) (?P<name>{_NAME})(?= on\b| in\b|[,.]|$)"
)
# "By Ann Lee for The Holm Post", "Ann Lee, Holm Post", "Ann Lee is a reporter at the Holm Post."
_WRITES_FOR = re.compile(rf"(?:\b(?:for|at|of|with)|[,|•·–—]) (?P<name>{_NAME})")
# "BBC News, Norfield", "Holm Post in New Ostvik"
_AT_PLACE = re.compile(rf"(?P<name>{_NAME})(?:(?:,| \||,? in) {_CAPITALISED}(?:,? {_CAPITALISED}){{0,3}})?")
_SPOKEN_ARTICLE = "the "
# "BBC", "SKY": letters of names that stay as they are, whatever the rest is set in.
_LONGEST_INITIALS = 3


@dataclass(frozen=True)
class PaperWords:
    """The table of data/papers.yml."""

    papers: frozenset[str]
    sections: frozenset[str]
    agencies: frozenset[str]


@cache
def _paper_words() -> PaperWords:
    return read_lists(Path(__file__).parent / "data" / "papers.yml", PaperWords)


def is_outlet(words: str) -> bool:
    """Whether words in capitals are the name of a paper, an agency or a station, by the word they end with.

    >>> [is_outlet(words) for words in ("The Holm Echo", "Tidewire", "Local News", "Harbour Chief")]
    [True, True, False, False]
    """
    if len(words) > _LONGEST or not _WHOLE_NAME.fullmatch(words):
        return False
    before, last = _parts(words)
    known = is_outlet_word(last) or last in _paper_words().papers
    has_wire = last.endswith("wire") and last != "wire"
    return has_wire or (known and bool(before) and not set(before) <= _paper_words().sections)


def _parts(words: str) -> tuple[list[str], str]:
    """The words before the last one of a name, and this, in lower case. "The" alone is one before."""
    first, *others = words.lower().split()
    before = [first, *others][:-1]
    return before, (others or [first])[-1]


def outlet_at_date(line: str) -> str | None:
    """The outlet before a date in one line, or in a line that says where an article appeared; or None."""
    found = _BEFORE_DATE.fullmatch(line)
    if found and is_of_dates(found["rest"]) and is_outlet(found["name"]):
        return as_outlet(found["name"])
    return next(iter(_outlets_in(_APPEARED, line)), None)


def outlet_of_writer(line: str) -> str | None:
    """The outlet that a byline says somebody writes for; None for an agency, or where it says none."""
    named = _outlets_in(_WRITES_FOR, line)
    return next((name for name in named if _parts(name)[1] not in _paper_words().agencies), None)


def outlet_at_place(line: str) -> str | None:
    """The outlet that a line below somebody's name is, with or without a place; None for another line.

    >>> outlet_at_place("BBC News, Norfield"), outlet_at_place("Ferry News, which sank")
    ('BBC News', None)
    """
    found = _AT_PLACE.fullmatch(line)
    return as_outlet(found["name"]) if found and is_outlet(found["name"]) else None


def _outlets_in(pattern: re.Pattern[str], line: str) -> Iterator[str]:
    for found in pattern.finditer(line):
        if is_outlet(found["name"]):
            yield as_outlet(found["name"])


def as_outlet(words: str) -> str:
    """The name of an outlet that a line has in capitals, or behind an article that is no part of it.

    >>> as_outlet("THE LARKMOUTH POST"), as_outlet("BBC NEWS"), as_outlet("the Holm Post")
    ('The Larkmouth Post', 'BBC News', 'Holm Post')
    """
    words = words.removeprefix(_SPOKEN_ARTICLE)
    return " ".join(map(_as_in_prose, words.split())) if words.isupper() else words


def _as_in_prose(word: str) -> str:
    if word in ("OF", "AND"):
        return word.lower()
    is_common = len(word) > _LONGEST_INITIALS or word == "THE" or is_outlet(f"The {word}")
    return word.capitalize() if is_common else word
