"""Find quotations that report one utterance in different words.

Measured on fifty labelled pairs from several outlets: a common run of six words, or most
of the shorter one's words in common runs, is an utterance reported twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.linking.quotations.wording import (
    Overlap,
    denies,
    is_content_word,
    is_of_speaking,
    overlap,
    plain_words,
)
from generator.model import ArticleFacts, LinkedQuotation, Sentence
from generator.text.spans import SpanIndex, sentence_index

# Runs of words that are alike: this long and they are one utterance, if they carry enough of it.
_RUN, _RUN_SHARE, _LONG_RUN = 6, 0.4, 10
# Without such a run, this share of the shorter one's words is in runs of two or more.
_SHARE, _LEAST_CONTENT = 0.75, 3
# Words so much alike are one utterance even where two articles name different speakers.
_BEYOND_DOUBT = 12
# A short answer is known by who gives it and by what was asked.
_SHORT, _SHORT_SHARE, _CONTEXT_SHARE, _CONTEXT_LEAST = 6, 0.5, 0.5, 3
# Pairs of words found in more quotations than this do not make two of them worth comparing.
_COMMON_PAIR = 60


def find_variants(
    corpus: Sequence[ArticleFacts], quotations: Sequence[LinkedQuotation]
) -> tuple[tuple[str, ...], ...]:
    """Groups of quotation ids (two or more each) that report one utterance, in order.

    The ids of a group are those of the quotations, or parts of them, that belong together.
    """
    reports = _reports(corpus, quotations)
    parent = list(range(len(reports)))
    for i, j in _worth_comparing(reports):
        if _root(parent, i) != _root(parent, j) and _report_the_same(reports[i], reports[j]):
            low, high = sorted((_root(parent, i), _root(parent, j)))
            parent[high] = low
    groups: dict[int, list[str]] = defaultdict(list)
    for i, report in enumerate(reports):
        groups[_root(parent, i)].append(report.linked.id)
    return tuple(tuple(ids) for ids in groups.values() if len(ids) > 1)


@dataclass(frozen=True)
class _Report:
    """A quotation with what is compared: its words, and the content words of the sentence around it."""

    linked: LinkedQuotation
    words: tuple[str, ...]
    context: frozenset[str]


def _reports(corpus: Sequence[ArticleFacts], quotations: Sequence[LinkedQuotation]) -> list[_Report]:
    by_article = {f.article.id: (f.article.text, sentence_index(f.sentences)) for f in corpus}
    out = []
    for linked in quotations:
        if linked.article not in by_article or linked.quotation.kind == "indirect":
            continue
        (text, sentences), span = by_article[linked.article], linked.quotation.span
        words = tuple(plain_words(text[span.start : span.end]))
        if words:
            names = (linked.person or "").split("-")
            out.append(_Report(linked, words, _context(sentences, span.start, {*words, *names})))
    return out


def _context(sentences: SpanIndex[Sentence], at: int, without: set[str]) -> frozenset[str]:
    """The content words of the sentence that holds the quotation, less some and less those of speaking."""
    sentence = sentences.at(at)
    if sentence is None or at >= sentence.span.end:
        return frozenset()
    return frozenset(x for x in sentence.lemmas if x not in without and not is_of_speaking(x))


def _worth_comparing(reports: Sequence[_Report]) -> Iterator[tuple[int, int]]:
    """Pairs from different articles that share neighbouring words, or a speaker and shortness; sorted."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, report in enumerate(reports):
        keys: set[tuple[str, ...]] = {
            p for p in pairwise(report.words) if is_content_word(p[0]) or is_content_word(p[1])
        }
        if len(report.words) <= _SHORT and report.linked.person:
            keys.update((report.linked.person, "", word) for word in report.context)
        for key in keys:
            holders[key].append(i)
    pairs = {
        (i, j)
        for found in holders.values()
        if len(found) <= _COMMON_PAIR
        for at, i in enumerate(found)
        for j in found[at + 1 :]
        if reports[i].linked.article != reports[j].linked.article
    }
    yield from sorted(pairs)


def _report_the_same(a: _Report, b: _Report) -> bool:
    shared = overlap(a.words, b.words)
    if a.linked.person and b.linked.person:
        if a.linked.person != b.linked.person:
            return shared.longest >= _BEYOND_DOUBT and _is_same(shared)
        if _is_same_answer(a, b, shared):
            return True
    return _is_same(shared)


def _is_same(shared: Overlap) -> bool:
    if shared.longest_content >= 2 and (
        shared.longest >= _LONG_RUN
        or (shared.longest >= _RUN and shared.in_runs >= _RUN_SHARE * shared.shorter)
    ):
        return True
    return shared.content >= _LEAST_CONTENT and shared.in_runs >= _SHARE * shared.shorter


def _is_same_answer(a: _Report, b: _Report, shared: Overlap) -> bool:
    """Whether two short quotations of one speaker answer one question: much the same words around them."""
    if max(len(a.words), len(b.words)) > _SHORT or "direct" not in {
        a.linked.quotation.kind,
        b.linked.quotation.kind,
    }:
        return False
    around = a.context & b.context
    fewest = min(len(a.context), len(b.context))
    if denies(a.words) != denies(b.words):
        return False
    return (
        shared.in_runs >= _SHORT_SHARE * shared.shorter
        and len(around) >= _CONTEXT_LEAST
        and len(around) >= _CONTEXT_SHARE * fewest
    )


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i
