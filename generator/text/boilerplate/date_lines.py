"""Lines that say when an article was published or changed, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from generator.rule_tables import read_lists
from generator.text.boilerplate.page_lines import PageLine

_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(r"\b(?:[01]?\d|2[0-4]):[0-5]\d\b|\b\d{1,2}(?:\.[0-5]\d)? ?[ap]\.?m\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A whole date in figures: 04/03/2024, 4.3.2024, 2024-03-04.
_IN_FIGURES = re.compile(r"(?<!\d)(?:\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\d)")
_LONGEST = 160
# Without a label or a time of day, a date is the article's only at its top or its foot.
_TOP, _FOOT = 6, 2
_LABEL_INSIDE = re.compile(
    r"(?<=\S )(?:(?:first |last )?(?:published|posted|updated))(?: on| at)?:", re.IGNORECASE
)
_STAMP_AT_END = re.compile(
    r"(?<=\S )(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? (?:19|20)\d\d,?"
    r"(?: at)? \d{1,2}:[0-5]\d(?: ?[AaPp]\.?[Mm]\.?)?(?: \(?[A-Z]{2,4}\)?)?$"
)
_WORD_START = re.compile(r"(?<=\S )[A-Z(]")
_PRINTED = re.compile(r"(?:[A-Z][a-z]+day, )?[A-Z][a-z]+ \d{1,2}, \d{4}; Page [A-Z]{1,2}-?\d{1,3} ")
_HELP = re.compile(r"Help ")
_BEFORE_DATE = r"(?:[,|:–—-] ?(?=\w)| (?=\d{4}-\d\d-\d\d$))"
# A place, without and with its country, which may look like a month.
_PLACES_BEFORE = tuple(
    re.compile(rf"(?!By )(?-i:[A-Z])[\w.’' -]{{1,30}}{country}{_BEFORE_DATE}")
    for country in ("", r"(?:, (?-i:[A-Z])[\w. ]{1,20})")
)
_DATES_BEFORE = 60


@dataclass(frozen=True)
class DateWords:
    """The table of data/date_words.yml."""

    months: frozenset[str]
    weekdays: frozenset[str]
    clock: frozenset[str]
    labels: frozenset[str]
    joints: frozenset[str]

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word that a date line may have."""
        return self.months | self.weekdays | self.clock | self.labels | self.joints


@cache
def _date_words() -> DateWords:
    return read_lists(Path(__file__).parent / "data" / "date_words.yml", DateWords)


def is_label(words: str) -> bool:
    """Whether a line says of what a date below it is that: "Published", "Last updated on"."""
    told = words.lower().strip(": ").split()
    table = _date_words()
    return not table.labels.isdisjoint(told) and (table.labels | table.joints).issuperset(told)


def is_date_line(line: PageLine) -> bool:
    """Whether every word of a line belongs to a date, a time of day or "Published", "Updated" and their like.

    A date alone, without such a word and without a time of day, is one only at the top or the foot of a text:
    elsewhere it is the heading of a chronology.
    """
    if not is_of_dates(line.words):
        return False
    words = set(_WORD.findall(line.words.lower()))
    if words & _date_words().labels or _CLOCK.search(line.words):
        return True
    return _is_at_an_end(line) and _holds_whole_date(line.words)


def is_place_and_date(line: PageLine) -> bool:
    """Whether a line at either end of a text is a place or a paper and a date ("Oslo, 12 June 2024")."""
    if not _is_at_an_end(line) or len(line.words) > _DATES_BEFORE:
        return False
    found = (place.match(line.words) for place in _PLACES_BEFORE)
    return any(is_whole_date(line.words[place.end() :]) for place in found if place)


def is_whole_date(words: str) -> bool:
    """Whether words are a date with its year, and nothing else."""
    return is_of_dates(words) and _holds_whole_date(words)


def _is_at_an_end(line: PageLine) -> bool:
    return line.place < _TOP or line.left < _FOOT


def _holds_whole_date(words: str) -> bool:
    """Whether words give the year of a date, with a month's name or in figures alone."""
    if _IN_FIGURES.search(words):
        return True
    named = not _date_words().months.isdisjoint(_WORD.findall(words.lower()))
    return named and _YEAR.search(words) is not None


def is_of_dates(words: str) -> bool:
    """Whether words hold a number, and else nothing that no date line has.

    >>> is_of_dates("Published: 09:12, 12 June 2024 | Updated: 11:40"), is_of_dates("12 killed in June")
    (True, False)
    """
    if len(words) > _LONGEST or not any(c.isdigit() for c in words):
        return False
    return _date_words().all.issuperset(_WORD.findall(words.lower()))


def dates_at_end(words: str) -> int | None:
    """Where "Posted: …" begins, which ends a line that tells something else before; None where none does.

    A date and a time of day end a heading, too: "Teacher adopts pupil June 3, 2014 at 2:54 PM ET".
    """
    found = _LABEL_INSIDE.search(words)
    if found and is_of_dates(words[found.start() :]):
        return found.start()
    stamp = _STAMP_AT_END.search(words)
    return stamp.start() if stamp else None


def stamp_at_start(words: str) -> int:
    """Where a line's text begins behind "Last updated at 06:50 GMT, 5 January 2011"; 0 without such a stamp.

    >>> line = "5 January 2011 Last updated at 06:50 GMT A hearing has opened."
    >>> line[stamp_at_start(line) :]
    'A hearing has opened.'
    """
    if printed := _PRINTED.match(words):
        return printed.end()
    if not any(c.isdigit() for c in words[:_LONGEST]):
        return 0
    for found in (m.start() for m in _WORD_START.finditer(words, 0, _LONGEST)):
        stamp = words[:found]
        if any(c.isdigit() for c in stamp) and not is_of_dates(stamp):
            return 0
        if _is_stamp(stamp) and not _goes_on(words[found:]):
            help_link = _HELP.match(words, found)
            return help_link.end() if help_link else found
    return 0


def _is_stamp(words: str) -> bool:
    """Whether words that are all of dates give a year and a time of day, or a label and a whole date."""
    if not _YEAR.search(words) or words.rstrip().endswith((",", " on", " at")):
        return False
    told = set(_WORD.findall(words.lower()))
    labelled = bool(told & _date_words().labels) and bool(told & _date_words().months)
    return bool(_CLOCK.search(words)) or labelled


def _goes_on(words: str) -> bool:
    """Whether a stamp goes on in words: "A" and "The" begin the article, unless a word of dates follows."""
    first, *others = words.split(maxsplit=2)[:2]
    may_begin = first.lower() in _date_words().joints or len(first) == 1
    return is_of_dates(f"{first} {others[0] if others and may_begin else ''} 1")
