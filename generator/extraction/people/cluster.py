"""One person of an article while it is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extraction.people.growing_index import GrowingIndex
from generator.model import Mention, MentionKind, Span
from generator.naming.parts import NameParts

if TYPE_CHECKING:
    from spacy.tokens import Doc

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

    _names: GrowingIndex[Mention] = field(default_factory=GrowingIndex)

    def add(self, mention: Mention) -> None:
        """Take in a mention by name."""
        self.mentions.append(mention)
        self._names.add(mention.span.start, mention)

    @property
    def first(self) -> int:
        """Where the person is first named."""
        return self._names.items[0].span.start

    def named_before(self, place: int) -> int:
        """How often the person is named before a place, as far as is known."""
        return self._names.before(place)

    def named_shortly_before(self, place: int) -> bool:
        """Whether the person is named in the two paragraphs before a place."""
        i = self._names.before(place)
        return i > 0 and place - self._names.items[i - 1].span.start < _NEAR


def tokens_of_mentions(doc: Doc, clusters: Iterable[Cluster], kind: MentionKind) -> dict[int, Cluster]:
    """Token → whom the mention of a kind that it is part of means."""
    out: dict[int, Cluster] = {}
    for cluster in clusters:
        for mention in (m for m in cluster.mentions if m.kind == kind):
            part = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
            out.update({t.i: cluster for t in part or ()})
    return out
