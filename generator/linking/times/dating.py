"""Date the sentences of an article: which of its time expressions dates what each reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from generator.linking.times.counted_days import counted_days
from generator.model import ArticleFacts, Happening, Sentence, Span, TimeExpression
from generator.text.layout import ends_line
from generator.text.spans import SpanIndex
from generator.timex.edtf import WHOLE_DAY, Day, bounds, iso
from generator.timex.forms import POINTS_IN_TIME, parse_form
from generator.timex.joints import are_a_range

# The first sentences of an article, which name the day of its news; and how many days that is ago.
_HEAD = 3
_A_YEAR = 365
_RECENT = 7
_HOURS = re.compile(r"(?:H|MIN|\dS)$")
_THAT_TIME = re.compile(r"\bat (?:the|that) time\b")
_STANDING = re.compile(r"\W*as of\b", re.IGNORECASE)
_OF_THE_PLUPERFECT = ("had", "'d", "’d")
_OPENS_WITHIN = len("The ")
_LEAD = 9  # characters: "between" and the spaces around it


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence, by its place in the article, and the expressions that date what it reports, in order.

    ``naming`` are those that say which thing is meant ("in the May 3 deal"); they may date it, too.
    """

    position: int
    sentence: Sentence
    times: tuple[TimeExpression, ...]
    naming: tuple[TimeExpression, ...] = ()

    @property
    def main_dates(self) -> list[TimeExpression]:
        """The expressions in the main clause whose date is known."""
        return [t for t in self.times if t.edtf and t.main_clause]

    @property
    def told_dates(self) -> list[TimeExpression]:
        """Those that date what the sentence tells first: its deeds, or else its remarks."""
        known = {t.span.start for t in self.times if t.edtf}
        first = [h for h in self.sentence.happenings if is_told_first(h) and h.tense != "present"]
        dated = [h for h in first if any(span.start in known for span in h.times)]
        deeds = [h for h in dated if h.kind == "deed"]
        starts = {span.start for h in deeds or dated for span in h.times}
        return [t for t in self.times if t.edtf and t.span.start in starts]


@dataclass(frozen=True, slots=True)
class CarriedDay:
    """A date that a sentence without one takes over: the expression that names it, and its sentence."""

    day: str
    time: TimeExpression
    position: int


def dated_sentences(facts: ArticleFacts, times: Sequence[TimeExpression]) -> tuple[DatedSentence, ...]:
    """Every sentence of an article with the expressions within it that date (not name, not quoted)."""
    sentences = SpanIndex(facts.sentences, span=lambda s: s.span)
    inside: list[list[TimeExpression]] = [[] for _ in facts.sentences]
    naming: list[list[TimeExpression]] = [[] for _ in facts.sentences]
    lengths: list[list[TimeExpression]] = [[] for _ in facts.sentences]
    for time in times:
        at = sentences.position(time.span.start)
        dates = time.type in POINTS_IN_TIME or time.edtf
        if at >= 0 and time.use != "quoted":
            (lengths if not dates else inside if time.use == "dates" else naming)[at].append(time)
    for own, of_length, sentence in zip(inside, lengths, facts.sentences, strict=True):
        own += counted_days(facts.article.text, sentence, of_length, own)
        own.sort(key=lambda time: time.span.start)
    return tuple(
        DatedSentence(i, s, joined_ranges(facts, inside[i]), tuple(naming[i]))
        for i, s in enumerate(facts.sentences)
    )


def is_of_an_hour(time: TimeExpression) -> bool:
    """Whether it says when on a day not told: "at 0900 GMT", "an hour later", "earlier in the day"."""
    form = parse_form(time.form)
    if form.shift == "+0D" and form.part in ("earlier", "later"):
        return True
    if form.origin == "last" and _HOURS.search(form.shift):
        return True
    return bool(form.time) and not (form.date or form.shift)


def is_of_another_year(dated: DatedSentence, published: date | None) -> bool:
    """Whether a sentence opens with a thing of another year than its article: "The 2000 election was …"."""
    start = dated.sentence.span.start
    opening = (t for t in dated.naming if t.edtf and t.span.start - start <= _OPENS_WITHIN)
    years = {day[0] for t in opening for day in bounds(t.edtf or "")}
    return published is not None and bool(years - {published.year})


