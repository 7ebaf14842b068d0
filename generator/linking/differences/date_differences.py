"""Where articles contradict each other on a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.labels.label_files import english
from generator.linking.similarity import neighbours, tfidf
from generator.linking.times.dating import single_day, time_index
from generator.linking.times.event_mentions import EventMention
from generator.linking.times.event_merging import event_lemmas
from generator.model import ArticleFacts, Difference, Quotation, Span, TimeExpression
from generator.text.spans import SpanIndex
from generator.timex.forms import POINTS_IN_TIME

# Nearly the same words, and days so near each other that both can be of one event.
_ALIKE = 0.7
_DAYS_APART = 31
_LEAST_SHARED = 5


def find_date_differences(mentions: Sequence[EventMention]) -> tuple[Difference, ...]:
    """Pairs of sentences of two articles that mention one event and give it different days, in order.

    Only sentences that name one day each and agree in nearly all their event words, so
    that what is found is a contradiction and not two events.
    """
    articles = {m.facts.article.id: m.facts for m in mentions}
    times = {article: time_index(facts) for article, facts in articles.items()}
    dated = [m for m in mentions if _names_one_day(m, times[m.facts.article.id])]
    reports = {article: _reports(facts) for article, facts in articles.items()}
    words = [_event_words(m, reports[m.facts.article.id]) for m in dated]
    out = []
    for i, row in enumerate(neighbours(tfidf(words))):
        for j, likeness in row.items():
            shared = len({*words[i]} & {*words[j]})
            if i < j and likeness >= _ALIKE and shared >= _LEAST_SHARED and _contradict(dated[i], dated[j]):
                out.append((dated[i].place, dated[j].place, _note_of_days(dated[i], dated[j])))
    return tuple(Difference("dates", (a, b), note) for a, b, note in sorted(out))


def _reports(facts: ArticleFacts) -> SpanIndex[Quotation]:
    return SpanIndex((q for q in facts.quotations if q.kind == "indirect"), span=lambda q: q.span)


def _event_words(m: EventMention, reports: SpanIndex[Quotation]) -> list[str]:
    """The event words of a mention, without those of who says so: "officials" in "a train derailed on Monday,
    officials said". Somebody's saying is the event where the day is outside what they report.
    """
    words = list(event_lemmas(m.sentence))
    for q in reports.within(m.place.start, m.place.end):
        if q.speaker is None or m.expression is None or not _holds(q.span, m.expression.span):
            continue
        if _holds(m.sentence.span, q.speaker) and not _holds(q.span, q.speaker):
            _take_out(words, m.facts.article.text[q.speaker.start : q.speaker.end], q.speaker > q.span)
    return words


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _take_out(lemmas: list[str], phrase: str, from_behind: bool) -> None:
    """Take those of a phrase out of some lemmas in their order, of one that is there twice the outer."""
    for word in phrase.lower().split():
        found = [at for at, lemma in enumerate(lemmas) if word == lemma or word.startswith(lemma[:-1] or " ")]
        if found:
            del lemmas[found[-1 if from_behind else 0]]


def _note_of_days(one: EventMention, other: EventMention) -> str:
    days = [english().tell_date(m.edtf) for m in (one, other)]
    return english().tell("differences.or", first=days[0], second=days[1])


def _names_one_day(m: EventMention, times: SpanIndex[TimeExpression]) -> bool:
    if m.basis not in ("stated", "resolved") or single_day(m.edtf) is None or m.expression is None:
        return False
    inside = [t for t in times.within(m.place.start, m.place.end) if t.type in POINTS_IN_TIME]
    return len(inside) == 1


def _contradict(one: EventMention, other: EventMention) -> bool:
    if one.facts is other.facts or not one.edtf or not other.edtf or one.edtf == other.edtf:
        return False
    apart = date.fromisoformat(one.edtf) - date.fromisoformat(other.edtf)
    return abs(apart.days) <= _DAYS_APART
