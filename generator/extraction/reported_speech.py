"""Indirect speech."""

from __future__ import annotations

from generator.extraction.frames import Frame
from generator.extraction.syntax import Syntax
from generator.model import Quotation


def reported_clauses(
    text: str, syntax: Syntax, owner: list[int], frames: list[Frame], quoted: list[Quotation]
) -> list[Quotation]:
    """Indirect speech of an article."""
    return []
