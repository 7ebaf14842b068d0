"""Cut a parse into the stretches of capitalised words that may be names: boundaries only, no judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extraction.people.names.cuts import pieces_of
from generator.extraction.people.names.runs import capitalised_runs, is_capitalised, nickname_in
from generator.extraction.person_words import person_words
from generator.text.layout import HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Doc

Key = tuple[str, ...]
"""The words of a name, by which its occurrences are one: upper case taken back."""


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """The tokens ``start`` to ``end`` of a parse; ``words`` is how they are written,
    marks and a nickname between quotation marks left out.
    """

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def key(self) -> Key:
        """What is written, upper case taken back."""
        return tuple(plain_case(w) for w in self.words)


def plain_case(word: str) -> str:
    """A word as it is written outside headlines: "BIDEN" as "Biden"."""
    return word.capitalize() if len(word) > 2 and word.isupper() else word


def candidate_of(doc: Doc, start: int, end: int) -> NameCandidate:
    """These tokens as a candidate, whatever they are; marks are no words."""
    return NameCandidate(start, end, tuple(t.text for t in doc[start:end] if t.text[0].isalnum()))


def name_candidates(doc: Doc) -> list[NameCandidate]:
    """Every stretch of words that may be one name, in order, without the titles before it."""
    words = person_words()
    out = []
    for a, b in capitalised_runs(doc, words):
        for x, y in pieces_of(doc, a, b, words):
            candidate = _candidate(doc, x, y)
            if candidate:
                out.append(candidate)
    return out


def _candidate(doc: Doc, a: int, b: int) -> NameCandidate | None:
    quoted = nickname_in(doc, a, b)
    while a < b and not doc[a].text[0].isalnum() and a not in quoted:
        a += 1
    while b > a and (
        not doc[b - 1].text[0].isalnum() or not (is_capitalised(doc[b - 1]) or doc[b - 2].text in HYPHENS)
    ):
        b -= 1
    if b <= a or (not is_capitalised(doc[a]) and a + 1 == b) or (quoted and quoted[-1] >= b):
        return None
    if b - a > 1 and _ends_as_rank(doc, b):
        return None
    nickname = quoted[:-1]
    words = tuple(t.text for t in doc[a:b] if t.text[0].isalnum() and t.i not in nickname)
    return NameCandidate(a, b, words) if words and not _party(doc, a) else None


def _ends_as_rank(doc: Doc, b: int) -> bool:
    """ "Lance Cpl." before a name: the full stop is a token of its own."""
    stopped = b + 1 < len(doc) and doc[b].text == "." and is_capitalised(doc[b + 1])
    return stopped and doc[b - 1].lower_ in person_words().abbreviated


def _party(doc: Doc, i: int) -> bool:
    """Whether a member's party and state begin here: "(R-Ohio)", "(D-Mass.)"."""
    written = doc[i].text_with_ws + doc[i + 1].text if i + 1 < len(doc) else doc[i].text
    return i > 0 and doc[i - 1].text in {"(", ","} and len(written) > 1 and written[1] in HYPHENS
