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


def summarise(corpus: Sequence[ArticleFacts], words: int) -> tuple[SummarySentence, ...]:
    """A summary of at most ``words`` words (white-space tokens), in reading order."""
    story = read_story(corpus)
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
        best, best_new = max(fitting, key=lambda pair: sum(map(novelty.value, pair[1])) / len(pair[1]))
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
