"""A pronoun and one antecedent: the case that grammar and evidence decide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extraction.people.pronouns.candidate_antecedents import Antecedent
from generator.extraction.people.pronouns.discourse import Discourse
from generator.model import Quotation
from generator.parsing.tag_sets import NOMINAL_SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(slots=True)  # not frozen: a long article makes thousands, and those take three times as long
class PronounCase:
    """A pronoun, its gender, the quotation around it, and one of its antecedents.

    ``distance`` is in sentences, 0 in the same. ``mentions`` counts the last mentions of the antecedent's
    person before the pronoun; ``named_by_speaker``: the words whose speaker is the pronoun name that person.
    """

    pronoun: Token
    gender: str
    quotation: Quotation | None
    antecedent: Antecedent
    discourse: Discourse
    distance: int
    mentions: int
    named_by_speaker: bool

    @property
    def other(self) -> Token:
        """The head of the antecedent."""
        return self.antecedent.token

    @property
    def is_later(self) -> bool:
        """Whether the antecedent begins behind the pronoun."""
        return self.antecedent.start > self.pronoun.idx

    @property
    def is_subject(self) -> bool:
        """Whether the pronoun is a subject."""
        return self.pronoun.dep_ in NOMINAL_SUBJECTS

    @property
    def is_reflexive(self) -> bool:
        """Whether the pronoun is "himself" or "herself"."""
        return self.pronoun.lower_.endswith("self")

    @property
    def is_possessive(self) -> bool:
        """Whether the pronoun says whose something is ("his wife")."""
        return self.pronoun.dep_ == "poss"
