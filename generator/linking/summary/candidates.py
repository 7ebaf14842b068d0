"""The sentences of a story, as what a summary is chosen from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import ArticleFacts, Place, Sentence, Span
from generator.text.double_marks import DOUBLE_MARKS
from generator.text.quotation_marks import APOSTROPHES, quoted_strings
from generator.text.spans import Cover

WORD = re.compile(r"\w+")
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SummaryCandidate:
    """A sentence that may enter a summary; ``article`` and ``index`` are its place in the corpus.

    ``outside`` is its text with a space in the place of what is in quotation marks, ``quoted`` are the
    words in each pair of them, wherever in the article that is opened and closed; ``phrases`` are its
    pairs of neighbouring words as written, in lower case.
    """

    article: int
    index: int
    sentence: Sentence
    text: str
    outside: str
    quoted: tuple[str, ...]
    words: int
    phrases: tuple[Pair, ...]


def candidates(facts: ArticleFacts) -> Iterator[SummaryCandidate]:
    """Every sentence of an article, in order of the text, as the first article of a corpus."""
    strings = Cover(s.span for s in quoted_strings(facts.article.text) if s.depth == 0)
    for i, sentence in enumerate(facts.sentences):
        text = facts.article.text[sentence.span.start : sentence.span.end]
        phrases = tuple(pairwise(WORD.findall(text.lower())))
        outside, quoted = _apart(text, sentence.span, strings)
        yield SummaryCandidate(0, i, sentence, text, outside, quoted, len(text.split()), phrases)


def _apart(text: str, span: Span, strings: Cover) -> tuple[str, tuple[str, ...]]:
    """A sentence's words outside quotation marks, and those within each pair of them."""
    outside, quoted, at = [], [], 0
    for n in strings.touching(span.start, span.end):
        string = strings.items[n]
        start, end = max(0, string.start - span.start), min(len(text), string.end - span.start)
        outside.append(text[at:start])
        quoted.append(text[start:end].strip(DOUBLE_MARKS + APOSTROPHES))
        at = end
    return " ".join([*outside, text[at:]]), tuple(quoted)


def place_of(corpus: Sequence[ArticleFacts], candidate: SummaryCandidate) -> Place:
    """Where a candidate is, as a citation names it."""
    span = candidate.sentence.span
    return Place(corpus[candidate.article].article.id, span.start, span.end)
