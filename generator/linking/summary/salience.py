"""What a sentence is worth to a summary by itself: surface features, one number each.

Every feature is named as its weight in data/salience.yml, which says what it is for; those
that depend on what has been chosen already are in novelty.py.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from generator.linking.same_news.story_news import StoryNews
from generator.linking.similarity import Vector, cosine, neighbours, tfidf, total
from generator.linking.summary.candidates import WORD, Pair, SummaryCandidate, candidates, place_of
from generator.linking.summary.own_voice import OwnVoice, is_personal
from generator.linking.summary.summary_words import summary_words
from generator.linking.summary.title_words import title_words
from generator.linking.summary.units import Unit, any_unit, units
from generator.linking.summary.weights import salience_weights
from generator.model import ArticleFacts, Place
from generator.text.quotation_marks import CLOSING_MARKS

_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z]\w+")
_LONG, _VERY_LONG, _SHORT = 30, 60, 12
_MANY_NAMES = 6
# Of an event that is told more often the first so many: each is compared with each.
_MOST_OF_EVENT = 50

T = TypeVar("T")
Rows = list[dict[str, float]]


@dataclass(frozen=True)
class Spread:
    """In how many articles a story's words and phrases occur, and how often its words."""

    others: int
    often: Counter[str]
    words: dict[str, int]
    pairs: dict[Pair, int]
    phrases: dict[Pair, int]

    def share(self, articles: int) -> float:
        """The share of the other articles that this many articles make."""
        return (articles - 1) / self.others


@dataclass(frozen=True)
class StorySentences:
    """All sentences of a story with what is known of each; the lists but ``units`` run in parallel.

    ``units`` are the runs of sentences that may be chosen; ``near`` gives for each sentence those that
    share a word with it, with their cosine, and ``same`` those of the corpus that tell the same news.
    ``events_with`` gives those of each event that a sentence is of, itself among them. ``own_voice`` are the
    indices of the sentences that are a writer's word; ``titles`` holds the words of each article's title.
    """

    candidates: list[SummaryCandidate]
    units: list[Unit]
    vectors: list[Vector]
    near: list[dict[int, float]]
    same: list[tuple[int, ...]]
    events_with: list[tuple[tuple[int, ...], ...]]
    spread: Spread
    worth: list[float]
    places: list[Place]
    news: StoryNews
    own_voice: frozenset[int]
    titles: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class ArticleSentences:
    """What an article's sentences are by themselves, whatever story they are read in.

    ``own_voice`` are the indices of those that are the writer's word, in ``is_opinion`` all beside news.
    """

    candidates: list[SummaryCandidate]
    units: list[Unit]
    own_voice: frozenset[int]
    is_opinion: bool = False


def read_sentences(facts: ArticleFacts) -> ArticleSentences:
    """The sentences of an article that may be chosen, alone and with those they lean on."""
    found = list(candidates(facts))
    voice = OwnVoice(facts)
    own = frozenset(c.index for c in found if voice.beside_news(c))
    return ArticleSentences(found, units(facts, found), own, voice.is_opinion(found))


def read_story(
    corpus: Sequence[ArticleFacts],
    sentences: Sequence[ArticleSentences] | None = None,
    news: StoryNews | None = None,
    together: Sequence[Collection[Place]] = (),
) -> StorySentences:
    """Everything about a story's sentences that choosing among them needs.

    ``sentences`` are those of each article of the corpus, and ``news`` what they and perhaps other articles
    tell, where the caller has them already; ``together`` are the sentences of each event, without those that
    only go on with one.
    """
    found, options, own_voice = _joined(sentences or [read_sentences(facts) for facts in corpus])
    vectors = tfidf([c.sentence.lemmas for c in found])
    spread = spread_of(corpus, found)
    weight = salience_weights()
    news = news or StoryNews(corpus, {})
    places = [place_of(corpus, c) for c in found]
    rows = sentence_features(corpus, found, vectors, spread, [news.tellers(place) for place in places])
    worth = [sum(weight[name] * x for name, x in row.items()) for row in rows]
    near = neighbours(vectors)
    same = _telling_the_same(places, news)
    events_with = _of_events(places, together)
    return StorySentences(
        found,
        options or any_unit(found, own_voice) or any_unit(found),
        vectors,
        near,
        same,
        events_with,
        spread,
        worth,
        places,
        news,
        own_voice,
        tuple(title_words(facts.article.title) for facts in corpus if facts.article.title),
    )


def _of_events(
    places: Sequence[Place], together: Iterable[Collection[Place]]
) -> list[tuple[tuple[int, ...], ...]]:
    """For each sentence, for each event that it is of, the indices of all that are."""
    at = {place: i for i, place in enumerate(places)}
    out: list[list[tuple[int, ...]]] = [[] for _ in places]
    for event in together:
        members = tuple(sorted(at[place] for place in event if place in at)[:_MOST_OF_EVENT])
        for i in members:
            out[i].append(members)
    return [tuple(found) for found in out]


