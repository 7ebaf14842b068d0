"""What a sentence is worth to a summary: surface features and a readable line of weights.

Every feature lies between 0 and 1, and its name is that of its weight in data/weights.yml.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

from generator.linking.similarity import Vector, cosine, neighbours, tfidf, total
from generator.linking.support import supporters
from generator.model import ArticleFacts, Sentence

_QUOTED = re.compile(r"[“\"„«][^“”\"„»]*[”\"»]?")
_PERSONAL = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours|you|your|yours)\b", re.IGNORECASE)
_CUT = re.compile(r"(?:\.\.\.|…)[\"”’)\]]*$")
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z]\w+")
_USUAL_LENGTH, _VERY_LONG = 30, 60
_LEAD = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may enter a summary; ``article`` and ``index`` are its place in the corpus."""

    article: int
    index: int
    sentence: Sentence
    text: str
    words: int


@dataclass(frozen=True)
class Story:
    """All sentences of a story with what is known of each; the lists run in parallel."""

    candidates: list[Candidate]
    vectors: list[Vector]
    same: list[tuple[int, ...]]
    features: list[dict[str, float]]


@cache
def weights() -> dict[str, float]:
    """The weight of each feature, as data/weights.yml has it."""
    path = Path(__file__).parent / "data" / "weights.yml"
    rows = yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {name: float(row["weight"]) for name, row in rows.items()}


def read_story(corpus: Sequence[ArticleFacts]) -> Story:
    """Everything about a story's sentences that choosing among them needs."""
    candidates = [
        Candidate(a, i, s, text, len(text.split()))
        for a, facts in enumerate(corpus)
        for i, s in enumerate(facts.sentences)
        for text in [facts.article.text[s.span.start : s.span.end]]
    ]
    vectors = tfidf([c.sentence.lemmas for c in candidates])
    near = neighbours(vectors)
    same = supporters([c.text for c in candidates], near)
    features: list[dict[str, float]] = [{} for _ in candidates]
    for group in (
        _place(corpus, candidates),
        _wording(corpus, candidates),
        _spread(corpus, candidates),
        _centrality(corpus, candidates, vectors, near),
    ):
        for row, more in zip(features, group, strict=True):
            row.update(more)
    return Story(candidates, vectors, same, features)


Rows = list[dict[str, float]]


def _place(corpus: Sequence[ArticleFacts], candidates: Sequence[Candidate]) -> Rows:
    """Where the sentence stands in its article."""
    out = []
    for c in candidates:
        facts = corpus[c.article]
        before = facts.article.text[: c.sentence.span.start].rstrip(" \t")[-1:]
        out.append(
            {
                "first": float(c.index == 0),
                "nearness to the start": 1 / (1 + c.index),
                "early half": 1 - c.index / len(facts.sentences),
                "opens a paragraph": float(before in {"", "\n", "\r"}),
            }
        )
    return out


def _wording(corpus: Sequence[ArticleFacts], candidates: Sequence[Candidate]) -> Rows:
    """What the words themselves show."""
    named = [{m.span.start for p in f.people for m in p.mentions if m.kind == "name"} for f in corpus]
    dated = [{t.span.start for t in f.times if t.use == "dates"} for f in corpus]
    out = []
    for c in candidates:
        outside = _QUOTED.sub(" ", c.text)
        span = range(c.sentence.span.start, c.sentence.span.end)
        out.append(
            {
                "length": min(c.words, _USUAL_LENGTH) / _USUAL_LENGTH,
                "very long": min(1.0, max(0, c.words - _USUAL_LENGTH) / (_VERY_LONG - _USUAL_LENGTH)),
                "quoted": 1 - len(outside) / len(c.text),
                "I, we or you": float(bool(_PERSONAL.search(outside))),
                "question": float(c.text.rstrip("\"'”’)").endswith("?")),
                "cut off": float(bool(_CUT.search(c.text))),
                "not a sentence": float(not _ENDED.search(c.text)),
                "names a person": float(any(at in span for at in named[c.article])),
                "has a date": float(any(at in span for at in dated[c.article])),
                "has a figure": float(any(ch.isdigit() for ch in c.text)),
                "proper names": min(1.0, len(_CAPITAL.findall(c.text)) / 6),
            }
        )
    return out


def _spread(corpus: Sequence[ArticleFacts], candidates: Sequence[Candidate]) -> Rows:
    """In how many articles, and how often, the sentence's words and pairs of words stand."""
    words: dict[str, set[int]] = defaultdict(set)
    pairs: dict[tuple[str, str], set[int]] = defaultdict(set)
    often: Counter[str] = Counter()
    for c in candidates:
        often.update(c.sentence.lemmas)
        for lemma in c.sentence.lemmas:
            words[lemma].add(c.article)
        for pair in pairwise(c.sentence.lemmas):
            pairs[pair].add(c.article)
    others = max(1, len(corpus) - 1)
    most = math.log1p(max(often.values(), default=1))
    titles = {w for f in corpus for w in _words(f.article.title or "")}
    out = []
    for c in candidates:
        lemmas = c.sentence.lemmas
        both = list(pairwise(lemmas))
        out.append(
            {
                "words of other articles": _mean([(len(words[w]) - 1) / others for w in lemmas]),
                "pairs of other articles": _mean([(len(pairs[p]) - 1) / others for p in both]),
                "frequent words": _mean([math.log1p(often[w]) / most for w in lemmas]),
                "words of the titles": _mean([float(w in titles) for w in set(_words(c.text))])
                if titles
                else 0,
            }
        )
    return out


def _centrality(
    corpus: Sequence[ArticleFacts],
    candidates: Sequence[Candidate],
    vectors: Sequence[Vector],
    near: Sequence[dict[int, float]],
) -> Rows:
    """How close the sentence is to the story, to its article, to the leads and to the other articles."""
    centre = total(vectors)
    leads = total([v for c, v in zip(candidates, vectors, strict=True) if c.index < _LEAD])
    articles = [
        total([v for c, v in zip(candidates, vectors, strict=True) if c.article == a])
        for a in range(len(corpus))
    ]
    others = max(1, len(corpus) - 1)
    out = []
    for i, (c, vector) in enumerate(zip(candidates, vectors, strict=True)):
        best: dict[int, float] = defaultdict(float)
        for j, likeness in near[i].items():
            if candidates[j].article != c.article:
                best[candidates[j].article] = max(best[candidates[j].article], likeness)
        out.append(
            {
                "like the story": cosine(vector, centre),
                "like the leads": cosine(vector, leads),
                "like its article": cosine(vector, articles[c.article]),
                "said by others too": min(1.0, sum(best.values()) / others),
                "its article is central": cosine(articles[c.article], centre),
            }
        )
    return out


def _words(text: str) -> list[str]:
    return [w for w in re.findall(r"\w+", text.lower()) if len(w) > 3]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
