"""Tell relatives of like names apart: "Sergio Ricardo Ruiz, 4, … his father, Ricardo Ruiz"."""

from __future__ import annotations

import re
from functools import cache

from generator.extraction.person_words import person_words
from generator.model import Mention
from generator.naming.given_names import given_names
from generator.naming.matching import sound
from generator.naming.parts import NameParts
from generator.naming.role_heads import role_heads

_CAPITALISED = re.compile(r"\b[A-Z]\w+")
_KIN_OF = re.compile(r",? ([A-Z]\w+)[’']s? (?:[a-z]+ )?([\w-]+)")


def is_called_a_relative(text: str, mention: Mention) -> bool:
    """Whether a name is written as somebody's father, daughter, aunt: "his father, Ricardo Ruiz"."""
    return bool(role_heads(text, mention.roles) & person_words().kin)


def relative_of(text: str, mention: Mention) -> str | None:
    """The first name, in small letters, of whose kin a name is said to be: "J. Ruiz, Sergio’s father"."""
    found = _KIN_OF.match(text, mention.span.end)
    is_kin = found is not None and found[2].lower() in person_words().kin
    return found[1].lower() if found is not None and is_kin else None


def is_namesake(parts: NameParts, longer: NameParts) -> bool:
    """Whether a name ends a longer one that begins with another given name.

    It is a relative's, then, and no short form: "Ricardo Ruiz" beside "Sergio Ricardo Ruiz", but not "Hillary
    Stone" beside "Hillary Rodham Stone".
    """
    held = len(parts.words) < len(longer.words) and longer.words[-len(parts.words) :] == parts.words
    return held and sound(parts.words[0]) != sound(longer.words[0])


def names_of_kin(text: str) -> frozenset[tuple[str, str]]:
    """The capitalised words, in small letters, of whom somebody is said to be kin, with the kin's gender.

    >>> sorted(names_of_kin("The son of the great driver Michael won. Ann’s daughter left."))
    [('ann', 'f'), ('michael', 'm')]
    """
    words = person_words()
    found = ((m[1] or m[4], m[2] or m[3]) for m in _kin_of().finditer(text))
    return frozenset(
        (name.lower(), gender)
        for kin, whose in found
        if (gender := words.gender(kin)) is not None
        for name in _CAPITALISED.findall(whose)
    )


@cache
def _kin_of() -> re.Pattern[str]:
    kin = "|".join(sorted(person_words().kin - person_words().spouses))
    owner = r"([A-Z]\w+(?: [A-Z]\w+)?)[’']s? (?:[a-z-]+ )?"
    return re.compile(rf"\b({kin}) of ([^.;:!?\n]{{2,80}})|{owner}({kin})\b")


def is_kin_by_nickname(one: NameParts, other: NameParts, of_kin: frozenset[tuple[str, str]]) -> bool:
    """Whether two names that a nickname makes one are a father's and a son's: "Mick Ruiz … son of Michael".

    One of the two is said to have kin of the gender that both given names are of.
    """
    first, second = one.words[0], other.words[0]
    genders = {given_names().get(first, "u"), given_names().get(second, "u")} - {"u"}
    alike = len(genders) == 1 and one.last == other.last and first != second
    return alike and any((given, *genders) in of_kin for given in (first, second))
