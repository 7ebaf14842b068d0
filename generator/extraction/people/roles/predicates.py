"""Tell of whom a clause says what they are: "Ann Berg is the coach", "was elected mayor"."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extraction.people.roles.readable_words import readable_words
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, VERBAL
from generator.rule_tables import read_lists
from generator.text.spans import Cover

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHAT_COMES_FIRST = NOMINAL_SUBJECTS | {"csubj", "expl"}
_LONGEST_ROW = 8  # verbs or names that "and" joins
_PREDICATES = frozenset({"attr", "oprd"})
_UNCERTAIN = frozenset({"neg", "mark"})  # "is not", "if he was"
_GIVES_NAME = frozenset({"named", "called"})
_AT_THE_TIME = frozenset({"while", "when", "after", "before", "since", "although", "though"})
_CERTAIN = frozenset({"have", "be"})  # lemmas of auxiliaries: "has been elected"


@dataclass(frozen=True, slots=True)
class RoleVerbs:
    """Lemmas: ``gives`` what others make of somebody, ``takes`` what somebody does as the holder.

    ``heads``: what somebody does at the head of a body.
    """

    gives: frozenset[str]
    takes: frozenset[str]
    heads: frozenset[str]


@cache
def role_verbs() -> RoleVerbs:
    """The verbs, read once."""
    return read_lists(Path(__file__).parent.parent / "data" / "role_verbs.yml", RoleVerbs)


def is_predicate(noun: Token) -> bool:
    """Whether a noun stands where a clause says what somebody is: "is the coach", "took over as coach"."""
    return noun.dep_ in _PREDICATES or is_behind_as(noun)


def is_behind_as(noun: Token) -> bool:
    """ "As coach"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "as"


def who_is_said_to_be(noun: Token, named: Container[int], claims: Cover) -> Token | None:
    """The name of whom a clause says as a fact that they are, or come to be, what a noun calls them.

    ``named``: the tokens of people's names. ``claims``: the words of others, whose saying so is no fact.
    """
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    subjects = _subjects(noun, verb)
    if not subjects or verb.dep_ == "ccomp":
        return None
    if claims.holds(noun.idx, noun.idx + len(noun)) and not _is_time_of_office(noun, verb):
        return None
    if any(is_doubt(c) for c in verb.children):
        return None
    return next((who for who in subjects if who.i in named), None)


def _is_time_of_office(noun: Token, verb: Token) -> bool:
    """Whether words of others tell by an office only when it was: "while she was secretary"."""
    times = (c for c in verb.children if c.dep_ in {"mark", "advmod"} and c.lower_ in {"while", "when"})
    return verb.dep_ == "advcl" and noun.lower_ in readable_words().known_offices and any(times)


def who_is_named(name: Token, claims: Cover) -> Token | None:
    """The noun for whom a clause names: "one lawyer there was Ann Berg", "a lawyer named Ann Berg"."""
    verb = name.head
    if claims.holds(name.idx, name.idx + len(name)):
        return None
    if name.dep_ == "oprd" and verb.dep_ == "acl" and verb.lower_ in _GIVES_NAME:
        return verb.head
    if name.dep_ != "attr" or verb.lemma_ != "be" or any(is_doubt(c) for c in verb.children):
        return None
    return next((c for c in _before(verb) if c.dep_ == "nsubj" and _tells_who(c)), None)


def _tells_who(noun: Token) -> bool:
    """ "One lawyer there", "the bank's founder"; but not "the winner" and "the last Democrat to win"."""
    before = [t for t in noun.children if t.i < noun.i]
    if any(t.lower_ in readable_words().ranks for t in before):
        return False
    several = any(t.lower_ in {"one", "another"} for t in before)
    return several or any(t.dep_ in {"poss", "compound", "amod"} for t in before)


def _subjects(noun: Token, verb: Token) -> list[Token]:
    """Who may have the role by the form of a clause: the subject of the right kind for its verb."""
    lemma, verbs = verb.lemma_, role_verbs()
    if noun.dep_ == "attr" and (lemma == "be" or lemma in verbs.takes):
        with_subject = _verb_with_subject(verb)
        return [antecedent(with_subject, c) for c in _before(with_subject)]
    if lemma in verbs.gives and noun.dep_ in {"oprd", "pobj"}:
        made = [antecedent(verb, c) for c in _before(verb) if c.dep_ == "nsubjpass"]
        return [verb.head] if verb.dep_ == "acl" and verb.tag_ == "VBN" else made
    if lemma in verbs.takes and noun.dep_ == "pobj":
        return [antecedent(verb, c) for c in _before(verb) if c.dep_ == "nsubj"]
    return []


def _verb_with_subject(verb: Token) -> Token:
    """The verb before "and" that has the subject of both: "was a clerk and | is now the mayor"."""
    first = verb
    for _ in range(_LONGEST_ROW):
        if first.dep_ != "conj" or any(c.dep_ in _WHAT_COMES_FIRST for c in first.children):
            break
        first = first.head
    if first.pos_ not in VERBAL or any(map(is_doubt, first.children)):
        return verb
    others = any(t.ent_type_ == "PERSON" for t in verb.doc[first.i + 1 : verb.i])
    return verb if others else first


def _before(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.i < verb.i]


def antecedent(verb: Token, child: Token) -> Token:
    """The subject that a clause's child is, for "who" its antecedent ("she, who is mayor"); else the verb."""
    if child.dep_ not in NOMINAL_SUBJECTS:
        return verb
    if child.lower_ != "who" or verb.dep_ != "relcl":
        return child
    return _last_of_row(verb.head, child.i)


def _last_of_row(first: Token, before: int) -> Token:
    """The last of some joined by "and", whom "who" is about: "from Berg and Ann Stone, who is his aide"."""
    last = first
    for _ in range(_LONGEST_ROW):
        joined = [c for c in last.children if c.dep_ == "conj" and c.i < before and c.pos_ == "PROPN"]
        if not joined:
            break
        last = joined[-1]
    return last


def is_doubt(child: Token) -> bool:
    """Whether a child of the verb leaves open that it is so: "would be", "is not", a question."""
    open_ = child.dep_ == "aux" and child.lemma_ not in _CERTAIN
    if child.dep_ == "mark" and child.lower_ in _AT_THE_TIME:
        return False
    return open_ or child.text == "?" or child.dep_ in _UNCERTAIN
