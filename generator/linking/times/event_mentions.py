"""Which event each sentence of a story mentions, and when: the mentions that events are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.labels.label_files import english
from generator.linking.times.assumed_days import KnownDates, assumed_day
from generator.linking.times.counted_days import COUNTED_FROM_A_DAY
from generator.linking.times.dating import (
    CarriedDay,
    DatedSentence,
    carried_days,
    dated_sentences,
    doubted,
    is_of_another_year,
    is_recent,
    is_told_first,
    single_day,
    tells_how_things_stand,
)
from generator.linking.times.happening_dates import DatedHappening, dated_happenings, is_of_day_told
from generator.linking.times.publication_dates import PublicationDate, resolve_again
from generator.linking.times.vague_times import is_surely_dated, vague_time
from generator.model import ArticleFacts, EventBasis, Happening, Place, Sentence, TimeExpression
from generator.text.layout import in_one_line
from generator.text.quotation_marks import CLOSING_MARKS
from generator.text.spans import Cover
from generator.text.torn_sentences import ends_as_sentence, is_cut_off

# A sentence with fewer content words mentions no event ("Mhmm. I do.").
_LEAST_LEMMAS = 2
# A title and a line with the date may stand before the lead. Content words of a lead, at least.
_SENTENCES_OF_A_HEAD = 5
_LEAST_OF_A_LEAD = 5
# A remark of fewer behind a quotation is only who said that: "Lund tweeted Friday."
_LEAST_OF_A_REMARK = 4
_UNCOUNTED = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
_REACH = 8  # characters: "since" and the spaces around it


@dataclass(frozen=True, slots=True)
class EventMention:
    """A sentence that mentions an event, with the event's date and where that comes from.

    ``told`` is whether that is the day on which somebody told of it: "sank, the firm said Tuesday";
    ``is_lead`` is whether no sentence before it in the article tells anything; ``stands_in`` is whether it is
    only there so that its article has an event of its day: a remark, a state, what is under way, and what
    nothing dates behind the sentence with which the article opens.
    """

    facts: ArticleFacts
    position: int
    sentence: Sentence
    edtf: str | None
    basis: EventBasis
    inferred: bool
    why: str
    expression: TimeExpression | None = None
    told: bool = False
    is_lead: bool = False
    stands_in: bool = False

    @property
    def place(self) -> Place:
        """The sentence's place."""
        return Place(self.facts.article.id, self.sentence.span.start, self.sentence.span.end)

    @property
    def plain_date(self) -> str:
        """The date without the mark that it is doubtful; empty where there is none."""
        return (self.edtf or "").rstrip("?")


def event_mentions(
    corpus: Sequence[ArticleFacts], inferred: Mapping[str, PublicationDate]
) -> tuple[EventMention, ...]:
    """Every event mention of every article, in order of the corpus and the text."""
    return tuple(mention for facts in corpus for mention in _of_article(facts, inferred))


def _of_article(facts: ArticleFacts, inferred: Mapping[str, PublicationDate]) -> Iterator[EventMention]:
    found = None if facts.article.published else inferred.get(facts.article.id)
    assumed = None if facts.article.published or found else assumed_day(facts.times)
    counted_from = found.edtf if found else assumed.isoformat() if assumed else None
    times = resolve_again(facts.times, counted_from) if counted_from else facts.times
    sentences = dated_sentences(facts, times)
    carried = carried_days(facts, sentences, counted_from)
    sentences = tuple(d for d in sentences if not tells_how_things_stand(facts, d.sentence))
    quoted = Cover(q.span for q in facts.quotations if q.kind != "indirect")
    lead = next((d.position for d in sentences[:_SENTENCES_OF_A_HEAD] if d.sentence.happenings), -1)
    mentions = _Mentions(facts, found, lead, _first_of_news(facts), assumed)
    # Within one quotation somebody says it, and a sentence that breaks off ("…") may go on to anything: they
    # are events where they also say when.
    own = [d for d in sentences if not quoted.holds(d.sentence.span.start, d.sentence.span.end)]
    own = [d for d in own if d.position == lead or not _is_cut_off(facts, d.sentence)]
    at_hand = {d.position for d in own}
    out: list[EventMention] = []
    for dated in sentences:
        if dated.position not in at_hand:
            out += mentions.of_dates(dated, mentions.dated(dated))
            continue
        lost = dated.position in carried and carried[dated.position] is None
        out += mentions.of_sentence(dated, carried.get(dated.position), lost)
    if not any(m.position < _SENTENCES_OF_A_HEAD for m in out):
        head = [d for d in own if d.position < _SENTENCES_OF_A_HEAD and d.sentence.eventive]
        for dated in [d for d in head if len(d.sentence.lemmas) >= _LEAST_OF_A_LEAD][:1]:
            for mention in mentions.of_the_day(dated, carried.get(dated.position)):
                yield replace(mention, stands_in=True)
    yield from out


