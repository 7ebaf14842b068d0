"""Several people who speak as one, by the names that the story has for them.

In: a source as an article has it ("Lind and Berg"), and that article's people with their names over the
story. Out: the source with these ("Anna Lind and Tom Berg").
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model import Source
from generator.naming.listed_names import in_a_row

_BETWEEN_NAMES = re.compile(r", | and ")


def with_full_names(source: Source | None, people: Mapping[str, str]) -> Source | None:
    """The source; one that lists people of the article and nobody else has them by their fullest names.

    ``people`` are the names over the story by those in the article.
    """
    if source is None or source.kind != "group" or not source.name:
        return source
    names = names_together(source.name)
    if len(names) < 2 or not all(name in people for name in names):
        return source
    return Source(in_a_row(people[name] for name in names), "group")


def names_together(name: str) -> list[str]:
    """The names that are joined in one.

    >>> names_together("Ann Lee, Tom Berg and Bo Lund")
    ['Ann Lee', 'Tom Berg', 'Bo Lund']
    """
    return _BETWEEN_NAMES.split(name)
