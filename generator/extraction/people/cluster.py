"""One person of an article while it is read."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from generator.model import Mention, Span
from generator.naming.parts import NameParts

_NEAR = 600  # characters: two paragraphs


@dataclass(slots=True, eq=False)
class Cluster:
    """One person while an article is read: the full name, all mentions, and what they express.

    ``roles`` are the spans that express a role: beside the names, and in apposition.
    """

    name: str
    parts: NameParts
    mentions: list[Mention] = field(default_factory=list)
    gender: str | None = None
    gender_is_stated: bool = False
    roles: list[Span] = field(default_factory=list)

    _starts: list[int] = field(default_factory=list)

    def add(self, mention: Mention) -> None:
        """Take in a mention by name."""
        self.mentions.append(mention)
        insort(self._starts, mention.span.start)

    @property
    def first(self) -> int:
        """Where the person is first named."""
        return self._starts[0]

    def named_before(self, place: int) -> int:
        """How often the person is named before a place, as far as is known."""
        return bisect_left(self._starts, place)

    def named_shortly_before(self, place: int) -> bool:
        """Whether the person is named in the two paragraphs before a place."""
        i = bisect_left(self._starts, place)
        return i > 0 and place - self._starts[i - 1] < _NEAR
