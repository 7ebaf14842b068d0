"""Read a title of several people before the first of their names: "Senators Ann Berg and Tom Stone"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.extraction.person_words import PersonWords, person_words
from generator.model import Span
from generator.parsing.tag_sets import PLURAL
from generator.text.layout import DASHES, HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST = 24  # tokens from the title to the last of the names
_LONGEST_NAME = 5
_AND = frozenset({"and", "&"})
_JOINS = _AND | {","}
_BEFORE_TITLE = frozenset({"ADJ", "NOUN", "PROPN", "X"})
_OPENS_THE_LISTED = frozenset({",", ":", *DASHES})
_HELD_AT = frozenset({"of", "at", "from"})  # "reporters Ann Berg of Radio 1 and Tom Stone of Radio 2"


def shared_title(doc: Doc, start: int, words: PersonWords) -> Token | None:
    """The plural title of the list in which a name begins at token ``start``; None where there is none.

    A list has two names at least: "Ministers Council" is no minister's name.
    """
    several = one_behind = False
    for i in _outside_brackets(doc, range(start - 1, max(-1, start - _LONGEST), -1), ")", "("):
        token = doc[i]
        if _is_of_several(token, words):
            if doc[i + 1].text in _OPENS_THE_LISTED and i + 2 < len(doc):
                listed = doc[start - 1].lower_ in _JOINS | _OPENS_THE_LISTED and _goes_on(doc, i + 2)
                return token if listed and _says_which(token) else None
            if _is_part_of_name(doc[i + 1]):
                listed = several or _goes_on(doc, start)
                return token if listed and not _has_clause_of(doc, i, words) else None
        if token.lower_ in _AND and one_behind:
            return None  # "the brothers Tito and Jackie, | Ann Berg": the list ends with its "and"
        one_behind = one_behind or (token.text == "," and not several)
        if token.lower_ in _JOINS or (token.text in _OPENS_THE_LISTED and _is_of_several(doc[i - 1], words)):
            several = True
        elif i == 0 or not _is_of_holder(token) or _ends_sentence(token, words):
            return None
    return None


def _ends_sentence(token: Token, words: PersonWords) -> bool:
    """Whether a stop is no initial's and no short form's: the row of names does not go on behind it."""
    if token.text != "." or token.i == 0:
        return False
    before = token.nbor(-1)
    return len(before) > 1 and not words.is_title(before.text)


def _has_clause_of(doc: Doc, title: int, words: PersonWords) -> bool:
    """Whether those named do something to the many: "the clerks President Berg, Ann Stone and others fired".

    A title of one right behind that of many begins such a clause where "the" is before them.
    """
    behind = doc[title + 1]
    first = doc[title].left_edge
    own = words.is_title(behind.text) and behind.lower_ not in words.plurals
    return own and first.lower_ == "the" and first.i < title


def _says_which(title: Token) -> bool:
    """Whether a title is of those listed behind it: "the two lawyers, …", "two of her singers — …"."""
    for token in reversed(title.doc[max(0, title.i - _LONGEST_NAME) : title.i]):
        if token.pos_ == "NUM" or token.lower_ in person_words().definite or token.tag_ == "POS":
            return True
        within = (
            token.pos_ in _BEFORE_TITLE or token.dep_ == "amod" or token.lower_ == "of"
        )  # "leading singers"
        if token.text not in HYPHENS and not within:
            return False
    return False


def _is_of_several(token: Token, words: PersonWords) -> bool:
    """Whether a word is a title of several people: "Senators", and any trade in small letters."""
    short = token.text[-1:] == "s" and token.text[:-1].isupper() and words.is_noun(token.text[:-1])  # "CEOs"
    trade = short or (token.is_lower and token.tag_ in PLURAL and words.is_noun(token.lemma_))
    return trade or token.lower_.rstrip(".") in words.plurals


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
    while first > 1 and doc[first - 1].text in HYPHENS and not doc[first - 1].whitespace_:  # "co-presidents"
        first -= 2
    return Span(doc[first].idx, title.idx + len(one))


def _modifies(token: Token, title: Token, words: PersonWords) -> bool:
    within = token.i < token.head.i <= title.i  # "breakfast radio presenters"
    return token.lower_ in words.modifiers or (token.dep_ in {"compound", "amod"} and within)


def _is_part_of_name(token: Token) -> bool:
    return token.text[0].isupper() or token.text == "."


def _is_of_holder(token: Token) -> bool:
    """Whether a token is of a name or of the body behind it: "Berg of Radio 1"."""
    where = token.lower_ in _HELD_AT and token.nbor(1).text[0].isupper() and token.nbor(-1).text[0].isupper()
    return _is_part_of_name(token) or where or (token.is_digit and token.nbor(-1).text[0].isupper())


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
        if not _is_of_holder(doc[i]):
            return False
    return False
