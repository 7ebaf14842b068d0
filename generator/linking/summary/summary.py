"""Choose the sentences that sum up a story, and find what else reports the same.

Greedy choice of the sentence with the highest weighed features under a bound on words and
on likeness, in the manner of maximal marginal relevance (Carbonell and Goldstein 1998).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from generator.linking.same_news.figures import numbers_conflict
from generator.linking.summary.introductions import Introductions, Known
from generator.linking.summary.main_news import as_main_news
from generator.linking.summary.novelty import Novelty
from generator.linking.summary.reading_order import in_reading_order
from generator.linking.summary.salience import StorySentences, read_story
from generator.linking.summary.units import Unit
from generator.linking.summary.weights import salience_weights
from generator.model import ArticleFacts, SummarySentence

# Two sentences of one summary never share this much of the shorter one's words (token_set_ratio),
# nor are their content words this near (cosine): reworded, the same news stays the same news.
_TOO_ALIKE = 80.0
_TOO_NEAR = 0.4
# First sentences of two articles: of one story they mostly tell its one main news.

_LEADS_TOO_NEAR = 0.2
# So many words in quotation marks are somebody's own, and are quoted once.
_OWN_WORDS = 4
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
    chosen = _choose(story, words, introductions)
    told = {i: as_main_news(story, i) for i in chosen}
    order = in_reading_order(corpus, story.candidates, story.units, told, introductions)
    return tuple(_cited(story, block) for block in _whole_quotations(corpus, story, order))


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


def _cited(story: StorySentences, block: Sequence[int]) -> SummarySentence:
    """The sentences as one entry, with the other articles that tell the same."""
    first, last = story.places[block[0]], story.places[block[-1]]
    also = _also_told(story, block)
    return SummarySentence(replace(first, end=last.end), tuple(story.places[j] for j in also))


def _also_told(story: StorySentences, block: Sequence[int]) -> list[int]:
    """Of each other article the sentence that most surely tells what one of the block tells."""
    own = story.candidates[block[0]].article
    best: dict[int, tuple[float, int]] = {}
    for i in block:
        for j in story.same[i]:
            article = story.candidates[j].article
            here, there = story.places[i], story.places[j]
            odds = story.news.odds(here, there)
            conflict = numbers_conflict(story.candidates[i].text, story.candidates[j].text)
            if article != own and story.news.support(here, there) and not conflict:
                best[article] = max(best.get(article, (odds, -j)), (odds, -j))
    return sorted(-j for _, j in best.values())


def _choose(story: StorySentences, room: int, introductions: Introductions) -> list[int]:
    """The chosen candidates' indices, in the order in which they were chosen."""
    novelty = Novelty(story, salience_weights())
    chosen: list[int] = []
    met: set[Known] = set()
    wordings: dict[int, _Wording] = {}
    weighed: set[Unit] = set()

    def worth(option: tuple[Unit, Unit]) -> tuple[bool, float]:
        return not introductions.are_missed(option[1], met), _worth(story, novelty, option[1])

    while True:
        fitting = [
            (u, new) for u in story.units if u not in weighed and (new := _new(story, u, chosen, room))
        ]
        # Passing one over changes nothing for the others: all are weighed anew only once one is taken.
        for unit, new in sorted(fitting, key=worth, reverse=True):
            if chosen and _leaves_asking(story, introductions, new, chosen, met):
                continue
            weighed.add(unit)
            if not _is_old(story, novelty, new, chosen, wordings):
                break
        else:
            return chosen
        for i in new:
            chosen.append(i)
            novelty.take(i)
            met |= introductions.by(i)
            room -= story.candidates[i].words


def _leaves_asking(
    story: StorySentences, introductions: Introductions, new: Unit, chosen: Sequence[int], met: Set[Known]
) -> bool:
    """Whether a reader would ask who is meant, or which one where nothing chosen stands just before."""
    article, index = story.candidates[new[0]].article, story.candidates[new[0]].index
    # What opens an article takes nothing as known that it could have told before.
    follows = index == 0 or any(
        story.candidates[j].article == article and 0 < index - story.candidates[j].index <= _JUST_BEFORE
        for j in chosen
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


def _is_old(
    story: StorySentences, novelty: Novelty, new: Unit, chosen: Sequence[int], wordings: dict[int, _Wording]
) -> bool:
    """Whether one of a unit's sentences is too near to what is chosen, or said in it."""
    return any(
        novelty.likeness(i) >= _TOO_NEAR
        or _is_the_same_lead(story, i, chosen)
        or _is_said(story, i, chosen, wordings)
        for i in new
    )


def _is_the_same_lead(story: StorySentences, i: int, chosen: Sequence[int]) -> bool:
    """Whether two articles open with what is likely one piece of news in other words."""
    first = (j for j in chosen if story.candidates[j].index == 0)
    return story.candidates[i].index == 0 and any(story.near[i].get(j, 0.0) >= _LEADS_TOO_NEAR for j in first)


def _is_said(story: StorySentences, i: int, chosen: Sequence[int], wordings: dict[int, _Wording]) -> bool:
    """Whether a chosen sentence says nearly the same, or has the same words of somebody in it."""
    here = _wording(story, i, wordings)
    if story.news.is_told_by(story.places[i], [story.places[j] for j in chosen]):
        return True
    return any(
        story.news.repeat(story.places[i], story.places[j])
        or fuzz.token_set_ratio(here.text, _wording(story, j, wordings).text) >= _TOO_ALIKE
        or _share_words(here, _wording(story, j, wordings))
        for j in chosen
    )


def _share_words(one: _Wording, other: _Wording) -> bool:
    """Whether what one sentence quotes occurs in the other, word for word."""
    return any(
        words in there.text for here, there in ((one, other), (other, one)) for words in here.own_words
    )


@dataclass(frozen=True, slots=True)
class _Wording:
    """A sentence in small letters on one line, and the longer words in its quotation marks."""

    text: str
    own_words: tuple[str, ...]


def _wording(story: StorySentences, i: int, wordings: dict[int, _Wording]) -> _Wording:
    """The wording of a candidate, made once."""
    if i not in wordings:
        candidate = story.candidates[i]
        own = [_plain(words).strip(" ,.") for words in candidate.quoted if len(words.split()) >= _OWN_WORDS]
        wordings[i] = _Wording(_plain(candidate.text), tuple(own))
    return wordings[i]


def _plain(words: str) -> str:
    """Words in small letters on one line."""
    return " ".join(words.lower().split())
