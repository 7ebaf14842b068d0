"""Countries by their names and their peoples, and the states within them (data/nations.yml)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import whole_table

_PAIR = re.compile(r"([A-Z][\w.]+)[-–]([A-Z][\w.]+)")


@dataclass(frozen=True, slots=True)
class Nations:
    """``of_people`` leads from a word for a country's people, in small letters, to the country.

    ``states`` leads from the name of a state and from what it is shortened to ("Fla") to its name.
    """

    countries: frozenset[str]
    of_people: dict[str, str]
    states: dict[str, str]

    def pair(self, name: str) -> str | None:
        """Two countries that a hyphen joins, as two.

        >>> nations().pair("U.S.-Japan"), nations().pair("Coca-Cola")
        ('U.S. and Japan', None)
        """
        halves = _PAIR.fullmatch(name)
        if halves is None:
            return None
        both = [self.country(half) for half in halves.groups()]
        return None if None in both else " and ".join(str(one) for one in both)

    def country(self, word: str) -> str | None:
        """The country that a word names, or whose people it names."""
        return word if word in self.countries else self.of_people.get(word.lower())

    def is_place(self, words: str) -> bool:
        """Whether words name a state, a country or a country's people.

        >>> nations().is_place("New Jersey"), nations().is_place("New Plans")
        (True, False)
        """
        return words in self.states or self.country(words) is not None


@cache
def nations() -> Nations:
    """The table, read once."""
    with whole_table(Path(__file__).parent / "data" / "nations.yml") as table:
        countries = table["countries"]
        return Nations(
            frozenset(countries),
            {word: country for country, words in countries.items() for word in words},
            {form: state for state, short in table["states"].items() for form in (state, *short)},
        )
