"""Find the subject of a sentence, as the source of words that no cue introduces: "Lee was blunt. “…”"

In: a text with its parse, and a token of the sentence outside quotation marks. Out: the
subject as token indices, where it may be somebody who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.tag_sets import ACTIVE_SUBJECT

SUBJECT_OF_SENTENCE = "subject of the sentence"  # the rule that chooses a source here
_BELOW = frozenset({"relcl", "acl", "advcl"})
_CLIMBS = 30


def subject_of_sentence(article: QuotedText, at: int, anything: bool = False) -> Phrase | None:
    """The subject of the sentence before token ``at``: a person, or with ``anything`` any noun."""
    s, owner = article.syntax, article.owner
    for c in _candidates(article, at):
        here = s.dep[c] == ACTIVE_SUBJECT and c < at and owner[c] < 0 and s.line[c] == s.line[at]
        speaks = s.pos[c] == "PROPN" or s.lower[c] in vocabulary().people
        if here and (speaks or (anything and s.pos[c] == "NOUN")):
            left, first = s.edges[0][c], c
            while (
                first > left and s.pos[first - 1] in ("PROPN", "NOUN", "ADJ", "DET") and owner[first - 1] < 0
            ):
                first -= 1
            return Phrase(first, c, c, (SUBJECT_OF_SENTENCE,))
    return None


def _candidates(article: QuotedText, at: int) -> Sequence[int]:
    """The tokens that may be the subject."""
    s, root = article.syntax, at
    for _ in range(_CLIMBS):
        if s.head[root] == root:
            break
        root = s.head[root]
    if article.owner[root] < 0:
        return s.children[root]
    # The sentence's root is in the quotation: look before the colon.
    return [c for c in range(s.first[at], at) if s.dep[s.head[c]] not in _BELOW]
