"""Gather event mentions into events."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.linking.copies import NO_COPIES, Copies, told_once
from generator.linking.times.dating import single_day
from generator.linking.times.days_not_told import are_of_no_day
from generator.linking.times.event_mentions import EventMention
from generator.linking.times.event_weights import mention_weights, weights_in_passing
from generator.linking.times.undated_order import in_order_of_time
from generator.model import ArticleFacts, Event, Place
from generator.timex.edtf import precision, sort_key

if TYPE_CHECKING:
    from generator.linking.people.people import PersonKey

_OWN_BASES = ("stated", "resolved")
_BASES = (*_OWN_BASES, "carried", "publication")


def find_events(
    mentions: Sequence[EventMention],
    groups: Sequence[tuple[int, ...]],
    corpus: Sequence[ArticleFacts],
    person_ids: Mapping[PersonKey, str],
    copies: Copies = NO_COPIES,
) -> tuple[Event, ...]:
    """The events of one story from its mentions of them, sorted as a timeline shows them.

    ``groups`` are the indices into ``mentions`` of each event. Of an article and its near-copies one weighs.
    By the first day a date may mean, the narrower before the wider, then by the article's
    date and the place in its text; what nothing dates comes last, in the order that its words tell.
    """
    people = _people_by_sentence(corpus, person_ids)
    found = []
    for members, weight in zip(groups, _weights(groups, mentions, corpus, copies), strict=True):
        ordered = sorted((mentions[i] for i in members), key=_shown_first)
        event = _event(ordered, weight, people)
        found.append(((*sort_key(event.edtf), *_reading_order(ordered[0])), ordered[0], event))
    found.sort(key=lambda one: one[0])
    dated = [event for _, shown, event in found if not _is_undated(shown, event)]
    undated = [(shown, event) for _, shown, event in found if _is_undated(shown, event)]
    order = in_order_of_time([shown for shown, _ in undated])
    return (*dated, *(undated[i][1] for i in order))


def _weights(
    groups: Sequence[Sequence[int]],
    mentions: Sequence[EventMention],
    corpus: Sequence[ArticleFacts],
    copies: Copies,
) -> list[float]:
    """The weight of each group of mentions; what names a day in passing adds to that day's weightiest."""
    worth = mention_weights(mentions)
    out = []
    for members in groups:
        tellers = told_once((mentions[i].facts.article.id for i in members), copies)
        out.append(sum(worth[i] for i in members if mentions[i].facts.article.id in tellers))
    weightiest: dict[str, int] = {}
    for at, members in enumerate(groups):
        day = single_day(mentions[members[0]].plain_date)
        if day and (day not in weightiest or out[at] > out[weightiest[day]]):
            weightiest[day] = at
    for day, weight in weights_in_passing(mentions, corpus, copies).items():
        if day in weightiest:
            out[weightiest[day]] += weight
    return out


def _shown_first(m: EventMention) -> tuple[int, int, bool, bool, str, str, int]:
    """The mention to show: with the surest date, that can be read alone, of the earliest article."""
    sureness = _date_sureness(m)
    return (sureness, _BASES.index(m.basis), m.inferred, m.sentence.needs_context, *_reading_order(m))


def _date_sureness(m: EventMention) -> int:
    """By how a date is known, the surest first: a day of its own, a wider one, one on which it was told."""
    if m.basis not in _OWN_BASES:
        return 3
    if m.told:
        return 2
    return 0 if single_day(m.edtf) else 1


def _reading_order(m: EventMention) -> tuple[str, str, int]:
    published = m.facts.article.published
    return (published.isoformat() if published else "9999", m.facts.article.id, m.sentence.span.start)


def _is_undated(shown: EventMention, event: Event) -> bool:
    """Whether nothing dates an event, nor the article that tells it."""
    return event.edtf is None and shown.facts.article.published is None


def _event(mentions: Sequence[EventMention], weight: float, people: Mapping[Place, tuple[str, ...]]) -> Event:
    first = mentions[0]
    edtf = None if are_of_no_day(mentions) else first.edtf
    places = tuple(dict.fromkeys(m.place for m in mentions))
    expression = None
    if first.expression is not None:
        span = first.expression.span
        expression = Place(first.facts.article.id, span.start, span.end)
    return Event(
        id=_id_of(first),
        edtf=edtf,
        precision=precision(edtf),
        basis=first.basis,
        inferred=first.inferred and edtf is not None,
        why=first.why,
        weight=weight,
        sentences=places,
        people=tuple(dict.fromkeys(person for place in places for person in people.get(place, ()))),
        expression=expression,
    )


def _id_of(shown: EventMention) -> str:
    """An id that only the date, the article and the words decide."""
    text = shown.facts.article.text[shown.sentence.span.start : shown.sentence.span.end]
    return "e-" + hashlib.sha256(f"{shown.edtf}\0{shown.facts.article.id}\0{text}".encode()).hexdigest()[:10]


def _people_by_sentence(
    corpus: Sequence[ArticleFacts], person_ids: Mapping[PersonKey, str]
) -> dict[Place, tuple[str, ...]]:
    """Each sentence's people, in the order in which they are first mentioned in it."""
    found: dict[Place, tuple[str, ...]] = {}
    for facts in corpus:
        mentions = sorted(
            (m.span.start, person_ids[key])
            for index, person in enumerate(facts.people)
            if (key := (facts.article.id, index)) in person_ids
            for m in person.mentions
        )
        inside: dict[Place, list[str]] = defaultdict(list)
        at = 0
        for s in facts.sentences:
            place = Place(facts.article.id, s.span.start, s.span.end)
            while at < len(mentions) and mentions[at][0] < s.span.end:
                if mentions[at][0] >= s.span.start:
                    inside[place].append(mentions[at][1])
                at += 1
        found.update({place: tuple(dict.fromkeys(ids)) for place, ids in inside.items()})
    return found
