"""Date an undated article from what the dated ones tell of the same happenings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ArticleFacts, LinkedQuotation, Place


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """An inferred publication date: an EDTF range, why in words, and the places that show it."""

    edtf: str
    why: str
    evidence: tuple[Place, ...]


def infer_publication_dates(
    corpus: Sequence[ArticleFacts],
    quotations: Sequence[LinkedQuotation],
    variants: Sequence[Sequence[str]],
) -> dict[str, PublicationDate]:
    """Article id → inferred date, for the undated articles where the evidence allows one."""
    return {}
