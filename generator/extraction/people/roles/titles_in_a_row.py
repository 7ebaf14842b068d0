"""Tell two titles in a row before a name apart: "presidential candidate | Holm Senator Ann Berg"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extraction.person_words import PersonWords
from generator.parsing.tag_sets import NOUNS, PLURAL

if TYPE_CHECKING:
    from spacy.tokens import Doc


def titles_in_a_row(doc: Doc, first: int, last: int, words: PersonWords) -> Iterator[tuple[int, int]]:
    """The first and the last token of each title from ``first`` to ``last``.

    A trade in small letters ends the first of two where the second is written large.
    """
    start = first
    for i in range(first, last):
        token, behind = doc[i], doc[i + 1]
        ends = (
            token.is_lower and token.pos_ in NOUNS and token.tag_ not in PLURAL and behind.text[0].isupper()
        )
        if ends and words.is_noun(token.text) and token.lower_ not in words.modifiers:
            yield start, i
            start = i + 1
    yield start, last
