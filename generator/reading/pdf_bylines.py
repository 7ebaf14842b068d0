"""Part the bylines and date lines at the top of a PDF, which its columns set like lines of one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import Span
from generator.text.boilerplate.bylines import is_byline
from generator.text.boilerplate.date_lines import is_date_line, is_place_and_date
from generator.text.boilerplate.page_lines import PageLine

_ENDS_SENTENCE = re.compile(r"[.?!:…][\"'”’)\]]*$")
# Paragraphs from the top, the headline among them; lines of a paper, a byline, an office and a date.
_TOP, _MOST_LINES = 8, 5


def lines_of_their_own(found: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """For each paragraph, given as its lines, at which of them but the first one a paragraph begins.

    At the top a short paragraph without a sentence that holds a byline or a date line is parted at each line,
    and such lines are parted from the text that follows them.
    """
    for place, words in enumerate(found):
        yield _begun(words) if place < _TOP else []


def _begun(words: Sequence[str]) -> list[int]:
    first = [word.strip() for word in words[: _MOST_LINES + 1]]
    lines = [PageLine(Span(0, len(w)), w, at, len(words) - at - 1) for at, w in enumerate(first)]
    beside = [
        is_date_line(line) or is_place_and_date(line) or is_byline(lines, at) for at, line in enumerate(lines)
    ]
    is_short = len(words) <= _MOST_LINES and not any(_ENDS_SENTENCE.search(word) for word in first)
    if is_short and any(beside):
        return list(range(1, len(words)))
    leading = next((at for at, one in enumerate(beside) if not one), len(beside))
    return list(range(1, min(leading, len(words) - 1) + 1))
