"""Correct who said what: another speaker or source, nobody, no quote at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.corrections.contradictions import Claim, contradictions
from generator.corrections.corrected_marks import marked
from generator.corrections.entries import ABSENT, CorrectedQuote, Corrections
from generator.corrections.person_directory import PersonDirectory
from generator.corrections.person_splits import free_id
from generator.corrections.quote_index import FoundQuote, QuoteIndex
from generator.corrections.requoting import with_quotations
from generator.corrections.targets import TargetError, UnappliedEntry, plain, unapplied
from generator.linking.people.person_ids import name_slug
from generator.linking.sources.story_sources import most_saying_first
from generator.model import Dossier, LinkedQuotation, Person, Source, SourceKind, StorySource

_SURE_BY_AN_EDITOR = 1.0


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who says a quote: a person by their id, a source that is none by its id, or nobody."""

    person: str | None = None
    source: StorySource | None = None


@dataclass(slots=True)
class _FoundQuotes:
    """The quotes that entries are about, who is said to say them, and all people by id, new ones too."""

    quotes: dict[CorrectedQuote, FoundQuote] = field(default_factory=dict)
    speakers: dict[CorrectedQuote, _Speaker] = field(default_factory=dict)
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
    speakers = _Speakers(dossiers, found.people, entries)
    # In an order of their own: ids of new people are the same whatever order the file has.
    for entry in sorted(entries, key=lambda e: repr(replace(e, line=0))):
        try:
            quote = index.find(entry.quote, entry.article)
            found.speakers[entry] = speakers.of(entry, quote)
            found.quotes[entry] = quote
        except TargetError as error:
            told.append(unapplied(entry.line, error))
    against = contradictions(_claims(found))
    told += (unapplied(entry.line, why) for entry, why in against.items())
    sound = [entry for entry in found.quotes if entry not in against]
    by_story = ([e for e in sound if found.quotes[e].dossier == n] for n in range(len(dossiers)))
    return tuple(_story(d, some, found) for d, some in zip(dossiers, by_story, strict=True)), tuple(told)


def _claims(found: _FoundQuotes) -> Iterable[Claim]:
    for entry, quote in found.quotes.items():
        target = quote.utterance.id
        yield Claim(entry, target, "is" if entry.gone else "speaker", found.speakers[entry], entry.gone)


class _Speakers:
    """Whom the entries name: people and sources there are, and new ones."""

    def __init__(
        self, dossiers: Sequence[Dossier], people: dict[str, Person], entries: Iterable[CorrectedQuote]
    ) -> None:
        # One entry may say what kind of source another only names.
        self._kinds = {plain(e.source or ""): e.kind for e in sorted(entries, key=lambda e: e.kind or "")}
        self._directory = PersonDirectory(dossiers)
        self._people = people
        self._new: dict[str, str] = {}
        # Of each story, sources by their names; new ones among them.
        self._sources = [_source_names(d.sources) for d in dossiers]
        self._by_id = [{s.id: s for s in d.sources} for d in dossiers]
        self._ids = [set(by_id) for by_id in self._by_id]

    def of(self, entry: CorrectedQuote, quote: FoundQuote) -> _Speaker:
        """Who says the quote by an entry. Raises TargetError where a name is that of several people."""
        if entry.source is not None:
            made = self._as_understood(entry, quote)
            return _Speaker(source=made or self._source(entry.source, entry.kind, quote.dossier))
        if entry.gone or entry.speaker is ABSENT or entry.speaker is None:
            return _Speaker()
        return _Speaker(self._person(entry.speaker, quote.utterance.article))

    def _as_understood(self, entry: CorrectedQuote, quote: FoundQuote) -> StorySource | None:
        """The source that the quote has, where an entry names it: another of that name may be another."""
        q = quote.utterance.attributed
        if q.source is None or q.source_id is None or entry.kind not in (None, q.source.kind):
            return None
        is_named = plain(q.source.name or "") == plain(entry.source or "")
        return self._by_id[quote.dossier].get(q.source_id) if is_named else None

    def _person(self, name: str, article: str) -> str:
        if self._directory.knows(name):
            try:
                # Of several of one name it is the one whom the quote's article mentions.
                return self._directory.find(name, article)
            except TargetError:
                return self._directory.find(name)
        if plain(name) not in self._new:
            id = free_id(name, self._people)
            self._people[id] = Person(id, name, (name,), (), (), corrected=("added",))
            self._new[plain(name)] = id
        return self._new[plain(name)]

    def _source(self, name: str, kind: SourceKind | None, story: int) -> StorySource:
        known, kind = self._sources[story].get(plain(name)), kind or self._kinds.get(plain(name))
        if known is not None and kind in (None, known.kind):
            return known
        kind = kind or "organisation"
        slug = name_slug(name, otherwise="source")
        candidates = (slug, f"{slug}-{kind}", *(f"{slug}-{kind}-{n}" for n in range(len(self._ids[story]))))
        id = next(c for c in candidates if c not in self._ids[story])
        self._ids[story].add(id)
        made = StorySource(id, name, kind, (), (), ("added",))
        self._sources[story][plain(name)] = made
        return made


def _source_names(sources: Sequence[StorySource]) -> dict[str, StorySource]:
    """The sources by all their names; a name that one goes by before another name of one."""
    names: dict[str, StorySource] = {}
    for source in sources:
        for alias in source.aliases:
            names.setdefault(plain(alias), source)
    return {**names, **{plain(source.name): source for source in reversed(sources)}}


def _story(dossier: Dossier, entries: Sequence[CorrectedQuote], found: _FoundQuotes) -> Dossier:
    if not entries:
        return dossier
    gone = {q.id for e in entries if e.gone for q in found.quotes[e].utterance.parts}
    said = {
        q.id: found.speakers[entry]
        for entry in entries
        if not entry.gone
        for q in found.quotes[entry].utterance.parts
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


def _said_by(q: LinkedQuotation, speaker: _Speaker, names: Mapping[str, str]) -> LinkedQuotation:
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
