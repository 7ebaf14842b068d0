"""Which words of a sentence tell what it tells first, and which stand in what it says beside that.

In "The ferry, which was built in Lund, sank on Tuesday after it had struck a rock" the ferry sank; where it
was built and what it struck stands beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extraction.sentences.clause_tree import TELLING_PREPOSITIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

# Clauses that say more of a thing, or when and how something came about, where they are not what it is for.
_OPENING_CLAUSES = frozenset({"relcl", "acl", "advcl"})
# So does what names a reason: "Prices rose because of the strike" tells of prices.
_OPENING_PREPOSITIONS = TELLING_PREPOSITIONS | {"because", "despite", "amid"}


def core_words(tokens: Sequence[Token]) -> list[Token]:
    """The words of a sentence that tell what it tells first, in order."""
    inside = {token.i for token in tokens}
    beside: dict[int, bool] = {}
    for token in tokens:
        chain: list[int] = []
        while token.i not in beside:
            chain.append(token.i)
            if _opens(token) or token.head.i == token.i or token.head.i not in inside:
                beside[token.i] = _opens(token)
                break
            token = token.head
        for i in chain:
            beside[i] = beside[token.i]
    return [token for token in tokens if not beside[token.i]]


def _opens(token: Token) -> bool:
    """Whether a word is the first, by the grammar, of what a sentence says beside."""
    if token.dep_ in _OPENING_CLAUSES:
        return not any(child.tag_ == "TO" for child in token.lefts)
    return token.dep_ == "appos" or (token.dep_ == "prep" and token.lower_ in _OPENING_PREPOSITIONS)
