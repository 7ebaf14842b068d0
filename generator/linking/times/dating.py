"""Date the sentences of an article: which of its time expressions dates what each tells.

An undated article's expressions are resolved here again, once other articles have shown
when it appeared.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from generator.model import ArticleFacts, Sentence, Span, TimeExpression
from generator.timex.edtf import bounds, iso
from generator.timex.forms import parse_form
from generator.timex.resolution import UNRESOLVED, Resolved, resolve

# The first sentences of an article, which name the day of what it tells; and how many days that is ago.
_HEAD = 3
_RECENT = 7
_THAT_TIME = re.compile(r"\bat (?:the|that) time\b")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence, by its place in the article, and the expressions that date what it tells, in order."""

    position: int
    sentence: Sentence
    times: tuple[TimeExpression, ...]


@dataclass(frozen=True, slots=True)
class CarriedDay:
    """A date that a sentence without one takes over: the expression that names it, and its sentence."""

    day: str
    time: TimeExpression
    position: int


def dated_sentences(facts: ArticleFacts, times: Sequence[TimeExpression]) -> tuple[DatedSentence, ...]:
    """Every sentence of an article with the expressions within it that date (not name, not quoted)."""
    starts = [s.span.start for s in facts.sentences]
    inside: list[list[TimeExpression]] = [[] for _ in starts]
    for time in times:
        at = bisect_right(starts, time.span.start) - 1
        if at >= 0 and time.use == "dates" and time.type in ("DATE", "TIME"):
            inside[at].append(time)
    return tuple(DatedSentence(i, s, joined_ranges(facts, inside[i])) for i, s in enumerate(facts.sentences))


def times_within(facts: ArticleFacts, span: Span) -> Sequence[TimeExpression]:
    """The time expressions that start within a span, in order."""
    first, last = (bisect_left(facts.times, o, key=lambda t: t.span.start) for o in (span.start, span.end))
    return facts.times[first:last]


def carried_days(
    facts: ArticleFacts, sentences: Sequence[DatedSentence], published_edtf: str | None
) -> dict[int, CarriedDay]:
    """Sentence position → the day it carries on.

    News tells one day's happening: a sentence in the simple past that names no date goes on
    telling of the day that the article's head names, if that is of the week before it
    appeared. After a sentence with another date ("In April …") those go on with that one that
    cannot be read without it ("He …"). (In other tenses the publication date is right more often.)
    """
    published = published_edtf or (facts.article.published.isoformat() if facts.article.published else None)
    if published is None:
        return {}
    last = date.fromisoformat(iso(bounds(published)[1]))
    head: CarriedDay | None = None
    here: CarriedDay | None = None
    elsewhere = False
    out: dict[int, CarriedDay] = _at_that_time(facts, sentences)
    for at, dated in enumerate(sentences):
        if at and "\n" in facts.article.text[sentences[at - 1].sentence.span.end : dated.sentence.span.start]:
            here = None
        elsewhere = elsewhere and dated.sentence.needs_context
        dated_itself = any(t.edtf and t.main_clause for t in dated.times)
        if not dated_itself and dated.sentence.tense == "past" and not elsewhere:
            day = here or head
            if day is not None:
                out.setdefault(dated.position, day)
        for time in dated.times:
            if time.edtf is None or not time.main_clause:
                continue
            day = _recent_day(time, dated.position, last)
            if day is not None:
                here, elsewhere = day, False
            elif dated.sentence.tense == "past" and bounds(time.edtf)[1] < bounds(published)[0]:
                here, elsewhere = None, True
            if head is None and day is not None and dated.position < _HEAD:
                head = day
    return out


def _at_that_time(facts: ArticleFacts, sentences: Sequence[DatedSentence]) -> dict[int, CarriedDay]:
    """Sentences that say "at the time" and no date: the time is that of the sentence before."""
    out = {}
    for before, dated in pairwise(sentences):
        dates = [t for t in before.times if t.edtf and t.main_clause]
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
    joint = text[first.span.end : last.span.start].strip().lower()
    lead = text[max(0, first.span.start - 9) : first.span.start].lower().split()
    if joint in ("-", "–", "—"):
        return True
    if joint == "and":
        return lead[-1:] == ["between"]
    return joint in ("to", "until", "till", "through") and lead[-1:] == ["from"]


def _recent_day(time: TimeExpression, position: int, last: date) -> CarriedDay | None:
    day = single_day(time.edtf)
    return CarriedDay(day, time, position) if day and is_recent(day, last) else None


def is_recent(day: str, last: date) -> bool:
    """Whether a day is of the week that ends with another, which is news on it."""
    return 0 <= (last - date.fromisoformat(day)).days <= _RECENT


def resolve_again(times: Sequence[TimeExpression], published_edtf: str) -> tuple[TimeExpression, ...]:
    """The expressions of an undated article, counted from its inferred date (a day or a range).

    A range resolves an expression only where it comes to the same at either end; of a
    period's open end ("earlier this year") the earlier one is taken.
    """
    first, last = (iso(day) for day in bounds(published_edtf))
    out: list[TimeExpression] = []
    before: str | None = None
    for time in times:
        if time.value is None and time.type in ("DATE", "TIME"):
            time = _again(time, before, first, last)
        if time.edtf and time.value and re.match(r"\d{4}", time.value):
            before = time.value[:10]
        out.append(time)
    return tuple(out)


def _again(time: TimeExpression, before: str | None, first: str, last: str) -> TimeExpression:
    form = parse_form(time.form)
    if form.origin == "quarter":
        return time
    if form.origin == "last":
        found = resolve(form, before)
        return _with(time, found, before)
    early, late = resolve(form, first), resolve(form, last)
    return _with(time, early if early.value == late.value else UNRESOLVED, first)


def _with(time: TimeExpression, found: Resolved, anchor: str | None) -> TimeExpression:
    if found.value is None:
        return time
    return replace(
        time,
        value=found.value,
        edtf=found.edtf,
        anchor=anchor,
        basis="resolved" if found.edtf else "vague",
    )


def single_day(edtf: str | None) -> str | None:
    """The day that an EDTF date names, None if it names anything wider."""
    return edtf if edtf and _DAY.fullmatch(edtf) else None
