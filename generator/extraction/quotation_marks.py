"""Find the strings in quotation marks: a scanner of marks, no grammar."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Span


@dataclass(frozen=True, slots=True)
class QuotedString:
    """A string in quotation marks, marks included; ``closed`` is False where it ends with its paragraph.

    ``depth`` is 0 for an outer string, 1 for one inside another. ``continues`` tells that it
    re-opens a quotation that the paragraph before left unclosed.
    """

    span: Span
    closed: bool = True
    depth: int = 0
    continues: bool = False


def quoted_strings(text: str) -> tuple[QuotedString, ...]:
    """Every string in quotation marks, in order of its start."""
    return ()
