"""The sentences of a story, as what a summary is chosen from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import ArticleFacts, Place, Sentence
from generator.text.quotation_marks import quoted_strings

WORD = re.compile(r"\w+")
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SummaryCandidate:
    """A sentence that may enter a summary; ``article`` and ``index`` are its place in the corpus.

    ``outside`` is its text with a space in the place of each quoted string; ``phrases`` are its
    pairs of neighbouring words as written, in lower case.
    """

    article: int
    index: int
    sentence: Sentence
    text: str
    outside: str
    words: int
    phrases: tuple[Pair, ...]


def candidates(facts: ArticleFacts) -> Iterator[SummaryCandidate]:
    """Every sentence of an article, in order of the text, as the first article of a corpus."""
    for i, sentence in enumerate(facts.sentences):
        text = facts.article.text[sentence.span.start : sentence.span.end]
        phrases = tuple(pairwise(WORD.findall(text.lower())))
        yield SummaryCandidate(
            0, i, sentence, text, _outside_quotation_marks(text), len(text.split()), phrases
        )


def _outside_quotation_marks(sentence: str) -> str:
    """A sentence with a space in the place of each quoted string."""
    out, at = [], 0
    for string in quoted_strings(sentence):
        if string.depth == 0:
            out.append(sentence[at : string.span.start])
            at = string.span.end
    return " ".join([*out, sentence[at:]])


def place_of(corpus: Sequence[ArticleFacts], candidate: SummaryCandidate) -> Place:
    """Where a candidate is, as a citation names it."""
    span = candidate.sentence.span
    return Place(corpus[candidate.article].article.id, span.start, span.end)
