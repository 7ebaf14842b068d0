"""Find the weights of generator/linking/same_news/data/news_likeness.yml again, and what they are worth.

    python -m benchmarks.fit_same_news GOLD.jsonl…

GOLD has one story a line: {"id", "articles": [{"id", "text"}], "pairs": [[article, start, end,
article, start, end, label]]}. Logistic regression with a ridge over the two features of news_likeness.py;
the first file's stories are left out in turn, and the precision and recall of the groups made of each
are printed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from generator.linking.people.people import link_people
from generator.linking.same_news import news_likeness
from generator.linking.same_news.news_likeness import NewsLikeness
from generator.linking.same_news.news_terms import Telling, tellings
from generator.linking.same_news.same_news import news_groups
from generator.model import Article, ArticleFacts
from generator.pipeline import extract_all
from generator.settings import Settings

_RIDGE = 1.0
_ROUNDS = 50
# The pairs of another file than the first count so much more each.
_OTHER_FILES = 10.0
Json = dict[str, Any]
Row = tuple[float, float, float, float]


class _Story:
    """A story with its labelled pairs, as pairs of indices into its tellings (None: no such sentence)."""

    def __init__(self, row: Json, facts: Sequence[ArticleFacts], counts: float) -> None:
        _, person_ids = link_people(facts)
        self.likeness = NewsLikeness([t for f in facts for t in tellings(f, person_ids)])
        self.counts = counts
        self.pairs = [(self._at(*p[:3]), self._at(*p[3:6]), bool(p[6])) for p in row["pairs"]]

    def _at(self, article: str, start: int, end: int) -> int | None:
        overlaps = [
            (_overlap(t, start, end), i)
            for i, t in enumerate(self.likeness.tellings)
            if t.place.article == article
        ]
        most, i = max(overlaps, default=(0.0, 0))
        return i if most > 0.5 else None

    def rows(self) -> Iterator[Row]:
        """The features of each pair, its label and how much it counts."""
        for i, j, same in self.pairs:
            if i is not None and j is not None and i != j:
                yield (*self.likeness.shared(i, j), float(same), self.counts)

    def counted(self) -> np.ndarray[Any, Any]:
        """How many pairs are the same news, how many are joined, how many both."""
        group_of = {i: n for n, group in enumerate(news_groups(self.likeness)) for i in group}
        ours = [i in group_of and j in group_of and group_of[i] == group_of[j] for i, j, _ in self.pairs]
        same = [label for *_, label in self.pairs]
        return np.array([sum(same), sum(ours), sum(a and b for a, b in zip(same, ours, strict=True))])


def _overlap(t: Telling, start: int, end: int) -> float:
    both = min(end, t.place.end) - max(start, t.place.start)
    return both / min(end - start, t.place.end - t.place.start)


def main() -> None:
    """Print the weights, and precision and recall on each story of the first file left out."""
    files = [
        [_Story(row, _facts(row), 1.0 if n == 0 else _OTHER_FILES) for row in _rows(path)]
        for n, path in enumerate(sys.argv[1:])
    ]
    everything = [story for stories in files for story in stories]
    print("weights", _fit(everything))
    total = np.zeros(3)
    for left_out in files[0]:
        _use(_fit([story for story in everything if story is not left_out]))
        counted = left_out.counted()
        total += counted
        print(f"left out: P {counted[2] / max(1, counted[1]):.3f} R {counted[2] / counted[0]:.3f}")
    print(f"all left out in turn: P {total[2] / total[1]:.3f} R {total[2] / total[0]:.3f}")


def _rows(path: str) -> list[Json]:
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


def _facts(row: Json) -> list[ArticleFacts]:
    articles = [Article(id=a["id"], path=a["id"], text=a["text"]) for a in row["articles"]]
    return [facts for facts in extract_all(articles, Settings(), 1) if isinstance(facts, ArticleFacts)]


def _fit(stories: Sequence[_Story]) -> dict[str, float]:
    """Newton's method."""
    table = np.array([row for story in stories for row in story.rows()])
    x, y, counts = np.c_[np.ones(len(table)), table[:, :2]], table[:, 2], table[:, 3]
    b, ridge = np.zeros(3), np.diag([0.0, _RIDGE / 100, _RIDGE / 100])
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-x @ b))
        slope = x.T @ (counts * (y - p)) - ridge @ b
        b = b + np.linalg.solve((x.T * (counts * p * (1 - p))) @ x + ridge, slope)
    return {"always": float(b[0]), "shared": float(b[1]), "share": float(b[2])}


def _use(features: dict[str, float]) -> None:
    weights = news_likeness._weights()
    object.__setattr__(weights, "features", features)


if __name__ == "__main__":
    main()
