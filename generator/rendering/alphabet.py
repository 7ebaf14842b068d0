"""The people of a site from A to Z, by surname: a part for each letter, of many for its first letters.

Which part somebody is in depends on their own name and, where a letter has many, on how many these are: an
address that names it outlives other articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.naming.parts import name_parts

_NO_LETTER = "0"


class Alphabet:
    """People by their ids, cut into parts of at most ``longest``.

    ``parts``: the first letters of surnames ("s", or "sa" where there are very many of "s") → ids in order.
    A letter that is cut further is there, too, with those alone whose name is no longer.
    """

    def __init__(self, names: Mapping[str, str], longest: int) -> None:
        sorted_as = {person: _sorted_as(name) for person, name in names.items()}
        by_name = sorted(names, key=lambda person: (sorted_as[person], names[person], person))
        self.parts: dict[str, Sequence[str]] = {}
        for letter, people in sorted(_grouped(by_name, sorted_as, 1).items()):
            self._cut(letter, people, sorted_as, longest)
        self.part_of = {person: part for part, people in self.parts.items() for person in people}

    def _cut(self, letters: str, people: list[str], sorted_as: Mapping[str, str], longest: int) -> None:
        groups = _grouped(people, sorted_as, len(letters) + 1)
        if len(people) <= longest or list(groups) == [letters]:
            self.parts[letters] = people
            return
        self.parts[letters] = groups.pop(letters, [])
        for longer, fewer in sorted(groups.items()):
            self._cut(longer, fewer, sorted_as, longest)

    @property
    def letters(self) -> list[str]:
        """The letters with which surnames begin."""
        return [part for part in self.parts if len(part) == 1]

    def within(self, part: str) -> list[str]:
        """The parts that a part's letter is cut into; none where it is whole."""
        return [longer for longer in self.parts if longer[0] == part[0] and len(longer) > 1]


def _sorted_as(name: str) -> str:
    """The letters of a surname and of what stands before it; "0" for a name of none."""
    words = name_parts(name).words
    letters = "".join(letter for word in (words[-1], *words[:-1]) for letter in word if "a" <= letter <= "z")
    return letters or _NO_LETTER


def _grouped(people: Sequence[str], sorted_as: Mapping[str, str], length: int) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for person in people:
        groups[sorted_as[person][:length]].append(person)
    return groups
