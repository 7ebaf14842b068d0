"""Whether grammar forbids that a pronoun and a mention are one person (binding principles)."""

from __future__ import annotations

from generator.extraction.people.pronouns.candidate_antecedents import OBJECTS_AND_PREDICATES
from generator.extraction.people.pronouns.pronoun_case import PronounCase
from generator.extraction.people.rules import Rule, deciding
from generator.parsing.tag_sets import NOMINAL_SUBJECTS

_ARGUMENTS = NOMINAL_SUBJECTS | OBJECTS_AND_PREDICATES
_CLAUSES = frozenset({"ccomp", "advcl"})


def is_excluded(case: PronounCase) -> bool:
    """Whether the antecedent cannot be the person whom the pronoun refers to."""
    return deciding(_PRINCIPLES, case) == "excluded"


def _at_one_place(case: PronounCase) -> bool:
    return case.antecedent.start == case.pronoun.idx


def _only_announced(case: PronounCase) -> bool:
    """A pronoun before its antecedent refers to a name of its own sentence, or for nobody yet."""
    return case.is_later and (case.distance > 0 or case.antecedent.kind != "name")


def _in_another_sentence(case: PronounCase) -> bool:
    return case.distance > 0


def _what_is_owned(case: PronounCase) -> bool:
    """ "his wife", "his wife Ann": neither the wife nor who is named beside her."""
    head, other = case.pronoun.head, case.other
    beside = other.head.i == head.i and other.dep_ in {"appos", "compound", "poss"}
    return case.is_possessive and (other.i == head.i or beside)


def _free_in_its_clause(case: PronounCase) -> bool:
    """ "Berg met his wife", "Berg hurt himself"."""
    return case.is_possessive or case.is_reflexive


def _arguments_of_one_verb(case: PronounCase) -> bool:
    """ "Berg met him"."""
    both = case.pronoun.dep_ in _ARGUMENTS and case.other.dep_ in _ARGUMENTS
    return both and case.pronoun.head.i == case.other.head.i


def _in_phrase_of_its_verb(case: PronounCase) -> bool:
    """ "Berg looked at him"."""
    below = case.pronoun.dep_ == "pobj" and case.pronoun.head.head.i == case.other.head.i
    return below and case.other.dep_ in NOMINAL_SUBJECTS


def _commands(case: PronounCase) -> bool:
    """ "He thanked the friends of Berg": a subject governs a later name in its own clause."""
    pronoun, name = case.pronoun, case.other
    governs = case.is_later and case.is_subject and pronoun.head.is_ancestor(name)
    return governs and name.head.dep_ not in _CLAUSES and pronoun.head.dep_ not in _CLAUSES


_PRINCIPLES: tuple[Rule[PronounCase], ...] = (
    ("free", _at_one_place),
    ("excluded", _only_announced),
    ("free", _in_another_sentence),
    ("excluded", _what_is_owned),
    ("free", _free_in_its_clause),
    ("excluded", _arguments_of_one_verb),
    ("excluded", _in_phrase_of_its_verb),
    ("excluded", _commands),
)
