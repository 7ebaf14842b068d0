"""Put straight quotation marks on the right side of their spaces: `so." We go, "she said`.

In: a text. Out: a copy as long as it, with a map back. Crawled pages have such marks; whoever parses them
takes two sentences for one, and a mark for a part of the word that it is glued to.
"""

from __future__ import annotations

from generator.text.layout import lines
from generator.text.markup import Unmarked
from generator.text.quotation_marks import roles_of_marks


def with_marks_at_words(text: str) -> Unmarked | None:
    """The text with each opening mark at the word behind it, each closing one at that before.

    None where all are.

    >>> found = with_marks_at_words('"It is late, "said Lee." We go, "he added.')
    >>> found.text, found.offset_back(24)
    ('"It is late," said Lee. "We go," he added.', 23)
    """
    places = list(range(len(text)))
    for line in lines(text):
        if text.count('"', line.start, line.end) > 1:
            for at in _turned(text, line.start, line.end):
                places[at], places[at + 1] = places[at + 1], places[at]
    moved = "".join(text[place] for place in places)
    return None if moved == text else Unmarked(moved, places, [place + 1 for place in places])


def _turned(text: str, start: int, end: int) -> list[int]:
    """Where a mark and the space beside it change places, of the two the first."""
    out: list[int] = []
    for at, role in roles_of_marks(text, start, end):
        before, behind = text[max(start, at - 1) : at], text[at + 1 : min(end, at + 2)]
        if text[at] != '"' or before.isspace() == behind.isspace():
            continue
        if role in ("open", "re-open", "inner open") and behind.isspace():
            out.append(at)
        elif role in ("close", "inner close") and before.isspace() and behind:
            out.append(at - 1)
    return [at for k, at in enumerate(out) if not k or at > out[k - 1] + 1]
