"""Choose the sentences that tell a story, and find what else says the same.

Greedy choice of the best-weighted sentences under a bound on words and on likeness, in
the manner of maximal marginal relevance (Carbonell and Goldstein 1998).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from generator.linking.reading_order import in_reading_order
from generator.linking.salience import Candidate, Story, read_story, weights
from generator.linking.similarity import cosine
from generator.linking.standing import Unit, units
from generator.model import ArticleFacts, Place, SummarySentence

# Two sentences of one summary never share this much of the shorter one's words.
_TOO_ALIKE = 80.0


def summarise(corpus: Sequence[ArticleFacts], words: int) -> tuple[SummarySentence, ...]:
    """A summary of at most ``words`` words (white-space tokens), in reading order."""
    story = read_story(corpus)
    chosen = choose(story, units(corpus, story.candidates), words, weights())
    return tuple(
        SummarySentence(_place(corpus, story.candidates[i]), _also(corpus, story, i))
        for i in in_reading_order(corpus, story.candidates, chosen)
    )


def choose(story: Story, options: Sequence[Unit], words: int, weight: Mapping[str, float]) -> list[int]:
    """The chosen candidates' indices, in the order in which they were chosen."""
    worth = [sum(weight[name] * x for name, x in row.items() if name in weight) for row in story.features]
    choice = _Choice(story, weight, words)
    remaining = list(options)
    while True:
        remaining = [unit for unit in remaining if choice.can_take(unit)]
        if not remaining:
            return choice.chosen
        choice.take(max(remaining, key=lambda unit: choice.value(unit, worth)))


class _Choice:
    """The summary so far."""

    def __init__(self, story: Story, weight: Mapping[str, float], words: int) -> None:
        self._story, self._weight, self._room = story, weight, words
        self.chosen: list[int] = []
        self._covered: set[str] = set()
        self._from: Counter[int] = Counter()
        self._nearest: dict[int, float] = {}
        self._folded: dict[int, str] = {}
        self._checked: dict[int, int] = {}

    def can_take(self, unit: Unit) -> bool:
        """Whether the unit brings something, fits into the room left and repeats nothing."""
        new = self._new(unit)
        if not new or sum(self._story.candidates[i].words for i in new) > self._room:
            return False
        return not any(self._is_told(i) for i in new)

    def value(self, unit: Unit, worth: Sequence[float]) -> float:
        """What the unit's new sentences are worth now, on average."""
        new = self._new(unit)
        return sum(worth[i] + self._adjustment(i) for i in new) / len(new)

    def take(self, unit: Unit) -> None:
        for i in self._new(unit):
            candidate = self._story.candidates[i]
            self.chosen.append(i)
            self._room -= candidate.words
            self._covered.update(candidate.sentence.lemmas)
            self._from[candidate.article] += 1

    def _new(self, unit: Unit) -> list[int]:
        return [i for i in unit if i not in self.chosen]

    def _adjustment(self, i: int) -> float:
        candidate = self._story.candidates[i]
        vector = self._story.vectors[i]
        fresh = sum(x * x for lemma, x in vector.items() if lemma not in self._covered)
        share = self._from[candidate.article] / len(self.chosen) if self.chosen else 0.0
        return (
            self._weight["new words"] * fresh
            + self._weight["like what is chosen"] * self._nearest.get(i, 0.0)
            + self._weight["its article is used"] * share
        )

    def _is_told(self, i: int) -> bool:
        """Whether a chosen sentence says nearly the same (asked of those chosen since the last time)."""
        for j in self.chosen[self._checked.get(i, 0) :]:
            if j in self._story.same[i] or fuzz.token_set_ratio(self._fold(i), self._fold(j)) >= _TOO_ALIKE:
                return True
            likeness = cosine(self._story.vectors[i], self._story.vectors[j])
            self._nearest[i] = max(self._nearest.get(i, 0.0), likeness)
        self._checked[i] = len(self.chosen)
        return False

    def _fold(self, i: int) -> str:
        if i not in self._folded:
            self._folded[i] = " ".join(self._story.candidates[i].text.lower().split())
        return self._folded[i]


def _place(corpus: Sequence[ArticleFacts], candidate: Candidate) -> Place:
    span = candidate.sentence.span
    return Place(corpus[candidate.article].article.id, span.start, span.end)


def _also(corpus: Sequence[ArticleFacts], story: Story, i: int) -> tuple[Place, ...]:
    return tuple(_place(corpus, story.candidates[j]) for j in story.same[i])
