"""Find the weights of generator/extraction/people/names/data/name_weights.yml again.

    python -m benchmarks.fit_names GOLD.jsonl… > generator/extraction/people/names/data/name_weights.yml

GOLD has one article a line: {"text", "people": [{"mentions": [{"start", "end", "kind"}]}]}. Two logistic
regressions with a ridge, by Newton's method: over the occurrences of candidates, then over the names of each
article; the weights are two dozen, rounded, so that nothing of the text is kept. With one weight for each
kind of sign they do as well on articles left out of the fit as three times as many did, and better on a
kind of article left out whole.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from spacy.tokens import Doc

from generator.extraction.people.names.boundaries import mend_boundaries
from generator.extraction.people.names.evidence import FEATURES, evidence
from generator.extraction.people.names.headline_names import cut_headlines
from generator.extraction.people.names.name_candidates import NameCandidate, name_candidates
from generator.extraction.people.names.names import RELATIONS, gather, relations
from generator.extraction.people.names.votes import DocumentVotes
from generator.parsing.parse import parse

_RIDGE = 1.0
_RARE = 25
# What is certain, whatever the sample says.
_FIXED = {"surely a thing": -8.0, "honorific before": 4.0, "byline": 3.0}

_HEAD = """\
# What speaks for (above 0) and against a candidate's being a person's name: weights of two logistic sums,
# found by regression on annotated news (benchmarks/fit_names.py) and rounded. Each feature has a weight."""

_Features = Mapping[str, float]
_Article = list[tuple[NameCandidate, _Features, float]]


def main() -> None:
    """Print the weights as YAML."""
    articles = list(_articles(sys.argv[1:]))
    local = [(f, y, 1.0) for article in articles for _, f, y in article]
    occurrence = _fit(local, FEATURES, parts=2) | _FIXED
    whole = [row for article in articles for row in _names_of(article, occurrence)]
    print(_HEAD)
    _show("occurrence", "One occurrence, from its own words and what surrounds them.", occurrence)
    _show(
        "article", "A name over the whole article, beside the other names.", _fit(whole, RELATIONS, parts=4)
    )


def _articles(paths: Sequence[str]) -> Iterator[_Article]:
    rows = [json.loads(line) for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    for row, doc in zip(rows, parse(row["text"] for row in rows), strict=True):
        gold = [(m["start"], m["end"]) for p in row["people"] for m in p["mentions"] if m["kind"] == "name"]
        whole, _ = cut_headlines(doc, name_candidates(doc))
        candidates = mend_boundaries(doc, whole)
        votes = DocumentVotes(doc, candidates)
        yield [(c, evidence(doc, c, votes), _is_gold(doc, c, gold)) for c in candidates]


def _is_gold(doc: Doc, c: NameCandidate, gold: Sequence[tuple[int, int]]) -> float:
    start, end = doc[c.start].idx, doc[c.end - 1].idx + len(doc[c.end - 1])
    return float(any(a < end and start < b for a, b in gold))


def _names_of(article: _Article, weights: _Features) -> Iterator[tuple[_Features, float, float]]:
    """The names of an article: features, share of gold among the occurrences, and how much they count."""
    gold = {id(c): y for c, _, y in article}
    names = gather((c, _sum(weights, f)) for c, f, _ in article)
    for key, features in relations(names):
        found = [gold[id(c)] for c in names[key].occurrences]
        yield features, sum(found) / len(found), float(min(3, len(found)))


def _sum(weights: _Features, features: _Features) -> float:
    return weights["bias"] + sum(weights.get(k, 0.0) * v for k, v in features.items())


def _fit(
    rows: Sequence[tuple[_Features, float, float]], features: Iterable[str], parts: int
) -> dict[str, float]:
    """The weights of a logistic regression, in so many parts of one; a rare feature weighs nothing."""
    seen = Counter(name for signs, _, _ in rows for name in signs)
    names = sorted(name for name, n in seen.items() if n >= _RARE)
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names) + 1))
    x[:, -1] = 1.0
    for i, (signs, _, _) in enumerate(rows):
        for name, value in signs.items():
            if name in column:
                x[i, column[name]] = value
    y, weight = np.array([r[1] for r in rows]), np.array([r[2] for r in rows])
    ridge = np.array([_RIDGE] * len(names) + [0.01])
    b = np.zeros(len(ridge))
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ b))
        hessian = (x * (weight * (p * (1 - p) + 1e-6))[:, None]).T @ x + np.diag(ridge)
        b -= np.linalg.solve(hessian, x.T @ (weight * (p - y)) + ridge * b)
    rounded = {name: round(float(v) * parts) / parts for name, v in zip([*names, "bias"], b, strict=True)}
    return dict.fromkeys(features, 0.0) | rounded


def _show(part: str, comment: str, weights: _Features) -> None:
    print(f"\n# {comment}\n{part}:")
    for name, value in sorted(weights.items(), key=lambda x: (-x[1], x[0])):
        print(f"  {name}: {value}")


if __name__ == "__main__":
    main()
