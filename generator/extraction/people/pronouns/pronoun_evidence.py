"""What speaks for and against an antecedent of a pronoun, as named features (data/pronoun_weights.yml)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extraction.people.pronoun_words import asking_verbs, pronoun_genders
from generator.extraction.people.pronouns.candidate_antecedents import FUNCTIONS, Unnamed
from generator.extraction.people.pronouns.pronoun_case import PronounCase
from generator.extraction.people.pronouns.understood_subjects import subject_around
from generator.extraction.person_words import person_words
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, OBJECTS, SUBJECTS
from generator.rule_tables import matched, read_keys
from generator.sieve import Rule, features, names

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST_MENTIONS = 6
# Subjects that only hold the place of what the sentence is about ("it was the same for Berg").
_EMPTY_SUBJECTS = frozenset({"it", "there", "this", "that"})


def score(case: PronounCase) -> float:
    """How likely an antecedent is the pronoun's: the sum of what its distance and its features weigh."""
    w = pronoun_weights()
    total = w.distance[min(case.distance, len(w.distance) - 1)]
    for name, amount in pronoun_features(case):
        total += w.features[name] * amount
    return total


def pronoun_features(case: PronounCase) -> Sequence[tuple[str, float]]:
    """The features of an antecedent, and how much of each there is: its function first."""
    return [(case.antecedent.function, 1.0), *features(_SIGNS, case)]


def _both_subjects(case: PronounCase) -> bool:
    """ "Berg left. He …"."""
    return case.antecedent.function == "subject" and case.is_subject


def _earlier_subject(case: PronounCase) -> bool:
    """The antecedent is a subject earlier in the pronoun's own sentence."""
    if case.distance > 0 or case.antecedent.function != "subject":
        return False
    return case.antecedent.start < case.pronoun.idx


def _own_subject(case: PronounCase) -> bool:
    """ "Berg sold his house", "Berg hurt himself", "Berg's firm paid his rent"; of two the nearer."""
    if case.distance > 0 or not (case.is_possessive or case.is_reflexive):
        return False
    nearest = subject_around(case.pronoun)
    if case.antecedent.function == "possessor" and nearest is not None and case.is_possessive:
        return case.other.head.i == nearest.i and not person_words().is_noun(nearest.text)
    subject = case.other.head if case.other.dep_ == "conj" else case.other
    return _earlier_subject(case) and (nearest is None or nearest.i == subject.i)


def _opens_the_sentence(case: PronounCase) -> bool:
    """ "Berg said Stone would meet him"."""
    return _earlier_subject(case) and not _own_subject(case)


def _earlier_pronoun(case: PronounCase) -> bool:
    return case.antecedent.kind == "pronoun"


def _nominal(case: PronounCase) -> bool:
    return case.antecedent.kind == "nominal"


def _gender_stated(case: PronounCase) -> bool:
    """ "Mrs. Berg … she"."""
    person = case.antecedent.entity
    return person.gender == case.gender and person.gender_is_stated


def _gender_by_given_name(case: PronounCase) -> bool:
    """ "Ann Berg … she"."""
    person = case.antecedent.entity
    return person.gender == case.gender and not person.gender_is_stated


def _unnamed(case: PronounCase) -> bool:
    """ "a man"."""
    return isinstance(case.antecedent.entity, Unnamed)


def _inside_a_quotation(case: PronounCase) -> bool:
    """Somebody else's words name them."""
    return case.antecedent.quotation is not None and case.antecedent.quotation != case.quotation


def _after_the_pronoun(case: PronounCase) -> bool:
    """ "When he left, Berg …"."""
    return case.is_later


def _announced_subject(case: PronounCase) -> bool:
    """ "While she slept, Ben's mother, Ann Berg, left": the subject that the clause before it hangs from."""
    if not case.is_later or not case.is_subject or case.distance > 0:
        return False
    other = case.other.head if case.other.dep_ == "appos" else case.other
    clause = case.pronoun.head
    return other.dep_ in NOMINAL_SUBJECTS and clause.dep_ == "advcl" and clause.head.i == other.head.i


def _same_paragraph(case: PronounCase) -> bool:
    return case.discourse.in_one_paragraph(case.antecedent.start, case.pronoun.idx)


def _asked(case: PronounCase) -> bool:
    """ "asked Berg if he would": in a question put to the antecedent."""
    pronoun, other = case.pronoun, case.other
    if case.distance > 0 or other.dep_ not in OBJECTS:  # no verb governs another sentence's pronoun
        return False
    verb = other.head
    return verb.lemma_ in asking_verbs() and pronoun.i > other.i and verb.is_ancestor(pronoun)


