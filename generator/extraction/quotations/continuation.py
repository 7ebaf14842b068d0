"""Carry a speaker on: through the parts of a split quote, a paragraph, and paragraphs of quotation only."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from generator.extraction.cues import cues
from generator.extraction.quotations.attachment import Bond
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.go_betweens import relayed_by
from generator.extraction.quotations.labels import subject_of_sentence
from generator.model import Quotation
from generator.parsing.columns import Syntax

_FEW_WORDS = 5


def continue_speakers(
    text: str, syntax: Syntax, owner: list[int], frames: list[Frame], bonds: list[Bond]
) -> list[Quotation]:
    """The bonds as quotations; strings without a frame take the speaker that goes on, or are left out."""
    out: list[Quotation] = []
    by_line: dict[int, list[Frame]] = {}
    for f in frames:
        by_line.setdefault(syntax.line[f.cue_first], []).append(f)
    by_sentence: dict[int, list[Frame]] = {}
    for f in frames:
        by_sentence.setdefault(syntax.first[f.cue_first], []).append(f)
    lines_text = _content_lines(syntax)
    previous: tuple[Bond, Quotation] | None = None
    for bond in bonds:
        if bond.title:
            continue
        quotation = _quotation(syntax, bond, by_sentence)
        if quotation is None or quotation.speaker is None:
            goes_on = _continued(text, syntax, owner, by_line, lines_text, bond, previous)
            quotation = (
                goes_on if goes_on is not None and goes_on.speaker is not None else quotation or goes_on
            )
        if quotation is None:
            continue
        if previous is not None and _one_utterance(text, syntax, previous[0], bond, previous[1], quotation):
            group = previous[1].group if previous[1].group is not None else previous[1].span.start
            out[-1] = replace(out[-1], group=group)
            kind = "direct" if previous[1].kind == "direct" else quotation.kind
            quotation = replace(quotation, group=group, kind=kind)
        out.append(quotation)
        previous = (bond, quotation)
    return out


def _content_lines(syntax: Syntax) -> dict[int, int]:
    """For each line with words, the line with words before it."""
    out: dict[int, int] = {}
    last = -1
    for i in range(syntax.n):
        if syntax.pos[i] != "SPACE" and syntax.line[i] != last:
            out[syntax.line[i]] = last
            last = syntax.line[i]
    return out


def _quotation(syntax: Syntax, bond: Bond, by_sentence: dict[int, list[Frame]]) -> Quotation | None:
    f = bond.frame
    if bond.label is not None:
        return Quotation(
            bond.string.span, "direct", speaker=bond.label, speaker_head=bond.label, rule="label"
        )
    if f is None:
        return None
    via = relayed_by(syntax, f, by_sentence.get(syntax.first[f.cue_first], []))
    return Quotation(
        via_speaker=None if via is None else syntax.span(via.first, via.last),
        via_head=None if via is None else syntax.span(via.head, via.head),
        span=bond.string.span,
        kind="direct" if bond.whole else "partial",
        cue=syntax.span(f.cue_first, f.cue_last) if f.kind in ("verb", "according", "noun", "as") else None,
        speaker=None if f.source is None else syntax.span(f.source.first, f.source.last),
        speaker_head=None if f.source is None else syntax.span(f.source.head, f.source.head),
        rule=bond.rule,
    )


def _continued(
    text: str,
    syntax: Syntax,
    owner: list[int],
    by_line: dict[int, list[Frame]],
    lines: dict[int, int],
    bond: Bond,
    previous: tuple[Bond, Quotation] | None,
) -> Quotation | None:
    words = len(text[bond.string.span.start : bond.string.span.end].split())
    line = syntax.line[bond.first]
    same_line = previous is not None and syntax.line[previous[0].first] == line
    goes_on = bond.string.continues or (bond.whole and (same_line or _opens_line(syntax, bond)))
    if words < _FEW_WORDS and not goes_on:
        return None
    if previous is not None and same_line:
        return _like(bond, previous[1], "same paragraph")
    frames = [f for f in by_line.get(line, []) if f.cue_first < bond.first and f.source is not None]
    goes_on_from = _last_reporter(syntax, frames)
    if goes_on_from is not None:
        return _from_frame(syntax, bond, goes_on_from, "frame in paragraph")
    above = lines.get(line, -1)
    if _opens_line(syntax, bond):
        frames = [f for f in by_line.get(above, []) if f.source is not None]
        quoted_above = previous is not None and syntax.line[previous[0].first] == above
        introduced = bool(frames) and _ends_with_colon(syntax, above)
        if words < _FEW_WORDS and not bond.string.continues:
            return None  # a heading or a caption in quotation marks, far more often than speech
        if (
            previous is not None
            and quoted_above
            and not (introduced and frames[-1].cue_first > previous[0].first)
        ):
            return _like(bond, previous[1], "paragraph before")
        goes_on_from = _last_reporter(syntax, frames)
        if goes_on_from is not None:
            return _from_frame(syntax, bond, goes_on_from, "frame above")
        colon = _last_of_line(syntax, above)
        if colon is not None and syntax.text[colon] == ":":
            subject = subject_of_sentence(syntax, owner, colon)
            if subject is not None:
                return _from_frame(syntax, bond, Frame(colon, colon, subject, ":", "colon"), "frame above")
    return Quotation(span=bond.string.span, kind="direct" if bond.whole else "partial", rule="no frame")


def _last_reporter(syntax: Syntax, frames: list[Frame]) -> Frame | None:
    """The outermost frame of the last sentence that has one, if its source can go on speaking."""
    if not frames:
        return None
    sentence = syntax.first[frames[-1].cue_first]
    c = cues()
    for f in frames:
        if syntax.first[f.cue_first] != sentence or f.source is None:
            continue
        speaks = f.lemma in c.speech or f.lemma in c.judgement or f.lemma in c.thought or f.kind != "verb"
        words = range(f.source.first, f.source.last + 1)
        named = any(syntax.pos[i] == "PROPN" for i in words)
        named = named or syntax.lower[f.source.head] in ("he", "she", "they")
        if speaks and (named or f.lemma in c.speech):
            return f
    return None


def _ends_with_colon(syntax: Syntax, line: int) -> bool:
    last = _last_of_line(syntax, line)
    return last is not None and syntax.text[last] == ":"


def _last_of_line(syntax: Syntax, line: int) -> int | None:
    """The last token of a line that is no space."""
    i = bisect_right(syntax.line, line) - 1
    while i >= 0 and syntax.line[i] == line:
        if syntax.pos[i] != "SPACE":
            return i
        i -= 1
    return None


def _opens_line(syntax: Syntax, bond: Bond) -> bool:
    i = bond.first - 1
    while i >= 0 and syntax.pos[i] == "SPACE" and syntax.line[i] == syntax.line[bond.first]:
        i -= 1
    return i < 0 or syntax.line[i] != syntax.line[bond.first]


def _like(bond: Bond, other: Quotation, rule: str) -> Quotation:
    return Quotation(
        span=bond.string.span,
        kind="direct" if bond.whole else "partial",
        cue=None,
        speaker=other.speaker,
        speaker_head=other.speaker_head,
        rule=rule,
    )


def _from_frame(syntax: Syntax, bond: Bond, frame: Frame, rule: str) -> Quotation:
    assert frame.source is not None
    return Quotation(
        span=bond.string.span,
        kind="direct" if bond.whole else "partial",
        speaker=syntax.span(frame.source.first, frame.source.last),
        speaker_head=syntax.span(frame.source.head, frame.source.head),
        rule=rule,
    )


def _one_utterance(text: str, syntax: Syntax, a: Bond, b: Bond, qa: Quotation, qb: Quotation) -> bool:
    """Whether two strings in a row are one utterance: split by a cue, or re-opened in the next paragraph."""
    if b.string.continues and not a.string.closed:
        return True
    if syntax.line[a.first] != syntax.line[b.first] or qa.speaker != qb.speaker or not a.whole:
        return False
    if a.frame is None or a.rule != "cue after":
        return False
    between = text[a.string.span.end : b.string.span.start]
    return len(between.split()) <= 12 and (qb.rule == "same paragraph" or (b.frame is a.frame))
