"""Read a title of several people before the first of their names: "Senators Ann Berg and Tom Stone"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from generator.extraction.person_words import PersonWords
from generator.model import Span

_LONGEST = 16  # tokens from the title to the last of the names
_LONGEST_NAME = 5
_JOINS = frozenset({",", "and", "&"})


def shared_title(doc: Doc, start: int, words: PersonWords) -> Token | None:
    """The plural title of the list in which a name begins at token ``start``; None where there is none.

    A list has two names at least: "Ministers Council" is no minister's name.
    """
    several = False
    for i in _outside_brackets(doc, range(start - 1, max(-1, start - _LONGEST), -1), ")", "("):
        token = doc[i]
        if token.lower_.rstrip(".") in words.plurals and _is_part_of_name(doc[i + 1]):
            listed = several or _goes_on(doc, start)
            return token if listed and not token.is_space else None
        if token.lower_ in _JOINS:
            several = True
        elif not _is_part_of_name(token):
            return None
    return None


def title_of_each(doc: Doc, title: Token, words: PersonWords) -> Span | None:
    """What the title says of each: "Prime Minister" of "Prime Ministers"; None where it is irregular.

    Nor does "actors" say that each is a man.
    """
    one = title.text.rstrip(".").removesuffix("s")
    if not words.is_title(one) or one.lower() in words.plurals:
        return None
    if words.gender(one) and one.lower() not in words.kin:
        return None
    first = title.i
    while first > 0 and title.i - first < _LONGEST_NAME and _modifies(doc[first - 1], title, words):
        first -= 1
    return Span(doc[first].idx, title.idx + len(one))


def _modifies(token: Token, title: Token, words: PersonWords) -> bool:
    return token.lower_ in words.modifiers or (token.dep_ in {"compound", "amod"} and token.head.i == title.i)


def _is_part_of_name(token: Token) -> bool:
    return token.text[0].isupper() or token.text == "."


def _outside_brackets(doc: Doc, places: Iterable[int], enters: str, leaves: str) -> Iterator[int]:
    """Those of some tokens that stand in no note of party and state: "(D-N.J.)"."""
    inside = False
    for i in places:
        inside = (inside or doc[i].text == enters) and doc[i].text != leaves
        if not inside and doc[i].text != leaves:
            yield i


def _goes_on(doc: Doc, start: int) -> bool:
    """Whether another name is joined to the one that begins here."""
    for i in _outside_brackets(doc, range(start, min(start + _LONGEST, len(doc) - 1)), "(", ")"):
        if doc[i].lower_ in _JOINS:
            return _is_part_of_name(doc[i + 1])
        if not _is_part_of_name(doc[i]):
            return False
    return False
