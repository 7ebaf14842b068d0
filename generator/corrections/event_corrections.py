"""Correct what happened when: another date, no event, one event with another, an editor's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.corrections.chains import end_of
from generator.corrections.contradictions import Claim, contradictions
from generator.corrections.corrected_marks import marked
from generator.corrections.entries import ABSENT, AddedEvent, AnyEntry, CorrectedEvent, Corrections
from generator.corrections.event_index import EventIndex, FoundEvent
from generator.corrections.far_dates import far_after, far_from_all
from generator.corrections.targets import (
    TargetError,
    UnappliedEntry,
    closest,
    found_by,
    holds,
    plain,
    sought,
    unapplied,
)
from generator.labels.label_files import english
from generator.model import Dossier, Event
from generator.reading.outcome import quoted
from generator.timex.edtf import precision, sort_key

# What one article that names a past day is worth.
_WEIGHT = 1.0
_NO_DAY = "9999"
_AS_IT_STANDS = "a month or a year alone is taken as it stands"


@dataclass(slots=True)
class _FoundEvents:
    """The events that entries are about, those that they are one with, and where others are added."""

    events: dict[CorrectedEvent, FoundEvent] = field(default_factory=dict)
    others: dict[CorrectedEvent, FoundEvent] = field(default_factory=dict)
    added: dict[AddedEvent, int] = field(default_factory=dict)
    told: list[UnappliedEntry] = field(default_factory=list)

    def without(self, against: Mapping[AnyEntry, str]) -> None:
        """Put aside entries that others contradict."""
        self.told += (unapplied(entry.line, why) for entry, why in against.items())
        self.events = {entry: found for entry, found in self.events.items() if entry not in against}
        self.added = {entry: story for entry, story in self.added.items() if entry not in against}


def correct_events(
    dossiers: Sequence[Dossier], corrections: Corrections
) -> tuple[tuple[Dossier, ...], tuple[UnappliedEntry, ...]]:
    """The dossiers with the events as an editor has them, and what of the entries found none."""
    found = _find(dossiers, corrections)
    found.without(_circles(found))
    found.without(contradictions(_claims(found)))
    found.without(_far_dates(found, dossiers))
    if not found.events and not found.added:
        return tuple(dossiers), tuple(found.told)
    return tuple(_story(n, d, found) for n, d in enumerate(dossiers)), tuple(found.told)


def _find(dossiers: Sequence[Dossier], corrections: Corrections) -> _FoundEvents:
    index, found = EventIndex(dossiers), _FoundEvents()
    for entry in corrections.of(CorrectedEvent):
        try:
            event = index.find(entry.event, entry.article, entry.dated)
            if entry.same_as is None:
                found.events[entry] = event
            else:
                other = index.find(entry.same_as, words_alone=True)
                found.others[entry] = _of_one_story(other, event)
                found.events[entry] = event
        except TargetError as error:
            found.told.append(unapplied(entry.line, error))
    found.added = found_by(corrections.of(AddedEvent), lambda entry: _story_of(entry, dossiers), found.told)
    return found


def _of_one_story(other: FoundEvent, event: FoundEvent) -> FoundEvent:
    """Another event of the same story. Raises TargetError where it is of another, or no other event."""
    if other.event.id == event.event.id:
        raise TargetError("this is one event already")
    if other.dossier != event.dossier:
        raise TargetError("these are events of two stories")
    return other


def _story_of(entry: AddedEvent, dossiers: Sequence[Dossier]) -> int:
    """The number of the dossier that an event is added to. Raises TargetError where that is open."""
    stories = {d.story: n for n, d in enumerate(dossiers)}
    if entry.story is None and len(stories) == 1:
        return 0
    if entry.story is None:
        raise TargetError(f"story: would say which of {', '.join(map(quoted, stories))} it is added to")
    if entry.story not in stories:
        raise TargetError(
            f"there is no story {quoted(entry.story)}", entry.story, closest(entry.story, stories)
        )
    return stories[entry.story]


def _claims(found: _FoundEvents) -> Iterable[Claim]:
    into = _into(found)
    for entry, event in found.events.items():
        target = event.event.id
        if entry.gone:
            yield Claim(entry, target, "is", gone=True)
        if entry.date is not ABSENT:
            yield Claim(entry, target, "date", entry.date)
        if entry.same_as is not None:
            yield Claim(entry, target, "is", found.others[entry].event.id, gone=True)
            yield Claim(entry, end_of(into, target), "stays")
    for added, story in found.added.items():
        yield Claim(added, (story, sought(added.words)), "date", added.date)
        yield Claim(added, (story, sought(added.words)), "source", added.url)


def _far_dates(found: _FoundEvents, dossiers: Sequence[Dossier]) -> dict[AnyEntry, str]:
    """Entries that give an event a day decades from all articles, of a year that its story does not name."""
    published = [d.facts.article.published for dossier in dossiers for d in dossier.articles]
    stories: dict[CorrectedEvent | AddedEvent, int] = {e: one.dossier for e, one in found.events.items()}
    told: dict[AnyEntry, str] = {}
    for entry, story in (stories | found.added).items():
        if isinstance(entry.date, str):
            texts = [d.facts.article.text for d in dossiers[story].articles]
            if isinstance(entry, AddedEvent):
                # What an editor adds of long ago is history that no article has.
                far = far_after(entry.date, published, [entry.words, *texts])
            else:
                far = far_from_all(entry.date, published, texts)
            if far:
                told[entry] = f"{far}, and no article of the story names that year; {_AS_IT_STANDS}"
    return told


def _circles(found: _FoundEvents) -> dict[AnyEntry, str]:
    """Entries by which an event would be one with one that is one with it."""
    into = _into(found)
    told: dict[AnyEntry, str] = {}
    for entry in found.others:
        if end_of(into, found.events[entry].event.id) is None:
            told[entry] = "events are one with each other in a circle; name the one that stays"
    return told


def _into(found: _FoundEvents) -> dict[str, str]:
    """By its id the event that one is put into."""
    return {
        found.events[e].event.id: other.event.id for e, other in found.others.items() if e in found.events
    }


def _story(number: int, dossier: Dossier, found: _FoundEvents) -> Dossier:
    events = {event.id: event for event in dossier.events}
    for entry, event in found.events.items():
        if event.dossier == number and entry.gone:
            events.pop(event.event.id, None)
        elif event.dossier == number and entry.date is not ABSENT:
            events[event.event.id] = _dated(event.event, entry.date)
    into = _into(found)
    for id in sorted(into.keys() & events.keys()):
        taker = end_of(into, id)
        if taker in events:
            events[taker] = _one(events[taker], events[id])
    for id in into:
        events.pop(id, None)
    # Two that say the same, but for the marks around it, are one: the longer, which has the full stop.
    own = {sought(a.words): a for a in sorted(found.added, key=_fullness) if found.added[a] == number}
    for added in own.values():
        made = _added(added, dossier)
        events[made.id] = made
    return replace(dossier, events=_in_order(events.values(), dossier))


def _fullness(added: AddedEvent) -> tuple[int, str]:
    return len(added.words), added.words


def _in_order(events: Iterable[Event], dossier: Dossier) -> tuple[Event, ...]:
    """Events as a timeline shows them, as linking has them, an editor's own behind others of its date."""
    published = {d.facts.article.id: d.facts.article.published for d in dossier.articles}
    undated = {e.id: at for at, e in enumerate(dossier.events) if e.edtf is None}

    def order(event: Event) -> tuple[object, ...]:
        at = 0 if event.edtf else undated.get(event.id, len(dossier.events))
        if not event.sentences:
            return (*sort_key(event.edtf), _NO_DAY, at, "", 0, event.id)
        first = event.sentences[0]
        day = str(published[first.article] or _NO_DAY)
        return (*sort_key(event.edtf), day, at, first.article, first.start, event.id)

    return tuple(sorted(events, key=order))