def tells_how_things_stand(facts: ArticleFacts, sentence: Sentence) -> bool:
    """Whether a sentence is of no happening but of how things stood: "As of Friday, 40 were ill"."""
    return _STANDING.match(facts.article.text, sentence.span.start) is not None


def is_told_first(happening: Happening) -> bool:
    """Whether it is what its sentence tells first: in a main clause, or as what a remark there reports."""
    return happening.role in ("main", "reported")


def is_undated_news(happening: Happening) -> bool:
    """Whether the article's day may be that of a happening: a deed told first that has come to pass."""
    return happening.kind == "deed" and happening.stands and is_told_first(happening)


def time_index(facts: ArticleFacts) -> SpanIndex[TimeExpression]:
    """The time expressions of an article, found by their places."""
    return SpanIndex(facts.times, span=lambda t: t.span)


def carried_days(
    facts: ArticleFacts, sentences: Sequence[DatedSentence], published_edtf: str | None
) -> dict[int, CarriedDay | None]:
    """Sentence position → the day it carries on; None where it is of a time that nothing tells.

    News reports one day: a sentence that tells in the simple past what happened, and names no date, is of the
    day that the article's head names, if that is of the week before it appeared. So is one of the head that
    stands before that day is named. After a sentence of another time ("In April …") the rest of its paragraph
    and the sentences that depend on their context ("He …") are of a time that is not told. Sentences that are
    not there are of the day on which the article appeared. Only what happened is carried on, no day that is
    named in passing, in a remark or on a line of its own.
    """
    published = published_edtf or (facts.article.published.isoformat() if facts.article.published else None)
    if published is None:
        return {}
    narration = _Narration(facts.article.text, published)
    out: dict[int, CarriedDay | None] = {**_at_that_time(facts, sentences)}
    out.update(dict.fromkeys(narration.within_history(sentences)))
    waiting: list[int] = []
    for at, dated in enumerate(sentences):
        before = sentences[at - 1].sentence.span.end if at else 0
        if at and ends_line(facts.article.text[before : dated.sentence.span.start]):
            narration.begin_paragraph()
        if narration.is_elsewhere(dated):
            out.setdefault(dated.position, None)
        elif (day := narration.day_of(dated)) is not None:
            out.setdefault(dated.position, day)
        elif not narration.head and dated.position < _HEAD:
            waiting.append(dated.position)
        narration.read_dates(dated)
    if narration.head:
        out.update({position: narration.head for position in waiting if position not in out})
    return out


class _Narration:
    """Which day an article reports as it goes on, sentence by sentence."""

    def __init__(self, text: str, published: str) -> None:
        """``text`` is the article's, ``published`` its date in EDTF."""
        self._text = text
        self._first, last = bounds(published)
        self._last = date.fromisoformat(iso(last))
        self.head: CarriedDay | None = None
        self._here: CarriedDay | None = None
        self._elsewhere = False  # at a date before the news

    def within_history(self, sentences: Sequence[DatedSentence]) -> Iterator[int]:
        """The positions behind the head whose neighbours with a date both tell of more than a year ago."""
        before = False
        waiting: list[int] = []
        for dated in sentences:
            days = [bounds(t.edtf or "")[1] for t in dated.told_dates]
            if not days:
                waiting.append(dated.position)
                continue
            after = max(days) < day_before(self._last, _A_YEAR)
            if before and after:
                yield from (position for position in waiting if position >= _HEAD)
            before, waiting = after, []

    def begin_paragraph(self) -> None:
        """What follows is of the head's day again, but for what depends on its context."""
        self._here = None

    def is_elsewhere(self, dated: DatedSentence) -> bool:
        """Whether a sentence goes on with what was before the news; one that says what is so now does not."""
        goes_on = dated.sentence.needs_context and not self._is_of_now(dated.sentence)
        self._elsewhere = self._elsewhere and goes_on
        return self._elsewhere

    def _is_of_now(self, sentence: Sentence) -> bool:
        """Whether its main verb is in the present, or the perfect that goes with it: "has not said"."""
        if sentence.verb is None or sentence.tense != "perfect":
            return sentence.tense == "present"
        return self._text[sentence.verb.start : sentence.verb.end].lower() not in _OF_THE_PLUPERFECT

    def day_of(self, dated: DatedSentence) -> CarriedDay | None:
        """The day that the next sentence carries on; None where none is known."""
        told = [h.tense for h in dated.sentence.happenings if is_undated_news(h)]
        return (self._here or self.head) if "past" in told[:1] else None

    def read_dates(self, dated: DatedSentence) -> None:
        """Go on from the dates of what that sentence tells."""
        for time in dated.told_dates:
            day = _recent_day(time, dated.position, self._last)
            if day is not None:
                self._here, self._elsewhere = day, False
                if self.head is None and dated.position < _HEAD:
                    self.head = day
            elif not _is_of_the_news(time.edtf or "", self._last):
                self._here, self._elsewhere = None, True


