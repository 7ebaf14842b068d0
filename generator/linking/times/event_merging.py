"""Which event mentions are of one event: the same date, and much the same words.

The more mentions a day has, the more alike two of them must be: where two articles name one
day once each, they nearly always mean one event; where forty do, they seldom do.
"""

from __future__ import annotations

import calendar
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from generator.linking.copies import NO_COPIES, Copies
from generator.linking.same_news.story_news import StoryNews
from generator.linking.similarity import COMMON, Vector, cosine, neighbours, tfidf, total
from generator.linking.times.dating import days_between, single_day
from generator.linking.times.event_mentions import EventMention
from generator.model import ArticleFacts, Sentence
from generator.rule_tables import read_words

# The cosine asked of two mentions of a day that two sentences name, what each doubling adds, and the most.
_LEAST, _EACH_DOUBLING, _MOST = 0.05, 0.05, 0.40
# What is asked of two mentions of a wider date, of one article, without a date of their own, or the last two.
_WIDER_DATE, _SAME_ARTICLE, _REPORTED, _REPORTED_AGAIN = 0.40, 0.40, 0.35, 0.60
_WITHOUT_OWN_DATE = ("carried", "publication")
# Of this so much, where both tell one piece of news.
_OF_ONE_NEWS = 0.6
# ... of one without a day of its own and one that another article dates so many days before at most.
_DATED_ELSEWHERE, _DAYS_BEFORE, _LEAST_SHARED_ELSEWHERE = 0.35, 7, 4
_LEAST_SHARED = 2
# The sentences around a mention say less of its event than its own words.
_CONTEXT_COUNTS = 0.5
_LEAST_SHARED_AROUND = 3
# Two groups join where their mentions are alike this much on the whole, not only the nearest two.
_ON_THE_WHOLE = 0.7
_COMPARED = 5
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

    Of one date, two that tell one piece of ``news`` are one event, however they put it.
    """
    wordings = _Wordings(mentions)
    asked = _asked([m for m in mentions if m.facts.article.id not in copies])
    pairs = []
    for i, row in enumerate(neighbours([wordings.vector(m) for m in mentions])):
        for j, direct in row.items():
            least = _least_likeness(mentions[i], mentions[j], asked) if i < j else math.inf
            if least is math.inf or not wordings.share_enough(mentions[i], mentions[j]):
                continue
            if news is not None and news.are_surely_same(mentions[i].place, mentions[j].place):
                least *= _OF_ONE_NEWS
            likeness = (
                max(direct, wordings.by_context(mentions[i], mentions[j])) if direct < least else direct
            )
            if likeness >= least:
                pairs.append((-likeness, i, j, least))
    dates = [None if _is_unsure(m) else m.edtf for m in mentions]
    return _joined(dates, sorted(pairs), lambda i, j: wordings.likeness(mentions[i], mentions[j]))


def _joined(
    dates: Sequence[str | None],
    pairs: Sequence[tuple[float, int, int, float]],
    likeness: Callable[[int, int], float],
) -> list[tuple[int, ...]]:
    """Groups from pairs, the most alike first; larger groups join only if alike on the whole.

    ``dates`` are those that are sure: a group has one at most.
    """
    groups = {i: [i] for i in range(len(dates))}
    group_of = list(range(len(dates)))
    date_of = dict(enumerate(dates))
    for nearest, i, j, least in pairs:
        a, b = sorted((group_of[i], group_of[j]))
        if a == b or (date_of[a] and date_of[b] and date_of[a] != date_of[b]):
            continue
        some_of_a, some_of_b = groups[a][:_COMPARED], groups[b][:_COMPARED]
        between = [-nearest, *(likeness(x, y) for x in some_of_a for y in some_of_b if {x, y} != {i, j})]
        if sum(between) / len(between) >= least * _ON_THE_WHOLE:
            for x in groups[b]:
                group_of[x] = a
            groups[a] += groups.pop(b)
            date_of[a] = date_of[a] or date_of[b]
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
        if _is_unsure(one) or _is_unsure(other):
            asked = _LEAST_SHARED_ELSEWHERE if _is_dated_by(one, other) else _LEAST_SHARED
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


def _asked(mentions: Sequence[EventMention]) -> dict[str, float]:
    """Date → the likeness asked of two mentions, by how many articles' sentences name it."""
    count: dict[str, int] = defaultdict(int)
    for m in mentions:
        if m.edtf and m.basis in ("stated", "resolved"):
            count[m.edtf] += 1
    return {edtf: min(_MOST, _LEAST + _EACH_DOUBLING * math.log2(max(2, n) / 2)) for edtf, n in count.items()}


def _least_likeness(one: EventMention, other: EventMention, asked: dict[str, float]) -> float:
    """The likeness asked of two mentions; more than 1 where they cannot be one event."""
    again = one.place.article == other.place.article
    if one.place == other.place:
        return math.inf
    if one.edtf is None or other.edtf is None:
        return _least_of_undated(one, other, again)
    if one.edtf.rstrip("?") != other.edtf.rstrip("?"):
        return _DATED_ELSEWHERE if not again and _is_dated_by(one, other) else math.inf
    if one.basis in _WITHOUT_OWN_DATE or other.basis in _WITHOUT_OWN_DATE:
        return _REPORTED_AGAIN if again else _REPORTED
    if again:
        return _SAME_ARTICLE
    return asked.get(one.edtf, _LEAST) if single_day(one.edtf) else _WIDER_DATE


def _least_of_undated(one: EventMention, other: EventMention, again: bool) -> float:
    """The likeness asked of two mentions of a day that nothing resolves: both say "Friday"."""
    a, b = one.expression, other.expression
    if one.edtf or other.edtf or a is None or b is None or a.form != b.form:
        return math.inf
    return _REPORTED_AGAIN if again else _WIDER_DATE


def _is_unsure(m: EventMention) -> bool:
    """Whether the date is that of the article or of who told of it."""
    return m.told or m.basis in _WITHOUT_OWN_DATE


def _is_dated_by(one: EventMention, other: EventMention) -> bool:
    """Whether one of two mentions has a day of its own, and the other only one on which it was told later."""
    if _is_unsure(one) == _is_unsure(other):
        return False
    sure, unsure = (other, one) if _is_unsure(one) else (one, other)
    day, told = single_day(sure.edtf), single_day((unsure.edtf or "").rstrip("?"))
    return bool(day and told) and 0 <= days_between(day or "", told or "") <= _DAYS_BEFORE
