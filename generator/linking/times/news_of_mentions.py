"""Whether two event mentions of different articles tell one happening, however they put it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.linking.same_news.story_news import StoryNews
from generator.linking.times.date_bonds import DateBond
from generator.linking.times.event_mentions import EventMention


@dataclass(frozen=True, slots=True)
class _Asked:
    """The log odds that both tell one piece of news, their days apart, and the share told first by both.

    Of two leads, each of which tells the news for which its article was written, lower odds are asked.
    """

    of_leads: float
    of_others: float
    first: float = 0.0


# By reading 500 pairs of 45 stories, and what it joined in 44 others.
_ASKED: dict[DateBond, _Asked] = {
    "day": _Asked(-0.3, 0.4),
    "told": _Asked(-0.6, 0.3, 0.2),
    "wide": _Asked(0.2, 0.4, 0.2),
    "undated": _Asked(-0.6, -0.6),
    "weekday": _Asked(0.0, 0.4),
    "within": _Asked(0.0, 0.2),
    "before": _Asked(0.0, 0.4, 0.4),
}
# Where they tell first much of the same, the odds may be so much lower.
_MUCH_FIRST, _LOWER = 0.5, 0.3
# With each doubling of the sentences that name their day, the odds must be so much higher.
_EACH_DOUBLING = 0.7
# Of what happened, by the one that tells less of it, the other tells so much.
_HELD_OF_LEADS, _HELD_OF_OTHERS = 0.13, 0.2
# The log odds of the other pairs of two groups, on the whole.
_ON_THE_WHOLE = -1.5


def tell_one_happening(
    news: StoryNews, mentions: tuple[EventMention, EventMention], bond: DateBond, crowd: int
) -> bool:
    """Whether the news of two mentions, whose dates hold together by ``bond``, is one.

    ``crowd`` is how many sentences name their day: the more do, the surer it must be.
    """
    here, there = (m.place for m in mentions)
    if here.article == there.article:
        return False
    leads, asked, first = all(m.is_lead for m in mentions), _ASKED[bond], news.told_first(here, there)
    if first < asked.first or news.held(here, there) < (_HELD_OF_LEADS if leads else _HELD_OF_OTHERS):
        return False
    if not news.share_an_act(here, there):
        return False
    odds = (asked.of_leads if leads else asked.of_others) - (_LOWER if first >= _MUCH_FIRST else 0.0)
    return news.odds_but_for_days(here, there) >= odds + _EACH_DOUBLING * math.log2(max(2, crowd) / 2)


def are_one_on_the_whole(news: StoryNews, pairs: Sequence[tuple[EventMention, EventMention]]) -> bool:
    """Whether the mentions of two groups, pair by pair, tell one piece of news on the whole."""
    odds = [news.odds_but_for_days(one.place, other.place) for one, other in pairs]
    return not odds or sum(odds) / len(odds) >= _ON_THE_WHOLE
