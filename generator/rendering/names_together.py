"""People who speak jointly: "Ada Berg and Bo Lind said" is a statement of each of them.

In: the name of a group. Out: the people whom it names, where it names nobody else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.model import Person

_BETWEEN_NAMES = re.compile(r",? and |, ")


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
        found = [self._who(part.casefold(), article) for part in _BETWEEN_NAMES.split(name)]
        known = tuple(dict.fromkeys(person for person in found if person))
        return known if len(known) == len(found) > 1 else ()

    def _who(self, name: str, article: str) -> str | None:
        called = self._called.get(name, [])
        if len(called) > 1:
            called = [p for p in called if any(m.place.article == article for m in p.mentions)]
        return called[0].id if len(called) == 1 else None
