"""Whom entries of corrections.yml name as saying a quote: people and sources there are, and new ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from generator.corrections.entries import ABSENT, CorrectedPerson, CorrectedQuote, Corrections
from generator.corrections.person_directory import PersonDirectory
from generator.corrections.person_splits import free_id
from generator.corrections.quote_index import FoundQuote
from generator.corrections.renamed_groups import free_source_id
from generator.corrections.targets import TargetError, named_in_a_row, plain
from generator.model import Dossier, Person, SourceKind, StorySource
from generator.naming.listed_names import known_in_row
from generator.reading.outcome import quoted

# Per cent of letters in common: above it a name is a slip for a source there is.
_NEARLY_A_SOURCE = 88
# What an editor writes for nobody, and how a description of somebody begins.
_WRITTEN_FOR_NOBODY = frozenset({"nobody", "no one", "none", "unknown"})
_OPENS_A_DESCRIPTION = frozenset({"the", "a", "an", "one"})


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
        # One entry may say what kind of source another only names.
        self._kinds = {plain(e.source or ""): e.kind for e in entries}
        self._gone = {plain(e.person): e.line for e in corrections.of(CorrectedPerson) if e.gone}
        # Sources that are people after all, by the quotes that are theirs.
        self._people_after_all = {
            plain(e.speaker)
            for e, quote in quotes.items()
            if isinstance(e.speaker, str) and _is_the_source(quote, e.speaker, but_no_group=True)
        }
        self._directory = PersonDirectory(dossiers)
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
            except TargetError:
                return self._directory.find(name)
        if plain(name) not in self._new:
            self._refuse_a_slip(name, quote.dossier)
            id = free_id(name, self._people)
            self._people[id] = Person(id, name, (name,), (), (), corrected=("added",))
            self._new[plain(name)] = id
        return self._new[plain(name)]

    def _refuse_a_slip(self, name: str, story: int) -> None:
        """Raise TargetError for the name of a new person that is more likely meant for somebody there is."""
        line, source = self._gone.get(plain(name)), self._sources[story].get(plain(name))
        if line is not None:
            raise TargetError(f"line {line} says that {quoted(name)} is nobody")
        if source is not None and plain(name) not in self._people_after_all:
            raise TargetError(f"{quoted(name)} is a source on the site that is no person; source: names it")
        if plain(name) in _WRITTEN_FOR_NOBODY:
            raise TargetError(f"{quoted(name)} is no name; speaker: null says that nobody is named")
        if name.islower() and plain(name).split()[0] in _OPENS_A_DESCRIPTION:
            raise TargetError(f"{quoted(name)} is no name; source: describes a speaker, with kind: unnamed")
        bodies = self._near_sources(name, story)
        if bodies:
            raise TargetError(
                f"{quoted(name)} is nearly {named_in_a_row(bodies)}, which is no person; source: names it"
            )
        if known_in_row(name, self._known):
            raise TargetError(f"{quoted(name)} are several people; source: names them, with kind: group")
        near = self._directory.nearly(name)
        if near:
            raise TargetError(
                f"{quoted(name)} is nobody on the site, but nearly {named_in_a_row(near)}; "
                "somebody new needs another word to the name",
            )

    def _refuse_a_slip_for_a_source(self, name: str, story: int) -> None:
        """Raise TargetError for the name of a new source that is more likely meant for what there is."""
        if self._directory.knows(name):
            raise TargetError(
                f"{quoted(name)} is a person on the site; speaker: names people, kind: a source"
            )
        people = self._directory.nearly(name) if " " in _without_article(name) else []
        near = [*self._near_sources(name, story), *people]
        if near:
            raise TargetError(
                f"{quoted(name)} is no source on the site, but nearly {named_in_a_row(near)}; "
                "with kind: it is a new one",
            )

    def _near_sources(self, name: str, story: int) -> list[str]:
        """The names of a story's sources that a name nearly is."""
        sources = self._sources[story]
        likes = process.extract(
            _without_article(name),
            list(sources),
            scorer=fuzz.ratio,
            processor=_without_article,
            score_cutoff=_NEARLY_A_SOURCE,
        )
        near = (sources[like].name for like, _, _ in likes if plain(like) not in self._people_after_all)
        return list(dict.fromkeys(near))

    def _known(self, name: str) -> str | None:
        return name if self._directory.knows(name) else None

    def _source(self, name: str, kind: SourceKind | None, story: int) -> StorySource:
        by_name, bare = self._sources[story], _without_article(name)
        alike = (source for one, source in by_name.items() if _without_article(one) == bare)
        known = by_name.get(plain(name)) or next(alike, None)
        kind = kind or self._kinds.get(plain(name))
        if known is not None and kind in (None, known.kind):
            return known
        if kind is None:
            self._refuse_a_slip_for_a_source(name, story)
        kind = kind or "organisation"
        id = free_source_id(name, kind, self._ids[story])
        self._ids[story].add(id)
        made = StorySource(id, name, kind, (), (), ("added",))
        self._sources[story][plain(name)] = made
        return made


def _without_article(name: str) -> str:
    """ "the Port Union" → "port union", as names of sources are written."""
    return plain(name).removeprefix("the ")


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
