"""Find the noun that a relative clause or a participle describes, where the parse hangs it from a nearer one.

In: a text with its parse, and the noun that the parse gives. Out: that noun, or the one in whose phrase it
stands: "one Democrat familiar with the talks, who added …" is the Democrat, and "a lawsuit in Velsen Court
that accuses …" the lawsuit.
"""

from __future__ import annotations

from generator.extraction.person_words import person_words
from generator.extraction.quotations.doubtful_reports import doubt_words
from generator.extraction.quotations.vocabulary import vocabulary
from generator.naming.bodies import body_words
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOUNS, VERBAL

_CLIMBS = 4
# What joins a preposition to the noun before it: "familiar with", "briefed on".
_DESCRIBES = frozenset({"amod", "acl"})
# What joins words to whose they are ("a tweet by Lee saying …"): not to where they were sent.
_OWNS = frozenset({"by", "of", "from"})
# What tells where or when something was said.
_TELLS_PLACE = frozenset({"on", "in", "at", "outside", "inside", "near", "during", "after", "before"})
_DEFINITE = frozenset({"the", "its", "their", "his", "her"})


def described_by_who(s: Syntax, noun: int) -> int:
    """ "one aide close to the talks, who added": "who" is a person, as no talks are."""
    if s.pos[noun] == "PROPN":
        return _those_in_place(s, noun)
    if s.pos[noun] != "NOUN" or _is_person(s, noun):
        return noun
    at = noun
    for _ in range(_CLIMBS):
        if s.dep[at] != "pobj":
            break
        where = s.lower[s.head[at]] in _TELLS_PLACE
        at = s.head[s.head[at]]
        if where and s.pos[at] in VERBAL:
            return _last_person(s, at, noun)
        if s.dep[at] in _DESCRIBES and s.pos[at] in ("ADJ", "ADV", "VERB"):
            at = s.head[at]
        if s.pos[at] == "PROPN" or _is_person(s, at):
            return at
    return noun


def _those_in_place(s: Syntax, name: int) -> int:
    """ "told the crowd in Lund, who chanted": the crowd, and not where it stood."""
    where = s.head[name]
    if s.dep[name] != "pobj" or s.lower[where] not in _TELLS_PLACE | {"from"}:
        return name
    people = where - 1 if s.pos[where - 1] == "NOUN" else s.head[where]
    several = s.lemma[people] in body_words().bodies or s.lemma[people] in doubt_words().crowds
    somebody = several or _is_person(s, people)
    return people if somebody and s.pos[people] == "NOUN" else name


def _last_person(s: Syntax, verb: int, noun: int) -> int:
    """ "told Lee on camera, who answered": who was spoken to before it is said where, or else that noun."""
    spoken_to = (i for i in range(noun - 1, verb, -1) if s.dep[i] in ("pobj", "dobj", "dative"))
    return next((i for i in spoken_to if s.pos[i] == "PROPN" or _is_person(s, i)), noun)


def described_by_that(s: Syntax, noun: int, relative: int) -> int:
    """ "a lawsuit in Velsen Court that accuses": a name, or "the board", needs no "that" behind it."""
    known = s.pos[noun] == "PROPN" or any(s.lower[k] in _DEFINITE for k in s.children[noun])
    return described_by_participle(s, noun) if known and s.text[relative - 1] != "," else noun


def described_by_participle(s: Syntax, noun: int) -> int:
    """ "sent a letter to the board describing it as …": the letter describes, no matter who has it."""
    at = noun
    for _ in range(_CLIMBS):
        if s.dep[at] != "pobj" or s.lower[s.head[at]] in _OWNS or _is_document(s, at):
            break
        at = s.head[s.head[at]]
        if s.pos[at] in VERBAL:
            given = (k for k in s.children[at] if s.dep[k] == "dobj" and at < k < noun)
            at = next(given, at)
        if _is_document(s, at):
            return at
    return noun


def _is_person(s: Syntax, i: int) -> bool:
    words = person_words()
    return s.pos[i] in NOUNS and (words.is_noun(s.lemma[i]) or s.lower[i] in words.plurals)


def _is_document(s: Syntax, i: int) -> bool:
    words = vocabulary()
    return s.lemma[i] in words.documents_that_find | words.words_given | words.words_said
