"""Which sentences of different articles tell one piece of news: the notion on which the others stand.

Events are merged, a summary chosen and cited, and differences found by it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.linking.same_news.news_likeness import NewsLikeness
from generator.linking.same_news.news_terms import Term

# Log odds (0: as likely as not). Two sentences of different articles from here on tell one piece of news.
SAME = 1.0
# All sentences of a group do, on the whole: a chain of likenesses is no likeness.
_ON_THE_WHOLE = 0.0
# Terms that more sentences have are the story's subject; a pair must share rarer ones, worth so much.
_COMMON = 60
_LEAST_SHARED = 4.0
# A number alone is another's number as often.
_FEWEST_WORDS = 2
# Of a group so many sentences are compared with each new one.
_COMPARED = 8

Pair = tuple[float, int, int]


def news_groups(likeness: NewsLikeness) -> list[tuple[int, ...]]:
    """Groups of indices into the tellings, each of two or more articles, in order of their first.

    A telling is in one group at most.
    """
    groups = {i: [i] for i in range(len(likeness.tellings))}
    group_of = list(range(len(likeness.tellings)))
    for _, i, j in sorted(_pairs(likeness)):
        a, b = sorted((group_of[i], group_of[j]))
        if a != b and _are_one(likeness, groups[a], groups[b]):
            for k in groups[b]:
                group_of[k] = a
            groups[a] += groups.pop(b)
    return [tuple(sorted(group)) for _, group in sorted(groups.items()) if len(group) > 1]


def _are_one(likeness: NewsLikeness, some: Sequence[int], others: Sequence[int]) -> bool:
    """Whether two groups tell one piece of news on the whole, by their pairs of different articles."""
    odds = [
        likeness(i, j)
        for i in some[:_COMPARED]
        for j in others[:_COMPARED]
        if _article(likeness, i) != _article(likeness, j)
    ]
    return sum(odds) / len(odds) >= _ON_THE_WHOLE


def _pairs(likeness: NewsLikeness) -> Iterator[Pair]:
    """The pairs of sentences of different articles that tell one piece of news, with minus their odds.

    Only those are compared that share rarer terms, so that the work grows with the length of a story.
    """
    for i, shared in enumerate(_rarer_shared(likeness)):
        for j, worth in shared.items():
            if worth >= _LEAST_SHARED and _article(likeness, i) != _article(likeness, j):
                odds = likeness(i, j)
                if odds >= SAME and _may_be_one(likeness, i, j):
                    yield -odds, i, j


def _may_be_one(likeness: NewsLikeness, i: int, j: int) -> bool:
    """Whether two sentences share what happened, and not one of a day ahead and one of another day past."""
    one, other = likeness.tellings[i], likeness.tellings[j]
    if one.is_ahead != other.is_ahead and one.days and other.days and one.days.isdisjoint(other.days):
        return False
    return likeness.words_shared(i, j) >= _FEWEST_WORDS


def _rarer_shared(likeness: NewsLikeness) -> Iterator[dict[int, float]]:
    """For each telling the later ones that share rarer terms with it, and what those are worth."""
    holders: dict[Term, list[int]] = defaultdict(list)
    for i, telling in enumerate(likeness.tellings):
        for term in telling.terms:
            holders[term].append(i)
    for i, telling in enumerate(likeness.tellings):
        shared: dict[int, float] = defaultdict(float)
        for term in telling.terms:
            if len(holders[term]) <= _COMMON:
                for j in holders[term][bisect_right(holders[term], i) :]:
                    shared[j] += likeness.worth[term]
        yield shared


def _article(likeness: NewsLikeness, i: int) -> str:
    return likeness.tellings[i].place.article
