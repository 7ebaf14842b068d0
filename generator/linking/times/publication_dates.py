"""Date an undated article from what the dated ones report of the same events.

Two things are evidence. An event that a dated article gives a day and the undated one, in much the
same words, the weekday of that day: news names a weekday within a week of it. And words quoted in
both, which the dated article dates: they were said before the undated one appeared, and it names the
same weekday. Evidence that contradicts itself dates nothing. From the inferred date the article's time
expressions are resolved again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from generator.labels.label_files import english
from generator.linking.similarity import neighbours, tfidf
from generator.linking.times.dating import DatedSentence, dated_sentences, single_day, time_index
from generator.model import ArticleFacts, LinkedQuotation, Place, Sentence, TimeExpression
from generator.text.spans import SpanIndex
from generator.timex.edtf import bounds, iso
from generator.timex.forms import POINTS_IN_TIME, parse_form
from generator.timex.resolution import UNRESOLVED, Resolved, resolve

# Of the bare weekdays that news names as past, 99 % are at most this many days back (TimeBank, 281).
_DAYS_BACK = 5
# How alike two sentences must be to mention one event, where they agree on the weekday.
_ALIKE = 0.35
_LEAST_SHARED = 4
_PAST_TENSES = ("past", "perfect")


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """An inferred publication date: an EDTF range, why in words, and the places that show it."""

    edtf: str
    why: str
    evidence: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """The first and the last day on which the article can have appeared, and what shows it."""

    first: date
    last: date
    why: str
    here: Place
    there: Place


def infer_publication_dates(
    corpus: Sequence[ArticleFacts],
    quotations: Sequence[LinkedQuotation],
    variants: Sequence[Sequence[str]],
) -> dict[str, PublicationDate]:
    """Article id → inferred date, for the undated articles where the evidence allows one."""
    undated = [f for f in corpus if f.article.published is None]
    if not undated or len(undated) == len(corpus):
        return {}
    evidence: dict[str, list[_Evidence]] = defaultdict(list)
    for article, found in _from_quotations(corpus, quotations, variants):
        evidence[article].append(found)
    for article, found in _from_sentences(corpus):
        evidence[article].append(found)
    dates = ((f, _agreed(evidence[f.article.id])) for f in undated)
    return {f.article.id: found for f, found in dates if found is not None}


def _agreed(evidence: list[_Evidence]) -> PublicationDate | None:
    """The days that all evidence allows; None where there is none or it contradicts itself."""
    if not evidence:
        return None
    first, last = max(e.first for e in evidence), min(e.last for e in evidence)
    if first > last:
        return None
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    reasons = list(dict.fromkeys(e.why for e in sorted(evidence, key=lambda e: (e.here, e.there))))
    places = sorted({place for e in evidence for place in (e.here, e.there)})
    return PublicationDate(edtf, english().tell_all("reasons.between", reasons), tuple(places))


# ---- the same words quoted ----------------------------------------------------------


class _DatedArticleIndex:
    """A dated article, its sentences and times found by their places."""

    def __init__(self, facts: ArticleFacts) -> None:
        self.facts = facts
        self.sentences = SpanIndex(facts.sentences, span=lambda s: s.span)
        self.times = time_index(facts)


def _from_quotations(
    corpus: Sequence[ArticleFacts], quotations: Sequence[LinkedQuotation], variants: Sequence[Sequence[str]]
) -> Iterator[tuple[str, _Evidence]]:
    by_id = {q.id: q for q in quotations}
    dated_articles = {f.article.id: _DatedArticleIndex(f) for f in corpus if f.article.published}
    weekdays = {f.article.id: _weekdays(f) for f in corpus if f.article.published is None}
    for group in variants:
        members = [by_id[i] for i in group if i in by_id]
        for one in members:
            dated = dated_articles.get(one.article)
            if dated is None:
                continue
            day, sentence = _day_of(dated, one)
            if day is None:
                continue
            for other in members:
                if day.isoweekday() in weekdays.get(other.article, ()):
                    yield other.article, _quoted_evidence(dated.facts, sentence, other, day)


def _quoted_evidence(dated: ArticleFacts, sentence: Sentence, other: LinkedQuotation, day: date) -> _Evidence:
    span = other.quotation.span
    labels = english()
    day_words = labels.tell_date(day.isoformat())
    why = labels.tell("reasons.same_words", article=_article_words(dated), date=day_words)
    return _Evidence(
        day,
        day + timedelta(days=_DAYS_BACK),
        why,
        Place(other.article, span.start, span.end),
        Place(dated.article.id, sentence.span.start, sentence.span.end),
    )


def _article_words(facts: ArticleFacts) -> str:
    article, labels = facts.article, english()
    label, values = "reasons.other_article", dict[str, Any]()
    if article.title:
        label, values = "reasons.article", {"title": article.title}
    elif article.outlet:
        label, values = "reasons.article_in", {"outlet": article.outlet}
    if article.published is None:
        return labels.tell(label, **values)
    return labels.tell(f"{label}_of", date=labels.tell_date(article.published.isoformat()), **values)


def _day_of(dated: _DatedArticleIndex, linked: LinkedQuotation) -> tuple[date | None, Sentence]:
    """The one day that the sentence around a quotation gives for it."""
    sentence = dated.sentences.at(linked.quotation.span.start) or dated.sentences.items[0]
    inside = dated.times.within(sentence.span.start, sentence.span.end)
    days = {day for t in inside if t.use == "dates" and (day := single_day(t.edtf))}
    return (date.fromisoformat(days.pop()) if len(days) == 1 else None), sentence


def _weekdays(facts: ArticleFacts) -> set[int | None]:
    """The weekdays that an undated article names, in its own words and as past."""
    return {_weekday_of(t) for t in facts.times if t.use == "dates"}


def _weekday_of(time: TimeExpression) -> int | None:
    """The weekday (1 is Monday) that an unresolved expression names as past."""
    if time.value is not None:
        return None
    form = parse_form(time.form)
    match = re.fullmatch(r"XXXX-WXX-(\d)", form.date)
    return int(match[1]) if match and form.toward == "past" and not form.shift else None


# ---- the same event mentioned -------------------------------------------------------


def _from_sentences(corpus: Sequence[ArticleFacts]) -> Iterator[tuple[str, _Evidence]]:
    sentences = [(f, d) for f in corpus for d in dated_sentences(f, f.times)]
    days = [_single_day_reported(d) if f.article.published else None for f, d in sentences]
    weekdays = [None if f.article.published else _single_weekday_reported(d) for f, d in sentences]
    for i, row in enumerate(neighbours(tfidf([d.sentence.lemmas for _, d in sentences]))):
        facts, dated = sentences[i]
        for j, likeness in sorted(row.items()) if weekdays[i] else ():
            day = days[j]
            if day is None or day.isoweekday() != weekdays[i] or likeness < _ALIKE:
                continue
            other, there = sentences[j]
            if len({*dated.sentence.lemmas} & {*there.sentence.lemmas}) >= _LEAST_SHARED:
                yield facts.article.id, _reported_evidence(facts, dated, other, there, day)


def _single_day_reported(dated: DatedSentence) -> date | None:
    """The one day that a sentence reports as past; what is announced for a day is reported on others."""
    days = {day for t in dated.times if t.main_clause and (day := single_day(t.edtf))}
    return date.fromisoformat(days.pop()) if len(days) == 1 and dated.sentence.tense in _PAST_TENSES else None


def _single_weekday_reported(dated: DatedSentence) -> int | None:
    found = {weekday for t in dated.times if t.main_clause and (weekday := _weekday_of(t))}
    return found.pop() if len(found) == 1 and dated.sentence.tense in _PAST_TENSES else None


def _reported_evidence(
    facts: ArticleFacts, dated: DatedSentence, other: ArticleFacts, there: DatedSentence, day: date
) -> _Evidence:
    span, its = dated.sentence.span, there.sentence.span
    labels = english()
    day_words = labels.tell_date(day.isoformat())
    why = labels.tell("reasons.same_news", article=_article_words(other), date=day_words)
    return _Evidence(
        day,
        day + timedelta(days=_DAYS_BACK),
        why,
        Place(facts.article.id, span.start, span.end),
        Place(other.article.id, its.start, its.end),
    )


# ---- the article's own times --------------------------------------------------------


def resolve_again(times: Sequence[TimeExpression], published_edtf: str) -> tuple[TimeExpression, ...]:
    """The expressions of an undated article, counted from its inferred date (a day or a range).

    A range resolves an expression only where it comes to the same at either end; of a
    period's open end ("earlier this year") the earlier one is taken.
    """
    first, last = (iso(day) for day in bounds(published_edtf))
    out: list[TimeExpression] = []
    before: str | None = None
    for time in times:
        if time.value is None and time.type in POINTS_IN_TIME:
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
