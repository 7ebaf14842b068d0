"""Which sentences that only their article's day could date are of a day that nothing tells.

News tells in the simple past what happened on the day that it reports: "The council closed the bridge." In
the perfect it tells what came about by then, in the present what is under way, and where its first sentences
name only days long past, it tells of those.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.linking.times.date_bonds import WITHOUT_OWN_DATE
from generator.linking.times.dating import is_told_first, time_index
from generator.linking.times.event_mentions import EventMention
from generator.timex.edtf import Day, bounds

_NOT_OF_A_DAY = frozenset({"perfect", "present", "future"})
# The first sentences of an article, which name the days of its news, and how long before it those are news.
_HEAD = 4
_WEEK = timedelta(days=7)


def are_of_no_day(mentions: Sequence[EventMention]) -> bool:
    """Whether each of some mentions of one event is dated by its article's day alone, and not of it."""
    return all(m.basis == "publication" and _is_of_no_day(m) for m in mentions)


def without_states(
    groups: Sequence[tuple[int, ...]], mentions: Sequence[EventMention]
) -> list[tuple[int, ...]]:
    """The groups of indices into ``mentions``, without what is under way on no day: no events."""
    return [group for group in groups if not _are_under_way([mentions[i] for i in group])]


def without_unknown_days(
    groups: Sequence[tuple[int, ...]], mentions: Sequence[EventMention]
) -> list[tuple[int, ...]]:
    """The groups, without what nothing in it dates in an article of which nobody knows the day.

    Beside what names its day ("Friday") it tells more of that.
    """
    return [group for group in groups if not all(_is_of_an_unknown_day(mentions[i]) for i in group)]


def _is_of_an_unknown_day(m: EventMention) -> bool:
    return m.edtf is None and m.basis in WITHOUT_OWN_DATE


def _are_under_way(group: Sequence[EventMention]) -> bool:
    going_on = all(m.stands_in and m.sentence.tense not in ("past", "perfect") for m in group)
    return going_on and are_of_no_day(group)


def _is_of_no_day(m: EventMention) -> bool:
    span, times = m.sentence.span, time_index(m.facts)
    inside = [times.items[n] for n in times.touching(span.start, span.end)]
    if any(time.value == "PRESENT_REF" for time in inside):
        return False
    deeds = [h.tense for h in m.sentence.happenings if is_told_first(h) and h.kind == "deed"]
    tenses = deeds or [m.sentence.tense]
    return all(tense in _NOT_OF_A_DAY for tense in tenses) or _opens_long_before(m)


def _opens_long_before(m: EventMention) -> bool:
    """Whether what an article tells first is of days, and only of such as were long past when it appeared."""
    published = m.facts.article.published
    if published is None:
        return False
    before = published - _WEEK
    first: Day = (before.year, before.month, before.day)
    told = (h for s in m.facts.sentences[:_HEAD] for h in s.happenings if h.role == "main")
    starts = {span.start for h in told for span in h.times}
    days = [bounds(t.edtf)[1] for t in m.facts.times if t.edtf and t.span.start in starts]
    return bool(days) and max(days) < first
