"""A pronoun and one antecedent: the case that grammar and evidence decide."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from generator.extraction.people.antecedents import Antecedent
from generator.extraction.people.discourse import Discourse
from generator.extraction.people.rules import Rule, deciding
from generator.model import Quotation
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, OBJECTS

# "He is Berg": what somebody is said to be weighs as an object does.
OBJECTS_AND_PREDICATES = OBJECTS | {"attr"}


@dataclass(frozen=True)
class PronounCase:
    """A pronoun, its gender, the quotation around it, and one of its antecedents.

    ``mentions`` counts the last mentions of the antecedent's person before the pronoun; ``named_by_speaker``:
    the words that the pronoun says name that person.
    """

    pronoun: Token
    gender: str
    quotation: Quotation | None
    antecedent: Antecedent
    discourse: Discourse
    mentions: int
    named_by_speaker: bool

    @cached_property
    def other(self) -> Token:
        """The head of the antecedent."""
        return self.antecedent.token

    @property
    def is_later(self) -> bool:
        """Whether the antecedent begins behind the pronoun."""
        return self.antecedent.start > self.pronoun.idx

    @cached_property
    def distance(self) -> int:
        """Sentences between the two; 0 in the same."""
        return self.discourse.sentences_between(self.pronoun, self.other)

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

    @cached_property
    def function(self) -> str:
        """The grammatical function of the antecedent; of those that "and" joins, the first one's."""
        head = self.other.head if self.other.dep_ == "conj" else self.other
        return deciding(FUNCTIONS, head) or OTHER_FUNCTION


FUNCTIONS: tuple[Rule[Token], ...] = (
    ("subject", lambda token: token.dep_ in NOMINAL_SUBJECTS),
    ("subject", lambda token: token.dep_ == "ROOT" and token.pos_ == "PROPN"),
    ("object", lambda token: token.dep_ in OBJECTS_AND_PREDICATES),
    # "Smith, who is in prison": the clause is about the person.
    ("object", lambda token: any(child.dep_ == "relcl" for child in token.rights)),
    ("possessor", lambda token: token.dep_ == "poss"),
)
OTHER_FUNCTION = "in a phrase"
