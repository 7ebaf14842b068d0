"""What an occurrence shows of a name's being a person's, against the signs of a thing (thing_signs.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extraction.people.names.ages_behind import is_age_behind
from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.names.thing_signs import apposed_noun, is_subject_of_verb
from generator.extraction.people.names.thing_words import thing_words
from generator.extraction.people.pronoun_words import pronoun_genders
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.sieve import Rule

if TYPE_CHECKING:
    from spacy.tokens import Token

_SURE, _HINT = 2, 1


def _addressed(case: Occurrence) -> int:
    """ "Mr. Berg", "Mayor Ann Berg"."""
    return _SURE if case.before is not None and case.words.is_title(case.before.text) else 0


def _who(case: Occurrence) -> int:
    """ "Ann Berg, who"."""
    comma = case.behind is not None and case.behind.text == ","
    near = (case.second_behind if comma else case.behind) or None
    return _SURE if near is not None and near.lower_ in case.words.relatives else 0


def _aged(case: Occurrence) -> int:
    """ "Ann Berg, 43"."""
    return _SURE if is_age_behind(case.doc, case.tokens[-1].i + 1) else 0


def _apposed_role(case: Occurrence) -> int:
    """ "Ann Berg, the mayor"."""
    noun = apposed_noun(case)
    return _SURE if noun is not None and case.words.is_noun(noun.text) else 0


def _predicate_role(case: Occurrence) -> int:
    """ "Ann Berg is a teacher"."""
    if not is_subject_of_verb(case) or case.head.head.lemma_ not in {"be", "become"}:
        return 0
    attributes = (t for t in case.head.head.children if t.dep_ == "attr")
    return _SURE if any(case.words.is_noun(t.text) for t in attributes) else 0


def _own_pronoun(case: Occurrence) -> int:
    """ "Ann Berg said she would go", "Ann Berg opened her shop"."""
    if not is_subject_of_verb(case):
        return 0
    behind = (t for t in case.head.sent if t.i > case.tokens[-1].i)
    return _SURE if any(_is_of_person(t) and not _has_other(case, t) for t in behind) else 0


def _has_other(case: Occurrence, pronoun: Token) -> bool:
    """Whether somebody else is named between a name and a pronoun."""
    between = case.doc[case.tokens[-1].i + 1 : pronoun.i]
    return any(t.ent_type_ == "PERSON" or case.words.is_noun(t.text) for t in between)


def _is_of_person(token: Token) -> bool:
    return token.lower_ in pronoun_genders()


def _next_pronoun(case: Occurrence) -> int:
    """ "Ann Berg won. She left."."""
    end = case.head.sent.end
    if not is_subject_of_verb(case) or end >= len(case.doc):
        return 0
    following = case.doc[end : end + 2]
    opens = any(_is_of_person(t) and t.dep_ in {*NOMINAL_SUBJECTS, "poss"} for t in following)
    if not opens:
        return 0
    others = any(t.ent_type_ == "PERSON" for t in case.head.sent if t not in case.tokens)
    return _HINT if others else _SURE


def _only_people(case: Occurrence) -> int:
    """ "Ann Berg died"."""
    return _SURE if is_subject_of_verb(case) and case.head.head.lemma_ in thing_words().only_people else 0


PERSON_SIGNS: tuple[Rule[Occurrence, float], ...] = (
    Rule("addressed", _addressed),
    Rule("who", _who),
    Rule("aged", _aged),
    Rule("role in apposition", _apposed_role),
    Rule("role as predicate", _predicate_role),
    Rule("own pronoun", _own_pronoun),
    Rule("pronoun of the next sentence", _next_pronoun),
    Rule("does what only people do", _only_people),
)
