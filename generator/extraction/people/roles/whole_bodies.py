"""Find where the body's name begins that a role is cut in: "National Rescue Agency (NRA) head Ann Berg".

A bracket, a number or an "and" within the name ends the parse's phrase, not the body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.parsing.tag_sets import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SMALL_IN_BODIES = frozenset({"and", "&", "of", "for", "on", "the", "-", "'s"})
_LONGEST = 14  # tokens of a body's name
_LOOSE = frozenset({"ROOT", "dep"})
_BEFORE_PEOPLE = frozenset({"with", "by", "over", "against"})
_TIMES = frozenset({"DATE", "TIME"})


def start_of_whole_name(doc: Doc, first: int, head: int) -> int:
    """The first token of the body's name that the role from ``first`` to its noun ``head`` is cut in."""
    start = _before_bracket(doc, first)
    start = _before_number(doc, start)
    start = _start_of_organisation(doc, start, head)
    start = _over_place(doc, start)
    return start if first - start <= _LONGEST else first


def _before_bracket(doc: Doc, first: int) -> int:
    """Over a short form in brackets: "Harbour Safety Bureau (HSB) | Chief Inspector"."""
    if first < 4 or (doc[first - 1].text, doc[first - 3].text) != (")", "("):
        return first
    short, last = doc[first - 2], first - 4
    if not short.text.isupper() or not _is_in_name(doc[last]):
        return first
    initials = _start_by_initials(doc, last, short.text)
    if initials is not None:
        return initials
    while last > 0 and _is_in_name(doc[last - 1]):
        last -= 1
    return last


def _start_by_initials(doc: Doc, last: int, short: str) -> int | None:
    """Where the words begin of which a short form has the initials; None where they do not fit."""
    left = len(short)
    for i in range(last, max(-1, last - _LONGEST), -1):
        if _is_in_name(doc[i]) and doc[i].text[0] == short[left - 1]:
            left -= 1
            if left == 0:
                return i
        elif doc[i].lower_ not in _SMALL_IN_BODIES:
            return None
    return None


def _before_number(doc: Doc, first: int) -> int:
    """Over the number of an event: "Norfield 2031 | president", but not "In May 2031 | president"."""
    if first < 2 or not doc[first - 1].is_digit or not _is_in_name(doc[first - 2]):
        return first
    last = first - 2
    while last > 0 and _is_in_name(doc[last - 1]):
        last -= 1
    return last


def _start_of_organisation(doc: Doc, first: int, head: int) -> int:
    """Where an organisation begins that joins its fields: "Search and Rescue | Agency head"."""
    if not 0 < first < head or doc[first].ent_type_ != "ORG" or doc[first].ent_iob_ != "I":
        return first
    start = first
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while start < first and doc[start].pos_ in {"DET", "PART"}:
        start += 1
    part = doc[start:first]
    whole = all(t.text[0].isupper() or t.lower_ in _SMALL_IN_BODIES for t in part)
    return start if whole and not any(t.is_space for t in part) else first


def _over_place(doc: Doc, first: int) -> int:
    """Over a place that the parse takes for a part of the sentence: "5 p.m. Norfield | Gov. Ann Berg said".

    Behind "in" it may be one: "In Norfield | Gov. Ann Berg said".
    """
    if first < 1 or doc[first - 1].ent_type_ != "GPE":
        return first
    place = doc[first - 1]
    loose = place.dep_ in _LOOSE or (place.dep_ == "pobj" and place.head.lower_ in _BEFORE_PEOPLE)
    start = first - 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    whole = all(t.text[0].isupper() for t in doc[start:first])
    return start if loose and whole and place.whitespace_ else first


def _is_in_name(token: Token) -> bool:
    large = token.text[0].isupper() and token.pos_ in {*NOUNS, "ADJ"}
    return large and token.ent_type_ not in {"PERSON", *_TIMES}
