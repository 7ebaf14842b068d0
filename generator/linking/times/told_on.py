"""Undated sentences that belong to the event of one beside them in their article.

In "The council closed the bridge on Monday. The decision was made behind closed doors. It called the steel
unsafe." the second points back by a noun and the third by a pronoun: neither tells a happening of its own.
What the same actors did besides goes on with the news, too; and a lead without a date belongs to the sentence
behind it from which it has its day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from generator.linking.same_news.kin import kin
from generator.linking.same_news.story_news import StoryNews
from generator.linking.times.date_bonds import WITHOUT_OWN_DATE, can_be_one
from generator.linking.times.dating import is_recent, single_day
from generator.linking.times.event_mentions import EventMention
from generator.rule_tables import read_words

_POINTING = re.compile(r"\b(?:the|this|that)\s+(\w+)\b", re.IGNORECASE)
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_SUMMING_UP = Path(__file__).parent / "data" / "summing_up.txt"
_NAMED_AGAIN = Path(__file__).parent / "data" / "named_again.txt"
_REACTIONS = Path(__file__).parent / "data" / "reactions.txt"
# So many sentences back, at most, and on; from further back than "near" only what names the same people goes
# on.
_BACK, _NEAR, _AHEAD = 3, 2, 2
# By so many sentences of an event one can see what it is: a text may tell one thing a thousand times.
_MOST_TOLD_BY = 20
# So many letters of a verb are those of its word in a dictionary: "voted", "vote".
_STEM = 3


@cache
def _summing_up() -> frozenset[str]:
    """Nouns that sum up what somebody did: "the decision"."""
    return read_words(_SUMMING_UP)


@cache
def _named_again() -> frozenset[str]:
    """Nouns for who or what was just named: "the company"."""
    return read_words(_NAMED_AGAIN)


@cache
def _reactions() -> frozenset[str]:
    """Verbs for what others do on the news: "denied"."""
    return read_words(_REACTIONS)


def told_on(
    groups: Sequence[tuple[int, ...]], mentions: Sequence[EventMention], news: StoryNews | None = None
) -> list[tuple[int, ...]]:
    """The groups of indices into ``mentions``; what goes on, and is dated by that alone, put to what it goes
    on with.

    ``news`` says who does it; without it nothing goes on by its actors.
    """
    story = _Groups(groups, mentions, news)
    for i, m in enumerate(mentions):
        if m.basis in WITHOUT_OWN_DATE and story.is_undated(i):
            on = story.what_dates(i) if m.is_lead else story.before(i)
            if on is not None:
                story.put(i, on)
    return sorted(tuple(sorted(group)) for group in story.groups if group)


class _Groups:
    """The groups of a story's mentions, of which the undated are put to others."""

    def __init__(
        self, groups: Sequence[tuple[int, ...]], mentions: Sequence[EventMention], news: StoryNews | None
    ) -> None:
        self.groups = [list(group) for group in groups]
        self._mentions, self._news = mentions, news
        self._group_of = {i: at for at, group in enumerate(groups) for i in group}
        self._at_place: dict[tuple[str, int], list[int]] = defaultdict(list)
        for i, m in enumerate(mentions):
            self._at_place[m.facts.article.id, m.position].append(i)
        self._acts = [_acts(m) for m in mentions]

    def is_undated(self, i: int) -> bool:
        """Whether no mention of a group has a day of its own."""
        return all(self._mentions[j].basis in WITHOUT_OWN_DATE for j in self._group(i))

    def put(self, i: int, on: int) -> None:
        """Put the group of a mention to that of another."""
        moved, into = self._group(i), self._group_of[on]
        for j in moved:
            self._group_of[j] = into
        self.groups[into] += moved
        moved.clear()

    def _group(self, i: int) -> list[int]:
        return self.groups[self._group_of[i]]

    def what_dates(self, lead: int) -> int | None:
        """The mention just behind a lead from which that has its day: it tells the news more fully."""
        own = self._mentions[lead]
        for j in self._near(own, 1, _AHEAD):
            behind = self._mentions[j]
            of_its_own = behind.basis not in WITHOUT_OWN_DATE
            if of_its_own and _is_of_one_day(own, behind) and not self._reacts(j, lead):
                return j
        return None

    def before(self, i: int) -> int | None:
        """The mention just before one, of another event, with which it goes on."""
        m = self._mentions[i]
        near = [j for j in self._near(m, -1, _BACK) if self._group_of[j] != self._group_of[i]]
        near = [j for j in near if not self._reacts(i, j)]
        on = next((j for j in near if _goes_on(m, self._mentions[j])), None)
        if on is not None or self._news is None:
            return on
        return next((j for j in near if self._tells_more(i, j, self._news)), None)

    def _near(self, m: EventMention, step: int, steps: int) -> list[int]:
        places = ((m.facts.article.id, m.position + step * n) for n in range(1, steps + 1))
        return [j for place in places for j in self._at_place.get(place, ())]

    def _reacts(self, i: int, before: int) -> bool:
        """Whether somebody does something on the news that a sentence told: denies it, threatens."""
        own = self._acts[i] & _reactions()
        return bool(own) and own.isdisjoint(self._mentions[before].sentence.lemmas)

    def _tells_more(self, i: int, before: int, news: StoryNews) -> bool:
        """Whether a sentence that nothing in it dates tells more of what one just before it told of that day.

        That is what follows on the news: of the same actors, or of none who have a name ("The company
        announced …"). Who comes in by a name of his own does something else, and so does "a school".
        """
        m, told = self._mentions[i], self._mentions[before]
        text = m.facts.article.text[m.sentence.span.start : m.sentence.span.end]
        members = (*self._group(before)[:_MOST_TOLD_BY], before)
        group = [self._mentions[j] for j in members]
        if not any(_is_of_one_day(m, other) for other in group) or not _can_be_of_one_day(m, told):
            return False
        if m.sentence.definite in _named_again() and told.position == m.position - 1:
            return True
        if _INDEFINITE.match(text) or m.position - told.position > _NEAR:
            return any(news.share_a_person(m.place, other.place) for other in group)
        if any(
            self._acts[i].intersection(self._mentions[j].sentence.lemmas) - self._acts[j] for j in members
        ):
            return True  # "approved by a vote": "One senator voted no"
        return news.goes_on_with(m.place, (other.place for other in group))


