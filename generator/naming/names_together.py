"""Who speaks jointly: "Ada Berg and Bo Lind said" is a statement of each of them, as of two organisations.

In: the name of a group. Out: the people, or the organisations, whom it names, where it names nobody else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.model import Dossier, Person, StorySource
from generator.naming.listed_names import all_in_row, known_in_row


class NamesTogether:
    """The people of a story by each way their names are written."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._called: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            for name in sorted({person.name.casefold(), *(a.casefold() for a in person.aliases)}):
                self._called[name].append(person)

    def people_in(self, name: str, article: str) -> tuple[str, ...]:
        """The ids of two or more people who are all that a name names, in its order; else none.

        A surname that several share is that of the one whom the article names, if it names one of them alone.
        """
        return known_in_row(name, lambda part: self._who(part.casefold(), article))

    def everyone_in(self, name: str, article: str) -> tuple[str, ...]:
        """The same, once each, where one person alone may be all that a row of names names."""
        return tuple(dict.fromkeys(all_in_row(name, lambda part: self._who(part.casefold(), article))))

    def _who(self, name: str, article: str) -> str | None:
        called = self._called.get(name, [])
        if len(called) > 1:
            called = [p for p in called if any(m.place.article == article for m in p.mentions)]
        return called[0].id if len(called) == 1 else None


class BodiesTogether:
    """The organisations that speak in a story, by each of their names."""

    def __init__(self, sources: Iterable[StorySource]) -> None:
        called: dict[str, set[str]] = defaultdict(set)
        for source in sources:
            if source.kind == "organisation":
                for name in (source.name, *source.aliases):
                    called[name.casefold()].add(source.id)
        self._of_name = {name: min(ids) for name, ids in called.items() if len(ids) == 1}

    def bodies_in(self, name: str) -> tuple[str, ...]:
        """The ids of two or more organisations that are all that a name names, in its order; else none."""
        return known_in_row(name, lambda part: self._of_name.get(part.casefold()))


def members_of_groups(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Id of a group → the ids of the people or organisations it is made of; other groups are not there."""
    people, bodies = NamesTogether(dossier.people), BodiesTogether(dossier.sources)
    article_of = {q.id: q.article for q in dossier.quotations}
    found = {
        s.id: people.people_in(s.name, article_of.get(next(iter(s.quotations), ""), ""))
        or bodies.bodies_in(s.name)
        for s in dossier.sources
        if s.kind == "group"
    }
    return {group: members for group, members in found.items() if members}
