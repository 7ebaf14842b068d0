"""One occurrence of a candidate with what surrounds it: the case that the rules of names decide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extraction.people.names.name_candidates import NameCandidate
from generator.extraction.people.names.names_of_dates import is_date_word
from generator.extraction.people.names.votes import DocumentVotes
from generator.extraction.person_words import PersonWords, person_words
from generator.naming.given_names import is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUOTATION_MARKS = frozenset({'"', "'", "``"})  # as the parse writes them


@dataclass(slots=True)  # not frozen: every candidate makes one, and those take three times as long
class Occurrence:
    """A candidate in its parse, with the article's votes and the word lists.

    ``written``: its words; ``tokens``: those and the marks between them. ``before``: the token before,
    quotation marks passed over, None where the line begins; ``behind``: the token behind, None where the line
    ends; ``second_before`` and ``second_behind``: what is next to those, white space included. ``head``: the
    word that depends on none of its others.
    """

    doc: Doc
    votes: DocumentVotes
    words: PersonWords
    written: tuple[str, ...]
    tokens: list[Token]
    before: Token | None
    second_before: Token | None
    behind: Token | None
    second_behind: Token | None
    head: Token
    opens_with_given_name: bool

    @property
    def is_longer(self) -> bool:
        """Whether the candidate has more than one word."""
        return len(self.written) > 1


def occurrence(doc: Doc, c: NameCandidate, votes: DocumentVotes) -> Occurrence:
    """A candidate as a case."""
    before, behind = _before(doc, c), doc[c.end] if c.end < len(doc) else None
    behind = None if behind is None or behind.is_space else behind
    return Occurrence(
        doc=doc,
        votes=votes,
        words=person_words(),
        written=c.words,
        tokens=list(doc[c.start : c.end]),
        before=before,
        second_before=doc[before.i - 1] if before is not None and before.i else None,
        behind=behind,
        second_behind=doc[c.end + 1] if behind is not None and c.end + 1 < len(doc) else None,
        head=_head(doc, c),
        opens_with_given_name=is_given_name(c.words[0]) or is_date_word(c.words[0]),
    )


def _before(doc: Doc, c: NameCandidate) -> Token | None:
    i = c.start - 1
    while i >= 0 and doc[i].text in _QUOTATION_MARKS:
        i -= 1
    return None if i < 0 or doc[i].is_space else doc[i]


def _head(doc: Doc, c: NameCandidate) -> Token:
    head = doc[c.end - 1]
    while head.i > c.start and c.start <= head.head.i < c.end and head.head.i != head.i:
        head = head.head
    return head
