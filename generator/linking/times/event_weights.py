"""How much a story turns on an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.linking.copies import NO_COPIES, Copies
from generator.linking.times.dating import single_day
from generator.linking.times.event_mentions import EventMention
from generator.model import ArticleFacts
from generator.timex.edtf import bounds

# What one mention is worth, in articles: ranking days by the number of articles that name them
# is level with the best published timeline systems (Timeline17). The rest are rounded from there.
_NAMED = 1.0
_NAMED_AGAIN = 0.1
_WIDER_THAN_A_DAY = 0.5
# The very day of the article is in the news whatever happened; what lies ahead may never come.
_ON_THE_DAY = 0.5
_AHEAD = 0.5
_CARRIED = 0.02
_REPORTED_AT_HEAD = 0.1
_REPORTED = 0.005
# An article that names a day and dates no happening by it, in a remark or in passing, shows that it is known.
_IN_PASSING = 1.0
_LEADING = 3


def mention_weights(mentions: Sequence[EventMention]) -> list[float]:
    """One weight a mention, to be summed over an event; its unit is one article that names a past day.

    A date's first mention in an article counts whole, the others a little.
    """
    seen: set[tuple[str, str]] = set()
    out = []
    for mention in mentions:
        weight = _of_basis(mention)
        if mention.edtf is not None and mention.basis in ("stated", "resolved"):
            key = (mention.facts.article.id, mention.edtf)
            weight *= (_NAMED_AGAIN if key in seen else _NAMED) * _by_distance(mention)
            seen.add(key)
        out.append(weight)
    return out


def weights_in_passing(
    mentions: Sequence[EventMention], corpus: Sequence[ArticleFacts], copies: Copies = NO_COPIES
) -> dict[str, float]:
    """Day → what the articles add to its weightiest event that name it and date nothing by it.

    An article's own day is not counted: its dateline names it.
    """
    dated = {(m.facts.article.id, m.edtf) for m in mentions if m.basis in ("stated", "resolved")}
    named = Counter(
        day
        for facts in corpus
        if facts.article.id not in copies
        for day in {single_day(t.edtf) for t in facts.times}
        if day and day != str(facts.article.published) and (facts.article.id, day) not in dated
    )
    return {day: count * _IN_PASSING for day, count in named.items()}


def _of_basis(mention: EventMention) -> float:
    if mention.edtf is None:
        return 0.0
    if mention.basis == "carried":
        return _CARRIED
    if mention.basis == "publication":
        return _REPORTED_AT_HEAD if _is_leading(mention) else _REPORTED
    first, last = bounds(mention.edtf)
    return 1.0 if first == last else _WIDER_THAN_A_DAY


def _is_leading(mention: EventMention) -> bool:
    """Whether the sentence is one of the first of its article."""
    return mention.position < _LEADING


def _by_distance(mention: EventMention) -> float:
    """What the date is worth, by where it lies from the day on which the article appeared."""
    published = mention.facts.article.published
    if published is None or mention.edtf is None:
        return 1.0
    day = (published.year, published.month, published.day)
    first, last = bounds(mention.edtf)
    if first > day:
        return _AHEAD
    return _ON_THE_DAY if first == last == day else 1.0
