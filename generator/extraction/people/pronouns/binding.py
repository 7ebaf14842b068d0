"""Whether grammar forbids that a pronoun and a mention are one person (binding principles)."""

from __future__ import annotations

from generator.extraction.people.pronouns.candidate_antecedents import OBJECTS_AND_PREDICATES
from generator.extraction.people.pronouns.pronoun_case import PronounCase
from generator.extraction.people.pronouns.understood_subjects import understood_subject
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, OBJECTS, VERBAL
from generator.sieve import Rule, decide, existing, names

_BOUND = NOMINAL_SUBJECTS | OBJECTS_AND_PREDICATES
# What is in a phrase of these is what the verb is about, and no circumstance.
_OF_ARGUMENTS = frozenset({"of", "to", "with", "about", "against", "at", "for", "from"})
_WITHIN_CLAUSE = frozenset({"ccomp", "advcl"})


def excluding_principle(case: PronounCase) -> str | None:
    """By which principle the antecedent is not whom the pronoun refers to; None where he may be."""
    found = decide(_PRINCIPLES, case)
    return found[1] if found is not None and found[0] else None


# Each principle finds whether grammar excludes that the two are one; None where it says nothing of them.


def _one_place(case: PronounCase) -> bool | None:
    """What begins where the pronoun does is it."""
    return False if case.antecedent.start == case.pronoun.idx else None


def _only_announced(case: PronounCase) -> bool | None:
    """A pronoun before its antecedent refers to a name of its own sentence, or to nobody yet."""
    return (case.is_later and (case.distance > 0 or case.antecedent.kind != "name")) or None


def _another_sentence(case: PronounCase) -> bool | None:
    """ "Berg left. He …"."""
    return False if case.distance > 0 else None


def _what_is_owned(case: PronounCase) -> bool | None:
    """ "his wife", "his wife Ann": neither the wife nor who is named beside her."""
    head, other = case.pronoun.head, case.other
    beside = other.head.i == head.i and other.dep_ in {"appos", "compound", "poss"}
    return (case.is_possessive and (other.i == head.i or beside)) or None


def _free_in_its_clause(case: PronounCase) -> bool | None:
    """ "Berg met his wife", "Berg hurt himself"."""
    return False if case.is_possessive or case.is_reflexive else None


def _arguments_of_one_verb(case: PronounCase) -> bool | None:
    """ "Berg met him"."""
    both = case.pronoun.dep_ in _BOUND and case.other.dep_ in _BOUND
    return (both and case.pronoun.head.i == case.other.head.i) or None


def _in_phrase_of_its_verb(case: PronounCase) -> bool | None:
    """ "Berg looked at him"."""
    below = case.pronoun.dep_ == "pobj" and case.pronoun.head.head.i == case.other.head.i
    return (below and case.other.dep_ in NOMINAL_SUBJECTS) or None


def _commands(case: PronounCase) -> bool | None:
    """ "He thanked the friends of Berg": a subject governs a later name in its own clause."""
    pronoun, name = case.pronoun, case.other
    governs = case.is_later and case.is_subject and pronoun.head.is_ancestor(name)
    return (
        governs and name.head.dep_ not in _WITHIN_CLAUSE and pronoun.head.dep_ not in _WITHIN_CLAUSE
    ) or None


def _commands_in_object(case: PronounCase) -> bool | None:
    """ "He blamed the friends of Berg", "He said Berg left"; not "He had fought since Berg's first day"."""
    verb = case.pronoun.head
    if (
        not (case.is_later and case.is_subject and verb.is_ancestor(case.other))
        or verb.dep_ in _WITHIN_CLAUSE
    ):
        return None
    below = next(t for t in (case.other, *case.other.ancestors) if t.head.i == verb.i)
    told = below.dep_ in OBJECTS or below.dep_ == "ccomp"
    return told or (below.dep_ == "prep" and below.lower_ in _OF_ARGUMENTS) or None


def _understood_subject(case: PronounCase) -> bool | None:
    """ "Berg left, thanking him", "Berg, who tried to help him": who does it is not whom it is done to."""
    verb = case.pronoun.head.head if case.pronoun.dep_ == "pobj" else case.pronoun.head
    if case.pronoun.dep_ not in OBJECTS and case.pronoun.dep_ != "pobj":
        return None
    subject = understood_subject(verb)
    return (subject is not None and subject.i == case.other.i) or None


def _object_of_its_deeds(case: PronounCase) -> bool | None:
    """ "He left and told Berg that it was late": nor is who does it whom a later verb of his is done to."""
    if not case.is_subject or case.pronoun.head.i == case.other.head.i:
        return None
    told = case.other.head.head if case.other.dep_ == "pobj" else case.other.head
    if case.other.dep_ not in OBJECTS and case.other.dep_ != "pobj":
        return None
    does = understood_subject(told) if told.pos_ in VERBAL else None
    return (does is not None and does.i == case.pronoun.i) or None


_PRINCIPLES: tuple[Rule[PronounCase, bool], ...] = (
    Rule("one place", _one_place),
    Rule("only announced", _only_announced),
    Rule("another sentence", _another_sentence),
    Rule("what is owned", _what_is_owned),
    Rule("free in its clause", _free_in_its_clause),
    Rule("arguments of one verb", _arguments_of_one_verb),
    Rule("in phrase of its verb", _in_phrase_of_its_verb),
    Rule("object of its deeds", _object_of_its_deeds),
    Rule("commands in its object", _commands_in_object),
    Rule("commands", _commands),
    Rule("understood subject", _understood_subject),
)
# Those that hold of a person, however else he is mentioned: "Berg was in. He met Berg."
OF_THE_PERSON = existing(
    names(_PRINCIPLES),
    "arguments of one verb",
    "in phrase of its verb",
    "commands in its object",
    "understood subject",
    "object of its deeds",
)
