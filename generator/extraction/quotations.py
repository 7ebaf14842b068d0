"""Find quotations and the words that carry their attribution."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from generator.extraction.attachment import Attacher, Bond
from generator.extraction.frames import FrameFinder
from generator.extraction.quotation_marks import QuotedString
from generator.extraction.continuation import continue_speakers
from generator.extraction.reported_speech import ReportedSpeech, merge
from generator.extraction.syntax import Syntax
from generator.model import Mention, Quotation


def find_quotations(
    doc: Doc, text: str, strings: tuple[QuotedString, ...], names: tuple[Mention, ...]
) -> tuple[Quotation, ...]:
    """Every quotation in order of its start, with cue and speaker as spans (``person`` and ``via`` still None)."""
    syntax = Syntax(doc)
    outer = [q for q in strings if q.depth == 0]
    owner = _owners(syntax, outer)
    frames = FrameFinder(syntax, [o >= 0 for o in owner]).frames()
    attacher = Attacher(text, syntax, owner, frames)
    bonds = [b for b in map(attacher.bond, outer) if b is not None]
    quoted = continue_speakers(text, syntax, frames, bonds)
    clauses = ReportedSpeech(text, syntax, owner, outer, frames).clauses()
    return tuple(merge(text, quoted, clauses))


def _owners(syntax: Syntax, outer: list[QuotedString]) -> list[int]:
    """For each token the index of the string it stands in, or -1."""
    starts = [q.span.start for q in outer]
    out = []
    for offset in syntax.start:
        k = bisect_right(starts, offset) - 1
        out.append(k if k >= 0 and offset < outer[k].span.end else -1)
    return out
