"""Which articles are one: an article and its near-copies, in which a thing told is told once."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Dossier


def originals(dossiers: Sequence[Dossier]) -> dict[str, str]:
    """Article id → the id of the article that it is a near-copy of; its own where it is none."""
    return {
        d.facts.article.id: d.copy_of or d.facts.article.id for dossier in dossiers for d in dossier.articles
    }
