"""What a preview keeps of one build for the next."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model import Article, Dossier
from generator.reading.corpus import Corpus
from generator.reading.outcome import Problem
from generator.rendering.kept_pages import KeptPages
from generator.settings import Settings


@dataclass(slots=True)
class LinkedBefore:
    """What was read and linked last, before corrections, of which articles with which settings; the pages.

    ``seen`` is what the seeds are now, in any form that changes with them; with None they are read anew.
    """

    seen: object = None
    read: tuple[object, Settings, Corpus] | None = None
    of: tuple[tuple[Article, ...], Settings] | None = None
    dossiers: tuple[Dossier, ...] = ()
    left_out: tuple[Problem, ...] = ()
    pages: KeptPages = field(default_factory=KeptPages)
