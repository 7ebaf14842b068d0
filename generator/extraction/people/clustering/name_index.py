"""How the people of an article are found by a word of their names."""

from __future__ import annotations

from collections import defaultdict

from generator.extraction.people.cluster import Cluster
from generator.naming.matching import sound
from generator.naming.parts import NameParts

_CROWD = 200  # people
SLIP_LENGTHS = range(7, 31)  # letters of a surname in which one may be a slip


class NameIndex:
    """The clusters by the sounds of the words of their names.

    ``behind`` leaves the first words out: so many people share a given name that all who do
    cannot be compared. Nor can a crowd of one surname, which sets none of them apart: there only
    who is written alike is one.
    """

    def __init__(self) -> None:
        self._written: dict[NameParts, Cluster] = {}
        self._nearly: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self.words: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self.behind: dict[str, dict[int, Cluster]] = defaultdict(dict)

    def add(self, cluster: Cluster, parts: NameParts) -> None:
        """Enter a cluster under one form of its name."""
        self._written.setdefault(parts, cluster)
        for key in () if parts.single else _slips(sound(parts.last)):
            self._nearly[key][id(cluster)] = cluster
        for i, word in enumerate(parts.words):
            if len(word) > 1:
                self.words[sound(word)][id(cluster)] = cluster
                if i or parts.single:
                    self.behind[sound(word)][id(cluster)] = cluster

    def is_crowded(self, word: str) -> bool:
        """Whether so many people bear a word of this sound that it sets none of them apart."""
        return len(self.words.get(word, {})) > _CROWD

    def bearing(self, word: str) -> list[Cluster]:
        """Everybody who has a word of this sound in their name, as entered; nobody of a crowd."""
        return [] if self.is_crowded(word) else [*self.words.get(word, {}).values()]

    def like(self, parts: NameParts) -> list[Cluster]:
        """Everybody with a full name that may be this one but for spelling and order."""
        found: dict[int, Cluster] = {}
        for bearers in (self.behind.get(sound(word), {}) for word in parts.words):
            if len(bearers) <= _CROWD:
                found |= bearers
            elif parts in self._written:
                found[id(self._written[parts])] = self._written[parts]
        return [*found.values()]

    def nearly(self, word: str) -> list[Cluster]:
        """Everybody whose long surname may be a word of this sound with a slip in it; nobody of a crowd."""
        found = (self._nearly.get(key, {}) for key in _slips(word))
        return [*{i: c for bearers in found if len(bearers) <= _CROWD for i, c in bearers.items()}.values()]


def _slips(word: str) -> list[str]:
    """A long word, and it with each letter left out: two words that differ by one slip share one of these."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))] if len(word) in SLIP_LENGTHS else []
