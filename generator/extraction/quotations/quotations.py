"""Find quotations and the words that carry their attribution."""

from __future__ import annotations

from bisect import bisect_right

from generator.extraction.quotations.attachment import Attacher
from generator.extraction.quotations.continuation import continue_speakers
from generator.extraction.quotations.fragments import merge
from generator.extraction.quotations.frames import FrameFinder
from generator.extraction.quotations.labels import Turn, headline_label, transcript_turns
from generator.extraction.quotations.reported_speech import ReportedSpeech
from generator.extraction.quotations.titles_of_works import is_nickname
from generator.model import Mention, Quotation, Span
from generator.parsing.columns import Syntax
from generator.parsing.parsed_text import ParsedText
from generator.text.quotation_marks import QuotedString


def find_quotations(
    parsed: ParsedText, text: str, strings: tuple[QuotedString, ...], names: tuple[Mention, ...]
) -> tuple[Quotation, ...]:
    """Every quotation in order of its start, cue and speaker as spans (``person`` and ``via`` still None)."""
    syntax = parsed.columns
    turns = transcript_turns(text)
    outer = [q for q in _outside_turns(strings, turns) if not _is_nickname(syntax, q)]
    spoken = _spoken(turns)
    held = sorted([*outer, *(QuotedString(q.span) for q in spoken)], key=lambda q: q.span.start)
    owner = _owners(syntax, held)
    frames = FrameFinder(syntax, [o >= 0 for o in owner]).frames()
    attacher = Attacher(text, syntax, owner, frames)
    bonds = [b for b in map(attacher.bond, outer) if b is not None]
    quoted = continue_speakers(text, syntax, owner, frames, bonds)
    clauses = ReportedSpeech(text, syntax, owner, held, frames).clauses()
    headline = _headline(text, names)
    if headline is not None and not any(_overlap(headline.span, q.span) for q in [*quoted, *clauses]):
        clauses = [headline, *clauses]
    return tuple(
        sorted([*merge(text, quoted, clauses), *spoken], key=lambda q: (q.span.start, -q.span.end, q.kind))
    )


def _is_nickname(syntax: Syntax, string: QuotedString) -> bool:
    first, last = syntax.at(string.span.start), syntax.at(string.span.end) - 1
    return 0 < first <= last and is_nickname(syntax, first, last)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _outside_turns(strings: tuple[QuotedString, ...], turns: list[Turn]) -> list[QuotedString]:
    """The outer strings, without those that only repeat what somebody says within a turn."""
    starts = [t.line.start for t in turns]
    out = []
    for q in strings:
        k = bisect_right(starts, q.span.start) - 1
        if q.depth == 0 and not (k >= 0 and q.span.start < turns[k].line.end):
            out.append(q)
    return out


def _spoken(turns: list[Turn]) -> list[Quotation]:
    """The turns of a transcript as quotations without marks; the paragraphs of one turn are one group."""
    several = {t.goes_on for t in turns if t.goes_on is not None}
    return [
        Quotation(
            span=t.words,
            kind="direct",
            speaker=t.label,
            speaker_head=t.label,
            rule="transcript",
            group=t.goes_on if t.goes_on is not None else t.words.start if t.words.start in several else None,
        )
        for t in turns
        if t.words.end > t.words.start
    ]


def _headline(text: str, names: tuple[Mention, ...]) -> Quotation | None:
    found = headline_label(text, names)
    if found is None:
        return None
    label, words = found
    return Quotation(span=words, kind="indirect", speaker=label, speaker_head=label, rule="headline")


def _owners(syntax: Syntax, outer: list[QuotedString]) -> list[int]:
    """For each token the index of the string it stands in, or -1."""
    starts = [q.span.start for q in outer]
    out = []
    for offset in syntax.start:
        k = bisect_right(starts, offset) - 1
        out.append(k if k >= 0 and offset < outer[k].span.end else -1)
    return out
