"""Titles with what they are of, written before a name: "the Governor of the Bank of Norfield Ann Berg".

The body's name runs on into the person's. Where the one ends and the other begins, a given name tells, a
country or a state, and where the model sees a person begin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extraction.person_words import PersonWords, person_words
from generator.naming.given_names import is_given_name
from generator.naming.nations import nations
from generator.parsing.lexicon import is_thing
from generator.parsing.tag_sets import NOUNS
from generator.text.layout import HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST = 14  # tokens of a title
_LONGEST_NAME = 4
_LONGEST_PLACE = 3
_SMALL_IN_TITLES = frozenset({"of", "for", "the", "and", "&", "-", "'s", "’s"})
_LETS_RUN_ON = frozenset({"nsubj", "nsubjpass", "pobj", "appos", "dobj", "compound", "poss", "ROOT"})


def is_title_of(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether a token joins a title to what its holder is responsible for: "Director of", "Minister for"."""
    return i > 0 and doc[i].lower_ in words.joins_office and words.is_title(doc[i - 1].text)


def head_of_long_title(doc: Doc, start: int, words: PersonWords) -> int | None:
    """The title before a name's first token ``start`` with its "of …" between: None where there is none."""
    if start < 2 or not _ends_body(doc, start, words):
        return None
    for i in range(start - 1, max(0, start - _LONGEST), -1):
        if is_title_of(doc, i, words):
            return None if i == start - 1 or doc[i - 1].lower_ in words.kin else i - 1
        if not _is_in_body(doc[i], words):
            return None
    return None


def last_of_body(doc: Doc, a: int, b: int, words: PersonWords) -> int:
    """The last token of what a title is of, in a run (the tokens ``a`` to ``b``) that goes on to a name.

    ``a`` - 1 where the run is no such body's: "Director of National Intelligence | Ann Berg".
    """
    framed = a > 1 and doc[a - 1].lower_ == "the"
    if not is_title_of(doc, a - 1 - framed, words):
        return a - 1
    for i in range(b - 2, a - 1, -1):
        if doc[i].lower_ in words.offices:
            return i
    title = doc[a - 2 - framed].lower_
    firm = (
        title.startswith("spokes") and b - a > 2
    )  # "spokeswoman for Holm Ann Berg", though all seem one name
    if title in words.kin or is_given_name(doc[a].text) or (doc[a].ent_type_ == "PERSON" and not firm):
        return a - 1
    last = doc[b - 1].lower_
    if last in words.things or last in words.after:
        return a - 1
    return _start_of_name(doc, a, b) - 1


def _start_of_name(doc: Doc, a: int, b: int) -> int:
    """Where a person's name begins that ends a run; ``a`` where none does."""
    starts = range(b - 2, max(a, b - _LONGEST_NAME - 1), -1)
    for i in starts:
        person = doc[i].ent_type_ == "PERSON" and doc[i].ent_iob_ == "B" and doc[i + 1].ent_iob_ == "I"
        first = not is_given_name(doc[i - 1].text) and doc[i - 1].text not in HYPHENS
        given = is_given_name(doc[i].text) and first
        if person or given or _stands_behind_place(doc, a, i, b):
            return i
    places = (i for i in starts if i - a <= _LONGEST_PLACE and nations().is_place(doc[a:i].text))
    return next(places, a)


def _stands_behind_place(doc: Doc, a: int, i: int, b: int) -> bool:
    """Whether two words behind a district are a name: "Governor of the Federal District | Ibrane Rosa"."""
    if i != b - 2 or i == a or doc[i - 1].lower_ not in person_words().jurisdictions:
        return False
    return not any(is_thing(doc.vocab, t.lower_) for t in doc[i:b])


def _ends_body(doc: Doc, start: int, words: PersonWords) -> bool:
    """Whether the word before a name may end a body's name: not "the head of the firm Ann Berg".

    Nor "the head of the choir Ann Berg founded".
    """
    last = doc[start - 1]
    if last.text[0].isupper() or last.lower_ in words.offices:
        return True
    kind = last.lower_ in words.kinds
    return (
        last.pos_ in NOUNS and not kind and doc[start].head.dep_ in _LETS_RUN_ON and not _founds(doc[start])
    )


def _founds(name: Token) -> bool:
    """Whether a name is the subject of a clause about the noun before it."""
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    return name.head.dep_ in {"relcl", "acl"} and name.i < name.head.i


def _is_in_body(token: Token, words: PersonWords) -> bool:
    if token.text[0].isupper() or token.lower_ in words.offices or token.lower_ in _SMALL_IN_TITLES:
        return True
    return token.pos_ in {"NOUN", "ADJ", "PROPN"} and token.text[0].isalpha()
