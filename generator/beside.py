"""What a build has beside its articles: corrections, what is kept of before, and what a preview remembers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.keeping.fact_shards import FactShards
from generator.keeping.kept_facts import KeptFacts
from generator.linked_before import LinkedBefore
from generator.made_once import ANEW, Once
from generator.model import Article, ArticleFacts
from generator.reading.outcome import Problem


@dataclass(frozen=True, slots=True)
class Beside:
    """What a project has beside its seeds: its corrections.yml, in ``root``, and the facts kept of before.

    ``linked`` is what was linked before by this process, where it is to be used again; ``shards`` are facts
    that were drawn elsewhere.
    """

    root: Path = Path()
    kept: KeptFacts | None = None
    linked: LinkedBefore | None = None
    shards: FactShards | None = None

    def known(self, articles: Sequence[Article], model: str | None) -> list[ArticleFacts | Problem | None]:
        """What was found in each article before, by a build or for a shard; None of what is new."""
        found: list[ArticleFacts | Problem | None] = [None] * len(articles)
        if self.kept:
            found = [*self.kept.find(articles)]
        if self.shards:
            new = [at for at, one in enumerate(found) if one is None]
            drawn = self.shards.find([articles[at] for at in new], model)
            for at, one in zip(new, drawn, strict=True):
                found[at] = Problem(articles[at].path, one) if isinstance(one, str) else one
        return found

    @property
    def once(self) -> Once:
        """What was made of other values before."""
        return self.kept.made if self.kept else ANEW
