"""Whether an entry that was applied, alone, has done to the invented stories what its words say."""

from __future__ import annotations

from collections.abc import Iterable

from generator.corrections.entries import (
    ABSENT,
    AddedEvent,
    AnyEntry,
    CorrectedArticle,
    CorrectedEvent,
    CorrectedPerson,
    CorrectedQuote,
    DifferingPeople,
    MergedPeople,
    SplitPerson,
    SummaryChoice,
    SummaryOrder,
)
from generator.corrections.event_index import EventIndex
from generator.corrections.quote_index import QuoteIndex
from generator.corrections.targets import holds, plain, sought
from generator.model import Article, Dossier, Event, LinkedQuotation, Person
from tests.corrections.marlow import ARTICLES, linked

_TEXTS = {a.id: a.text for a in ARTICLES}


def is_as_meant(entry: AnyEntry, articles: Iterable[Article], dossiers: tuple[Dossier, ...]) -> bool:
    """Whether what an entry says is what the articles and the dossiers have now."""
    match entry:
        case CorrectedArticle():
            return _article(entry, {a.id: a for a in articles})
        case CorrectedQuote():
            return _quote(entry, dossiers)
        case CorrectedEvent() | AddedEvent():
            return _event(entry, {e.id: e for d in dossiers for e in d.events})
        case SummaryChoice() | SummaryOrder():
            return _summary(entry, dossiers)
        case _:
            return _person(entry, [p for d in dossiers for p in d.people])


def _article(entry: CorrectedArticle, articles: dict[str, Article]) -> bool:
    if entry.gone:
        return entry.article not in articles
    now = articles[entry.article]
    given = {
        "title": now.title,
        "date": str(now.published) if now.published else None,
        "outlet": now.outlet,
        "url": now.url,
        "authors": now.authors or None,
        "article_text": now.article_text,
    }
    return all(getattr(entry, key) in (ABSENT, value) for key, value in given.items())


def _quote(entry: CorrectedQuote, dossiers: tuple[Dossier, ...]) -> bool:
    ids = {q.id for q in QuoteIndex(linked()).find(entry.quote, entry.article).parts}
    now = [q for d in dossiers for q in d.quotations if q.id in ids]
    if entry.gone:
        return not now
    people = {p.id: p for d in dossiers for p in d.people}
    return bool(now) and all(_says(q, entry, people) for q in now)


def _says(q: LinkedQuotation, entry: CorrectedQuote, people: dict[str, Person]) -> bool:
    if entry.source is not None:
        named = plain(q.source.name or "") if q.source else ""
        kind = q.source.kind if q.source else None
        return q.person is None and sought(entry.source) in sought(named) and entry.kind in (None, kind)
    if entry.speaker is None or q.person is None:
        return (entry.speaker, q.person, q.source) == (None, None, None)
    person = people[q.person]
    return plain(str(entry.speaker)) in {person.id, *map(plain, (person.name, *person.aliases))}


def _event(entry: CorrectedEvent | AddedEvent, events: dict[str, Event]) -> bool:
    if isinstance(entry, AddedEvent):
        return (entry.words, entry.date) in {(e.told, e.edtf) for e in events.values()}
    id = EventIndex(linked()).find(entry.event, entry.article, entry.dated).event.id
    if entry.gone or entry.same_as is not None:
        return id not in events
    return events[id].edtf == entry.date


def _summary(entry: SummaryChoice | SummaryOrder, dossiers: tuple[Dossier, ...]) -> bool:
    shown = [
        [sought(_TEXTS[s.place.article][s.place.start : s.place.end]) for s in d.summary] for d in dossiers
    ]
    if isinstance(entry, SummaryOrder):
        first, *_ = entry.beginnings
        return any(some and some[0].startswith(sought(first)) for some in shown)
    having = [s for some in shown for s in some if holds(s, sought(entry.words))]
    # What a summary may not have is the one sentence that begins with the words, if others have them, too.
    return not any(s.startswith(sought(entry.words)) for s in having) if entry.gone else bool(having)


def _person(entry: AnyEntry, people: list[Person]) -> bool:
    match entry:
        case CorrectedPerson(gone=True):
            return not any(plain(entry.person) in (p.id, plain(p.name)) for p in people)
        case CorrectedPerson():
            same = [p for p in _now(entry.person, people) if entry.name in (None, p.name)]
            return any(entry.role in (None, p.role) and not (entry.no_roles and p.roles) for p in same)
        case MergedPeople():
            found = [{p.id for p in _now(name, people)} for name in entry.names]
            return bool(set.intersection(*found))
        case SplitPerson():
            return {plain(name) for name, _ in entry.parts} <= {plain(p.name) for p in people}
        case _:
            return isinstance(entry, DifferingPeople)


def _now(called: str, people: list[Person]) -> list[Person]:
    """Those who have now what somebody of that id or name had before: where they are named."""
    before = [
        p for d in linked() for p in d.people if plain(called) in {p.id, *map(plain, (p.name, *p.aliases))}
    ]
    places = {m.place for p in before for m in p.mentions}
    return [p for p in people if places & {m.place for m in p.mentions}]
