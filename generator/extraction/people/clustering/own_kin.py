"""Whom a surname means by whom he speaks of: "Berg said that his sister had left" is the brother."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.pronoun_words import pronoun_genders
from generator.extraction.person_words import person_words
from generator.model import Mention
from generator.naming.given_names import given_names
from generator.naming.role_heads import role_heads

# Characters between the name and the kin.
_REACH = 60
_LONGEST_WORDS = 400
_TWO = 2


def who_speaks_of_kin(text: str, mention: Mention, options: Sequence[Cluster]) -> Cluster | None:
    """The only bearer of a surname of the gender that "his" or "her" has before the kin spoken of."""
    found = _of_own_kin().match(text, mention.span.end, mention.span.end + _REACH)
    if found is None:
        return None
    said = pronoun_genders()[found[1]]
    genders = {id(c): c.gender or given_names().get(c.parts.words[0]) for c in options}
    known = all(gender in ("m", "f") for gender in genders.values())
    agreeing = [c for c in options if genders[id(c)] == said]
    return agreeing[0] if known and len(agreeing) == 1 else None


def who_speaks_of_another(text: str, mention: Mention, options: Sequence[Cluster]) -> Cluster | None:
    """The bearer of a surname who says "he" or "she" of the other: "“She sings,” Berg said" is her brother.

    Of two of one gender it is the relative: who is told of as "his brother" speaks of whom it is about.
    """
    found = _spoken_of().search(text, max(0, mention.span.start - _LONGEST_WORDS), mention.span.start)
    if found is None or len(options) != _TWO:
        return None
    said = pronoun_genders()[found[1].lower()]
    genders = [c.gender or given_names().get(c.parts.words[0]) for c in options]
    others = [c for c, gender in zip(options, genders, strict=True) if gender != said]
    if len(others) == _TWO or not all(gender in ("m", "f") for gender in genders):
        return None
    if len(others) == 1:
        return others[0]
    kin = [
        c for c in options if role_heads(text, (r for m in c.mentions for r in m.roles)) & person_words().kin
    ]
    return kin[0] if len(kin) == 1 and kin[0].first < mention.span.start else None


@cache
def _spoken_of() -> re.Pattern[str]:
    """Words in quotation marks that open with "he" or "she", right before the name or its verb."""
    return re.compile(r"[“\"](He|She)(?:’|'| )[^“”\"\n]*[,.?!…][”\"] (?:said |says )?$")


@cache
def _of_own_kin() -> re.Pattern[str]:
    """What a name does in a clause, and then whose kin it speaks of."""
    kin = "|".join(sorted(person_words().kin))
    return re.compile(rf" [a-z]+(?: [a-z]+){{0,2}}?(?: that)? (his|her) (?:[a-z]+ )?(?:{kin})\b")
