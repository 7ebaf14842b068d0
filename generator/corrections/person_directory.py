"""Find a person of the site by a name, another name of theirs, or their id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from generator.corrections.entries import CorrectedPerson
from generator.corrections.near_people import NearPeople
from generator.corrections.targets import TargetError, closest, named_in_a_row, plain, without_article
from generator.model import Dossier, Person
from generator.reading.outcome import quoted


class PersonDirectory:
    """The people of all stories by their names."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        self.people: dict[str, Person] = {}
        self._articles: dict[str, set[str]] = defaultdict(set)
        # By names they go by, by other names, by ids, by names that an editor gives: the first that decides.
        self._tiers: tuple[dict[str, dict[str, None]], ...] = tuple(defaultdict(dict) for _ in range(4))
        self._sources = {
            without_article(name)
            for source in (s for d in dossiers for s in d.sources if s.kind != "person")
            for name in (source.name, *source.aliases)
        }
        names, aliases, ids, _ = self._tiers
        self._near: NearPeople | None = None
        self._bearers: dict[str, dict[str, None]] = defaultdict(dict)
        for person in (p for d in dossiers for p in d.people):
            self.people.setdefault(person.id, person)
            self._articles[person.id].update(m.place.article for m in person.mentions)
            names[plain(person.name)][person.id] = None
            self._bearers[plain(person.name).rpartition(" ")[2]][person.id] = None
            for alias in person.aliases:
                aliases[plain(alias)][person.id] = None
            ids[person.id][person.id] = None

    def also_goes_by(self, person: str, name: str) -> None:
        """Let a person be found by a name that an entry gives them."""
        self._tiers[-1][plain(name)][person] = None

    def find(self, words: str, article: str | None = None) -> str:
        """The id of the one person that words name; ``article`` is one that mentions them.

        Raises TargetError where they name nobody or several.
        """
        for found in self._found(words):
            if article is not None:
                found = [person for person in found if article in self._articles[person]]
            if len(found) == 1:
                return found[0]
            if found:
                known_as = [(id, f"{self.people[id].name}, {self._in_articles(id)}") for id in found]
                raise TargetError(self._several(words, found, article), possible=known_as)
        if article is not None and (elsewhere := next(self._found(words), None)):
            where = named_in_a_row(sorted(self._articles[elsewhere[0]]))
            raise TargetError(f"{quoted(words)} is not in article {quoted(article)}, but in {where}")
        if self.is_source(words):
            raise TargetError(
                f"{quoted(words)} is nobody on the site, but a source that is no person; "
                "quotes: say what a source said, or who did"
            )
        names = (name for p in self.people.values() for name in (p.name, *p.aliases))
        raise TargetError(f"{quoted(words)} is nobody on the site", words, closest(words, names))

    def knows(self, words: str) -> bool:
        """Whether words name anybody at all."""
        return next(self._found(words), None) is not None

    def is_source(self, words: str) -> bool:
        """Whether words name a source of any story that is no person."""
        return without_article(words) in self._sources

    def named(self, name: str) -> list[str]:
        """The ids of those who go by a name, by no other of theirs."""
        return list(self._tiers[0].get(plain(name), ()))

    def nearly(self, words: str, with_more: bool = False) -> list[str]:
        """The ids of those whom words nearly name; ``with_more`` asks, too, for a name with a title or other
        words around it.
        """
        if self._near is None:
            self._near = NearPeople(self.people.values())
        return self._near.of(words, with_more)

    def nearly_named(self, words: str, with_more: bool = False) -> list[str]:
        """The names of those whom words nearly name."""
        return list(dict.fromkeys(self.people[id].name for id in self.nearly(words, with_more)))

    def articles_of(self, person: str) -> Collection[str]:
        """The ids of the articles that mention a person."""
        return self._articles[person]

    def _found(self, words: str) -> Iterator[list[str]]:
        wanted = plain(words)
        for tier in self._tiers:
            if found := tier.get(wanted):
                # A surname that an article has alone for one is everybody's who bears it.
                bearers = self._bearers[wanted] if tier is self._tiers[1] and wanted in self._bearers else {}
                yield list({**found, **bearers})

    def _several(self, words: str, found: Sequence[str], article: str | None) -> str:
        if article is not None:
            these = named_in_a_row([f"{self.people[p].name} ({p})" for p in found])
            here = f"{len(found)} people of article {quoted(article)}"
            return f"{quoted(words)} are {here}: {these}; the id in place of the name would decide"
        these = named_in_a_row([f"{self.people[p].name} ({p}, {self._in_articles(p)})" for p in found])
        return f"{quoted(words)} are {len(found)} people: {these}; an article: or the id would decide"

    def _in_articles(self, person: str) -> str:
        articles = sorted(self._articles[person])
        return f"article: {articles[0]}" if articles else "in no article"


def directory_with_given_names(
    dossiers: Sequence[Dossier], entries: Iterable[CorrectedPerson]
) -> PersonDirectory:
    """The people of all stories, found by the names that entries give them, too."""
    directory = PersonDirectory(dossiers)
    given = []
    for entry in entries:
        if entry.name is not None and directory.knows(entry.person):
            try:
                given.append((directory.find(entry.person, entry.article), entry.name))
            except TargetError:
                continue
    for person, name in given:
        directory.also_goes_by(person, name)
    return directory
