"""Whether two event mentions tell one happening, however they put it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from generator.linking.same_news.story_news import StoryNews
from generator.linking.times.date_bonds import WITHOUT_OWN_DATE, DateBond, names_a_day
from generator.linking.times.event_mentions import EventMention
from generator.rule_tables import read_words
from generator.timex.edtf import bounds

_BODIES = Path(__file__).parent / "data" / "bodies.txt"
_OTHER_HOUSES = frozenset({"White"})

# The log odds that two leads, each of which tells the news for which its article was written, tell one
# piece of news, their days apart. By reading 500 pairs of 45 stories, and what it joined in 44 others.
_ASKED: dict[DateBond, float] = {
    "day": 0.0,
    "told": 0.0,
    "wide": 0.2,
    "undated": 0.0,
    "weekday": 0.0,
    "within": 0.0,
    "before": 0.2,
    "unknown": math.inf,
}
# So much of what the one that tells less tells first is told first by the other, and of what happened.
_FIRST, _HELD = 0.3, 0.13
# The same of two sentences, further on in their articles, that are of one group of the same news; and so much
# of what happened. By reading 90 pairs of 76 stories.
_ASKED_FURTHER_ON: dict[DateBond, float] = {
    "day": 0.55,
    "told": 0.55,
    "wide": 0.55,
    "undated": 0.55,
    "weekday": 0.55,
    "within": 1.0,
    "before": 1.0,
    "unknown": 1.5,
}
_HELD_FURTHER_ON = 0.24
# Of one group and of one day ("Friday", "Dec. 3") that nothing resolves: articles of a story that name it
# mean one day as a rule, and tell what happened on it. By reading the 60 pairs of 130 undated stories.
_ON_ONE_DAY, _HELD_ON_ONE_DAY = -0.2, 0.1
# Of such a day two leads, if neither names somebody of his own, and what tells one act of one actor. By
# reading the 280 pairs of 200 undated stories.
_LEADS_OF_ONE_DAY, _ACT_OF_ONE_DAY = 0.0, -0.5
# What an article tells once more, of the day on which it was told.
_ASKED_AGAIN, _HELD_AGAIN = 1.5, 0.3
# Where few sentences name a day or a period, two that tell first two or more of the same words mostly tell
# one happening of it: less is asked then of the odds and of what is held in common. Of one article they must
# tell more of it first. By reading 191 pairs of 58 stories.
_FEW, _FEW_OF_A_PERIOD = 5, 12


@dataclass(frozen=True, slots=True)
class _Loosely:
    """What is asked of two mentions of a day with few: log odds, shares in common, words told first."""

    odds: float
    held: float
    first: float
    words: int


_LOOSELY: dict[DateBond, _Loosely] = {
    "told": _Loosely(0.0, 0.15, 0.2, 2),
    "before": _Loosely(0.0, 0.15, 0.2, 3),
    "wide": _Loosely(-0.35, 0.2, 0.25, 3),
    "within": _Loosely(0.4, 0.3, 0.35, 3),
    "undated": _Loosely(0.0, 0.4, 0.5, 3),
}
# The same of two articles that name one date which few do, whoever is named: what is likely one piece of
# news; or not unlikely, if they tell first one word more and have more of what happened in common. By reading
# 130 stories.
_OF_ONE_DATE = (_Loosely(0.0, 0.18, 0.25, 2), _Loosely(-0.3, 0.3, 0.25, 3))
_ONE_DATE: dict[DateBond, int] = {"day": 7, "told": 6, "wide": 12}
_LOOSELY_AGAIN: dict[DateBond, _Loosely] = {"told": _Loosely(0.0, 0.15, 0.3, 2)}
# With each doubling of the sentences that name their day, the odds must be so much higher.
_EACH_DOUBLING = 0.7
# The log odds of the other pairs of two groups, on the whole.
_ON_THE_WHOLE = -1.0


def tell_one_happening(
    news: StoryNews, mentions: tuple[EventMention, EventMention], bond: DateBond, crowd: int
) -> bool:
    """Whether two mentions, whose dates hold together by ``bond``, tell one act of one actor or surely one
    piece of news.

    ``crowd`` is how many sentences name their day: the more do, the surer it must be.
    """
    here, there = (m.place for m in mentions)
    is_again, of_one_group = here.article == there.article, news.are_same(here, there)
    leads = all(m.is_lead for m in mentions)
    # Most pairs are of neither kind, and are not weighed.
    if bond != "told" if is_again else not (of_one_group or leads):
        return False
    odds, held = news.odds_but_for_days(here, there), news.held(here, there)
    odds -= _EACH_DOUBLING * doublings(crowd)
    if is_again:
        return odds >= _ASKED_AGAIN and held >= _HELD_AGAIN and news.share_act_and_actor(here, there)
    if of_one_group and odds >= _ASKED_FURTHER_ON[bond] and held >= _HELD_FURTHER_ON:
        return True
    if bond == "undated" and names_a_day(mentions[0]) and _are_of_one_named_day(news, mentions):
        return True
    tells_first = leads and held >= _HELD and news.told_first(here, there) >= _FIRST
    return tells_first and odds >= _ASKED[bond] and news.share_act_and_actor(here, there)


def _are_of_one_named_day(news: StoryNews, mentions: tuple[EventMention, EventMention]) -> bool:
    """Whether leads, or sentences of one group, tell one happening of the day that both name: "Friday"."""
    here, there = (m.place for m in mentions)
    odds, leads = news.odds_but_for_days(here, there), all(m.is_lead for m in mentions)
    if odds >= _ON_ONE_DAY and news.are_same(here, there) and news.held(here, there) >= _HELD_ON_ONE_DAY:
        return True
    if odds >= _LEADS_OF_ONE_DAY and leads and not news.name_others(here, there):
        return True
    return odds >= _ACT_OF_ONE_DAY and news.share_act_and_actor(here, there)


def tell_much_the_same(
    news: StoryNews, mentions: tuple[EventMention, EventMention], bond: DateBond, crowd: int
) -> bool:
    """Whether two mentions of a day or period that few name tell much the same of it first."""
    one, other = mentions
    here, there = one.place, other.place
    if _tell_alike_on_one_date(news, mentions, bond, crowd):
        return True
    asked = (_LOOSELY_AGAIN if here.article == there.article else _LOOSELY).get(bond)
    if asked is None or crowd >= (_FEW if bond in ("told", "before") else _FEW_OF_A_PERIOD):
        return False
    if bond == "before" and not any(m.basis in WITHOUT_OWN_DATE for m in mentions):
        return False
    if bond == "undated" and (here.article == there.article or not names_a_day(one)):
        return False
    if bond == "within" and not _are_of_one_month(one.edtf, other.edtf):
        return False
    if news.words_told_first(here, there) < asked.words or news.name_others(here, there):
        return False
    if here.article == there.article and not news.share_act_and_actor(here, there):
        return False
    return _reaches(news, mentions, asked)


def _tell_alike_on_one_date(
    news: StoryNews, mentions: tuple[EventMention, EventMention], bond: DateBond, crowd: int
) -> bool:
    """Whether sentences of two articles, of one date that few name, tell much the same first of the same."""
    here, there = (m.place for m in mentions)
    if here.article == there.article or crowd >= _ONE_DATE.get(bond, 0) or news.name_others(here, there):
        return False
    words = news.words_told_first(here, there)
    return any(words >= asked.words and _reaches(news, mentions, asked) for asked in _OF_ONE_DATE)


def _reaches(news: StoryNews, mentions: tuple[EventMention, EventMention], asked: _Loosely) -> bool:
    """Whether two mentions have as much in common as is asked."""
    here, there = (m.place for m in mentions)
    return (
        news.told_first(here, there) >= asked.first
        and news.held(here, there) >= asked.held
        and news.odds_but_for_days(here, there) >= asked.odds
    )


def _are_of_one_month(one: str | None, other: str | None) -> bool:
    """Whether two dates begin and end in the same month of one year."""
    return len({day[:2] for edtf in (one, other) if edtf for day in bounds(edtf)}) == 1


def doublings(crowd: int) -> float:
    """How often two sentences that name a day must double to be so many; 0 for fewer than two."""
    return math.log2(max(2, crowd) / 2)


@cache
def _bodies() -> frozenset[str]:
    """The bodies that do one after the other what makes a law."""
    return read_words(_BODIES)


def are_of_two_bodies(one: EventMention, other: EventMention) -> bool:
    """Whether two chambers or councils do what two mentions tell: a bill passes each of them by itself."""
    here, there = _acting_bodies(one), _acting_bodies(other)
    return bool(here and there) and here.isdisjoint(there)


def _acting_bodies(m: EventMention) -> frozenset[str]:
    """The bodies named before the main verb of a sentence; no house of another name ("the White House")."""
    verb, start = m.sentence.verb, m.sentence.span.start
    if verb is None:
        return frozenset()
    words = m.facts.article.text[start : verb.start].replace(",", " ").split()
    named = (w for before, w in pairwise(["", *words]) if w[:1].isupper() and before not in _OTHER_HOUSES)
    return _bodies().intersection(word.lower() for word in named)


def are_one_on_the_whole(news: StoryNews, pairs: Sequence[tuple[EventMention, EventMention]]) -> bool:
    """Whether the mentions of two groups, by their pairs of different articles, tell one piece of news.

    Within one article nothing is told in the same words twice.
    """
    odds = [
        news.odds_but_for_days(one.place, other.place)
        for one, other in pairs
        if one.place.article != other.place.article
    ]
    return not odds or sum(odds) / len(odds) >= _ON_THE_WHOLE
