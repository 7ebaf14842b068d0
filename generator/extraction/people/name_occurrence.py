"""One occurrence of a candidate with what surrounds it: the case that the rules of names decide."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from anyascii import anyascii
from spacy.tokens import Doc, Token

from generator.extraction.people.name_candidates import NameCandidate
from generator.extraction.people.name_votes import DocumentVotes
from generator.extraction.people.person_words import PersonWords
from generator.naming.given_names import given_names

_QUOTATION_MARKS = frozenset({'"', "'", "``"})


@dataclass(frozen=True)
class Occurrence:
    """A candidate in its parse, with the article's votes and the word lists."""

    doc: Doc
    candidate: NameCandidate
    votes: DocumentVotes
    words: PersonWords

    @property
    def written(self) -> tuple[str, ...]:
        """The words of the candidate as written."""
        return self.candidate.words

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of the candidate, marks included."""
        return list(self.doc[self.candidate.start : self.candidate.end])

    @cached_property
    def is_longer(self) -> bool:
        """Whether the candidate has more than one word."""
        return len(self.written) > 1

    @cached_property
    def opens_with_given_name(self) -> bool:
        """Whether the first word is a given name."""
        return anyascii(self.written[0]).lower() in given_names()

    @cached_property
    def before(self) -> Token | None:
        """The token before, quotation marks passed over; None where the line begins."""
        i = self.candidate.start - 1
        while i >= 0 and self.doc[i].text in _QUOTATION_MARKS:
            i -= 1
        return None if i < 0 or self.doc[i].is_space else self.doc[i]

    @cached_property
    def second_before(self) -> Token | None:
        """The token before that one, white space included; None where the text begins."""
        return self.doc[self.before.i - 1] if self.before is not None and self.before.i else None

    @cached_property
    def behind(self) -> Token | None:
        """The token behind; None where the line ends."""
        i = self.candidate.end
        return None if i >= len(self.doc) or self.doc[i].is_space else self.doc[i]

    @cached_property
    def second_behind(self) -> Token | None:
        """The token behind that one, white space included; None where the text ends."""
        i = self.candidate.end + 1
        return self.doc[i] if self.behind is not None and i < len(self.doc) else None

    @cached_property
    def head(self) -> Token:
        """The candidate's word that depends on none of its others."""
        c, head = self.candidate, self.doc[self.candidate.end - 1]
        while head.i > c.start and c.start <= head.head.i < c.end and head.head.i != head.i:
            head = head.head
        return head
