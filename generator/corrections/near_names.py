"""Whether words may be meant for a person's name: a slip for it, a part of it, or it with something to it.

All words are as ``plain`` gives them. What stands in brackets behind a name makes it another.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz import fuzz

from generator.naming.forms_of_address import forms_of_address
from generator.naming.parts import name_parts
from generator.naming.walks_of_life import walks_of_one

# Per cent of letters in common: above it a name is a slip for another.
NEARLY = 90
# What an editor writes for nobody, and how a description of somebody begins.
_WRITTEN_FOR_NOBODY = frozenset({"nobody", "no one", "none", "unknown"})
_OPENS_A_DESCRIPTION = frozenset({"the", "a", "an", "one"})
_JOINS_NAMES = re.compile(r"\S,? (?:and|or) \S|, (?:et al|others)\b|\S\s*[;&/]\s*\S")


def words_of(wanted: str) -> list[str]:
    """The words of what an editor writes for a name, without marks behind them."""
    return [bare for word in wanted.split() if (bare := word.strip(",?"))] or [wanted]


def is_for_nobody(words: str) -> bool:
    """Whether words are what an editor writes for nobody."""
    return words in _WRITTEN_FOR_NOBODY


def describes(name: str) -> bool:
    """Whether a name as an editor writes it is none, but what somebody is: "the foreman", "foreman".

    >>> describes("the foreman"), describes("foreman"), describes("Ann Lee")
    (True, True, False)
    """
    return name.islower() or opens_a_description(name)


def opens_a_description(name: str) -> bool:
    """Whether it is in small letters and begins as a description does: "a resident"."""
    return name.islower() and name.split(maxsplit=1)[0] in _OPENS_A_DESCRIPTION


def joins_names(name: str) -> bool:
    """Whether a name has "and" or "or" in it: it is that of several people.

    >>> joins_names("Ann Lee or Bo Dahl"), joins_names("Ann Orr")
    (True, False)
    """
    return bool(_JOINS_NAMES.search(name))


def nearly_names(wanted: str, name: str) -> bool:
    """Whether words are a slip for a name, a part of it, or an initial and its surname."""
    if "(" in wanted:
        return False
    words, parts = words_of(wanted), name.split()
    if _is_short(words, parts):
        return True
    if len(words) < len(parts):
        return {*words} <= {*parts} or (len(words) == 1 and any(_is_slip(words[0], part) for part in parts))
    return len(words) == len(parts) and _is_slip(" ".join(words), name)


def names_with_more(wanted: str, name: str, roles: Collection[str] = ()) -> bool:
    """Whether words are a full name, nearly its letters or in another order, with more around it; or a
    surname behind what its bearer is, whose ``roles`` are given in small letters.

    >>> names_with_more("fire chief ann lee", "ann lee"), names_with_more("lee, ann", "ann lee")
    (True, True)
    >>> names_with_more("mayor lee", "ann lee", ["mayor of orley"]), names_with_more("bo lee", "ann lee")
    (True, False)
    """
    words, parts = words_of(wanted), name.split()
    if "(" in wanted or len(parts) < 2 or name_parts(wanted).suffix != name_parts(name).suffix:
        return False
    starts = range(len(words) - len(parts) + 1)
    if {*parts} <= {*words} or any(_is_slip(" ".join(words[at : at + len(parts)]), name) for at in starts):
        return True
    if _is_short(words[-2:], parts):
        return True
    return len(words) > 1 and words[-1] == parts[-1] and _are_roles(words[:-1], roles)


def _are_roles(words: list[str], roles: Collection[str]) -> bool:
    """Whether words before a surname say what somebody is, or how one is addressed."""
    known = {word for role in roles for word in role.split()} | {"the", *forms_of_address()}
    return all(word.rstrip(".") in known for word in words) or bool(walks_of_one(" ".join(words)))


def _is_short(words: list[str], parts: list[str]) -> bool:
    """Whether words are an initial and the surname of a name."""
    return len(words[0].strip(".")) == 1 and words[1:] == parts[-1:] and parts[0][0] == words[0][0]


def _is_slip(one: str, other: str) -> bool:
    return fuzz.ratio(one, other) >= NEARLY