def _goes_on(m: EventMention, before: EventMention) -> bool:
    """Whether a sentence that nothing in it dates goes on with what one just before it told."""
    if not _is_of_one_day(m, before):
        return False
    if m.sentence.needs_context and before.position == m.position - 1:
        return True
    text = m.facts.article.text[m.sentence.span.start : m.sentence.span.end]
    named = {word.lower() for word in _POINTING.findall(text)}
    if not named.isdisjoint(_summing_up()):
        return True
    acts = {kin(lemma) for lemma in before.sentence.core}
    return any(kin(word) in acts and word not in before.sentence.core for word in named)


def _is_of_one_day(one: EventMention, other: EventMention) -> bool:
    return one.plain_date == other.plain_date != ""


def _can_be_of_one_day(one: EventMention, other: EventMention) -> bool:
    """Whether two mentions are of one day, or one of a week in which the other lies."""
    return bool(one.edtf and other.edtf) and can_be_one(one.plain_date, other.plain_date)


def _acts(m: EventMention) -> set[str]:
    """The words (lemmas) for what a sentence tells that was done: its verbs."""
    text = m.facts.article.text
    verbs = {text[h.word.start : h.word.end].lower()[:_STEM] for h in m.sentence.happenings}
    return {lemma for lemma in m.sentence.core if lemma[:_STEM] in verbs}


def without_stand_ins(
    groups: Sequence[tuple[int, ...]], mentions: Sequence[EventMention]
) -> list[tuple[int, ...]]:
    """The groups, without those that only stand in for an event of their article's day.

    They go where another group has a day of the week that ends with the article. What two articles tell is
    an event.
    """
    told = [group for group in groups if not _only_stands_in([mentions[i] for i in group])]
    named = (single_day(mentions[i].plain_date) for group in told for i in group)
    days = sorted({day for day in named if day})

    def has_news(m: EventMention) -> bool:
        published = m.facts.article.published
        return published is not None and any(is_recent(day, published) for day in days)

    kept = set(told)
    return [group for group in groups if group in kept or not has_news(mentions[group[0]])]


def _only_stands_in(group: Sequence[EventMention]) -> bool:
    return all(m.stands_in for m in group) and len({m.facts.article.id for m in group}) == 1
