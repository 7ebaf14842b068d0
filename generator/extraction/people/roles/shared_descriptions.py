"""Read what a noun for several says of each in a row: "Ann Berg and Tom Stone, two clerks at the bank, left".

In: a noun in apposition to one of the row, before or behind it, or said of them by a clause ("are clerks").
The row has names only, as many as the words say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.roles.predicates import who_is_said_to_be
from generator.extraction.people.roles.shared_titles import title_of_each
from generator.extraction.person_words import person_words
from generator.parsing.tag_sets import PLURAL
from generator.text.layout import DASHES, HYPHENS
from generator.text.spans import Cover

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NUMBERS_OF_PEOPLE = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_LONGEST_ROW = 12  # people
_COMMA_AND_THE_LIKE = frozenset({",", ":", *DASHES})


def describe_several(doc: Doc, token: Token, owners: Mapping[int, Cluster], claims: Cover) -> None:
    """Add to each of a row the role that a noun for several says of them, where ``token`` begins or is it."""
    noun, one = token, token.head
    if token.dep_ == "appos" and token.i in owners:
        noun, one = token.head, token
    elif token.dep_ == "attr" and token.tag_ in PLURAL:
        said_of = who_is_said_to_be(noun, owners, claims)
        if said_of is None:
            return
        one = said_of
    if noun.tag_ not in PLURAL or noun.i in owners or one.i not in owners:
        return
    row = _row(one, owners)
    if not _is_counted(noun, len(row)) or (token.dep_ == "appos" and not _touch(noun, one, owners)):
        return
    role = title_of_each(doc, noun, person_words())
    if role is not None:
        for cluster in row:
            cluster.roles.append(role)


def _row(one: Token, owners: Mapping[int, Cluster]) -> list[Cluster]:
    """The people whom "and" joins with one; none where it joins others, too."""
    first = one
    for _ in range(_LONGEST_ROW):
        if first.dep_ == "conj" and first.head.i in owners:
            first = first.head
    row, left = list[Cluster](), [first]
    while left:
        token = left.pop()
        if token.i not in owners or len(row) == _LONGEST_ROW:
            return []
        row.append(owners[token.i])
        left += [c for c in token.children if c.dep_ == "conj"]
    return row if len({id(c) for c in row}) == len(row) > 1 else []


def _is_counted(noun: Token, people: int) -> bool:
    """Whether a noun may be for so many: "two clerks" are not three."""
    told = (_NUMBERS_OF_PEOPLE[t.lower_] for t in noun.lefts if t.lower_ in _NUMBERS_OF_PEOPLE)
    return people > 1 and next(told, people) == people


def _touch(noun: Token, one: Token, owners: Mapping[int, Cluster]) -> bool:
    """Whether no more than a mark is between a noun and the row, before or behind it."""
    doc = noun.doc
    start = (one if noun.i < one.i else noun).left_edge.i
    while start > 1 and doc[start - 1].text in HYPHENS and not doc[start - 1].whitespace_:  # "co-founders"
        start -= 2
    if start < 2 or doc[start - 1].text not in _COMMA_AND_THE_LIKE:
        return False
    return noun.i < one.i or start - 2 in owners
