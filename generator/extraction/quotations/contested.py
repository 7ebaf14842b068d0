"""Tell speakers by a pronoun or a description who may well be somebody else: others are named in between.

In: a quotation whose speaker is "he", "she" or "the senator", with the mentions of people around it.
Out: whether the nearest words before it name somebody else of the same gender, so that the
attribution is doubtful whoever was chosen.
"""

from __future__ import annotations

from math import inf

from generator.model import ArticlePerson, Quotation, Span
from generator.text.spans import SpanIndex

_NEAR = 1500  # characters before the speaker's phrase
_SEVERAL = 2
# How sure a pronoun's person is by the lead over the next best (Mention.lead): counted on annotated
# articles, and lower where the two are nearly level.
_SURE_WITH_LEAD = ((1.0, 0.88), (0.5, 0.8), (-inf, 0.65))
_HE_OR_SHE = frozenset({"he", "she"})

Mentions = SpanIndex[tuple[Span, int]]  # each mention with the index of its person


class Rivals:
    """Who else may be meant by the pronouns and descriptions of one article."""

    def __init__(self, text: str, people: tuple[ArticlePerson, ...], mentions: Mentions) -> None:
        self.text, self.people, self.mentions = text, people, mentions
        self.names = {(m.span, k) for k, p in enumerate(people) for m in p.mentions if m.kind == "name"}
        self.leads = {(m.span, k): m.lead for k, p in enumerate(people) for m in p.mentions}

    def most(self, q: Quotation) -> float:
        """How sure it may be at most whom "he" or "she" means: not as sure as a name is."""
        if q.person is None or q.speaker is None or (q.speaker, q.person) not in self.leads:
            return 1.0
        lead = self.leads[q.speaker, q.person]
        if lead is None:
            return 1.0
        return next(sure for least, sure in _SURE_WITH_LEAD if lead >= least)

    def contest(self, q: Quotation) -> bool:
        """Whether a speaker given by no name may be another person, who is named nearer to it."""
        if q.person is None or q.speaker is None or self._is_named(q):
            return False
        start = q.speaker.start
        paragraph = self.text.rfind("\n", 0, start) + 1
        before = self._before(q, max(0, start - _NEAR), start)
        above = [k for m, k in before if m.start >= paragraph]
        if q.person in above:
            return False
        return (bool(above) and all(self._is_alike(q.person, k) for k in above)) or self._overshadow(
            q.person, before, self.text[start : q.speaker.end].lower() in _HE_OR_SHE
        )

    def _is_named(self, q: Quotation) -> bool:
        """Whether the speaker's phrase holds the name of who speaks."""
        assert q.speaker is not None
        here = self.mentions.within(q.speaker.start, q.speaker.end)
        return any(k == q.person and (m, k) in self.names for m, k in here)

    def _before(self, q: Quotation, start: int, end: int) -> list[tuple[Span, int]]:
        """The mentions between two places, without those inside the quotation."""
        found = self.mentions.within(start, end)
        return [(m, k) for m, k in found if m.end <= end and not q.span.start <= m.start < q.span.end]

    def _is_alike(self, one: int, other: int) -> bool:
        """Whether another person may have the gender of the first."""
        return self.people[other].gender in (self.people[one].gender, None)

    def _overshadow(self, person: int, before: list[tuple[Span, int]], by_pronoun: bool) -> bool:
        """Whether others are named after all that is said of a person, and for a pronoun several of them."""
        since_mention: set[int] = set()
        since_name: set[int] = set()
        reached = False
        for m, k in reversed(before):
            if k == person:
                reached = True
                if (m, k) in self.names:
                    break
            elif (m, k) in self.names and self._is_alike(person, k):
                since_name.add(k)
                if not reached:
                    since_mention.add(k)
        return bool(since_mention) and (not by_pronoun or len(since_name) >= _SEVERAL)