def _answers(case: PronounCase) -> bool:
    """ "Berg told Stone: “…” He told her …": where no gender is known, the one who was told answers."""
    pronoun, other = case.pronoun, case.other
    if case.distance != 1 or not case.is_subject or other.dep_ not in OBJECTS:
        return False
    speaker = next((c.left_edge.idx for c in other.head.lefts if c.dep_ in NOMINAL_SUBJECTS), -1)
    told = (c for c in pronoun.head.rights if c.dep_ in OBJECTS and c.lower_ in pronoun_genders())
    return case.discourse.is_speaker(speaker) and any(
        pronoun_genders()[c.lower_] != case.gender for c in told
    )


def _last_quoted(case: PronounCase) -> bool:
    """ "“…,” Berg said. He …"."""
    owner = case.antecedent.function == "possessor"  # the "his" of "his father said"
    return case.is_subject and not owner and case.discourse.is_speaker(case.antecedent.start)


def _brought_in(case: PronounCase) -> bool:
    """ "A woman held a child. She …": the subject of the sentence before, who has not spoken."""
    before = case.distance == 1 and not case.is_later and case.is_subject
    fresh = case.antecedent.kind != "pronoun" and case.antecedent.function == "subject"
    spoke = case.discourse.is_speaker(case.antecedent.start)
    return before and fresh and not spoke and case.antecedent.quotation is None and _same_paragraph(case)


def _main_subject(case: PronounCase) -> bool:
    """ "Berg was heard, telling how Stone had died. He …": what the sentence before is about."""
    before = case.distance == 1 and not case.is_later and case.is_subject and _is_of_main_clause(case.pronoun)
    if not before or case.antecedent.function != "subject" or case.antecedent.quotation is not None:
        return False
    if isinstance(case.antecedent.entity, Unnamed):  # "the nominee" may be somebody whom the text names
        return False
    return _is_of_main_clause(case.other.head if case.other.dep_ == "conj" else case.other)


def _is_of_main_clause(subject: Token) -> bool:
    """Whether a token is the subject of its sentence's first clause."""
    return subject.dep_ in NOMINAL_SUBJECTS and subject.head.i == subject.sent.root.i


def _topic(case: PronounCase) -> bool:
    """ "It was a similar story for Berg. He …", "Then there was Berg. He …": nobody else is the subject."""
    named = case.antecedent.kind == "name" and case.antecedent.quotation is None
    if not named or case.distance != 1 or case.is_later or not (case.is_subject and _same_paragraph(case)):
        return False
    if any(
        t.dep_ in SUBJECTS for t in case.pronoun.doc[case.pronoun.sent.start : case.pronoun.i]
    ):  # "Berg is ill. His father said he …"
        return False
    root = case.other.sent.root
    subjects = [t for t in root.children if t.dep_ in SUBJECTS]
    bare = all(t.lower_ in _EMPTY_SUBJECTS for t in subjects) or case.other in subjects
    return root.lemma_ == "be" and bare


def _mentions(case: PronounCase) -> int:
    """How much the article is about the antecedent's person."""
    return min(case.mentions, _MOST_MENTIONS)


def _named_by_the_speaker(case: PronounCase) -> bool:
    """ "He said: “Berg …”": hardly anybody speaks of himself by name."""
    return case.named_by_speaker


# Summed in this order: the last digit of a float depends on it, and two people may weigh nearly the same.
_SIGNS: tuple[Rule[PronounCase, float], ...] = (
    Rule("both subjects", _both_subjects),
    Rule("own subject", _own_subject),
    Rule("opens the sentence", _opens_the_sentence),
    Rule("earlier pronoun", _earlier_pronoun),
    Rule("nominal", _nominal),
    Rule("gender stated", _gender_stated),
    Rule("gender by given name", _gender_by_given_name),
    Rule("unnamed", _unnamed),
    Rule("inside a quotation", _inside_a_quotation),
    Rule("after the pronoun", _after_the_pronoun),
    Rule("announced subject", _announced_subject),
    Rule("same paragraph", _same_paragraph),
    Rule("asked", _asked),
    Rule("answers", _answers),
    Rule("last quoted", _last_quoted),
    Rule("brought in", _brought_in),
    Rule("main subject", _main_subject),
    Rule("topic", _topic),
    Rule("mentions", _mentions),
    Rule("named by the speaker", _named_by_the_speaker),
)
PRONOUN_FEATURES = names(FUNCTIONS) | names(_SIGNS)
"""Every feature that an antecedent may have."""


@dataclass(frozen=True, slots=True)
class PronounWeights:
    """What ``features`` and ``distance`` weigh, and what is likely enough (see the head of the table)."""

    distance: Sequence[float]
    threshold: float
    alone: float
    margin: float
    features: dict[str, float]


@cache
def pronoun_weights() -> PronounWeights:
    """The weights, read once."""
    parts = [field.name for field in fields(PronounWeights)]
    table = read_keys(Path(__file__).parent / "data" / "pronoun_weights.yml", parts)
    return PronounWeights(**table | {"features": matched(table["features"], PRONOUN_FEATURES, "pronouns")})
