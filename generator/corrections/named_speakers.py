"""Whom entries of corrections.yml name as saying a quote: people and sources there are, and new ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.corrections.entries import ABSENT, CorrectedQuote, Corrections
from generator.corrections.person_directory import PersonDirectory
from generator.corrections.person_splits import free_id
from generator.corrections.quote_index import FoundQuote
from generator.corrections.renamed_groups import free_source_id
from generator.corrections.speaker_slips import SpeakerSlips
from generator.corrections.targets import TargetError, plain, without_article
from generator.corrections.things_named import ThingsNamed
from generator.model import Dossier, Person, SourceKind, StorySource
from generator.reading.outcome import quoted


@dataclass(frozen=True, slots=True)
class NamedSpeaker:
    """Who says a quote: a person by their id, a source that is none by its id, or nobody."""

    person: str | None = None
    source: StorySource | None = None


class NamedSpeakers:
    """Whom the entries name: people and sources there are, and new ones, which are put into ``people``.

    A name that is on the site as another kind of thing, or that is nearly or in part one on the site, is a
    slip more often than somebody new: it is refused with what would say either.
    """

    def __init__(
        self,
        dossiers: Sequence[Dossier],
        people: dict[str, Person],
        corrections: Corrections,
        quotes: Mapping[CorrectedQuote, FoundQuote],
    ) -> None:
        entries = sorted(corrections.of(CorrectedQuote), key=lambda e: e.kind or "")
        # As it is written with most capitals.
        given = sorted((sum(map(str.isupper, e.source)), e.source) for e in entries if e.source)
        self._written = {without_article(name): name for _, name in given}
        # One entry may say what kind of source another only names.
        self._kinds = {without_article(e.source or ""): e.kind for e in entries}
        # Sources that are people after all, by the quotes that are theirs.
        after_all = {
            plain(e.speaker)
            for e, quote in quotes.items()
            if isinstance(e.speaker, str) and _is_the_source(quote, e.speaker, but_no_group=True)
        }
        self._directory = PersonDirectory(dossiers)
        self._slips = SpeakerSlips(self._directory, corrections, after_all, ThingsNamed(dossiers))
        self._people = people
        self._new: dict[str, str] = {}
        # Of each story, sources by their names; new ones among them.
        self._sources = [_source_names(d.sources) for d in dossiers]
        self._by_id = [{s.id: s for s in d.sources} for d in dossiers]
        self._ids = [set(by_id) for by_id in self._by_id]

    def of(self, entry: CorrectedQuote, quote: FoundQuote) -> NamedSpeaker:
        """Who says the quote by an entry. Raises TargetError where a name is that of several people."""
        if entry.source is not None:
            made = self._as_understood(entry, quote)
            return NamedSpeaker(source=made or self._source(entry.source, entry.kind, quote.dossier))
        if entry.gone or entry.speaker is ABSENT or entry.speaker is None:
            return NamedSpeaker()
        return NamedSpeaker(self._person(entry.speaker, quote))

    def _as_understood(self, entry: CorrectedQuote, quote: FoundQuote) -> StorySource | None:
        """The source that the quote has, where an entry names it: another of that name may be another."""
        q = quote.utterance.attributed
        if q.source is None or q.source_id is None or entry.kind not in (None, q.source.kind):
            return None
        is_named = _is_the_source(quote, entry.source or "")
        return self._by_id[quote.dossier].get(q.source_id) if is_named else None

    def _person(self, name: str, quote: FoundQuote) -> str:
        goes_by_it = self._directory.named(name)
        if len(goes_by_it) == 1:
            return goes_by_it[0]
        if self._directory.knows(name):
            try:
                # Of several of one name it is the one whom the quote's article mentions.
                return self._directory.find(name, quote.utterance.article)
            except TargetError as error:
                if error.possible:
                    raise
                return self._directory.find(name)
        if plain(name) not in self._new:
            self._slips.refuse_person(name, self._sources[quote.dossier])
            name = self._slips.as_written(name)
            id = free_id(name, self._people)
            self._people[id] = Person(id, name, (name,), (), (), corrected=("added",))
            self._new[plain(name)] = id
        return self._new[plain(name)]

    def _source(self, name: str, kind: SourceKind | None, story: int) -> StorySource:
        by_name, bare = self._sources[story], without_article(name)
        alike = (source for one, source in by_name.items() if without_article(one) == bare)
        known = by_name.get(plain(name)) or next(alike, None)
        kind = kind or self._kinds.get(bare)
        if known is not None and kind in (None, known.kind):
            return known
        if known is not None:
            raise TargetError(
                f"{quoted(name)} is there already as kind: {known.kind}; without kind: it is that one, "
                "and a second one needs another name"
            )
        self._slips.refuse_source(name, kind, by_name)
        kind = kind or "organisation"
        name = self._written[bare]
        id = free_source_id(name, kind, self._ids[story])
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


def _is_the_source(quote: FoundQuote, name: str, but_no_group: bool = False) -> bool:
    """Whether a quote is understood as said by a source of a name that is no person."""
    source = quote.utterance.attributed.source
    if source is None or source.kind == "person" or (but_no_group and source.kind == "group"):
        return False
    return plain(source.name or "") == plain(name)
