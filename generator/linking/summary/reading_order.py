"""Put a summary's sentences into a reader's order: background, what happened, reactions.

Background is what is dated well before the story and opens with nothing that the reader must
have met ("The offer was …"); reactions are sentences, other than an article's first, that are
mostly somebody's words. What leans on each other stays together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator.linking.summary.candidates import SummaryCandidate
from generator.linking.summary.introductions import Introductions, Known
from generator.linking.summary.units import Unit
from generator.model import ArticleFacts, Span
from generator.text.determiners import determiners
from generator.timex.edtf import Day, bounds
from generator.timex.forms import POINTS_IN_TIME

_BACKGROUND, _HAPPENED, _REACTION = range(3)
_LONG_BEFORE = timedelta(days=60)
# From this share of a sentence on, it is somebody's words.
_MOSTLY = 0.4
_OPENING = 4
# The first sentences of an article, which may tell its main news.
_EARLY = 3
_UNDATED: Day = (0, 0, 0)

Block = list[int]


def in_reading_order(
    corpus: Sequence[ArticleFacts],
    candidates: Sequence[SummaryCandidate],
    options: Sequence[Unit],
    chosen: Mapping[int, int],
    introductions: Introductions,
) -> list[int]:
    """The chosen candidates' indices, given with how many articles tell each, in reading order.

    Within each part early sentences of an article come first, and background goes by its date; a lead that
    most articles tell opens what happened.
    """
    before, main = _long_before(corpus), _main_news(candidates, chosen)

    def key(block: Block) -> tuple[int, Day, int, int]:
        first = candidates[block[0]]
        facts = corpus[first.article]
        when = _latest_day(facts, [candidates[i] for i in block])
        if first.index and _is_somebodys_words(facts, [candidates[i] for i in block]):
            return _REACTION, _UNDATED, first.index, first.article
        if when and before and when < before and not _speaks_of_known(first):
            return _BACKGROUND, when, first.index, first.article
        return _HAPPENED, _UNDATED, -1 if main in block else first.index, first.article

    blocks = sorted(_blocks(options, list(chosen)), key=key)
    return [i for block in _introduced_first(blocks, introductions) for i in block]


def _main_news(candidates: Sequence[SummaryCandidate], tellers: Mapping[int, int]) -> int | None:
    """Of the chosen early sentences the one that most articles tell; None where none is told by several."""
    early = [i for i, n in tellers.items() if n > 1 and candidates[i].index < _EARLY]
    return max(early, key=lambda i: (tellers[i], -candidates[i].index, -i), default=None)


def _introduced_first(blocks: Sequence[Block], introductions: Introductions) -> Iterator[Block]:
    """The blocks in order, but each behind those that introduce whom and what it speaks of."""
    waiting, met = list(blocks), set[Known]()
    while waiting:
        block = next((b for b in waiting if not introductions.are_missed(b, met)), waiting[0])
        waiting.remove(block)
        met.update(*map(introductions.by, block))
        yield block


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


def _is_somebodys_words(facts: ArticleFacts, sentences: Sequence[SummaryCandidate]) -> bool:
    start, end = sentences[0].sentence.span.start, sentences[-1].sentence.span.end
    said = sum(
        max(0, min(q.span.end, end) - max(q.span.start, start))
        for q in facts.quotations
        if q.speaker is not None and q.kind != "indirect"
    )
    return said >= _MOSTLY * (end - start)


def _latest_day(facts: ArticleFacts, sentences: Sequence[SummaryCandidate]) -> Day | None:
    """The latest day that the sentences' own dates reach; None where one of them is not known."""
    start, end = sentences[0].sentence.span.start, sentences[-1].sentence.span.end
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
