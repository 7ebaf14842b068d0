"""Where annotated words are in an article's text."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Between the first and the last words of a long passage: what is between them belongs to it.
GAP = " … "


class GoldError(ValueError):
    """An annotation that cannot be used; the message says which words and why."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of an article's text: ``start`` and ``end`` are code points, the end outside."""

    article: str
    start: int
    end: int

    def shared(self, other: Place) -> int:
        """How many characters both hold."""
        if self.article != other.article:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def overlaps(self, other: Place) -> bool:
        """Whether both hold a character."""
        return self.shared(other) > 0

    def likeness(self, other: Place) -> float:
        """Shared characters over all characters of both: 1.0 for the same place, 0.0 for places apart."""
        shared = self.shared(other)
        return shared / ((self.end - self.start) + (other.end - other.start) - shared) if shared else 0.0


def everywhere(article: str, text: str, words: str) -> list[Place]:
    """Every place where ``words`` occur as whole words."""
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    found = re.finditer(before + re.escape(words) + after, text)
    return [Place(article, m.start(), m.end()) for m in found]


def only_place(article: str, text: str, words: str, occurrence: int | None = None) -> Place:
    """The one place of ``words``, or their ``occurrence``-th (from 1).

    ``words`` may leave out a middle (``We heard … the lights went,``), within one paragraph. Raises GoldError
    where they are not in the text, or are there more than once and no occurrence is given.
    """
    first, gap, last = words.partition(GAP)
    found = everywhere(article, text, first)
    if not found:
        raise GoldError(f"{article}: not in the text: {first!r}")
    if occurrence is None and len(found) > 1:
        raise GoldError(f"{article}: {len(found)} times in the text, and no occurrence given: {first!r}")
    if occurrence is not None and not 1 <= occurrence <= len(found):
        raise GoldError(f"{article}: no occurrence {occurrence} of {first!r}")
    place = found[(occurrence or 1) - 1]
    return _with_end(text, place, last) if gap else place


def _with_end(text: str, place: Place, last: str) -> Place:
    paragraph_end = text.find("\n", place.end)
    paragraph_end = len(text) if paragraph_end < 0 else paragraph_end
    at = text.find(last, place.end, paragraph_end)
    if at < 0:
        raise GoldError(f"{place.article}: not in the same paragraph: {last!r}")
    return Place(place.article, place.start, at + len(last))
