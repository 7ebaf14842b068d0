"""Beats: a sentence of gesture beside a quotation, whose subject speaks: "Lee nodded. “…”", "“…” Lee sighed."

In: an article's text with its parse, and tokens outside quotation marks. Out: the subject of the beat
that they end or begin with.
"""

from __future__ import annotations

from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.string_cases import STOPS
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.tag_sets import ACTIVE_SUBJECT, FINITE

BEAT = "beat"  # the rule that chooses a source here
_LONGEST_BEAT = 18


def beat_before(article: QuotedText, first: int) -> Phrase | None:
    """The subject of the beat that ends right before token ``first``, in its line."""
    s, owner, last = article.syntax, article.owner, first - 1
    if last < 0 or s.text[last] not in STOPS:
        return None
    start = last
    while start > 0 and _is_in_sentence(article, start - 1, first):
        start -= 1
    return None if owner[last] >= 0 else _subject_of_gesture(article, start, last)


def beat_behind(article: QuotedText, last: int) -> Phrase | None:
    """The subject of the beat that begins right behind token ``last``, in its line."""
    s, start, end = article.syntax, last + 1, last + 1
    while end < s.n and _is_in_sentence(article, end, last):
        end += 1
    stopped = end < s.n and s.text[end] in STOPS and s.line[end] == s.line[last]
    return _subject_of_gesture(article, start, end) if stopped and start < end else None


def _is_in_sentence(article: QuotedText, i: int, beside: int) -> bool:
    s = article.syntax
    return s.line[i] == s.line[beside] and article.owner[i] < 0 and s.text[i] not in STOPS


def _subject_of_gesture(article: QuotedText, first: int, last: int) -> Phrase | None:
    """The person who makes a gesture in a sentence of few words that begins with a capital."""
    s = article.syntax
    if last - first > _LONGEST_BEAT or not s.text[first][0].isupper():
        return None
    for verb in range(first, last):
        if s.lemma[verb] not in vocabulary().gestures or s.tag[verb] not in FINITE:
            continue
        for c in s.children[verb]:
            if s.dep[c] == ACTIVE_SUBJECT and first <= c < verb and _is_somebody(article, c):
                return _with_name(article, c, first)
    return None


def _is_somebody(article: QuotedText, c: int) -> bool:
    s = article.syntax
    return s.pos[c] == "PROPN" or s.lower[c] in vocabulary().people


def _with_name(article: QuotedText, head: int, earliest: int) -> Phrase:
    s, first = article.syntax, head
    while first > earliest and s.pos[head] == "PROPN" and s.pos[first - 1] == "PROPN":
        first -= 1
    return Phrase(first, head, head, (BEAT,))
