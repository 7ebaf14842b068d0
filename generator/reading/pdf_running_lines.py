"""Read from the lines that run over a PDF's pages which paper it is of, and of which day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.reading.given_dates import date_words
from generator.text.boilerplate.date_lines import is_of_dates, is_whole_date
from generator.text.boilerplate.outlets import as_outlet, is_outlet, outlet_at_date

# Between the parts of such a line: "The Holm Post | 12 June 2024 | 3".
_BETWEEN_PARTS = re.compile(r"\s*[|•·–—]\s*|\s+[-/]\s+|\s{2,}|\t")
_PAGE_NUMBER = re.compile(r"^(?:page\s+)?\d{1,3}\s+|\s+(?:page\s+)?\d{1,3}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RunningLines:
    """What the lines around pages say: the outlet, and the day as it is written there."""

    outlet: str | None = None
    date: str | None = None


def running_lines(found: Iterable[str]) -> RunningLines:
    """The first paper that the lines name, and its first whole date, beside the name or in a line by itself.

    A date over pages that name no paper may be the day on which they were printed.

    >>> running_lines(["The Holm Post | Wednesday, June 12, 2024", "Page 2"])
    RunningLines(outlet='The Holm Post', date='June 12, 2024')
    >>> running_lines(["12 June 2024"])
    RunningLines(outlet=None, date=None)
    """
    outlet = date = None
    for whole in found:
        line = _PAGE_NUMBER.sub("", whole.strip())
        parts = _parts(line)
        named = outlet_at_date(line) or next((as_outlet(part) for part in parts if is_outlet(part)), None)
        outlet = outlet or named
        if named or is_of_dates(line):
            date = date or date_words(whole)  # whose first number may be its day
    return RunningLines(outlet, date if outlet else None)


def names_paper_and_day(line: str) -> bool:
    """Whether a line is a paper's name and a whole date, wide apart or with a mark between, and nothing else.

    >>> names_paper_and_day("3  The Holm Post     12 June 2024"), names_paper_and_day("The Holm Post")
    (True, False)
    """
    parts = _parts(line.strip())
    papers = [part for part in parts if is_outlet(_PAGE_NUMBER.sub("", part))]
    others = [part for part in parts if part not in papers and not part.isdigit()]
    return bool(papers) and is_whole_date(" ".join(others))


def _parts(line: str) -> list[str]:
    return [part for part in _BETWEEN_PARTS.split(line) if part]
