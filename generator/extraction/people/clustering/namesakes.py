"""Tell relatives of like names apart: "Sergio Ricardo Ruiz, 4, … his father, Ricardo Ruiz"."""

from __future__ import annotations

import re

from generator.extraction.person_words import person_words
from generator.model import Mention
from generator.naming.matching import sound
from generator.naming.parts import NameParts
from generator.naming.role_heads import role_heads

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
