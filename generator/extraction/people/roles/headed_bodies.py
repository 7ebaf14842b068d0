"""Read what body somebody is at the head of, as a clause tells: "Ann Berg, who heads the fire service".

Such words are a role of whoever has no noun for one. A body is one by its word or its name: who leads a race
or a poll has no office.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.roles.descriptions import noun_phrase
from generator.extraction.people.roles.predicates import antecedent, is_doubt, role_verbs
from generator.model import Span
from generator.naming.bodies import body_words
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.text.spans import Cover

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOW = frozenset({"VBZ", "VBP"})
_BEGUN = frozenset({"found", "co-found", "cofound"})  # lemmas: what is told in the past is so still
_OF_CLAUSES = frozenset({"relcl", "ROOT"})


def add_headed_bodies(doc: Doc, owners: Mapping[int, Cluster], claims: Cover) -> None:
    """Add the bodies that people head as roles of theirs; ``owners`` and ``claims`` as in descriptions.py."""
    for verb in doc:
        if verb.dep_ not in _OF_CLAUSES or verb.lemma_ not in role_verbs().heads or not _is_so_now(verb):
            continue
        body = next((c for c in verb.children if c.dep_ == "dobj"), None)
        who = next((antecedent(verb, c) for c in verb.children if c.dep_ in NOMINAL_SUBJECTS), None)
        if body is None or who is None or who.i not in owners or claims.holds(verb.idx, body.idx):
            continue
        start, end = noun_phrase(doc, body)
        if _is_body(body) and start == verb.i + 1 and not any(i in owners for i in range(start, end)):
            last = doc[end - 1]
            owners[who.i].roles.append(Span(verb.idx, last.idx + len(last)))


def _is_so_now(verb: Token) -> bool:
    tense = verb.tag_ in _NOW or (verb.lemma_ in _BEGUN and verb.tag_ == "VBD")
    return tense and not any(is_doubt(c) or c.dep_ == "aux" for c in verb.children)


def _is_body(noun: Token) -> bool:
    """Whether a noun is for a body, or ends the name of one; "it" and "the race" are none."""
    named = noun.text[0].isupper() and noun.ent_type_ == "ORG"
    return named or noun.lower_ in body_words().bodies
