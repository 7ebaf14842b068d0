"""Choose the sentences that tell a story, and find what else says the same.

Greedy choice of the sentence with the highest weighed features under a bound on words and
on likeness, in the manner of maximal marginal relevance (Carbonell and Goldstein 1998).
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from generator.linking.novelty import Novelty
from generator.linking.reading_order import in_reading_order
from generator.linking.salience import Candidate, Story, read_story, weights
from generator.linking.standing import Unit, units
from generator.model import ArticleFacts, Place, SummarySentence

# Two sentences of one summary never share this much of the shorter one's words (token_set_ratio).
_TOO_ALIKE = 80.0
# What comes only with the sentence before it costs room twice (by trial: 0.3 to 0.8 are alike).
_RUN_COSTS = 0.3


def summarise(
    corpus: Sequence[ArticleFacts], words: int, story: Story | None = None
) -> tuple[SummarySentence, ...]:
    """A summary of at most ``words`` words (white-space tokens), in reading order.

    ``story`` is ``read_story(corpus)`` where the caller has it already.
    """
    story = story or read_story(corpus)
    options = units(corpus, story.candidates)
    chosen = _choose(story, options, words)
    return tuple(
        SummarySentence(
            _place(corpus, story.candidates[i]),
            tuple(_place(corpus, story.candidates[j]) for j in story.same[i]),
        )
        for i in in_reading_order(corpus, story.candidates, options, chosen)
    )


def _choose(story: Story, options: Sequence[Unit], room: int) -> list[int]:
    """The chosen candidates' indices, in the order in which they were chosen."""
    novelty = Novelty(story, weights())
    chosen: list[int] = []
    folded: dict[int, str] = {}
    remaining = list(options)
    while remaining:
        fitting = [(unit, new) for unit in remaining if (new := _new(story, unit, chosen, room))]
        if not fitting:
            break
        clear = [pair for pair in fitting if _is_clear(story, pair[0], chosen)] or fitting
        best, best_new = max(clear, key=lambda pair: _worth(story, novelty, pair[1]))
        remaining = [unit for unit, _ in fitting if unit != best]
        if not any(_is_told(story, i, chosen, folded) for i in best_new):
            for i in best_new:
                chosen.append(i)
                novelty.take(i)
                room -= story.candidates[i].words
    return chosen


def _new(story: Story, unit: Unit, chosen: Sequence[int], room: int) -> Unit:
    """The sentences of a unit that are not chosen yet; none where they do not fit into the room left."""
    new = tuple(i for i in unit if i not in chosen)
    return new if sum(story.candidates[i].words for i in new) <= room else ()


def _worth(story: Story, novelty: Novelty, new: Unit) -> float:
    """What a unit is worth, word for word; less where it comes only as a run."""
    words = [story.candidates[i].words for i in new]
    value = sum(novelty.value(i) * n for i, n in zip(new, words, strict=True)) / sum(words)
    return value - _RUN_COSTS * (len(new) - 1)


def _is_clear(story: Story, unit: Unit, chosen: Sequence[int]) -> bool:
    """Whether a bare "the" noun at the start is one that the summary has spoken of."""
    first = story.candidates[unit[0]]
    noun = first.sentence.definite
    earlier = [c for c in (story.candidates[j] for j in chosen) if c.index <= first.index]
    return noun is None or first.index == 0 or any(noun in c.sentence.lemmas for c in earlier)


def _is_told(story: Story, i: int, chosen: Sequence[int], folded: dict[int, str]) -> bool:
    """Whether a chosen sentence says nearly the same."""
    return any(
        j in story.same[i]
        or fuzz.token_set_ratio(_fold(story, i, folded), _fold(story, j, folded)) >= _TOO_ALIKE
        for j in chosen
    )


def _fold(story: Story, i: int, folded: dict[int, str]) -> str:
    if i not in folded:
        folded[i] = " ".join(story.candidates[i].text.lower().split())
    return folded[i]


def _place(corpus: Sequence[ArticleFacts], candidate: Candidate) -> Place:
    span = candidate.sentence.span
    return Place(corpus[candidate.article].article.id, span.start, span.end)
