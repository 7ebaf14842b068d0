"""Names with a possessive of their own: "Kohl’s said", "according to Sotheby’s".

In: the parse of an article. Out: whether the possessive behind a name is a part of it, as nothing follows
that could be had.
"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.parsing.tag_sets import NOMINAL_SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan

# What a name stands behind that ends so; "a friend of Lund’s" is somebody's.
_BEFORE_FIRMS = frozenset({"to", "at", "by", "from"})


def speaks_with_possessive(name: Token) -> bool:
    """ "Kohl’s said", "Marsh & Dill’s said": a subject that says something, and has a possessive."""
    last = max((t for t in (name, *name.conjuncts)), key=lambda t: t.i)
    if last.pos_ != "PROPN" or not possessive_behind(last):
        return False
    over = _first_of_list(last)
    return over.dep_ in NOMINAL_SUBJECTS and over.head.lemma_ in cues().verbs


def possessive_behind(word: Token) -> str:
    """The possessive right behind a word, as written; "" where there is none."""
    following = word.doc[word.i + 1 : word.i + 2]
    is_one = len(following) > 0 and following[0].tag_ == "POS" and not word.whitespace_
    return following[0].text if is_one and len(following[0]) > 1 else ""


def names_with_possessive(doc: Doc) -> frozenset[str]:
    """The names that the article writes with a possessive of their own anywhere, without it."""
    return frozenset(_bare_name(ent) for ent in doc.ents if _has_its_own(ent))


def ends_in_one_of(names: Set[str], ent: SpacySpan) -> bool:
    """Whether what the model has as a name is one of these names, or ends in one behind a space."""
    bare = _bare_name(ent)
    return bare in names or any(bare[at + 1 :] in names for at, sign in enumerate(bare) if sign == " ")


def _bare_name(ent: SpacySpan) -> str:
    """What the model has as a name, without a possessive at its end."""
    return ent[:-1].text if len(ent) > 1 and ent[-1].tag_ == "POS" else ent.text


def last_word(ent: SpacySpan) -> Token:
    """The last word of a name that is no possessive."""
    return ent[-2] if len(ent) > 1 and ent[-1].tag_ == "POS" else ent[-1]


def _has_its_own(ent: SpacySpan) -> bool:
    last = last_word(ent)
    if speaks_with_possessive(last):
        return True
    over = _first_of_list(last)
    is_firm = ent.label_ == "ORG" and over.dep_ == "pobj" and over.head.lower_ in _BEFORE_FIRMS
    return is_firm and bool(possessive_behind(last))


def _first_of_list(word: Token) -> Token:
    while word.dep_ == "conj":
        word = word.head
    return word
