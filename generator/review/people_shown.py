"""The people of a site as an editor's entries can name them, and how often it shows each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from generator.corrections.entries import Corrections, DifferingPeople, SplitPerson
from generator.corrections.entry_values import can_be_found
from generator.corrections.person_directory import PersonDirectory
from generator.corrections.targets import TargetError
from generator.model import Dossier, Person, Place
from generator.review.sentences_shown import SentencesShown


class PeopleShown:
    """The people of all stories, by their ids; those whom an editor added are left out."""

    def __init__(
        self, dossiers: Sequence[Dossier], sentences: SentencesShown, corrections: Corrections
    ) -> None:
        self._sentences = sentences
        self._directory = PersonDirectory(dossiers)
        self.people: dict[str, Person] = {}
        self.mentions = Counter[str]()
        self.kinds: dict[str, set[str]] = defaultdict(set)
        self.with_roles: set[str] = set()
        self._first: dict[str, Place] = {}
        for person in (p for d in dossiers for p in d.people if "added" not in p.corrected):
            self.people.setdefault(person.id, person)
            self.mentions[person.id] += len(person.mentions)
            self.kinds[person.id].update(m.kind for m in person.mentions)
            if person.roles or person.role:
                self.with_roles.add(person.id)
            for mention in person.mentions[:1]:
                self._first.setdefault(person.id, mention.place)
        self._differing: dict[str, set[int]] = defaultdict(set)
        for entry in corrections.of(DifferingPeople):
            named = [self._named(name) for name in entry.names]
            if all(len(ids) == 1 for ids in named):
                self._note(named, entry.line)
        for split in corrections.of(SplitPerson):
            # Once they are parted the name by which somebody was split may be that of both.
            self._note(map(self._named, (split.person, *(name for name, _ in split.parts))), split.line)

    def _named(self, name: str) -> list[str]:
        """The ids of those whom a name may mean."""
        try:
            return [self._directory.find(name)]
        except TargetError as error:  # which is told where corrections are applied
            return [id for id, _ in error.possible]

    def _note(self, named: Iterable[Iterable[str]], line: int) -> None:
        for id in chain.from_iterable(named):
            self._differing[id].add(line)

    def differ(self, one: str, other: str) -> bool:
        """Whether an editor says that two are not one."""
        return not self._differing[one].isdisjoint(self._differing[other])

    def words_for(self, id: str, article: str | None = None) -> str:
        """A person's name as an entry finds them by it, in an article if one is given; else their id."""
        name = self.people[id].name if id in self.people else id
        if not can_be_found(name):
            return id
        # An entry finds people by the names they had: a name that an editor gave may be in part another's.
        if id in self.people and "name" in self.people[id].corrected and self._directory.nearly(name) != [id]:
            return id
        named = self._directory.named(name)
        if article is not None:
            named = [one for one in named if article in self._directory.articles_of(one)] or named
        return name if named == [id] else id

    def first_sentence(self, id: str) -> tuple[Place | None, str]:
        """Where a person is first mentioned, and the sentence that does it."""
        place = self._first.get(id)
        return place, self._sentences.around(place) if place else ""