def _dated(event: Event, edtf: str | None) -> Event:
    """The event on an editor's date, which no expression of an article gives."""
    return replace(
        event,
        edtf=edtf,
        precision=precision(edtf),
        basis="correction",
        inferred=False,
        why=english().tell("reasons.corrected"),
        expression=None,
        corrected=marked(event.corrected, "date"),
    )


def _one(taker: Event, other: Event) -> Event:
    """Two events as one, under the date and the words of the first."""
    return replace(
        taker,
        weight=taker.weight + other.weight,
        sentences=tuple(dict.fromkeys((*taker.sentences, *other.sentences))),
        people=tuple(dict.fromkeys((*taker.people, *other.people))),
        corrected=marked(taker.corrected, "same_as"),
    )


def _added(entry: AddedEvent, dossier: Dossier) -> Event:
    """An editor's own event, with the people whom its words name in full."""
    words = plain(entry.words)
    digest = hashlib.sha256(f"{entry.date}\0{dossier.story}\0{words}".encode()).hexdigest()
    named = [p.id for p in dossier.people if " " in p.name and holds(words, plain(p.name))]
    return Event(
        id=f"e-{digest[:10]}",
        edtf=entry.date,
        precision=precision(entry.date),
        basis="correction",
        inferred=False,
        why=english().tell("reasons.added"),
        weight=_WEIGHT,
        sentences=(),
        people=tuple(sorted(named)),
        told=entry.words,
        url=entry.url,
        corrected=("added",),
    )
