"""Find the cue that governs a fragment in the parse, and distinguish a wording from scare quotes.

In: the parse and the frames of an article, and a fragment in quotation marks. Out: the frame
whose cue is above the fragment in the dependency tree, and whether the fragment is the
wording of its source.
"""

from __future__ import annotations

from generator.extraction.cues import cues
from generator.extraction.quotations.doubtful_strings import is_deed
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.quoted_text import FEW_WORDS
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax

_TO_COME = frozenset({"will", "’ll", "'ll", "shall"})
_CLIMBS = 12


class Governors:
    """The frames of one article by their cues."""

    def __init__(self, syntax: Syntax, frames: list[Frame]) -> None:
        self.syntax = syntax
        self.by_cue = {f.cue_first: f for f in frames}

    def of(self, first: int, last: int) -> Frame | None:
        """The nearest cue above a fragment in the parse, or one above that which outranks it."""
        s = self.syntax
        top = first
        for i in range(first, last + 1):
            if not first <= s.head[i] <= last and s.pos[i] not in ("PUNCT", "SPACE"):
                top = i
                break
        found: Frame | None = None
        below = top
        for a in s.ancestors(top)[:_CLIMBS]:
            reported, below = s.dep[below] == "ccomp", a
            frame = self.by_cue.get(a)
            if frame is None or (frame.source is None and not frame.unsaid):
                continue
            if found is None or (found.unsaid and reported and not frame.unsaid):
                found = frame
            elif found.unsaid:
                continue
            elif self._outranks(frame, found):
                return frame
        return found

    def is_saying(self, governor: Frame) -> bool:
        """Whether a cue is a sure verb of saying whose source is named: what reports it is outranked then."""
        named = governor.source is not None and self.syntax.pos[governor.source.head] != "PRON"
        return named and governor.lemma in vocabulary().saying

    def is_wording(self, governor: Frame, first: int, last: int) -> bool:
        """Whether a fragment under a cue is somebody's wording rather than the writer's scare quotes."""
        s, c = self.syntax, cues()
        if governor.lemma in c.speech or governor.kind != "verb":
            return True
        after_cue = governor.cue_first > last
        modifies = any(s.head[i] > last for i in range(first, last + 1))
        few = last - first + 1 - 2 < FEW_WORDS
        return not (after_cue or modifies or (few and governor.lemma not in c.judgement | c.request))

    def _outranks(self, outer: Frame, inner: Frame) -> bool:
        """Whether the outer cue owns the words: "says he feels …", "attacked what he called …"."""
        c, s = cues(), self.syntax
        assert inner.source is not None
        if inner.lemma in c.thought - c.speech and outer.lemma in c.speech and self._is_negated(inner):
            return True  # "The board did not find “…”, said Lee"
        # "They raided it as “evidence” was there, Lee said", "Lee said Novak shared in “an amount of regret”"
        tells = inner.kind == "as" or is_deed(inner)
        if tells and outer.lemma in c.speech and self._is_reported(inner.cue_first, outer.cue_first):
            return True
        if self._is_to_come(inner) and outer.lemma in c.speech:
            return self._is_reported(inner.cue_first, outer.cue_first)  # "Lee said it will detail it “soon”"
        own_words = s.pos[inner.source.head] == "PRON"
        if own_words and inner.lemma not in c.speech and outer.lemma in c.speech:
            return True
        return own_words and any(s.lower[k] == "what" for k in s.children[inner.cue_first])

    def _is_reported(self, inner: int, outer: int) -> bool:
        """Whether a verb is in the clause that another one reports."""
        s, at = self.syntax, inner
        for above in s.ancestors(inner)[:_CLIMBS]:
            if above == outer:
                return s.dep[at] == "ccomp"
            at = above
        return False

    def _is_to_come(self, frame: Frame) -> bool:
        """Whether a noun's words are yet to come: whoever says so now has worded them."""
        s = self.syntax
        assert frame.source is not None
        is_noun = s.pos[frame.source.head] == "NOUN"
        return is_noun and any(s.lower[k] in _TO_COME for k in s.children[frame.cue_first])

    def _is_negated(self, frame: Frame) -> bool:
        s = self.syntax
        return any(s.dep[k] == "neg" for k in s.children[frame.cue_first])
