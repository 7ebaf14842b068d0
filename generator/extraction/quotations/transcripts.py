"""The turns of a transcript or an interview, whose speakers are named by labels: "LEE: …", "Q: …".

In: a text. Out: its turns, a paragraph each, as spans. A text is a transcript where labels open
paragraphs and come back; no grammar is used.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from generator.extraction.quotations.labels import CAPITALS, is_heading, name_pattern
from generator.model import Span
from generator.text.layout import lines

TRANSCRIPT = "transcript"  # the rule that gives a turn to its label
_SHORT_LABEL = re.compile(r"[\"“]?([QA])[.:][ \t\xa0]+(?=\S)")
_FEWEST_LABELS = 3
_SURE_TRANSCRIPT = 4
_WORDS = re.compile(r"[^\W\d_]{2}")  # a table of figures ("Lee: 547") is no transcript


@cache
def _label() -> re.Pattern[str]:
    name = rf"(?:{CAPITALS}|{name_pattern()}|Q|A)"
    return re.compile(rf"[\"“]?({name})(?: \([^)\n]{{1,40}}\))?:[ \t\xa0]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of a transcript: its label, the words said, the whole line.

    ``marked`` turns open with a quotation mark; ``goes_on`` is where the turn's first words
    start, for a paragraph after the first; ``rule`` names what gives it to its label.
    """

    label: Span
    words: Span
    line: Span
    marked: bool = False
    goes_on: int | None = None
    rule: str = TRANSCRIPT


def transcript_turns(text: str) -> list[Turn]:
    """The turns of a transcript or interview, a paragraph each; none where labels do not recur.

    A text is a transcript where at least three paragraphs open with a label and labels come
    back. A paragraph without one, between two that have one, goes on with the turn before.
    """
    paragraphs = _paragraphs(text)
    found = [turn for turn in (_labelled(text, p) for p in paragraphs) if turn is not None]
    counts = Counter(text[t.label.start : t.label.end] for t in found)
    recurring = sum(n for n in counts.values() if n > 1)
    if len(found) < _FEWEST_LABELS or recurring < 2 or len(counts) < 2:
        return []
    kept = {name for name, n in counts.items() if n > 1 or name.isupper()}
    turns = [t for t in found if text[t.label.start : t.label.end] in kept]
    return _with_continuations(paragraphs, turns)


def _paragraphs(text: str) -> list[Span]:
    """The paragraphs without white space behind them, but for stage directions."""
    out = []
    for line in lines(text):
        words = text[line.start : line.end].rstrip()
        if words.strip() and not _is_stage_direction(words.strip()):
            out.append(Span(line.start, line.start + len(words)))
    return out


def _is_stage_direction(line: str) -> bool:
    """(Begin video clip.)"""
    return line[0] in "([" and line[-1] in ")]"


def _labelled(text: str, line: Span) -> Turn | None:
    """A paragraph as a turn, if it opens with a label that words follow."""
    match = _SHORT_LABEL.match(text, line.start, line.end) or _label().match(text, line.start, line.end)
    if match is None or is_heading(match.group(1)) or not _WORDS.search(text, match.end(), line.end):
        return None
    marked = match.start(1) > line.start
    return Turn(Span(*match.span(1)), Span(match.end(), line.end), line, marked)


def _with_continuations(paragraphs: list[Span], turns: list[Turn]) -> list[Turn]:
    """The turns that are not in quotation marks themselves, with the paragraphs that go on with them."""
    by_start = {t.line.start: t for t in turns}
    last = max((t.line.start for t in turns), default=-1)
    current: Turn | None = None
    out: list[Turn] = []
    sure = len(turns) >= _SURE_TRANSCRIPT
    for line in paragraphs:
        if line.start in by_start:
            current = by_start[line.start]
            if not current.marked:
                out.append(current)
        elif current is not None and not current.marked and line.start < last and sure:
            out.append(Turn(current.label, line, line, goes_on=current.words.start))
    return out
