"""Refuse the name of the other person of a split that an editor more likely meant otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.corrections.near_names import is_for_nobody
from generator.corrections.person_directory import PersonDirectory
from generator.corrections.targets import TargetError, holds, named_in_a_row, plain
from generator.model import Dossier, Person, Span
from generator.naming.matching import relation
from generator.naming.parts import name_parts
from generator.reading.outcome import quoted
from generator.text.layout import in_one_line


class SplitNames:
    """The names that may be given to whom an entry parts from somebody."""

    def __init__(self, dossiers: Sequence[Dossier], directory: PersonDirectory) -> None:
        self._directory = directory
        self._texts: dict[str, str] = {}
        self._written: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for dossier in dossiers:
            texts = {d.facts.article.id: d.facts.article.text for d in dossier.articles}
            self._texts |= texts
            for person in dossier.people:
                for place in (m.place for m in person.mentions if m.kind == "name"):
                    name = in_one_line(texts[place.article], Span(place.start, place.end))
                    self._written[person.id, place.article][name] = None

    def refuse(self, person: Person, name: str, articles: Sequence[str]) -> None:
        """Raise TargetError for a name that cannot be, or is hardly meant for, the one whom some articles
        mean in place of ``person``.
        """
        if plain(name) == plain(person.name):
            raise TargetError(f"{quoted(name)} is the name of the one who is split; the other needs another")
        if is_for_nobody(plain(name)):
            raise TargetError(f"{quoted(name)} is no name; the other one needs a name")
        if name.islower():
            raise TargetError(f"{quoted(name)} is no name as it is written; a name has capital letters")
        there = self._directory.named(name)
        if len(there) > 1:
            raise TargetError(f"{quoted(name)} is the name of several people; the other needs another")
        if there:
            self._refuse_to_join(person, self._directory.people[there[0]], articles)
        else:
            self._refuse_nearly(name, articles)

    def _refuse_to_join(self, person: Person, taker: Person, articles: Sequence[str]) -> None:
        """Raise TargetError where an article calls the person what the other one is never called."""
        for article in articles:
            for written in self._written[person.id, article]:
                if not any(_may_be_one(written, name) for name in (taker.name, *taker.aliases)):
                    raise TargetError(
                        f"article {quoted(article)} has the name {quoted(written)}, which is none of "
                        f"{taker.name}, who is somebody else on the site; a new name would part them, "
                        "and merge: would make them one"
                    )

    def _refuse_nearly(self, name: str, articles: Sequence[str]) -> None:
        """Raise TargetError for a new name that is nearly another, unless an article writes it in full."""
        texts = (plain(self._texts[article]) for article in articles)
        if _is_full(plain(name)) and any(holds(text, plain(name)) for text in texts):
            return
        near = self._directory.nearly_named(name)
        if near:
            raise TargetError(
                f"{quoted(name)} is nearly or a part of {named_in_a_row(near)}; the other needs another "
                "name, or a word in brackets behind it"
            )


def _is_full(name: str) -> bool:
    """Whether a name has two words, of which none is an initial."""
    words = name.split()
    return len(words) > 1 and all(len(word.strip(".")) > 1 for word in words)


def _may_be_one(written: str, name: str) -> bool:
    return plain(written) == plain(name) or relation(name_parts(written), name_parts(name)) != "different"