def _at_that_time(facts: ArticleFacts, sentences: Sequence[DatedSentence]) -> dict[int, CarriedDay]:
    """Sentences that say "at the time" and no date: the time is that of the sentence before."""
    out = {}
    for before, dated in pairwise(sentences):
        dates = before.main_dates
        span = dated.sentence.span
        says_so = _THAT_TIME.search(facts.article.text, span.start, span.end)
        if says_so and len(dates) == 1 and not any(t.edtf for t in dated.times):
            out[dated.position] = CarriedDay(dates[0].edtf or "", dates[0], before.position)
    return out


def joined_ranges(facts: ArticleFacts, times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions of a sentence, two that are the ends of one stretch made one: "between May and June".

    The one that stays has the interval as its EDTF date and both ends' words as its span.
    """
    out: list[TimeExpression] = []
    for time in times:
        if out and _is_stretch(facts.article.text, out[-1], time):
            first = out.pop()
            begin, end = bounds(first.edtf or "")[0], bounds(time.edtf or "")[1]
            if begin <= end:
                edtf = (
                    f"{first.edtf}/{time.edtf}"
                    if "/" not in f"{first.edtf}{time.edtf}"
                    else f"{iso(begin)}/{iso(end)}"
                )
                time = replace(first, span=Span(first.span.start, time.span.end), edtf=edtf)
            else:
                out.append(first)
        out.append(time)
    return tuple(out)


def _is_stretch(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    if not first.edtf or not last.edtf or first.edtf == last.edtf:
        return False
    before = text[max(0, first.span.start - _LEAD) : first.span.start]
    return are_a_range(before, text[first.span.end : last.span.start])


def _recent_day(time: TimeExpression, position: int, last: date) -> CarriedDay | None:
    day = single_day(time.edtf)
    return CarriedDay(day, time, position) if day and is_recent(day, last) else None


def _is_of_the_news(edtf: str, last: date) -> bool:
    """Whether a stretch ends no longer than a week before the article, or a week that does: "last week"."""
    end = bounds(edtf)[1]
    return end >= day_before(last, 2 * _RECENT)


def day_before(last: date, days: int) -> Day:
    """The day so many days before another."""
    day = last - timedelta(days=days)
    return day.year, day.month, day.day


def is_recent(day: str, last: date) -> bool:
    """Whether a day is of the week that ends with another, which is news on it."""
    return 0 <= (last - date.fromisoformat(day)).days <= _RECENT


def days_between(day: str, last: str) -> int:
    """How many days lie between two, the later one last.

    >>> days_between("2021-03-17", "2021-03-22")
    5
    """
    return (date.fromisoformat(last) - date.fromisoformat(day)).days


def single_day(edtf: str | None) -> str | None:
    """The day that an EDTF date names, None if it names anything wider."""
    return edtf if edtf and WHOLE_DAY.fullmatch(edtf) else None


def doubted(edtf: str) -> str:
    """An EDTF date, each end marked as doubtful."""
    return "/".join(f"{end.rstrip('?~%')}?" for end in edtf.split("/"))
