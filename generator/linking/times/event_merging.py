"""Which event mentions are of one event: the same date, and much the same words.

The more mentions a day has, the more alike two of them must be: where two articles name one
day once each, they nearly always mean one event; where forty do, they seldom do.
"""

from __future__ import annotations

import calendar
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from generator.linking.copies import NO_COPIES, Copies
from generator.linking.same_news.story_news import StoryNews
from generator.linking.similarity import COMMON, Vector, cosine, neighbours, tfidf, total
from generator.linking.times.date_bonds import DateBond, can_be_one, date_bond, is_unsure, narrower
from generator.linking.times.dating import single_day
from generator.linking.times.event_mentions import EventMention
from generator.linking.times.news_of_mentions import (
    are_of_two_bodies,
    are_one_on_the_whole,
    doublings,
    tell_much_the_same,
    tell_one_happening,
)
from generator.model import ArticleFacts, Sentence
from generator.rule_tables import read_words

# The cosine asked of two mentions of a day that two sentences name, what each doubling adds, and the most.
_LEAST, _EACH_DOUBLING, _MOST = 0.05, 0.05, 0.40
_SAME_ARTICLE = 0.40
# What is asked by how their dates hold together, of two articles and of one.
_ELSEWHERE: dict[DateBond, float] = {
    "told": 0.35,
    "wide": 0.40,
    "undated": 0.40,
    "weekday": 0.40,
    "within": 0.40,
    "before": 0.35,
    "unknown": math.inf,
}
_AGAIN: dict[DateBond, float] = {
    "told": 0.60,
    "wide": 0.40,
    "undated": 0.60,
    "weekday": 0.40,
    "within": 0.40,
    "before": math.inf,
    "unknown": math.inf,
}
# Of this so much, where both surely tell one piece of news.
_OF_ONE_NEWS = 0.6
_LEAST_SHARED, _LEAST_SHARED_ELSEWHERE = 2, 4
# The sentences around a mention say less of its event than its own words.
_CONTEXT_COUNTS = 0.5
_LEAST_SHARED_AROUND = 3
# Two groups join where their mentions are alike this much on the whole, not only the nearest two.
_ON_THE_WHOLE = 0.7
_COMPARED = 5
# What is only much the same joins when all that is surer has.
_LAST = 0.01
# Minus the likeness of two mentions, both, and what is asked of it; None where they tell one piece of news.
_Pair = tuple[float, int, int, float | None]
_AreOne = Callable[[float, float | None, Sequence[tuple[int, int]]], bool]
_NOT_EVENTS = Path(__file__).parent / "data" / "not_events.txt"


@cache
def _not_events() -> frozenset[str]:
    """The words that are no part of what happened, those for dates among them."""
    names = (calendar.day_name, calendar.day_abbr, calendar.month_name, calendar.month_abbr)
    return read_words(_NOT_EVENTS) | {word.lower() for some in names for word in some}


def merged(
    mentions: Sequence[EventMention], copies: Copies = NO_COPIES, news: StoryNews | None = None
) -> list[tuple[int, ...]]:
    """Groups of indices into ``mentions``; each mention is in exactly one, in order of its first.

    Two leads that tell one act in the ``news`` are one event, however they put it.
    """
    wordings = _Wordings(mentions)
    crowds = _crowds([m for m in mentions if m.facts.article.id not in copies])
    pairs = _of_one_date(mentions, _pairs(mentions, wordings, crowds, news))
    dates = [None if is_unsure(m) else m.edtf for m in mentions]

    def are_one(nearest: float, least: float | None, between: Sequence[tuple[int, int]]) -> bool:
        """Whether groups are alike on the whole: by their news, where two of them join for that."""
        both = [(mentions[i], mentions[j]) for i, j in between]
        if least is None:
            return news is not None and are_one_on_the_whole(news, both)
        likeness = [nearest, *(wordings.likeness(one, other) for one, other in both)]
        return sum(likeness) / len(likeness) >= least * _ON_THE_WHOLE

    return _joined(dates, sorted(pairs, key=lambda pair: pair[:3]), are_one)


def _pairs(
    mentions: Sequence[EventMention], wordings: _Wordings, crowds: Mapping[str, int], news: StoryNews | None
) -> Iterator[_Pair]:
    """The pairs of mentions that are one event by their words, or by the news they tell."""
    for i, row in enumerate(neighbours([wordings.vector(m) for m in mentions])):
        for j, direct in row.items():
            one, other = mentions[i], mentions[j]
            bond = date_bond(one, other) if i < j else None
            crowd = crowds.get(one.plain_date, 0)
            if bond is None or are_of_two_bodies(one, other):
                continue
            least = _least_likeness(one, other, bond, crowd)
            if news is not None and tell_one_happening(news, (one, other), bond, crowd):
                yield -max(direct, min(1.0, least)), i, j, None
            elif news is not None and tell_much_the_same(news, (one, other), bond, crowd):
                yield -direct * _LAST, i, j, None
            if least is math.inf or not wordings.share_enough(one, other):
                continue
            if news is not None and news.are_surely_same(one.place, other.place):
                least *= _OF_ONE_NEWS
            likeness = max(direct, wordings.by_context(one, other)) if direct < least else direct
            if likeness >= least:
                yield -likeness, i, j, least


