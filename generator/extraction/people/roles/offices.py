"""Find where an office begins whose fields "and" joins: "Trade and Industry Minister Ann Berg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extraction.person_words import PersonWords
from generator.naming.bodies import body_words
from generator.naming.given_names import given_names
from generator.parsing.lexicon import is_thing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINS_BODY = frozenset({"of", "at", "for", "&"})
_AND = frozenset({"and", "&"})
_LONGEST, _MOST_WORDS = 14, 5  # tokens of an office; words between its "and" and its head
_NO_FIELDS = frozenset({"PERSON", "NORP", "GPE"})
_IN_OFFICES = frozenset({"PROPN", "NOUN", "ADJ"})


def start_of_office(doc: Doc, first: int, head: int, words: PersonWords) -> int:
    """The first token of the office of which ``head`` is the noun, ``first`` where no "and" joins its fields.

    What "and" joins must be two fields: not two people ("Ann Berg and Police Chief Tom Stone"), not two
    bodies ("the Chamber of Commerce and City Manager Tom Stone").
    """
    i = head - 1
    while i > 0 and head - i <= _MOST_WORDS and _is_written_large(doc[i]):
        i -= 1
    if i < 1 or i == head - 1 or doc[i].lower_ not in _AND or not _is_field(doc, i - 1, words):
        return first
    start = _leftmost(doc, i - 1, words)
    alone = not any(t.lower_ in words.joins_office for t in doc[start:i])
    if doc[i - 1].ent_type_ and alone and not doc[i].ent_type_:  # a body of its own: "Congress and …"
        return first
    if start > 0 and doc[start - 1].pos_ == "DET":
        return first
    return min(first, start)


def start_of_body(doc: Doc, first: int, head: int) -> int:
    """The first token of the body before a role whose name goes on behind "of" or "at", else ``first``.

    "University of Norfield at Hill professor". Before a title written large it may be another part of the
    sentence: "at the University of Iowa President Berg spoke".
    """
    if not doc[head].is_lower:
        return first
    start = None
    for i in range(first - 1, max(-1, first - _LONGEST), -1):
        if _is_written_large(doc[i]) and doc[i].ent_type_ != "PERSON":
            if doc[i].lower_ in body_words().bodies:
                start = i
        elif doc[i].lower_ not in _JOINS_BODY:
            break
    while start is not None and start > 0 and _is_written_large(doc[start - 1]):
        start -= 1
    return first if start is None else start


def _leftmost(doc: Doc, start: int, words: PersonWords) -> int:
    """How far to the left a list of fields, or "Institute of" before one, goes."""
    last = start
    while start > 1 and last - start < _LONGEST:
        before = doc[start - 1]
        if _is_written_large(before) and before.ent_type_ != "PERSON":
            start -= 1
        elif _joins_field(doc, start - 1, words):
            start -= 2
        else:
            return start
    return 0 if start == 1 and _is_written_large(doc[0]) else start


def _joins_field(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether a token joins a word to a field behind it: "Housing, Communities", "Institute of Lung"."""
    if doc[i].text == ",":
        return _is_field(doc, i - 1, words)
    return doc[i].lower_ in words.joins_office and _is_written_large(doc[i - 1])


def _is_field(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether a token is a noun that an office may be for: no person or part of a name, no place."""
    token, lower = doc[i], doc[i].lower_
    if not _is_written_large(token) or token.ent_type_ in _NO_FIELDS or not is_thing(doc.vocab, lower):
        return False
    if words.is_noun(lower) or words.is_noun(token.lemma_.lower()):
        return False
    before = doc[i - 1] if i else None
    return before is None or not (before.lower_ in given_names() or words.is_title(before.text))


def _is_written_large(token: Token) -> bool:
    return token.text[0].isupper() and token.pos_ in _IN_OFFICES
