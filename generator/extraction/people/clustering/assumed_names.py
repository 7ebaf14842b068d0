"""Read under which other name somebody goes: a pseudonym, a stage name, a name by which they are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.model import Mention
from generator.naming.parts import NameParts

_OPENING_MARK = "[“\"‘']?"
# "Ann Berg wrote a column under the pen name “Tom Fox”"; but "Ann Berg met a man who lives under the name …".
_UNDER = re.compile(
    r"(?:,? who)?(?: (?!who|whose|that|about|an?\b)[\w’']+){1,6}? (?:under|using|by|with) "
    r"(?:the|an?|his|her|their) (?:pseudonym|(?:pen|stage|screen)[ -]?name|nom de (?:plume|guerre)|alias)"
    rf"(?: of|,)? {_OPENING_MARK}"
)
_KNOWN_AS = re.compile(
    r"(?:,| \()? ?(?:who (?:is|was) )?"
    r"(?:(?:better|also|best|professionally|widely|otherwise|variously|popularly) )?"
    rf"(?:known|performing|writing|recording) (?:\w+ly )?(?:on \w+ )?as {_OPENING_MARK}"
)
# "Ann Berg, born Tom Fox", "Ann Berg, whose real name is Tom Fox"; "was born Tom Fox in Oslo".
_BORN = re.compile(
    r"(?: was|,| \(|, who was| \(who was)? ?"
    rf"(?:born(?: as)?|(?:whose )?(?:real|birth|legal) name(?: is| was|,|:)?) {_OPENING_MARK}"
)
_ALIAS = re.compile(rf"(?:,| \()? ?(?:a\.?k\.?a\.?,?|alias) {_OPENING_MARK}", re.IGNORECASE)


_ONCE_CALLED = re.compile(r".{0,300}\b(?:formerly|previously|once|also) (?:known|called)(?: as)? ", re.DOTALL)
_JOINED_BY = frozenset({" and ", ", ", " or "})


def _is_once_called(between: str) -> bool:
    """Whether what stands between two names of one first name says that the second was somebody's before."""
    return _ONCE_CALLED.fullmatch(between) is not None


def assumed_names(text: str, written: Sequence[tuple[Mention, NameParts]]) -> dict[NameParts, NameParts]:
    """Each name that somebody has taken, and the name before it that is theirs.

    Of "Weil wrote under the pseudonym “Carlos Danger”": {Carlos Danger: Weil}.
    """
    out: dict[NameParts, NameParts] = {}
    for (one, first), (other, second) in pairwise(written):
        between = text[one.span.end : other.span.start]
        told = any(p.fullmatch(between) for p in (_UNDER, _KNOWN_AS, _BORN, _ALIAS))
        told = told or (_is_once_called(between) and first.words[0] == second.words[0])
        if between in _JOINED_BY and first in out and first.words[0] == second.words[0]:
            first, told = out[first], True  # "formerly known as Kim Fox and Kim Lund"
        if told and first != second and second not in out.values() and first not in out:
            out[second] = first
    return out
