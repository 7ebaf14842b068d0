"""How alike two sentences are: tf-idf cosines over lemmas, without comparing every pair.

Only sentences that share a word are compared, and words that occur in very many sentences
are passed over, so that the work grows with the words of a story and not with their square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

Vector = dict[str, float]

# A word in more sentences than this says little about which two are alike.
COMMON = 60


def tfidf(sentences: Sequence[Sequence[str]]) -> list[Vector]:
    """A vector of unit length for each sentence (given as lemmas); empty for one without lemmas."""
    spread = Counter(lemma for sentence in sentences for lemma in set(sentence))
    total = len(sentences)
    idf = {lemma: math.log((1 + total) / n) for lemma, n in spread.items()}
    return [unit({lemma: n * idf[lemma] for lemma, n in Counter(sentence).items()}) for sentence in sentences]


def unit(vector: Vector) -> Vector:
    """The vector at length one."""
    length = math.sqrt(sum(x * x for x in vector.values()))
    return {k: x / length for k, x in vector.items()} if length else {}


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two vectors of unit length."""
    if len(b) < len(a):
        a, b = b, a
    return sum(x * b[k] for k, x in a.items() if k in b)


def total(vectors: Sequence[Vector]) -> Vector:
    """The direction of the sum of vectors: the centroid."""
    out: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for k, x in vector.items():
            out[k] += x
    return unit(out)


def neighbours(vectors: Sequence[Vector]) -> list[dict[int, float]]:
    """For each vector the others that share a content word with it, with their cosine (rarer words only)."""
    postings: dict[str, list[int]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for k in vector:
            postings[k].append(i)
    out: list[dict[int, float]] = [defaultdict(float) for _ in vectors]
    for k, holders in postings.items():
        if 2 <= len(holders) <= COMMON:
            for at, i in enumerate(holders):
                x, row = vectors[i][k], out[i]
                for j in holders[at + 1 :]:
                    product = x * vectors[j][k]
                    row[j] += product
                    out[j][i] += product
    return [dict(row) for row in out]
