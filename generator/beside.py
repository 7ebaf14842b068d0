"""What a build has beside its articles: corrections, what is kept of before, and what a preview remembers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.keeping.kept_facts import KeptFacts
from generator.linked_before import LinkedBefore
from generator.made_once import ANEW, Once


@dataclass(frozen=True, slots=True)
class Beside:
    """What a project has beside its seeds: its corrections.yml, in ``root``, and the facts kept of before.

    ``linked`` is what was linked before by this process, where it is to be used again.
    """

    root: Path = Path()
    kept: KeptFacts | None = None
    linked: LinkedBefore | None = None

    @property
    def once(self) -> Once:
        """What was made of other values before."""
        return self.kept.made if self.kept else ANEW
