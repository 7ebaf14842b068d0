"""Find the go-between, who reports what somebody else said: "Putin's answer, Biden recalls, was “…”".

In: a frame, and the frames of its sentence. Out: the phrase that names the go-between, if the
sentence has one.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.cues import cues
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.phrases import Phrase
from generator.parsing.columns import Syntax


def go_between(syntax: Syntax, frame: Frame, in_sentence: Sequence[Frame]) -> Phrase | None:
    """The source of the frame that reports another frame.

    Such a frame is set between commas ("…, Biden recalls, …"), or governs the other
    ("Biden said Putin told him"), or closes the sentence after a comma ("…, according to CNN").
    """
    if frame.source is None:
        return None
    above = set(syntax.ancestors(frame.cue_first))
    for other in in_sentence:
        if other is frame or other.source is None or _same(other.source, frame.source):
            continue
        if other.kind != "according" and other.lemma not in cues().speech:
            continue
        governs = other.cue_first in above and other.kind == "verb" and _is_complement(syntax, frame, other)
        if governs or _is_aside(syntax, other, frame):
            return other.source
    return None


def _same(a: Phrase, b: Phrase) -> bool:
    return a.head == b.head or not (a.last < b.first or b.last < a.first)


def _is_complement(syntax: Syntax, inner: Frame, outer: Frame) -> bool:
    """Whether the inner cue is in what the outer one reports."""
    i = inner.cue_first
    if ":" in syntax.text[outer.cue_first : i]:
        return False  # "He denied that it was late: “It is not,” Lee said": Lee's own words
    for _ in range(6):
        if syntax.head[i] == outer.cue_first:
            return syntax.dep[i] == "ccomp" and i > outer.cue_first
        i = syntax.head[i]
    return False


def _is_aside(syntax: Syntax, other: Frame, frame: Frame) -> bool:
    """Whether a frame is set between commas, or between a comma and the full stop, apart from the other."""
    s = syntax
    before, after = other.first - 1, other.last + 1
    if before <= s.first[other.cue_first] or s.text[before] != "," or after >= s.n:
        return False
    if other.first <= frame.cue_first <= other.last:
        return False
    closes = s.text[after] in (".", ",")
    return closes and ((s.text[after] == "," and other.last < frame.cue_first) or other.first > frame.last)
