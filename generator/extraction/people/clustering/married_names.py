"""Read which names are one person's before and after a marriage, where the article tells of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.model import Mention
from generator.naming.parts import NameParts

_MARRIES = re.compile(r"\s+(?:(?:has |had |is to |will )?(?:married|marry|marries|wed|weds))\s+")
_AND = re.compile(r"\s+and\s+")
_ARE_MARRIED = re.compile(r"\s+(?:(?:were|are|got|have been) )?(?:married|wed)\b")
_FORMERLY = re.compile(r"(?:,\s+|\s+\()(?:formerly|born|n\u00e9e|once|previously)\s+", re.IGNORECASE)


def married_names(text: str, written: Sequence[tuple[Mention, NameParts]]) -> dict[NameParts, NameParts]:
    """Each name that somebody has by marriage, or had before, and the name under which they are known.

    "Ann Holm married Tom Brook" may be followed by "Ann Brook"; "Ann Brook, formerly Ann Holm" is one.
    """
    out: dict[NameParts, NameParts] = {}
    known = {parts for _, parts in written}
    for (one, first), (other, second) in pairwise(written):
        between = text[one.span.end : other.span.start]
        if _FORMERLY.fullmatch(between) and first.words[:-1] == second.words[:-1]:
            out[second] = first
        elif not (second.single or first.single) and _tells_of_marriage(text, between, other.span.end):
            for bride, groom in ((first, second), (second, first)):
                new = NameParts((*bride.words[:-1], groom.last))
                if new in known and new not in (first, second):
                    out[new] = bride
    return out


def _tells_of_marriage(text: str, between: str, behind: int) -> bool:
    """Whether two names are said to be a couple's: "Ann and Tom Brook were married" shares one already."""
    if _MARRIES.fullmatch(between):
        return True
    return bool(_AND.fullmatch(between) and _ARE_MARRIED.match(text, behind))
