"""Resolve he and she."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from generator.extraction.name_clusters import Cluster
from generator.model import Quotation


def resolve_pronouns(doc: Doc, text: str, clusters: Sequence[Cluster], quotations: Sequence[Quotation]) -> None:
    """Add to each cluster the pronouns that stand for its person; an uncertain one is added to none."""
