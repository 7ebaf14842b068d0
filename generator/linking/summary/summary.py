"""Choose the sentences that sum up a story, and find what else reports the same.

Greedy choice of the sentence with the highest weighed features under a bound on words and
on likeness, in the manner of maximal marginal relevance (Carbonell and Goldstein 1998).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from generator.linking.summary.also_told import AlsoTold
from generator.linking.summary.introductions import Introductions, Known
from generator.linking.summary.main_news import as_main_news
from generator.linking.summary.novelty import Novelty
from generator.linking.summary.reading_order import in_reading_order
from generator.linking.summary.salience import StorySentences, read_story
from generator.linking.summary.told_before import ToldBefore
from generator.linking.summary.units import Unit
from generator.linking.summary.weights import salience_weights
from generator.model import ArticleFacts, SummarySentence

# Behind a sentence of the same article, no further on than so many, "the offer" is seldom a riddle.
_JUST_BEFORE = 3
# What comes only with the sentence before it costs room twice (by trial: 0.3 to 0.8 are alike).
_RUN_COSTS = 0.3


def summarise(
    corpus: Sequence[ArticleFacts], words: int, story: StorySentences | None = None
) -> tuple[SummarySentence, ...]:
    """A summary of at most ``words`` words (white-space tokens), in reading order.

    ``story`` is ``read_story(corpus)`` where the caller has it already.
    """
    story = story or read_story(corpus)
    introductions = Introductions(corpus, story.candidates)
    also_told = AlsoTold(story)
    chosen = _choose(story, words, introductions, ToldBefore(story, also_told))
    told = {i: as_main_news(story, i) for i in chosen}
    order = in_reading_order(corpus, story.candidates, story.units, told, introductions)
    blocks = _whole_quotations(corpus, story, order)
    cited = also_told.of_blocks(blocks)
    return tuple(_cited(story, block, also) for block, also in zip(blocks, cited, strict=True))


def _whole_quotations(
    corpus: Sequence[ArticleFacts], story: StorySentences, order: Sequence[int]
) -> list[list[int]]:
    """The sentences in order, those that one quotation joins together."""
    blocks: list[list[int]] = []
    for i in order:
        if blocks and blocks[-1][-1] == i - 1 and _are_joined(corpus, story, i - 1, i):
            blocks[-1].append(i)
        else:
            blocks.append([i])
    return blocks


def _are_joined(corpus: Sequence[ArticleFacts], story: StorySentences, i: int, j: int) -> bool:
    """Whether a quotation runs on from one candidate into the next (it never leaves its paragraph)."""
    one, other = story.candidates[i], story.candidates[j]
    end, start = one.sentence.span.end, other.sentence.span.start
    return one.article == other.article and any(
        q.span.start < end and q.span.end > start
        for q in corpus[one.article].quotations
        if q.kind != "indirect"
    )


def _cited(story: StorySentences, block: Sequence[int], also: Sequence[int]) -> SummarySentence:
    """The sentences as one entry, with those of other articles that tell the same."""
    first, last = story.places[block[0]], story.places[block[-1]]
    return SummarySentence(replace(first, end=last.end), tuple(story.places[j] for j in also))


def _choose(story: StorySentences, room: int, introductions: Introductions, told: ToldBefore) -> list[int]:
    """The chosen candidates' indices, in the order in which they were chosen."""
    novelty = Novelty(story, salience_weights())
    chosen: list[int] = []
    met: set[Known] = set()
    weighed: set[Unit] = set()
    passed: set[int] = set()

    def worth(option: tuple[Unit, Unit]) -> tuple[bool, float]:
        return not introductions.are_missed(option[1], met), _worth(story, novelty, option[1])

    while True:
        fitting = [
            (u, new) for u in story.units if u not in weighed and (new := _new(story, u, chosen, room))
        ]
        open_units = {unit for unit, _ in fitting}
        known = len(passed)
        # Passing one over changes nothing for the others: all are weighed anew only once one is taken.
        for unit, new in sorted(fitting, key=worth, reverse=True):
            if _waits_for_a_lead(story, new, open_units):
                continue
            if chosen and _leaves_asking(story, introductions, new, passed.union(chosen), met):
                continue
            weighed.add(unit)
            open_units.discard(unit)
            if not told.is_any_told(new, chosen, novelty):
                break
            passed.update(new if len(new) == 1 else ())
        else:
            if len(passed) > known:
                continue  # what goes on with one of them may be told now
            return chosen
        for i in new:
            chosen.append(i)
            novelty.take(i)
            met |= introductions.by(i)
            room -= story.candidates[i].words


def _waits_for_a_lead(story: StorySentences, new: Unit, fitting: Set[Unit]) -> bool:
    """Whether an article opens with the event that a sentence further on is of, and may still be chosen."""
    members = {j for i in new if story.candidates[i].index for event in story.events_with[i] for j in event}
    leads = (j for j in members if story.candidates[j].index == 0 and j not in story.own_voice)
    return any((j,) in fitting for j in leads)


def _leaves_asking(
    story: StorySentences, introductions: Introductions, new: Unit, told: Set[int], met: Set[Known]
) -> bool:
    """Whether a reader would ask who is meant, or which one where nothing ``told`` stands just before:
    nothing chosen, nor what another article's chosen sentence tells."""
    article, index = story.candidates[new[0]].article, story.candidates[new[0]].index
    # What opens an article takes nothing as known that it could have told before.
    follows = index == 0 or any(
        story.candidates[j].article == article and 0 < index - story.candidates[j].index <= _JUST_BEFORE
        for j in told
    )
    asking = introductions.is_anybody_missed if follows else introductions.are_missed
    return asking(new, met)


def _new(story: StorySentences, unit: Unit, chosen: Sequence[int], room: int) -> Unit:
    """The sentences of a unit that are not chosen yet; none where they do not fit into the room left."""
    new = tuple(i for i in unit if i not in chosen)
    return new if sum(story.candidates[i].words for i in new) <= room else ()


def _worth(story: StorySentences, novelty: Novelty, new: Unit) -> float:
    """What a unit is worth, word for word; less where it comes only as a run."""
    words = [story.candidates[i].words for i in new]
    value = sum(novelty.value(i) * n for i, n in zip(new, words, strict=True)) / sum(words)
    return value - _RUN_COSTS * (len(new) - 1)
