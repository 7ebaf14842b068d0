"""Who answers in an interview whose turns are marked by letters alone: the guest of its introduction.

In: a text with its parse, its mentions of people by name, and the answers. Out: the mention that
names the guest, or that nobody in particular answers, or that the writer does so herself, who
quotes nobody by that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from generator.extraction.person_words import PRONOUN_GENDERS
from generator.model import Mention, Span
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.rule_tables import read_lists

_I = re.compile(r"\b(?:I(?:['’](?:m|ve|d|ll)\b| (?!and\b|or\b)[a-z])|[Mm]y |myself\b| me\b)")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_NEAR = 8
_JOINS_GUESTS = frozenset({"and", "&"})


@dataclass(frozen=True, slots=True)
class _InterviewWords:
    """The lists of data/interviews.yml."""

    interviewing: frozenset[str]
    meeting: frozenset[str]
    talking: frozenset[str]
    with_whom: frozenset[str]
    taking: frozenset[str]
    questions: frozenset[str]
    talks: frozenset[str]
    interviewers: frozenset[str]


@cache
def _interview_words() -> _InterviewWords:
    return read_lists(Path(__file__).parent / "data" / "interviews.yml", _InterviewWords)


@dataclass(frozen=True, slots=True)
class Answerer:
    """Who answers: ``guest`` by a mention of the introduction; None where the text names nobody."""

    guest: Mention | None


@dataclass(frozen=True)
class Introduction:
    """What is before the first question: its tokens up to ``end``, and the people named there."""

    text: str
    syntax: Syntax
    names: Sequence[Mention]
    end: int

    def answerer(self, answers: str) -> Answerer | None:
        """Who gives the answers; None where the writer answers herself.

        An introduction tells of a talk, or the answers say "I": else it is the writer who explains. So
        it is where the answers name the one who would give them.
        """
        told = [(first, last) for first, last in self._sentences() if self._tells_of_talk(first, last)]
        says_i = _I.search(answers) is not None
        if not told and not says_i:
            return None
        guest = (self._guest_of(told) if told else None) or self._only(self._introduced(told))
        if guest is not None and self._is_one_of_several(guest):
            guest = None
        if guest is not None and self._surname(guest) in answers.lower().split():
            return Answerer(None) if says_i else None
        return Answerer(guest)

    def _introduced(self, told: list[tuple[int, int]]) -> list[Mention]:
        """Those who are named, without whom "he" or "she" talked to."""
        people = self._people(0, self.end)
        asks = {self._surname(m) for first, last in told for m in self._asked_by(first, last)}
        return [m for m in people if self._surname(m) not in asks]

    def _asked_by(self, first: int, last: int) -> list[Mention]:
        """ "She spoke to Ann Lee of the Post": Ann Lee, who asks."""
        s, words = self.syntax, _interview_words()
        for i in range(first, last + 1):
            if s.lemma[i] in words.talking and any(
                s.dep[c] in NOMINAL_SUBJECTS and s.lower[c] in PRONOUN_GENDERS for c in s.children[i]
            ):
                with_whom = next((j for j in range(i + 1, last + 1) if s.lower[j] in words.with_whom), last)
                return [m for m in self.names if with_whom < s.at(m.span.start) <= with_whom + _NEAR][:1]
        return []

    def _sentences(self) -> list[tuple[int, int]]:
        s = self.syntax
        starts = sorted({s.first[i] for i in range(min(self.end, s.n))})
        return [(first, min(s.last[first], self.end - 1)) for first in starts]

    def _tells_of_talk(self, first: int, last: int) -> bool:
        """ "The Post spoke to …", "She told our reporter …", "Excerpts of the interview follow." """
        s, words = self.syntax, _interview_words()
        if any(first <= at <= last for at in self._interviewers):
            return True
        for i in range(first, last + 1):
            lemma, behind = s.lemma[i], range(i + 1, last + 1)
            if lemma in words.interviewing or lemma in words.talks:
                return True
            if lemma in words.meeting and any(self._opens_name(j) for j in behind[:_NEAR]):
                return True
            if lemma in words.talking and any(s.lower[j] in words.with_whom for j in behind):
                return True
            if lemma in words.taking and any(s.lemma[j] in words.questions for j in behind):
                return True
        return False

    def _opens_name(self, i: int) -> bool:
        return any(self.syntax.at(m.span.start) == i for m in self.names)

    def _people(self, first: int, end: int) -> list[Mention]:
        """Those named in tokens, without those who ask for an outlet."""
        s = self.syntax
        inside = (m for m in self.names if first <= s.at(m.span.start) < end)
        return [m for m in inside if not self._is_interviewer(m)]

    @cached_property
    def _interviewers(self) -> tuple[int, ...]:
        """Where those who ask for an outlet are named, by their first tokens."""
        return tuple(self.syntax.at(m.span.start) for m in self.names if self._is_interviewer(m))

    def _is_interviewer(self, m: Mention) -> bool:
        """ "the Post’s Ann Lee", "our reporter Ann Lee", "Ann Lee, our editor"."""
        if self.text.startswith(", our ", m.span.end):
            return True
        s, first = self.syntax, self.syntax.at(m.span.start)
        while first > 0 and s.head[first - 1] < s.at(m.span.end) and s.dep[first - 1] in ("compound", "amod"):
            if s.lower[first - 1] in _interview_words().interviewers:
                return True
            first -= 1
        return first > 0 and (
            s.tag[first - 1] == "POS" or s.lower[first - 1] in _interview_words().interviewers
        )

    def _is_one_of_several(self, m: Mention) -> bool:
        """ "Ann Lee and Tom Fox", whether or not both were taken for people."""
        s, first, last = self.syntax, self.syntax.at(m.span.start), self.syntax.at(m.span.end) - 1
        beside = [(last + 1, last + 2), (first - 1, first - 2)]
        return any(
            min(pair) >= 0
            and max(pair) < s.n
            and s.lower[pair[0]] in _JOINS_GUESTS
            and s.pos[pair[1]] == "PROPN"
            for pair in beside
        )

    def _guest_of(self, told: list[tuple[int, int]]) -> Mention | None:
        """The one person of the sentences that tell of the talk; of two, whom the other meets or asks."""
        asks = [m for first, last in told for m in self._asked_by(first, last)]
        people = [m for first, last in told for m in self._people(first, last + 1) if m not in asks]
        only = self._only(people)
        if only is not None or len({self._surname(m) for m in people}) != 2 or len(told) != 1:
            return only
        first, last = told[0]
        s, words = self.syntax, _interview_words()
        for i in range(first, last + 1):
            if s.lemma[i] in words.interviewing | words.meeting and s.tag[i] != "VBN":
                before = [m for m in people if s.at(m.span.start) < i]
                behind = [m for m in people if s.at(m.span.start) > i]
                return behind[0] if len(before) == len(behind) == 1 else None
        return None

    def _only(self, people: Sequence[Mention]) -> Mention | None:
        """The fullest mention, where all are of one surname."""
        if len({self._surname(m) for m in people}) != 1:
            return None
        return max(people, key=lambda m: (m.span.end - m.span.start, -m.span.start))

    def _surname(self, m: Mention) -> str:
        return self.text[m.span.start : m.span.end].split()[-1].lower()


def introduction(text: str, syntax: Syntax, names: Sequence[Mention], until: int) -> Introduction:
    """What is before an offset, where the first question is."""
    return Introduction(text, syntax, names, syntax.at(until))


def is_in_first_person(text: str, span: Span) -> bool:
    """Whether words are spoken: they say "I" or "we"."""
    return any(of.search(text, span.start, span.end) is not None for of in (_I, _WE))
