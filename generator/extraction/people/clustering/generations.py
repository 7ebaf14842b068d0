"""Which of a family "the elder Ruiz" and "the younger Ruiz" are, where two or more bear the surname.

By what the article says of each: "his father, Ricardo Ruiz", "Sergio Ruiz, 24", "Sergio Ruiz Jr.".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.extraction.people.cluster import Cluster
from generator.model import Mention
from generator.naming.role_heads import role_heads
from generator.rule_tables import read_lists

_DATA = Path(__file__).parent.parent / "data" / "generations.yml"
_FARTHEST = 24  # characters from "the elder" to the surname, with a title between them
_AGE_BEHIND = re.compile(r", (\d{1,3})\b(?! [A-Z])")
_BY_SUFFIX = {"sr": -1, "jr": 1, "ii": 1, "iii": 2, "iv": 3}
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Generations:
    """The words of data/generations.yml."""

    elder: frozenset[str]
    younger: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]


@cache
def _words() -> _Generations:
    return read_lists(_DATA, _Generations)


@cache
def _elder_or_younger() -> re.Pattern[str]:
    words = "|".join(sorted(_words().elder | _words().younger))
    return re.compile(rf"\b[Tt]he ({words}) (?:[A-Z]\w*\.? )?$")


def of_a_generation(text: str, mention: Mention, options: Sequence[Cluster]) -> Cluster | None:
    """Whom of several a surname behind "the elder" or "the younger" means; None where nothing tells."""
    start = mention.span.start
    found = _elder_or_younger().search(text, max(0, start - _FARTHEST), start)
    if found is None or len(options) < _FEWEST:
        return None
    for order in (_years_since_birth, _generation):
        placed = [(order(text, cluster), i) for i, cluster in enumerate(options)]
        known = [(place, i) for place, i in placed if place is not None]
        if len(known) < len(options):
            continue
        at_end = max(known)[0] if found[1] in _words().younger else min(known)[0]
        meant = [i for place, i in known if place == at_end]
        if len(meant) == 1:
            return options[meant[0]]
    return None


def _years_since_birth(text: str, cluster: Cluster) -> int | None:
    """The age behind a name, the eldest lowest."""
    ages = (_AGE_BEHIND.match(text, m.span.end) for m in cluster.mentions)
    return next((-int(age[1]) for age in ages if age is not None), None)


def _generation(text: str, cluster: Cluster) -> int | None:
    """The lower, the earlier born: by "Jr." or "Sr.", as somebody's father or son, as an elder brother."""
    place = _BY_SUFFIX.get(cluster.parts.suffix or "", 0)
    for mention in cluster.mentions:
        said = {word for r in mention.roles for word in text[r.start : r.end].lower().split()}
        heads = role_heads(text, mention.roles)
        place -= bool(heads & _words().before) or bool(said & _words().elder)
        place += bool(heads & _words().behind) or bool(said & _words().younger)
    return place
