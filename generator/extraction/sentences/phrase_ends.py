"""Find where a sentence may stop early and still be a whole statement.

A cut is grammatical where every dependency that crosses it joins a mere addition (an adjunct,
an aside, a further clause) to what precedes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.parsing.tag_sets import VERBAL

if TYPE_CHECKING:
    from spacy.tokens import Token

_ADDITIONS = {"prep", "agent", "advcl", "advmod", "npadvmod", "cc", "conj", "punct", "parataxis"}
_ASIDES = {"relcl", "acl", "appos", "nmod"}


def phrase_ends(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Offsets into the article's text behind which the rest of the sentence may be left out, in order.

    All lie behind the main verb. Empty where the sentence has no such place.
    """
    if not tokens:
        return ()
    first = tokens[0].i
    crossed = [0] * (len(tokens) + 1)
    for token in tokens:
        low, high = sorted((token.head.i - first, token.i - first))
        if not 0 <= low < high < len(tokens) or _may_go(token) or _is_what_was_said(token):
            continue
        # Every place behind the first and before the second would tear the two apart.
        crossed[low + 1] += 1
        crossed[high + 1] -= 1
    ends, torn, verb = [], 0, False
    for at, token in enumerate(tokens):
        torn += crossed[at]
        if at and verb and not torn and not tokens[at - 1].is_punct and tokens[at - 1].dep_ != "cc":
            ends.append(tokens[at - 1].idx + len(tokens[at - 1].text))
        verb = verb or token.dep_ == "ROOT" or _is_what_was_said(token)
    return tuple(ends)


def _is_what_was_said(token: Token) -> bool:
    """Whether a clause precedes the words that attribute it ("…, police said")."""
    return token.dep_ == "ccomp" and token.head.i > token.i


def _may_go(token: Token) -> bool:
    """Whether a token, with all that hangs on it, only adds to its head, which precedes it."""
    if token.head.i > token.i:
        return False
    if token.dep_ in _ASIDES:
        return bool(token.left_edge.i and token.left_edge.nbor(-1).is_punct)
    if token.dep_ in {"cc", "conj"}:
        return token.head.pos_ in VERBAL
    if token.dep_ == "prep":
        needed = token.head.pos_ in VERBAL and token.head.i == token.i - 1 and token.head.tag_ != "VBN"
        return not needed and token.lower_ not in {"of", "than", "as"}
    return token.dep_ in _ADDITIONS
