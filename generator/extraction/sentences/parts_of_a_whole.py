"""Find what a part is of: "the majority of the doses"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def counted_out_of(token: Token, parts: AbstractSet[str]) -> Token:
    """The noun behind one of ``parts`` (lemmas), of which it is a part; the token itself where it is none."""
    if token.lemma_.lower() not in parts:
        return token
    of = next((c for c in token.rights if c.lower_ == "of"), None)
    return next((c for c in of.rights if c.dep_ == "pobj"), token) if of is not None else token
