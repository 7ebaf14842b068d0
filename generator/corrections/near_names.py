"""Whether words may be meant for a person's name: a slip for it, a part of it, or it with something to it.

All words are as ``plain`` gives them. What stands in brackets behind a name makes it another.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from generator.naming.forms_of_address import forms_of_address
from generator.naming.parts import name_parts
from generator.naming.walks_of_life import walks_of_one

# Per cent of letters in common: above it a name is a slip for another.
NEARLY = 90
# What an editor writes for nobody, and how a description of somebody begins.
_WRITTEN_FOR_NOBODY = frozenset({"nobody", "no one", "none", "unknown"})
_OPENS_A_DESCRIPTION = frozenset({"the", "a", "an", "one"})
_JOINS_NAMES = re.compile(r"\S,? (?:and|or) \S|, (?:et al|others)\b|\S\s*[;&/]\s*\S")
_ADDRESS = re.compile(r"\w+://|www\.", re.IGNORECASE)
_OF_A_BODY = re.compile(r",? (?:of|from|at|for) |, ")
# Letters of a word: of shorter ones another letter makes another word.
_LONG_ENOUGH = 4


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


def is_address(name: str) -> bool:
    """Whether it is an address of the web."""
    return bool(_ADDRESS.match(name))


def before_its_body(name: str) -> str:
    """What stands before "of", "from", "at", "for" or a comma: whom a name with more begins with; else "".

    >>> before_its_body("Ann Lee of the Water Board"), before_its_body("Ann Lee")
    ('Ann Lee', '')
    """
    found = _OF_A_BODY.search(name)
    return name[: found.start()] if found else ""


def letters_off(one: str, other: str) -> bool:
    """Whether two names have the same words but for a letter in some, or the spaces between them; a figure
    and a short word are meant as they are.

    >>> letters_off("mine safty office", "mine safety office"), letters_off("coastguard", "coast guard")
    (True, True)
    >>> letters_off("north harbour", "south harbour"), letters_off("ward 3", "ward 4")
    (False, False)
    """
    words, others = one.split(), other.split()
    if one == other or len(words) != len(others):
        return one != other and "".join(words) == "".join(others)
    differing = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return all(_is_a_letter_off(*pair) for pair in differing)


def _is_a_letter_off(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LONG_ENOUGH or not (one + other).isalpha():
        return False
    return OSA.distance(one, other) == 1


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
