"""Find those of very many people whom words nearly name, without holding the words against each name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from generator.corrections.near_names import NEARLY, names_with_more, nearly_names, words_of
from generator.corrections.targets import plain
from generator.model import Person

# Words of a name: of more only so many in a row are held against names.
_MOST_IN_A_ROW, _MOST_WORDS = 4, 12


class NearPeople:
    """People by the words of their names, and by all their names."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = {person.id: person for person in people}
        self._by_name: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_word: dict[str, dict[str, None]] = defaultdict(dict)
        for id, person in self._people.items():
            for name in (person.name, *person.aliases):
                self._by_name[plain(name)][id] = None
                for word in plain(name).split():
                    self._by_word[word][id] = None

    def of(self, words: str, with_more: bool) -> list[str]:
        """The ids of those whom words nearly name, in the order of the people; ``with_more`` asks, too, for a
        name with a title or other words around it.
        """
        wanted = plain(words)
        maybe = self._sharing_a_word(wanted) | self._of_like_letters(wanted, with_more)
        return [
            id for id, person in self._people.items() if id in maybe and _is_near(wanted, person, with_more)
        ]

    def _sharing_a_word(self, wanted: str) -> set[str]:
        return {id for word in words_of(wanted) for id in self._by_word.get(word, ())}

    def _of_like_letters(self, wanted: str, with_more: bool) -> set[str]:
        """Those of a name, or one word of it, that is spelt nearly as the words, or some of them in a row."""
        words = words_of(wanted)[:_MOST_WORDS]
        rows = {wanted, " ".join(words)}
        if with_more:
            rows |= {
                " ".join(words[at : at + number])
                for number in range(2, _MOST_IN_A_ROW + 1)
                for at in range(len(words) - number + 1)
            }
        found: set[str] = set()
        for row in rows:
            known = self._by_name if " " in row else self._by_word
            near = process.extract(row, known.keys(), scorer=fuzz.ratio, score_cutoff=NEARLY, limit=None)
            found |= {id for name, _, _ in near for id in known[name]}
        return found


def _is_near(wanted: str, person: Person, with_more: bool) -> bool:
    names = [plain(name) for name in (person.name, *person.aliases)]
    if any(nearly_names(wanted, name) for name in names):
        return True
    roles = [plain(role.text) for role in person.roles] + [plain(person.role or "")]
    return with_more and any(names_with_more(wanted, name, roles) for name in names)
