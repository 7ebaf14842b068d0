"""Which sentences of other articles are cited beside one of a summary: those that tell the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from generator.linking.same_news.figures import figures_differ, numbers_conflict
from generator.linking.summary.main_news import EARLY
from generator.linking.summary.salience import StorySentences

# Of one event, sentences that may be cited for each other are likely of one piece of news besides (log odds,
# their days apart), or have so much in common of what they tell first. By reading 70 stories: of the other
# pairs a third told the answer to the one, or what was said on the same day.
_OF_ONE_EVENT, _FIRST_IN_COMMON = 0.8, 0.35
# First sentences of two articles under one event tell it as a rule; others if they tell first two or more of
# the same words. By reading the 154 pairs in the summaries of 58 stories, as what follows.
_TELLING_IT, _WORDS, _LEADS_OF_ONE_EVENT = 0.0, 2, -0.4
# First sentences of no event in common: likely one piece of news, and so much told first by both; or most.
_ALIKE, _FIRST_OF_LEADS = 0.3, 0.2
_LIKELY, _MOST_OF_ALL = -0.3, 0.5
# Or so likely one piece of news, with no other figures (by reading 130 stories: one such pair in six tells
# two).
_NEARLY_ONE = -0.15
# Leads that both name nobody and no day whom or which the other does not, of no event in common: as much as
# this. By reading the pairs that it gave 227 stories: four of five tell one thing.
_LEADS_ALIKE, _FIRST_ALIKE, _HELD_ALIKE = 0.1, 0.2, 0.15
# The same of any two sentences: what they tell first, and this much of that and of what happened together. Of
# 34 such pairs that were read one told another thing; a fourth did where only what happened was asked, and of
# short sentences further on that only share a phrase ("did not immediately respond").
_WORDS_OF_NO_GROUP = 3
_ALIKE_FURTHER_ON, _SURELY_ALIKE, _FIRST_FURTHER_ON, _FIRST_AND_HELD = 0.6, 1.3, 0.3, 0.7
# Of one event, so much of what happened, whatever they tell first (17 of 17 read).
_ONE_EVENT_HELD, _HELD_OF_ONE_EVENT = -0.2, 0.24
# Of one event, or leads of likely one piece of news: then figures count other parts of it, or were counted by
# others ("40 states", "48 attorneys general"). Of 41 pairs kept apart by figures alone, 32 told one thing.
_WHATEVER_FIGURES, _WORD_FOR_WORD = 0.2, 80.0


class AlsoTold:
    """For each sentence of a story those of other articles that may be cited for it."""

    def __init__(self, story: StorySentences) -> None:
        """Nothing is compared yet."""
        self._story = story
        self._of: dict[int, dict[int, float]] = {}
        self._sure: dict[int, set[int]] = {}
        self._strict: dict[int, frozenset[int]] = {}

    def by(self, i: int) -> dict[int, float]:
        """Of each other article the sentence that most surely tells what candidate ``i`` does, and how
        surely (log odds)."""
        if i not in self._of:
            told = self._surely_telling(i) | self._telling_alike(i)
            self._of[i] = self._surest(i, (j for j in told if self._may_be_cited(i, j)))
        return self._of[i]

    def _surest(self, i: int, some: Iterable[int]) -> dict[int, float]:
        """Of some sentences that tell what candidate ``i`` does the surest of each article."""
        best: dict[int, tuple[float, int]] = {}
        for j in sorted(some):
            article = self._story.candidates[j].article
            odds = self._story.news.odds(self._story.places[i], self._story.places[j])
            best[article] = max(best.get(article, (odds, -j)), (odds, -j))
        return {-j: odds for odds, j in best.values()}

    def _surely_telling(self, i: int) -> set[int]:
        """The sentences of other articles that support it, or stand under one event with it."""
        if i not in self._sure:
            self._sure[i] = self._surely_found(i)
        return self._sure[i]

    def _surely_found(self, i: int) -> set[int]:
        news, places = self._story.news, self._story.places
        members = {j for event in self._story.events_with[i] for j in event}
        of_event = {j for j in self._elsewhere(i, members) if self.tell_one_act(i, j)}
        same = self._elsewhere(i, self._story.same[i])
        return of_event.union(
            j for j in same if news.support(places[i], places[j]) or self._are_leads_that_repeat(i, j)
        )

    def _are_leads_that_repeat(self, i: int, j: int) -> bool:
        """Whether who reads how one article opens learns next to nothing from how another does.

        Further on what repeats much is of another part as often, by reading the pairs of 130 stories.
        """
        return self._are_leads(i, j) and self._story.news.repeat(self._story.places[i], self._story.places[j])

    def _telling_alike(self, i: int) -> set[int]:
        """Those that tell much the same first, of one group or event or of none."""
        near = self._elsewhere(i, self._story.near[i])
        return {j for j in near if self._tell_alike(i, j)}

    def _tell_alike(self, i: int, j: int) -> bool:
        return self._are_told_alike(i, j) and not self._are_of_two_days(i, j)

    def _are_of_two_days(self, i: int, j: int) -> bool:
        """Whether one of two sentences names another day than one that surely tells what the other does."""
        news, places = self._story.news, self._story.places
        told = ((j, self._surely_telling(i)), (i, self._surely_telling(j)))
        return any(news.name_other_days(places[one], places[k]) for one, sure in told for k in sure)

    def _may_be_cited(self, i: int, j: int) -> bool:
        """Whether two sentences are of the same people, and have no figures of two things, or are of one
        whatever they count."""
        if self._story.news.are_of_others(self._story.places[i], self._story.places[j]):
            return False
        return self._are_one_whatever_figures(i, j) or not self._give_other_figures(i, j)

    def tells(self, i: int, j: int) -> bool:
        """Whether what candidate ``i`` tells another article's ``j`` tells, which may be cited for it."""
        if self._story.candidates[i].article == self._story.candidates[j].article:
            return False
        told = j in self._surely_telling(i) or self._tell_alike(i, j)
        return told and self._may_be_cited(i, j)

    def _are_told_alike(self, i: int, j: int) -> bool:
        """Whether two sentences, of one group or event or of none, tell much the same of the same."""
        news, here, there = self._story.news, self._story.places[i], self._story.places[j]
        odds = news.odds_but_for_days(here, there)
        if odds < _LEADS_ALIKE or news.name_others(here, there) or news.name_other_days(here, there):
            return False
        words, first = news.words_told_first(here, there), news.told_first(here, there)
        held = news.held(here, there)
        if self._are_leads(i, j) and words >= _WORDS and first >= _FIRST_ALIKE and held >= _HELD_ALIKE:
            return True
        if first < _FIRST_FURTHER_ON or first + held < _FIRST_AND_HELD:
            return False
        if odds < _ALIKE_FURTHER_ON or words < _WORDS:
            return False
        if odds >= _SURELY_ALIKE or news.are_same(here, there):
            return True
        early = max(self._story.candidates[k].index for k in (i, j)) < EARLY
        return words >= _WORDS_OF_NO_GROUP and (early or news.share_act_and_actor(here, there))

    def _are_one_whatever_figures(self, i: int, j: int) -> bool:
        """Whether two sentences are of one event, or both leads, and likely one piece of news.

        Not where one thing is counted otherwise, or a number is all by which they differ.
        """
        if not (self._are_leads(i, j) or any(j in event for event in self._story.events_with[i])):
            return False
        odds = self._story.news.odds_but_for_days(self._story.places[i], self._story.places[j])
        if odds < _WHATEVER_FIGURES:
            return False
        here, there = (self._story.candidates[k].text for k in (i, j))
        return not figures_differ(here, there) and fuzz.token_sort_ratio(here, there) < _WORD_FOR_WORD

    def _elsewhere(self, i: int, some: Iterable[int]) -> Iterator[int]:
        """Those of some sentences that are of another article than candidate ``i``."""
        candidates = self._story.candidates
        return (j for j in some if candidates[j].article != candidates[i].article)

    def _give_other_figures(self, i: int, j: int) -> bool:
        """Whether two sentences have numbers that cannot be of one thing."""
        return numbers_conflict(self._story.candidates[i].text, self._story.candidates[j].text)

    def tell_one_act(self, i: int, j: int) -> bool:
        """Whether two sentences of one event tell the same of it."""
        news, here, there = self._story.news, self._story.places[i], self._story.places[j]
        odds = news.odds_but_for_days(here, there)
        if odds >= _OF_ONE_EVENT or news.told_first(here, there) >= _FIRST_IN_COMMON:
            return True
        if here.article != there.article and news.held(here, there) >= _HELD_OF_ONE_EVENT:
            return odds >= _ONE_EVENT_HELD
        return odds >= _TELLING_IT and (self._are_leads(i, j) or news.words_told_first(here, there) >= _WORDS)

    def are_leads_of_one_event(self, i: int, j: int) -> bool:
        """Whether two articles open with one event: who reads the one does not miss the other."""
        if not self._are_leads(i, j):
            return False
        odds = self._story.news.odds_but_for_days(self._story.places[i], self._story.places[j])
        return odds >= _LEADS_OF_ONE_EVENT

    def _are_leads(self, i: int, j: int) -> bool:
        """Whether two sentences are the first of their articles."""
        return self._story.candidates[i].index == self._story.candidates[j].index == 0

    def open_alike(self, i: int, j: int) -> bool:
        """Whether two articles open with the same act of the same people, of one event or of none."""
        news, here, there = self._story.news, self._story.places[i], self._story.places[j]
        if news.words_told_first(here, there) < _WORDS or news.name_others(here, there):
            return False
        if news.name_other_days(here, there):
            return False
        likely = min(news.odds(here, there), news.odds_but_for_days(here, there))
        if likely >= _NEARLY_ONE and not self._give_other_figures(i, j):
            return True
        first = news.told_first(here, there)
        if news.odds(here, there) >= _ALIKE and first >= _FIRST_OF_LEADS:
            return True
        return news.odds_but_for_days(here, there) >= _LIKELY and first >= _MOST_OF_ALL

    def repeat(self, i: int, j: int) -> bool:
        """Whether two sentences, for both of which a third may be cited, tell one thing.

        What one article tells of it further on tells more: the figure, the place.
        """
        if self._story.candidates[i].article == self._story.candidates[j].article:
            return False
        if self._strictly_by(i).isdisjoint(self._strictly_by(j)):
            return False
        return self._story.news.repeat_if_cited_alike(self._story.places[i], self._story.places[j])

    def _strictly_by(self, i: int) -> frozenset[int]:
        """Of each other article what tells the same as candidate ``i``, by group or event alone."""
        if i not in self._strict:
            told = (j for j in self._surely_telling(i) if not self._give_other_figures(i, j))
            self._strict[i] = frozenset(self._surest(i, told))
        return self._strict[i]

    def of_blocks(self, blocks: Sequence[Sequence[int]]) -> list[list[int]]:
        """For each block of a summary the sentences cited beside it, of each other article one at most.

        What could be cited for two blocks is so for the one whose news it most surely tells.
        """
        surest: dict[int, tuple[float, int]] = {}
        for at, block in enumerate(blocks):
            for cited, odds in (pair for i in block for pair in self.by(i).items()):
                surest[cited] = max(surest.get(cited, (odds, -at)), (odds, -at))
        out: list[dict[int, tuple[float, int]]] = [{} for _ in blocks]
        for cited, (odds, at) in sorted(surest.items()):
            article, of = self._story.candidates[cited].article, out[-at]
            of[article] = max(of.get(article, (odds, -cited)), (odds, -cited))
        return [sorted(-cited for _, cited in of.values()) for of in out]
