"""Find quotations and the words that carry their attribution.

In: an article's text, its parse, its strings in quotation marks and its mentions of people by
name. Out: its quotations, direct and indirect, each with its cue and speaker as spans. The
steps are those of the field (Pareti 2015, "Attribution: a computational approach"): the cues
with their sources, the content in quotation marks or as a clause, and the link between them,
here by rules (attachment.py, continuation.py, clause_rules.py).
"""

from __future__ import annotations

from generator.extraction.quotations.attachment import attached
from generator.extraction.quotations.continuation import continue_speakers
from generator.extraction.quotations.document_statements import DocumentStatements
from generator.extraction.quotations.fragments import merge
from generator.extraction.quotations.frame_finder import FrameFinder
from generator.extraction.quotations.frames import FrameIndex
from generator.extraction.quotations.labels import headline_quotation, labelled
from generator.extraction.quotations.nested_quotations import nested_quotations
from generator.extraction.quotations.posts import posts
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.reported_speech import ReportedSpeech
from generator.extraction.quotations.string_cases import FramedText
from generator.extraction.quotations.titles_of_works import is_nickname
from generator.extraction.quotations.transcripts import Turn, transcript_turns
from generator.extraction.quotations.utterance_parts import with_groups
from generator.model import Mention, Quotation, Span
from generator.parsing.columns import Syntax
from generator.parsing.parsed_text import ParsedText
from generator.text.question_letters import LetterLabel
from generator.text.quotation_marks import QuotedString
from generator.text.spans import Cover


def find_quotations(
    parsed: ParsedText,
    text: str,
    strings: tuple[QuotedString, ...],
    names: tuple[Mention, ...],
    letters: tuple[LetterLabel, ...] = (),
) -> tuple[Quotation, ...]:
    """Every quotation in order of its start, cue and speaker as spans (``person`` and ``via`` still None)."""
    syntax = parsed.columns
    turns = [*transcript_turns(text, syntax, names, letters), *posts(text)]
    outer = [q for q in _outside_turns(strings, turns) if not _is_nickname(syntax, q)]
    spoken = _spoken(turns)
    article = QuotedText.of(text, syntax, [*outer, *(QuotedString(q.span) for q in spoken)])
    frames = FrameIndex(syntax, FrameFinder(article).frames())
    framed = FramedText.of(article, frames)
    bonds = [b for b in (attached(framed, q) for q in outer) if b is not None]
    quoted = with_groups(article, continue_speakers(article, frames, bonds, names))
    clauses = ReportedSpeech(article, frames).clauses()
    clauses += DocumentStatements(article, frames).clauses([*quoted, *clauses])
    headline = headline_quotation(text, names, [*quoted, *clauses])
    if headline is not None and not any(_overlap(headline.span, q.span) for q in [*quoted, *clauses]):
        clauses = [headline, *clauses]
    nested = nested_quotations(text, syntax, strings)
    found = [*merge(text, quoted, clauses), *spoken, *nested]
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end, q.kind)))


def _is_nickname(syntax: Syntax, string: QuotedString) -> bool:
    first, last = syntax.at(string.span.start), syntax.at(string.span.end) - 1
    return 0 < first <= last and is_nickname(syntax, first, last)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _outside_turns(strings: tuple[QuotedString, ...], turns: list[Turn]) -> list[QuotedString]:
    """The outer strings, without those that only repeat what somebody says within a turn."""
    lines = Cover(t.line for t in turns)
    return [q for q in strings if q.depth == 0 and not lines.holds(q.span.start, q.span.start + 1)]


def _spoken(turns: list[Turn]) -> list[Quotation]:
    """The turns of a transcript as quotations without marks; the paragraphs of one turn are one group."""
    several = {t.goes_on for t in turns if t.goes_on is not None}
    out = []
    for t in turns:
        if t.speaks:
            own = t.words.start if t.words.start in several else None
            group = t.goes_on if t.goes_on is not None else own
            said = Quotation(t.words, "direct", rule=t.rule, group=group)
            out.append(said if t.label is None else labelled(said, t.label, t.head, t.speaker_rule))
    return out