def _telling_the_same(places: Sequence[Place], news: StoryNews) -> list[tuple[int, ...]]:
    """For each sentence the indices of those of the corpus that tell the same, in order."""
    at = {place: i for i, place in enumerate(places)}
    return [tuple(sorted(at[other] for other in news.others(place) if other in at)) for place in places]


def _joined(
    articles: Sequence[ArticleSentences],
) -> tuple[list[SummaryCandidate], list[Unit], frozenset[int]]:
    """The candidates, the units and the writers' words of all articles, each with its place in the corpus.

    Of several articles nothing is told in a writer's own voice, nor by a comment where there is news.
    """
    has_news = not all(own.is_opinion for own in articles)
    found: list[SummaryCandidate] = []
    options: list[Unit] = []
    own_voice: set[int] = set()
    for a, own in enumerate(articles):
        voiced = range(len(own.candidates)) if own.is_opinion and has_news else own.own_voice
        told = [u for u in own.units if len(articles) == 1 or not set(voiced).intersection(u)]
        options += [tuple(len(found) + i for i in unit) for unit in told]
        own_voice.update(len(found) + i for i in voiced)
        found += [replace(candidate, article=a) for candidate in own.candidates]
    return found, options, frozenset(own_voice)


def sentence_features(
    corpus: Sequence[ArticleFacts],
    candidates: Sequence[SummaryCandidate],
    vectors: Sequence[Vector],
    spread: Spread,
    tellers: Sequence[int],
) -> Rows:
    """What is found of each sentence, by the names of SENTENCE_FEATURES."""
    parts = zip(
        _place_and_wording(corpus, candidates),
        _sharing(corpus, candidates, spread),
        _centrality(vectors),
        [{"told by other articles": spread.share(n)} for n in tellers],
        strict=True,
    )
    return [{name: x for part in row for name, x in part.items()} for row in parts]


def spread_of(corpus: Sequence[ArticleFacts], candidates: Sequence[SummaryCandidate]) -> Spread:
    """In how many articles each word, pair and phrase of the candidates occurs."""
    often: Counter[str] = Counter()
    for c in candidates:
        often.update(c.sentence.lemmas)
    return Spread(
        others=max(1, len(corpus) - 1),
        often=often,
        words=_articles_with((c.article, c.sentence.lemmas) for c in candidates),
        pairs=_shared(_articles_with((c.article, pairwise(c.sentence.lemmas)) for c in candidates)),
        phrases=_shared(_articles_with((c.article, c.phrases) for c in candidates)),
    )


def _articles_with(found: Iterable[tuple[int, Iterable[T]]]) -> dict[T, int]:
    """In how many articles each thing occurs; what occurs in one article comes in one run."""
    last: dict[T, int] = {}
    count: dict[T, int] = {}
    for article, things in found:
        for thing in things:
            if last.get(thing) != article:
                last[thing] = article
                count[thing] = count.get(thing, 0) + 1
    return count


def _shared(count: dict[Pair, int]) -> dict[Pair, int]:
    return {thing: n for thing, n in count.items() if n > 1}


def _place_and_wording(corpus: Sequence[ArticleFacts], candidates: Sequence[SummaryCandidate]) -> Rows:
    """Where the sentence is, and what its words themselves show."""
    denies_or_corrects = summary_words().denies_or_corrects
    out = []
    for c in candidates:
        size = len(c.phrases) + 1
        out.append(
            {
                "near the start": 1 / math.sqrt(1 + c.index),
                "in a short article": 1 / (1 + math.log1p(len(corpus[c.article].sentences))),
                "short": max(0, _SHORT - size) / _SHORT,
                "very long": min(1.0, max(0, c.words - _LONG) / (_VERY_LONG - _LONG)),
                "quoted": 1 - len(c.outside) / len(c.text),
                "I, we or you": float(is_personal(c)),
                "question": float(c.text.rstrip(CLOSING_MARKS + ")").endswith("?")),
                "denies or corrects": float(denies_or_corrects.search(c.outside) is not None),
                "proper names": min(1.0, len(_CAPITAL.findall(c.text)) / _MANY_NAMES),
                "content words": min(1.0, len(c.sentence.lemmas) / size),
            }
        )
    return out


def _sharing(corpus: Sequence[ArticleFacts], candidates: Sequence[SummaryCandidate], spread: Spread) -> Rows:
    """How much of the sentence's wording other articles and the titles have too."""
    titles = {w for facts in corpus for w in WORD.findall((facts.article.title or "").lower()) if len(w) > 3}
    out = []
    for c in candidates:
        pairs = list(pairwise(c.sentence.lemmas))
        words = {w for w in WORD.findall(c.text.lower()) if len(w) > 3}
        out.append(
            {
                "pairs of other articles": _mean([spread.share(spread.pairs.get(p, 1)) for p in pairs]),
                "phrases of other articles": _mean([float(p in spread.phrases) for p in c.phrases]),
                "words of the titles": _mean([float(w in titles) for w in words]) if titles else 0.0,
            }
        )
    return out


def _centrality(vectors: Sequence[Vector]) -> Rows:
    """How close the sentence is to the story as a whole."""
    centre = total(vectors)
    return [{"like the story": cosine(vector, centre)} for vector in vectors]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
