"""The news of a story: which of its sentences tell the same, and which articles tell it."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.linking.copies import NO_COPIES, Copies, told_once
from generator.linking.same_news.named_kinds import are_of_two_of_a_kind
from generator.linking.same_news.news_likeness import NewsLikeness
from generator.linking.same_news.news_terms import tellings
from generator.linking.same_news.same_news import news_groups
from generator.model import ArticleFacts, Place, SameNews

if TYPE_CHECKING:
    from generator.linking.people.people import PersonKey

# The log odds from which two sentences can repeat each other, and the share of the lesser that the other
# tells too: found by reading summaries; ROUGE is alike from 0.4 to 1.2 and from a half to 0.6.
_REPEATED, _HELD = 0.4, 0.5
# Sentences of one group repeat each other from these on.
_REPEATED_IN_GROUP, _HELD_IN_GROUP = 0.8, 0.25
# Sentences for both of which one of another article is cited repeat each other from these on (by reading 50
# stories: below, it tells a part of each).
_REPEATED_BY_ANOTHER = 0.0
# The same, from which one of a group supports another, of which it tells two words and this share of what
# that tells first: who and when alone are no support, nor is what it tells beside ("…, after the fire").
# By reading 45 stories: of what was cited for less, half was wrong; then it must be surer to tell the same.
_FIRST_IN_SUPPORT, _SUPPORTING_SURELY, _HELD_SURELY = 0.2, 2.5, 0.43
# The log odds, but for days, from which sentences that name two weekdays are one piece of news; and those of
# two that tell first nothing of the same. By reading the 260 pairs of 130 stories: of what was cited for
# less, two of three were wrong.
_ON_OTHER_WEEKDAYS, _NOTHING_FIRST = 3.0, 2.2
# Nor does a summary leave one of them out for the other below this.
_SURE_OF_DAYS = 4.0
_WEEKDAYS = frozenset(day.lower() for day in calendar.day_name)
# The log odds from which two are one event.
_SURELY = 1.4
# A word in common may be of another act.
_WORDS_OF_AN_ACT = 2
# The share of a sentence that others tell in parts, from which it tells nothing new.
_TOLD_IN_PARTS = 0.6


class StoryNews:
    """Every sentence of a story, by its place, with those that tell the same piece of news."""

    def __init__(
        self,
        corpus: Sequence[ArticleFacts],
        person_ids: Mapping[PersonKey, str],
        copies: Copies = NO_COPIES,
    ) -> None:
        """``copies`` make nothing less rare, and count for no teller of their own."""
        told = [telling for facts in corpus for telling in tellings(facts, person_ids)]
        self._copies = copies
        self._likeness = NewsLikeness(told, [t for t in told if t.place.article not in copies])
        self._at = {telling.place: i for i, telling in enumerate(told)}
        self._groups = [tuple(told[i].place for i in group) for group in news_groups(self._likeness)]
        self._group = {place: group for group in self._groups for place in group}

    @property
    def groups(self) -> tuple[SameNews, ...]:
        """The groups of sentences, in order of their first."""
        return tuple(SameNews(group) for group in self._groups)

    def odds(self, one: Place, other: Place) -> float:
        """The log odds that two sentences tell one piece of news."""
        return self._likeness(self._at[one], self._at[other])

    def odds_but_for_days(self, one: Place, other: Place) -> float:
        """The same, whichever days they name."""
        return self._likeness.but_for_days(self._at[one], self._at[other])

    def held(self, one: Place, other: Place) -> float:
        """The share of what happened, of the sentence that tells less of it, which the other tells too."""
        return self._likeness.held(self._at[one], self._at[other])

    def told_first(self, one: Place, other: Place) -> float:
        """The share of what two sentences tell first, of the one that tells less so, that both tell first."""
        return self._likeness.told_first(self._at[one], self._at[other])

    def words_told_first(self, one: Place, other: Place) -> int:
        """How many words that are no names two sentences both tell first."""
        return self._likeness.words_shared(self._at[one], self._at[other], first=True)

    def name_others(self, one: Place, other: Place) -> bool:
        """Whether each of two sentences names somebody whom the other does not."""
        return self._likeness.name_others(self._at[one], self._at[other])

    def are_of_others(self, one: Place, other: Place) -> bool:
        """Whether two sentences first name two people, name two towns or firms (named_kinds.py), or name two
        weekdays and are not surely one news."""
        if self._likeness.name_others_first(self._at[one], self._at[other]):
            return True
        if self.are_of_other_things(one, other):
            return True
        return self.name_other_weekdays(one, other) and self.odds_but_for_days(one, other) < _SURE_OF_DAYS

    def are_of_other_things(self, one: Place, other: Place) -> bool:
        """Whether two sentences name two things of one kind: the towns of Holm and Aa."""
        here, there = (self._likeness.tellings[self._at[place]] for place in (one, other))
        return are_of_two_of_a_kind(here.things, there.things)

    def share_a_person(self, one: Place, other: Place) -> bool:
        """Whether two sentences are of one person, or of what the story writes as a name."""
        return self._likeness.share_a_name(self._at[one], self._at[other])

    def name_other_days(self, one: Place, other: Place) -> bool:
        """Whether two sentences name days, and none that is the other's or holds one of the other's."""
        here, there = (self._likeness.tellings[self._at[place]].days for place in (one, other))
        of_one = (a.startswith(b) or b.startswith(a) for _, a in here for _, b in there)
        return bool(here and there) and not any(of_one)

    def share_act_and_actor(self, one: Place, other: Place) -> bool:
        """Whether two sentences tell first two or more of the same words that are no names, and share a name.

        Where each names somebody whom the other does not, they tell of two.
        """
        if self.words_told_first(one, other) < _WORDS_OF_AN_ACT:
            return False
        shared = self._likeness.share_a_name(self._at[one], self._at[other])
        return shared and not self.name_others(one, other)

    def goes_on_with(self, one: Place, before: Iterable[Place]) -> bool:
        """Whether a sentence, of what it tells first, has something in common with one of those before it.

        Where it names somebody first, the other names one of them, too.
        """
        return self._likeness.goes_on_with(self._at[one], (self._at[place] for place in before))

    def repeat(self, one: Place, other: Place) -> bool:
        """Whether a reader of the fuller of two sentences learns next to nothing from the other."""
        odds, held = self.odds(one, other), self.held(one, other)
        if odds >= _REPEATED and held >= _HELD:
            return True
        if not self.are_same(one, other) or self.tell_two_things(one, other):
            return False
        return odds >= _REPEATED_IN_GROUP and held >= _HELD_IN_GROUP

    def repeat_if_cited_alike(self, one: Place, other: Place) -> bool:
        """Whether two sentences, for both of which a third may be cited, tell one thing and no two parts."""
        return self.odds(one, other) >= _REPEATED_BY_ANOTHER and self.held(one, other) >= _HELD_IN_GROUP

    def support(self, one: Place, other: Place) -> bool:
        """Whether of two sentences of one group the other may be cited for what the one tells."""
        if not self.are_same(one, other):
            return False
        if self.tell_two_things(one, other):
            return False
        odds, held = self.odds(one, other), self.held(one, other)
        words, share = self._likeness.first_told_by(self._at[one], self._at[other])
        if words < _WORDS_OF_AN_ACT or share < _FIRST_IN_SUPPORT:
            return odds >= _SUPPORTING_SURELY and held >= _HELD_SURELY
        return odds >= _REPEATED_IN_GROUP and held >= _HELD_IN_GROUP

    def tell_two_things(self, one: Place, other: Place) -> bool:
        """Whether two sentences, much alike, name two days of the week, or tell first nothing of the same.

        Not where they are surely one piece of news all the same.
        """
        if self.name_other_weekdays(one, other):
            return self.odds_but_for_days(one, other) < _ON_OTHER_WEEKDAYS
        return not self.words_told_first(one, other) and self.odds(one, other) < _NOTHING_FIRST

    def name_other_weekdays(self, one: Place, other: Place) -> bool:
        """Whether two sentences name days of the week that nothing resolves, and none that is the other's."""
        here, there = (self._weekdays(place) for place in (one, other))
        return bool(here and there) and here.isdisjoint(there)

    def _weekdays(self, place: Place) -> set[str]:
        """The weekdays on which something happens, so not those of "Tuesday's vote"."""
        telling = self._likeness.tellings[self._at[place]]
        return {day for _, day in telling.days - telling.owning if day in _WEEKDAYS}

    def is_told_by(self, place: Place, others: Iterable[Place]) -> bool:
        """Whether other sentences, all together, tell nearly what one tells."""
        return (
            self._likeness.covered(self._at[place], (self._at[other] for other in others)) >= _TOLD_IN_PARTS
        )

    def others(self, place: Place) -> tuple[Place, ...]:
        """The sentences that tell the same, but for the one at ``place`` itself."""
        return tuple(other for other in self._group.get(place, ()) if other != place)

    def are_same(self, one: Place, other: Place) -> bool:
        """Whether two sentences are of one group."""
        return one in self._group and other in self._group[one]

    def are_surely_same(self, one: Place, other: Place) -> bool:
        """Whether two sentences are of one group, and not only for what others of it tell."""
        return self.are_same(one, other) and self.odds(one, other) >= _SURELY

    def tellers(self, place: Place) -> int:
        """How many articles tell what a sentence tells, an article and its copies being one."""
        articles = [place.article, *(other.article for other in self.others(place))]
        return len(told_once(articles, self._copies))
