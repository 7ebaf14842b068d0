"""Put quotation marks on the right side of their spaces and line breaks: `so." We go, "she said`.

In: a text. Out: a copy as long as it, with a map back. Crawled pages have such marks; whoever parses them
takes two sentences for one, and a mark for a part of the word that it is glued to. A mark that a line break
parts from its words opens nothing in its own line, and turns all pairs of the next one round.
"""

from __future__ import annotations

import re

from generator.text.layout import LINE_ENDS, line_end, line_start, lines
from generator.text.markup import Unmarked
from generator.text.quotation_marks import roles_of_marks

# A mark at the end of a line behind a space, and one that is all by itself where a line begins.
_LEFT_BEHIND = re.compile(rf"(?<=\s)[“\"][ \t\xa0]*[{LINE_ENDS}]\s*(?=\w)")
_CARRIED_OVER = re.compile(rf"(?<=\S)[ \t\xa0]*[{LINE_ENDS}]\s*[”\"](?=\s|$)")
_OPENS_STRING = frozenset({"open", "re-open", "inner open"})


def with_marks_at_words(text: str) -> Unmarked | None:
    """The text with each opening mark at the word behind it, each closing one at that before.

    None where all are.

    >>> found = with_marks_at_words('"It is late, "said Lee." We go, "he added.')
    >>> found.text, found.offset_back(24)
    ('"It is late," said Lee. "We go," he added.', 23)
    >>> with_marks_at_words("“We go,” said Lee. “\\nIt is late.” He left.").text
    '“We go,” said Lee. \\n“It is late.” He left.'
    """
    places = list(range(len(text)))
    for line in lines(text):
        if text.count('"', line.start, line.end) > 1:
            for at in _turned(text, line.start, line.end):
                places[at], places[at + 1] = places[at + 1], places[at]
    for found in _LEFT_BEHIND.finditer(text):
        if _is_open(text, found.start() + 1) and _closes_behind(text, found[0][0], found.end()):
            places[found.start() : found.end()] = [*range(found.start() + 1, found.end()), found.start()]
    for found in _CARRIED_OVER.finditer(text):
        if _is_open(text, found.start()):
            places[found.start() : found.end()] = [found.end() - 1, *range(found.start(), found.end() - 1)]
    moved = "".join(text[place] for place in places)
    return None if moved == text else Unmarked(moved, places, [place + 1 for place in places])


def _is_open(text: str, end: int) -> bool:
    """Whether a mark before an offset has opened what its line does not close before it."""
    roles = [role for _, role in roles_of_marks(text, line_start(text, end, 0), end) if role != "stray"]
    return bool(roles) and roles[-1] in _OPENS_STRING


def _closes_behind(text: str, mark: str, start: int) -> bool:
    """Whether the line that begins at an offset has a mark to close what was opened before it."""
    line = text[start : line_end(text, start, len(text))]
    return mark != '"' or line.count('"') % 2 == 1


def _turned(text: str, start: int, end: int) -> list[int]:
    """Where a mark and the space beside it change places, of the two the first."""
    out: list[int] = []
    for at, role in roles_of_marks(text, start, end):
        before, behind = text[max(start, at - 1) : at], text[at + 1 : min(end, at + 2)]
        if text[at] != '"' or before.isspace() == behind.isspace():
            continue
        if role in _OPENS_STRING and behind.isspace():
            out.append(at)
        elif role in ("close", "inner close") and before.isspace() and behind:
            out.append(at - 1)
    return [at for k, at in enumerate(out) if not k or at > out[k - 1] + 1]