def _of_one_date(mentions: Sequence[EventMention], pairs: Iterable[_Pair]) -> list[_Pair]:
    """The pairs, without those of a "Friday" that could be two: the same is told of another day as well."""
    found, days = list(pairs), defaultdict(set)
    for _, i, j, _ in found:
        for undated, dated in ((i, j), (j, i)):
            if mentions[undated].edtf is None and mentions[dated].edtf:
                days[undated].add(mentions[dated].edtf)
    unclear = {i for i, of in days.items() if len(of) > 1}
    return [p for p in found if unclear.isdisjoint(p[1:3]) or mentions[p[1]].edtf == mentions[p[2]].edtf]


def _joined(dates: Sequence[str | None], pairs: Sequence[_Pair], are_one: _AreOne) -> list[tuple[int, ...]]:
    """Groups from pairs, the most alike first; larger groups join only if alike on the whole.

    ``dates`` are those that are sure: a group has one at most, or one within the other.
    """
    groups = {i: [i] for i in range(len(dates))}
    group_of = list(range(len(dates)))
    date_of = dict(enumerate(dates))
    for nearest, i, j, least in pairs:
        a, b = sorted((group_of[i], group_of[j]))
        if a == b or not can_be_one(date_of[a], date_of[b]):
            continue
        between = [(x, y) for x in groups[a][:_COMPARED] for y in groups[b][:_COMPARED] if {x, y} != {i, j}]
        if are_one(-nearest, least, between):
            for x in groups[b]:
                group_of[x] = a
            groups[a] += groups.pop(b)
            date_of[a] = narrower(date_of[a], date_of[b])
    return [tuple(sorted(groups[a])) for a in sorted(groups)]


class _Wordings:
    """The event words of every sentence of the articles, and how alike they are."""

    def __init__(self, mentions: Sequence[EventMention]) -> None:
        articles = {m.facts.article.id: m.facts for m in mentions}
        keys = [(a, i) for a, facts in articles.items() for i in range(len(facts.sentences))]
        self._words = {(a, i): event_lemmas(articles[a].sentences[i]) for a, i in keys}
        self._vectors = dict(zip(keys, tfidf([self._words[key] for key in keys]), strict=True))
        self._holders: dict[tuple[str, str], list[int]] = defaultdict(list)
        for (a, i), words in self._words.items():
            for word in dict.fromkeys(words):
                self._holders[a, word].append(i)
        self._contexts: dict[tuple[str, int], Vector] = {}
        self._names = {a: _words_for_people(facts) for a, facts in articles.items()}

    def vector(self, m: EventMention) -> Vector:
        return self._vectors[m.facts.article.id, m.position]

    def likeness(self, one: EventMention, other: EventMention) -> float:
        return max(cosine(self.vector(one), self.vector(other)), self.by_context(one, other))

    def share_enough(self, one: EventMention, other: EventMention) -> bool:
        """Whether two sentences have words in common; without a day of their own, not only names."""
        a, b = (self._words[m.facts.article.id, m.position] for m in (one, other))
        asked, shared = _LEAST_SHARED, {*a} & {*b}
        if is_unsure(one) or is_unsure(other):
            asked = _LEAST_SHARED_ELSEWHERE if date_bond(one, other) == "before" else _LEAST_SHARED
            if not shared - self._names[one.facts.article.id]:
                return False
        return len(shared) >= asked

    def by_context(self, one: EventMention, other: EventMention) -> float:
        """How alike one mention is to what the other's article says around it; for single days only."""
        if not (_names_day(one) and _names_day(other)) or one.facts is other.facts:
            return 0.0
        crossed = (
            cosine(self.vector(one), self._context(other)),
            cosine(self.vector(other), self._context(one)),
        )
        return max(crossed) * _CONTEXT_COUNTS

    def _context(self, m: EventMention) -> Vector:
        """The sentence after, and those of the article that speak of the same."""
        key = (m.facts.article.id, m.position)
        if key not in self._contexts:
            article, position = key
            holders = [self._holders[article, word] for word in dict.fromkeys(self._words[key])]
            shared = Counter(i for held in holders if len(held) <= COMMON for i in held)
            near = {i for i, n in shared.items() if n >= _LEAST_SHARED_AROUND}
            near = {i for i in (*near, position + 1) if i != position and (article, i) in self._vectors}
            self._contexts[key] = total([self._vectors[article, i] for i in sorted(near)])
        return self._contexts[key]


def _words_for_people(facts: ArticleFacts) -> frozenset[str]:
    """The words by which an article names people: two sentences that share only these may tell two things."""
    text = facts.article.text
    spans = [span for p in facts.people for m in p.mentions for span in (m.span, *m.roles)]
    return frozenset(word for span in spans for word in text[span.start : span.end].lower().split())


def event_lemmas(sentence: Sentence) -> tuple[str, ...]:
    """The content words of a sentence that say what happened and not when."""
    return tuple(w for w in sentence.lemmas if w not in _not_events() and not w.isdigit())


def _names_day(m: EventMention) -> bool:
    return m.basis in ("stated", "resolved") and single_day(m.edtf) is not None


def _crowds(mentions: Sequence[EventMention]) -> dict[str, int]:
    """Date → how many articles' sentences name it."""
    count: dict[str, int] = defaultdict(int)
    for m in mentions:
        if m.edtf and m.basis in ("stated", "resolved"):
            count[m.edtf] += 1
    return count


def _least_likeness(one: EventMention, other: EventMention, bond: DateBond, crowd: int) -> float:
    """The likeness asked of two mentions; infinite where their words alone make no event of them."""
    again = one.place.article == other.place.article
    if bond == "day":
        return _SAME_ARTICLE if again else min(_MOST, _LEAST + _EACH_DOUBLING * doublings(crowd))
    return (_AGAIN if again else _ELSEWHERE)[bond]
