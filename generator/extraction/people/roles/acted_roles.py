"""Tell what an actor plays from what somebody is: "In the film Ann Berg plays Detective Max Rein"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extraction.people.roles.readable_words import readable_words
from generator.parsing.tag_sets import NOUNS, OBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_WITHIN_NAMES = frozenset({"appos", "compound", "nmod"})


def is_acted(noun: Token) -> bool:
    """Whether a noun is a part in a film or a play: of "plays", "stars as", and of "In the film Berg is"."""
    top = noun
    while top.dep_ in _WITHIN_NAMES and top.head.i != top.i:
        top = top.head
    verb = top.head
    if top.dep_ == "attr" and verb.lemma_ == "be":
        return any(_is_in_a_work(t) and t.i < noun.i for t in verb.children)
    if top.dep_ == "pobj" and verb.lower_ == "as":
        verb = verb.head
    elif top.dep_ not in {*OBJECTS, "oprd", "attr"}:
        return False
    return verb.i < noun.i and verb.lemma_ in readable_words().acting and _tells_of_a_work(noun)


def is_part(name: Token) -> bool:
    """Whether a name is that of a part in a work: "the role of Ann Berg in the film", "plays Ann Berg".

    Who stars in a work is no part of it: "the film stars Ann Berg".
    """
    parts, top = readable_words().parts, name
    called = any(c.lemma_ in parts and c.i < name.i for c in name.children)  # "her character Ann Berg"
    while top.dep_ in _WITHIN_NAMES and top.head.i != top.i:
        top = top.head
    called = called or (top.lemma_ in parts and top.i < name.i)
    of = top.head
    called = called or (top.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_ in parts)
    if called:
        return _tells_of_a_work(name)
    starring = top.dep_ in OBJECTS and top.head.lemma_ not in readable_words().acting_a_part
    return not starring and is_acted(name)


def _is_in_a_work(preposition: Token) -> bool:
    """Whether "in" opens a phrase of a work: "in the film"."""
    works = readable_words().stage
    return preposition.lower_ == "in" and any(t.lemma_.lower() in works for t in preposition.children)


def _tells_of_a_work(noun: Token) -> bool:
    """Whether the sentence of a noun, or the one before it, names a kind of work that has parts."""
    sentence = noun.sent
    start = noun.doc[sentence.start - 1].sent.start if sentence.start else 0
    works = readable_words().stage
    return any(t.pos_ in NOUNS and t.lemma_.lower() in works for t in noun.doc[start : sentence.end])
