"""What a sentence still adds to a summary, given what has been chosen.

Kept up to date word by word as sentences are chosen, so that a choice costs as much as
the words it newly covers occur in other sentences.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping

from generator.linking.summary.candidates import Pair
from generator.linking.summary.salience import StorySentences

# A sentence of fewer pairs of words counts as one of so many: that others too have "I do" says little.
_FEWEST_PHRASES = 10


class Novelty:
    """The value of each sentence of a story as the summary grows."""

    def __init__(self, story: StorySentences, weight: Mapping[str, float]) -> None:
        """Nothing is chosen yet: every word is new."""
        self._story, self._weight, self._rare = story, weight, weight["new words"]
        self._holders: dict[str, list[int]] = defaultdict(list)
        self._phrase_holders: dict[Pair, list[int]] = defaultdict(list)
        for i, candidate in enumerate(story.candidates):
            for lemma in dict.fromkeys(candidate.sentence.lemmas):
                self._holders[lemma].append(i)
            for phrase in dict.fromkeys(candidate.phrases):
                if phrase in story.spread.phrases:
                    self._phrase_holders[phrase].append(i)
        self._idf = {k: math.log((1 + len(story.candidates)) / len(v)) ** 2 for k, v in self._holders.items()}
        # In the order of the words: a sum of floats in that of a set differs from run to run.
        words = [dict.fromkeys(c.sentence.lemmas) for c in story.candidates]
        self._mass = [max(1e-9, sum(self._idf[k] for k in once)) for once in words]
        self._distinct = [max(1, len(once)) for once in words]
        self._common = self._common_gains()
        self._fresh = [self._all_new(i) for i in range(len(story.candidates))]
        self._covered: set[str] = set()
        self._nearest = [0.0] * len(story.candidates)
        self._used: Counter[int] = Counter()
        self._chosen = 0

    def value(self, i: int) -> float:
        """What sentence ``i`` is worth to the summary now."""
        share = self._used[self._story.candidates[i].article] / max(1, self._chosen)
        return (
            self._story.worth[i]
            + self._fresh[i]
            + self._weight["like what is chosen"] * self._nearest[i]
            + self._weight["its article is used"] * share
        )

    def likeness(self, i: int) -> float:
        """How near sentence ``i`` is to the nearest chosen one (cosine)."""
        return self._nearest[i]

    def take(self, i: int) -> None:
        """Sentence ``i`` is in the summary: its words are no longer new."""
        candidate = self._story.candidates[i]
        self._chosen += 1
        self._used[candidate.article] += 1
        self._come_near(i)
        for lemma in dict.fromkeys(candidate.sentence.lemmas):
            if lemma not in self._covered:
                self._covered.add(lemma)
                for j in self._holders[lemma]:
                    self._fresh[j] -= self._gain(lemma, j)
        for phrase in dict.fromkeys(candidate.phrases):
            for j in self._phrase_holders.pop(phrase, ()):
                self._fresh[j] -= self._phrase_gain(phrase, j)

    def _all_new(self, i: int) -> float:
        candidate = self._story.candidates[i]
        words = sum(self._gain(lemma, i) for lemma in dict.fromkeys(candidate.sentence.lemmas))
        known = self._story.spread.phrases
        return words + sum(self._phrase_gain(p, i) for p in dict.fromkeys(candidate.phrases) if p in known)

    def _common_gains(self) -> dict[str, float]:
        """What each word is worth in any sentence, before its length."""
        spread, weight = self._story.spread, self._weight
        most = math.log1p(max(spread.often.values(), default=1))
        return {
            lemma: weight["new words of other articles"] * spread.share(spread.words[lemma])
            + weight["new frequent words"] * math.log1p(n) / most
            for lemma, n in spread.often.items()
        }

    def _gain(self, lemma: str, i: int) -> float:
        return self._rare * self._idf[lemma] / self._mass[i] + self._common[lemma] / self._distinct[i]

    def _phrase_gain(self, phrase: Pair, i: int) -> float:
        spread = self._story.spread
        size = max(_FEWEST_PHRASES, len(self._story.candidates[i].phrases))
        return self._weight["new phrases of other articles"] * spread.share(spread.phrases[phrase]) / size

    def _come_near(self, i: int) -> None:
        likeness: dict[int, float] = defaultdict(float)
        for lemma, x in self._story.vectors[i].items():
            for j in self._holders[lemma]:
                likeness[j] += x * self._story.vectors[j][lemma]
        for j, x in likeness.items():
            self._nearest[j] = max(self._nearest[j], x)