def _first_of_news(facts: ArticleFacts) -> int:
    """The place of the first sentence that ends as one does; those before it are headings."""
    text, spans = facts.article.text, (s.span for s in facts.sentences)
    ended = (n for n, span in enumerate(spans) if ends_as_sentence(text[span.start : span.end]))
    return next(ended, len(facts.sentences))


def _is_cut_off(facts: ArticleFacts, sentence: Sentence) -> bool:
    return is_cut_off(facts.article.text[sentence.span.start : sentence.span.end])


@dataclass(frozen=True, slots=True)
class _Mentions:
    """The event mentions of an article; ``inferred`` is its publication date where it has none itself.

    ``lead`` is the place of the first sentence that tells something, ``opening`` of the first that is no
    heading.
    """

    facts: ArticleFacts
    inferred: PublicationDate | None
    lead: int
    opening: int
    assumed: date | None = None

    @property
    def day(self) -> date | None:
        """The day on which the article appeared, or is assumed to have."""
        return self.facts.article.published or self.assumed

    def of_sentence(
        self, dated: DatedSentence, carried: CarriedDay | None, lost: bool
    ) -> Iterator[EventMention]:
        """One for each date that dates a happening; of one without any, the day that is meant."""
        found = self.dated(dated)
        vague = vague_time(dated, opens=dated.position == self.lead)
        if found and vague is not None and (vague.value or any(is_surely_dated(one) for one in found)):
            vague = None
        found = [] if vague else found
        if carried and found and all(is_of_day_told(d, carried.day) for d in found):
            yield self._carried(dated, carried)  # an hour is of the day that the article tells
            return
        yield from self.of_dates(dated, found)
        first = [h for h in dated.sentence.happenings if is_told_first(h)]
        own = {t.span.start for t in (*dated.times, *dated.naming) if t.edtf}
        telling = [h for h in first if h.stands and self._may_lack_a_date(h, dated)]
        if dated.position > self.lead and is_of_another_year(dated, self.day):
            telling = []
        telling = [h for h in telling if not any(s.start in own for s in h.times)]
        if vague is not None:
            yield self._undated(dated, vague)
        elif not telling or len(dated.sentence.lemmas) < _LEAST_LEMMAS:
            return
        elif lost or any(self._is_all_news(one, telling) for one in found):
            return  # the sentence's own date is all the news that it has
        elif (passing := self._news_in_passing(dated, carried)) is not None:
            yield replace(self._dated_by(dated, self._since(passing, None)), told=True)
        elif carried is None or carried.day not in {one.time.edtf for one in found}:
            stands_in = not self._is_news(telling, dated, carried)
            for mention in self.of_the_day(dated, carried):
                yield replace(mention, stands_in=stands_in)

    def dated(self, dated: DatedSentence) -> list[DatedHappening]:
        """The happenings of a sentence that a date of its own dates."""
        found = dated_happenings(dated, self.facts.article.text, self.day, self.assumed is None)
        return [d for d in found if d.time.rule != COUNTED_FROM_A_DAY or not self._is_unknown(d.time)]

    def of_dates(self, dated: DatedSentence, found: Sequence[DatedHappening]) -> Iterator[EventMention]:
        """One for each happening of a sentence that has a date of its own."""
        tail = len(dated.sentence.lemmas) < _LEAST_OF_A_REMARK and self._is_behind_a_quotation(dated.sentence)
        for one in (d for d in found if not (tail and d.happening.kind == "remark")):
            time = self._since(one.time, one.happening)
            yield replace(self._dated_by(dated, time), told=one.told)

    def _is_behind_a_quotation(self, sentence: Sentence) -> bool:
        before = self.facts.article.text[max(0, sentence.span.start - _REACH) : sentence.span.start]
        return before.rstrip().endswith(tuple(CLOSING_MARKS))

    def _news_in_passing(self, dated: DatedSentence, carried: CarriedDay | None) -> TimeExpression | None:
        """A day of the news that a sentence names in passing, nearer to what it tells than the article's.

        "A fire that broke out on Sunday killed two" is of Sunday. Where the day is that of a noun behind
        which it came ("after Sunday's fire"), what the article carries on is nearer.
        """
        nouns = {s.start for h in dated.sentence.happenings if h.kind == "noun" for s in h.times}
        perfect = any(h.tense == "perfect" for h in dated.sentence.happenings if is_told_first(h))
        for time in dated.times:
            if self._is_since(time) and not perfect:
                continue
            if _is_news(time, self.day) and (carried is None or time.span.start not in nouns):
                return time
        return None

    def _is_since(self, time: TimeExpression) -> bool:
        """Whether a day is the first of a stretch that ends with the article: "since Friday"."""
        start = time.span.start
        return _SINCE.search(self.facts.article.text[max(0, start - _REACH) : start]) is not None

    def _since(self, time: TimeExpression, happening: Happening | None) -> TimeExpression:
        """The expression; with the days up to the article's where what it dates went on until then."""
        day, published = single_day(time.edtf), self.facts.article.published
        if not day or published is None or not self._is_since(time) or day >= published.isoformat():
            return time
        if happening is not None and happening.tense != "perfect":
            return time
        return replace(time, edtf=f"{day}/{published.isoformat()}")

    def of_the_day(self, dated: DatedSentence, carried: CarriedDay | None) -> Iterator[EventMention]:
        """A sentence that nothing in it dates, on the day that is carried or else the article's."""
        if carried is None:
            yield from self._reported(dated)
        else:
            yield self._carried(dated, carried)

    def _is_news(
        self, telling: Sequence[Happening], dated: DatedSentence, carried: CarriedDay | None
    ) -> bool:
        """Whether what a sentence tells undated was done on the day that is carried, or else the article's.

        That is what an article opens with, what somebody did in saying it, and what is done by now. What
        nothing dates further on was as often years before, or is so since then.
        """
        done = [h for h in telling if _is_done(h)]
        now = {t.span for t in dated.times if t.value == "PRESENT_REF"}
        opens = dated.position <= self.opening and dated.sentence.tense in ("past", "perfect")
        if carried or opens or any(not now.isdisjoint(h.times) for h in done):
            return bool(done)
        return any(h.says and h.role == "main" and h.tense == "past" for h in done)

    def _may_lack_a_date(self, happening: Happening, dated: DatedSentence) -> bool:
        """Whether the article's day may date a happening: a deed, or the remark that it was written for."""
        return _is_done(happening) or dated.position == self.lead

    def _is_all_news(self, one: DatedHappening, undated: Sequence[Happening]) -> bool:
        """Whether no other happening of the sentence than a dated one is of a day that is not told."""
        if _is_news(one.time, self.day) or one.happening.role == "beside":
            return True
        return one.happening.role == "main" or all(h.role == "reported" for h in undated)

    def _dated_by(self, dated: DatedSentence, time: TimeExpression) -> EventMention:
        if self._is_unknown(time):
            return self._undated(dated, time)
        labels, words = english(), in_one_line(self.facts.article.text, time.span)
        if time.basis != "resolved":
            return self._mention(
                dated, time.edtf, "stated", labels.tell("reasons.written", words=words), time
            )
        own = labels.tell("reasons.worked_out", words=words)
        if self.inferred is None:
            anchor = _anchor_words(self.facts, time)
            why = labels.tell("reasons.counted_from", own=own, anchor=anchor)
        else:
            why = labels.tell("reasons.worked_out_undated", own=own, inferred=self.inferred.why)
        return self._mention(dated, time.edtf, "resolved", why, time)

    def _is_unknown(self, time: TimeExpression) -> bool:
        """Whether a date is only known if the article appeared on the day that is assumed."""
        return self.assumed is not None and not KnownDates(self.facts.times).has(time)

    def _undated(self, dated: DatedSentence, time: TimeExpression) -> EventMention:
        words = in_one_line(self.facts.article.text, time.span)
        if self.facts.article.published is None and time.value not in _UNCOUNTED:
            why = english().tell("reasons.not_countable", words=words)
        else:
            why = english().tell("reasons.only_these_words", words=words)
        return self._mention(dated, None, "resolved", why, time)

    def _carried(self, dated: DatedSentence, carried: CarriedDay) -> EventMention:
        words = in_one_line(self.facts.article.text, carried.time.span)
        why = english().tell("reasons.carried", words=words, sentence=carried.position + 1)
        if self._is_unknown(carried.time):
            return self._mention(dated, None, "carried", why, carried.time)
        if self.inferred:
            why = english().tell("reasons.carried_undated", own=why, inferred=self.inferred.why)
        return self._mention(dated, doubted(carried.day), "carried", why)

    def _reported(self, dated: DatedSentence) -> Iterator[EventMention]:
        """A sentence that nothing in it dates: reported when the article appeared."""
        published, labels = self.facts.article.published, english()
        if published is not None:
            why = labels.tell("reasons.article_date", date=labels.tell_date(published.isoformat()))
            yield self._mention(dated, f"{published.isoformat()}?", "publication", why)
        elif self.inferred is not None:
            own = labels.tell("reasons.no_date")
            why = labels.tell("reasons.no_date_undated", own=own, inferred=self.inferred.why)
            yield self._mention(dated, doubted(self.inferred.edtf), "publication", why)

    def _mention(
        self,
        dated: DatedSentence,
        edtf: str | None,
        basis: EventBasis,
        why: str,
        time: TimeExpression | None = None,
    ) -> EventMention:
        """A mention, its date inferred if it is another sentence's or counted from an inferred one."""
        by_inference = basis != "stated" and self.inferred is not None
        inferred = edtf is not None and (basis == "carried" or by_inference)
        return EventMention(
            self.facts,
            dated.position,
            dated.sentence,
            edtf,
            basis,
            inferred,
            why,
            time,
            is_lead=dated.position == self.lead,
        )


def _is_done(happening: Happening) -> bool:
    """Whether it is a deed, and none that only is under way."""
    return happening.kind == "deed" and happening.tense != "present"


def _is_news(time: TimeExpression, published: date | None) -> bool:
    """Whether it is a day of the week in which the article appeared, of which it brings the news."""
    day = single_day(time.edtf)
    return bool(day and published and is_recent(day, published))


def _anchor_words(facts: ArticleFacts, time: TimeExpression) -> str:
    published, labels = facts.article.published, english()
    if published and time.anchor == published.isoformat():
        return labels.tell("reasons.publication_date", date=labels.tell_date(published.isoformat()))
    try:
        anchor: str = labels.tell_date(time.anchor)
    except ValueError:
        anchor = str(time.anchor)
    return labels.tell("reasons.named_before", date=anchor)
