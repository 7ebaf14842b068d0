"""Put a summary's sentences into a reader's order: the main news, what goes on with it, the other leads with
what goes on with them, then article by article.

The main news is told by most articles, or opens one; it is neither somebody's words nor background, which is
dated well before the story and opens with nothing that the reader must have met ("The offer was …"). What an
article tells further on stays in its order, and what leans on each other stays together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from generator.linking.summary.candidates import SummaryCandidate
from generator.linking.summary.introductions import Introductions, Known
from generator.linking.summary.main_news import EARLY
from generator.linking.summary.units import Unit
from generator.model import ArticleFacts, Span
from generator.text.determiners import determiners
from generator.timex.edtf import Day, bounds
from generator.timex.forms import POINTS_IN_TIME

_MAIN, _LEAD, _FURTHER = range(3)
# Sentences: so near behind what an article opens with, or behind the main news, it goes on with that.
_GOES_ON = 3
_LONG_BEFORE = timedelta(days=60)
# From this share of a sentence on, it is somebody's words.
_MOSTLY = 0.4
_OPENING = 4
# What it counts for to open an article, beside how many articles tell it.
_OPENS = 0.5

Block = list[int]


def in_reading_order(
    corpus: Sequence[ArticleFacts],
    candidates: Sequence[SummaryCandidate],
    options: Sequence[Unit],
    chosen: Mapping[int, float],
    introductions: Introductions,
) -> list[int]:
    """The chosen candidates' indices, given with how well each stands for the main news."""
    before = _long_before(corpus)
    blocks = list(_blocks(options, list(chosen)))

    def is_news(block: Block) -> bool:
        """Whether what a block opens with is neither background nor somebody's words."""
        first = candidates[block[0]]
        facts = corpus[first.article]
        when = _latest_day(facts, first)
        is_background = first.index and when and before and when < before and not _speaks_of_known(first)
        return not is_background and not _is_somebodys_words(facts, first)

    news = [b for b in blocks if is_news(b)]
    known = [b for b in news if not introductions.are_missed(b[:1])]
    main = _main_news(candidates, known or blocks, chosen)

    opened = {candidates[b[0]].article for b in news if candidates[b[0]].index == 0}

    def key(block: Block) -> tuple[int, bool, int, int]:
        first, leading = candidates[block[0]], candidates[main[0]]
        is_of_main = first.article == leading.article
        if len(corpus) == 1:
            return _FURTHER, False, 0, first.index
        if block is main or (is_of_main and 0 < first.index - candidates[main[-1]].index <= _GOES_ON):
            return _MAIN, False, 0, first.index
        is_leading = first.index <= _GOES_ON if first.index else block in news
        part = _LEAD if is_leading and first.article in opened else _FURTHER
        return part, not is_of_main, first.article, first.index

    return [i for block in _introduced_first(sorted(blocks, key=key), introductions) for i in block]


def _main_news(
    candidates: Sequence[SummaryCandidate], blocks: Sequence[Block], news: Mapping[int, float]
) -> Block:
    """Of the blocks that begin early in their article the one that best stands for the main news."""

    def weight(block: Block) -> tuple[bool, float, int]:
        index = candidates[block[0]].index
        return index < EARLY, max(news[i] for i in block) + (_OPENS if index == 0 else 0.0), -block[0]

    return max(blocks, key=weight, default=[])


def _introduced_first(blocks: Sequence[Block], introductions: Introductions) -> Iterator[Block]:
    """The blocks in order, but each behind those that introduce whom and what it speaks of."""
    waiting, met = list(blocks), set[Known]()
    while waiting:
        block = next((b for b in waiting if not _is_unheard(b, introductions, met)), waiting[0])
        waiting.remove(block)
        met.update(*map(introductions.by, block))
        yield block


def _is_unheard(block: Block, introductions: Introductions, met: AbstractSet[Known]) -> bool:
    """Whether a block opens with whom or what nothing introduced, or names somebody so further on.

    Things that it speaks of further on are those of the sentence before, on which they lean.
    """
    return introductions.are_missed(block[:1], met) or introductions.is_anybody_missed(block, met)


def _speaks_of_known(first: SummaryCandidate) -> bool:
    """Whether it opens with what the reader must have met: "The offer was …", "During his interview, …"."""
    opening = first.text.lower().split()[:_OPENING]
    return opening[0] == "the" or not determiners().possessives_of_others.isdisjoint(opening)


def _long_before(corpus: Sequence[ArticleFacts]) -> Day | None:
    """The day before which things are background: well before the first article (None: no date known)."""
    published = [facts.article.published for facts in corpus if facts.article.published]
    if not published or min(published) - date.min <= _LONG_BEFORE:
        return None
    day = min(published) - _LONG_BEFORE
    return day.year, day.month, day.day


def _blocks(options: Sequence[Unit], chosen: Sequence[int]) -> Iterator[Block]:
    """Runs of chosen sentences that lean on each other, in the order of the articles."""
    taken = set(chosen)
    tied = {i for unit in options if len(unit) > 1 and taken.issuperset(unit) for i in unit[1:]}
    block: Block = []
    for i in sorted(chosen):
        if block and not (i in tied and block[-1] == i - 1):
            yield block
            block = []
        block.append(i)
    if block:
        yield block


def _is_somebodys_words(facts: ArticleFacts, candidate: SummaryCandidate) -> bool:
    start, end = candidate.sentence.span.start, candidate.sentence.span.end
    said = sum(
        max(0, min(q.span.end, end) - max(q.span.start, start))
        for q in facts.quotations
        if q.speaker is not None and q.kind != "indirect"
    )
    return said >= _MOSTLY * (end - start)


def _latest_day(facts: ArticleFacts, candidate: SummaryCandidate) -> Day | None:
    """The latest day that a sentence's own dates reach; None where one of them is not known."""
    start, end = candidate.sentence.span.start, candidate.sentence.span.end
    dated = [
        t.edtf
        for t in facts.times
        if start <= t.span.start < end
        and t.use == "dates"
        and t.type in POINTS_IN_TIME
        and not _describes(facts.article.text, t.span)
    ]
    days = [_last_day(edtf) for edtf in dated if edtf]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(dated) else None


def _describes(text: str, span: Span) -> bool:
    """Whether a date only says which thing is meant ("the 2011 exchange"), not when something happened."""
    before = text[max(0, span.start - 12) : span.start].split()
    behind = text[span.end : span.end + 2]
    return (
        bool(before)
        and before[-1].lower() in determiners().all
        and behind[:1] == " "
        and behind[1:].isalpha()
    )


def _last_day(edtf: str) -> Day | None:
    try:
        return bounds(edtf)[1]
    except ValueError:
        return None
