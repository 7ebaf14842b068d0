"""Whether a summary tells already what a sentence tells: by its words, news, events or who else tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.linking.summary.also_told import AlsoTold
from generator.linking.summary.novelty import Novelty
from generator.linking.summary.salience import StorySentences
from generator.linking.summary.units import Unit

# Two sentences of one summary never share this much of the shorter one's words (token_set_ratio),
# nor are their content words this near (cosine): reworded, the same news stays the same news.
_TOO_ALIKE = 80.0
_TOO_NEAR = 0.4
# First sentences of two articles: of one story they mostly tell its one main news.
_LEADS_TOO_NEAR = 0.2
# Sentences of two articles that tell so much of the same first, two words of one act in it, and are likely
# (log odds) of one piece of news. Of those left out so in 130 stories half told nothing else.
_FIRST_IN_BOTH, _WORDS_OF_ONE_ACT, _LIKELY_ONE = 0.3, 2, 0.6
# So many words in quotation marks are somebody's own, and are quoted once.
_OWN_WORDS = 4
# So likely (log odds) of one piece of news, sentences that give the count of one vote tell of that.
_OF_ONE_VOTE = -0.5
_TALLY = re.compile(r"(?<![\w-])\d{2,3}[-–]\d{1,3}(?![\w-])")


class ToldBefore:
    """The sentences of a story, to be held against those that its summary has."""

    def __init__(self, story: StorySentences, also_told: AlsoTold) -> None:
        """Wordings are made once, as they are asked for."""
        self._story, self._also = story, also_told
        self._wordings: dict[int, _Wording] = {}

    def is_any_told(self, unit: Unit, chosen: Sequence[int], novelty: Novelty) -> bool:
        """Whether one of a unit's sentences is too near to what is chosen, or said in it."""
        return any(
            (novelty.likeness(i) >= _TOO_NEAR and not self._are_all_of_others(i, chosen))
            or self._is_told(i, self._not_of_others(i, chosen))
            for i in unit
        )

    def _are_all_of_others(self, i: int, chosen: Sequence[int]) -> bool:
        """Whether those of the chosen sentences that are too near tell of somebody else or another day."""
        near = [j for j in chosen if self._story.near[i].get(j, 0.0) >= _TOO_NEAR]
        return bool(near) and not self._not_of_others(i, near)

    def _is_told(self, i: int, chosen: Sequence[int]) -> bool:
        return (
            self._is_the_same_lead(i, chosen)
            or self._is_of_told_events(i, chosen)
            or self._is_said(i, chosen)
            or self._is_told_first(i, chosen)
        )

    def _not_of_others(self, i: int, chosen: Sequence[int]) -> list[int]:
        """The chosen sentences but those of other articles that tell it of somebody else, or another day."""
        article, places = self._story.candidates[i].article, self._story.places
        return [
            j
            for j in chosen
            if self._story.candidates[j].article == article
            or not self._story.news.are_of_others(places[i], places[j])
        ]

    def _is_the_same_lead(self, i: int, chosen: Sequence[int]) -> bool:
        """Whether two articles open with what is likely one piece of news in other words."""
        candidates = self._story.candidates
        if candidates[i].index:
            return False
        first = [j for j in chosen if candidates[j].index == 0]
        return any(self._are_near_leads(i, j) or self._also.open_alike(i, j) for j in first)

    def _are_near_leads(self, i: int, j: int) -> bool:
        """Whether two leads have much in common, some of it in what they tell first, and of no two days."""
        news, here, there = self._story.news, self._story.places[i], self._story.places[j]
        if self._story.near[i].get(j, 0.0) < _LEADS_TOO_NEAR or news.name_other_days(here, there):
            return False
        return news.words_told_first(here, there) >= _WORDS_OF_ONE_ACT

    def _is_of_told_events(self, i: int, chosen: Sequence[int]) -> bool:
        """Whether of all events that a sentence is of chosen ones tell the same as it does."""
        events = self._story.events_with[i]
        told = {j for event in events for j in event if j in chosen and self._tell_one(i, j)}
        return bool(events) and all(not told.isdisjoint(event) for event in events)

    def _tell_one(self, i: int, j: int) -> bool:
        """Whether of two sentences of one event a reader of the one does not miss the other."""
        return self._also.tell_one_act(i, j) or self._also.are_leads_of_one_event(i, j)

    def _is_told_first(self, i: int, chosen: Sequence[int]) -> bool:
        """Whether a chosen sentence of another article tells the same act, whoever each says did it.

        To be cited for it, it would have to tell the same beside that; but a reader has met the act.
        """
        article = self._story.candidates[i].article
        return any(self._tell_one_first(i, j) for j in chosen if self._story.candidates[j].article != article)

    def _tell_one_first(self, i: int, j: int) -> bool:
        news, here, there = self._story.news, self._story.places[i], self._story.places[j]
        if news.told_first(here, there) < _FIRST_IN_BOTH or news.name_others(here, there):
            return False
        if news.name_other_weekdays(here, there):
            return False
        has_words = news.words_told_first(here, there) >= _WORDS_OF_ONE_ACT
        return has_words and news.odds(here, there) >= _LIKELY_ONE

    def _is_said(self, i: int, chosen: Sequence[int]) -> bool:
        """Whether a chosen sentence says nearly the same, or has the same words of somebody in it.

        So it does where one of another article may be cited for both.
        """
        news, places = self._story.news, self._story.places
        here = self._wording(i)
        return news.is_told_by(places[i], [places[j] for j in chosen]) or any(
            news.repeat(places[i], places[j])
            or self._also.repeat(i, j)
            or self._also.tells(i, j)
            or self._give_one_tally(i, j)
            or fuzz.token_set_ratio(here.text, self._wording(j).text) >= _TOO_ALIKE
            or _share_words(here, self._wording(j))
            for j in chosen
        )

    def _give_one_tally(self, i: int, j: int) -> bool:
        """Whether two sentences give the count of one vote, "371-18", and as likely as not tell one thing."""
        tallies = (set(_TALLY.findall(self._story.candidates[k].outside)) for k in (i, j))
        if not set.intersection(*tallies):
            return False
        return (
            self._story.news.odds_but_for_days(self._story.places[i], self._story.places[j]) >= _OF_ONE_VOTE
        )

    def _wording(self, i: int) -> _Wording:
        """The wording of a candidate, made once."""
        if i not in self._wordings:
            candidate = self._story.candidates[i]
            own = [_plain(x).strip(" ,.") for x in candidate.quoted if len(x.split()) >= _OWN_WORDS]
            self._wordings[i] = _Wording(_plain(candidate.text), tuple(own))
        return self._wordings[i]


@dataclass(frozen=True, slots=True)
class _Wording:
    """A sentence in small letters on one line, and the longer words in its quotation marks."""

    text: str
    own_words: tuple[str, ...]


def _share_words(one: _Wording, other: _Wording) -> bool:
    """Whether what one sentence quotes occurs in the other, word for word."""
    return any(
        words in there.text for here, there in ((one, other), (other, one)) for words in here.own_words
    )


def _plain(words: str) -> str:
    """Words in small letters on one line."""
    return " ".join(words.lower().split())
