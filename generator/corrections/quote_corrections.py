"""Correct who said what: another speaker or source, nobody, no quote at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.corrections.contradictions import Claim, contradictions
from generator.corrections.corrected_marks import marked
from generator.corrections.entries import CorrectedQuote, Corrections
from generator.corrections.named_speakers import NamedSpeaker, NamedSpeakers
from generator.corrections.quote_index import FoundQuote, QuoteIndex
from generator.corrections.requoting import with_quotations
from generator.corrections.targets import UnappliedEntry, found_by, unapplied
from generator.linking.sources.story_sources import most_saying_first
from generator.model import Dossier, LinkedQuotation, Person, Source, StorySource

_SURE_BY_AN_EDITOR = 1.0


@dataclass(slots=True)
class _FoundQuotes:
    """The quotes that entries are about, who is said to say them, and all people by id, new ones too."""

    quotes: dict[CorrectedQuote, FoundQuote] = field(default_factory=dict)
    speakers: dict[CorrectedQuote, NamedSpeaker] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)


def correct_quotes(
    dossiers: Sequence[Dossier], corrections: Corrections
) -> tuple[tuple[Dossier, ...], tuple[UnappliedEntry, ...]]:
    """The dossiers with the quotes as an editor has them, and what of the entries found none."""
    entries = corrections.of(CorrectedQuote)
    if not entries:
        return tuple(dossiers), ()
    index, told = QuoteIndex(dossiers), list[UnappliedEntry]()
    found = _FoundQuotes(people={p.id: p for d in dossiers for p in d.people})
    # In an order of their own: ids of new people are the same whatever order the file has.
    in_order = sorted(entries, key=lambda e: repr(replace(e, line=0)))
    quotes = found_by(in_order, lambda entry: index.find(entry.quote, entry.article), told)
    speakers = NamedSpeakers(dossiers, found.people, corrections, quotes)
    found.speakers = found_by(quotes, lambda entry: speakers.of(entry, quotes[entry]), told)
    found.quotes = {entry: quotes[entry] for entry in found.speakers}
    against = contradictions(_claims(found))
    told += (unapplied(entry.line, why) for entry, why in against.items())
    sound = [entry for entry in found.quotes if entry not in against]
    by_story = ([e for e in sound if found.quotes[e].dossier == n] for n in range(len(dossiers)))
    return tuple(_story(d, some, found) for d, some in zip(dossiers, by_story, strict=True)), tuple(told)


def _claims(found: _FoundQuotes) -> Iterable[Claim]:
    for entry, quote in found.quotes.items():
        for told in quote.all_told:
            yield Claim(entry, told.id, "is" if entry.gone else "speaker", found.speakers[entry], entry.gone)


def _story(dossier: Dossier, entries: Sequence[CorrectedQuote], found: _FoundQuotes) -> Dossier:
    if not entries:
        return dossier
    gone = {q.id for e in entries if e.gone for q in found.quotes[e].parts}
    said = {
        q.id: found.speakers[entry] for entry in entries if not entry.gone for q in found.quotes[entry].parts
    }
    people = _with_people(dossier, sorted({s.person for s in said.values() if s.person}), found.people)
    names = {person.id: person.name for person in people}
    quotations = [
        _said_by(q, said[q.id], names) if q.id in said else q for q in dossier.quotations if q.id not in gone
    ]
    named = {s.source.id: s.source for s in said.values() if s.source}
    sources = _with_sources(dossier, quotations, named)
    return with_quotations(replace(dossier, people=people, sources=sources), quotations)


def _with_people(
    dossier: Dossier, speakers: Iterable[str], known: Mapping[str, Person]
) -> tuple[Person, ...]:
    """The people of a story, and behind them the speakers whom it does not mention."""
    there = {person.id for person in dossier.people}
    others = (replace(known[id], mentions=(), roles=()) for id in speakers if id not in there)
    return (*dossier.people, *others)


def _said_by(q: LinkedQuotation, speaker: NamedSpeaker, names: Mapping[str, str]) -> LinkedQuotation:
    """The quotation with its speaker; words that were read as another speaker's are no longer given."""
    source, source_id = None, None
    if speaker.person is not None:
        source, source_id = Source(names[speaker.person], "person"), speaker.person
    elif speaker.source is not None:
        source, source_id = Source(speaker.source.name, speaker.source.kind), speaker.source.id
    is_as_read = speaker.person is not None and speaker.person == q.person
    is_as_read = is_as_read or (q.source_id is not None and (source, source_id) == (q.source, q.source_id))
    via = q.via if q.via != speaker.person else None
    return replace(
        q,
        quotation=replace(
            q.quotation,
            speaker=q.quotation.speaker if is_as_read else None,
            via=q.quotation.via if via else None,
            confidence=_SURE_BY_AN_EDITOR,
        ),
        person=speaker.person,
        via=via,
        source=source,
        source_id=source_id,
        corrected=marked(q.corrected, "source" if speaker.source else "speaker"),
    )


def _with_sources(
    dossier: Dossier, quotations: Iterable[LinkedQuotation], named: Mapping[str, StorySource]
) -> tuple[StorySource, ...]:
    """The sources of a story, and those newly named, each with its quotes; those who say most first."""
    said: dict[str, list[str]] = defaultdict(list)
    for q in quotations:
        if q.source is not None and q.source.kind != "person" and q.source_id is not None:
            said[q.source_id].append(q.id)
    known = {source.id: source for source in dossier.sources}
    sources = (replace(s, quotations=tuple(said[s.id])) for s in {**named, **known}.values() if s.id in said)
    return most_saying_first(sources)
