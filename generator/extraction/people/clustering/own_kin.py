"""Whom a surname means by whose kin he speaks of: "Berg said that his sister had left" is the brother."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.pronoun_words import pronoun_genders
from generator.extraction.person_words import person_words
from generator.model import Mention
from generator.naming.given_names import given_names

# Characters between the name and the kin.
_REACH = 60


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


@cache
def _of_own_kin() -> re.Pattern[str]:
    """What a name does in a clause, and then whose kin it speaks of."""
    kin = "|".join(sorted(person_words().kin))
    return re.compile(rf" [a-z]+(?: [a-z]+){{0,2}}?(?: that)? (his|her) (?:[a-z]+ )?(?:{kin})\b")
