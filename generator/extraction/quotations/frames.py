"""Attribution frames: a cue with the phrase that names the source, and where in an article they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.extraction.quotations.phrases import Phrase
from generator.parsing.columns import Syntax

# What a cue is; the last three are no words: a dash or a colon beside a name, and nothing but a subject.
FrameKind = Literal["verb", "adjective", "as", "according", "noun", "signature", "colon", "subject"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue and its source, as token indices. ``kind`` names what the cue is.

    ``unsaid`` is a cue by which nothing was said ("did not say", "if he says"; see unsaid.py).
    """

    cue_first: int
    cue_last: int
    source: Phrase | None
    lemma: str
    kind: FrameKind = "verb"
    unsaid: bool = False

    def source_covers(self, i: int) -> bool:
        """Whether a token is a part of the phrase that names the source."""
        return self.source is not None and self.source.first <= i <= self.source.last

    @property
    def source_head(self) -> int:
        """The token that decides who the source is, or -1."""
        return -1 if self.source is None else self.source.head

    @property
    def first(self) -> int:
        """The first token of cue and source."""
        return self.cue_first if self.source is None else min(self.cue_first, self.source.first)

    @property
    def last(self) -> int:
        """The last token of cue and source."""
        return self.cue_last if self.source is None else max(self.cue_last, self.source.last)


class FrameIndex:
    """The frames of one article, in order of their cues, by sentence and by line."""

    def __init__(self, syntax: Syntax, frames: Iterable[Frame]) -> None:
        self.syntax, self.all = syntax, list(frames)
        self._by_sentence: defaultdict[int, list[Frame]] = defaultdict(list)
        self._by_line: defaultdict[int, list[Frame]] = defaultdict(list)
        for f in self.all:
            self._by_sentence[syntax.first[f.cue_first]].append(f)
            self._by_line[syntax.line[f.cue_first]].append(f)

    def of_sentence(self, token: int) -> Sequence[Frame]:
        """The frames whose cue is in the sentence of a token."""
        return self._by_sentence.get(self.syntax.first[token], ())

    def of_line(self, line: int) -> Sequence[Frame]:
        """The frames whose cue is in a line, which is a paragraph."""
        return self._by_line.get(line, ())

    def in_tokens(self, first: int, last: int) -> list[Frame]:
        """The frames whose cue is one of these tokens, both bounds included."""
        sentences = sorted({self.syntax.first[i] for i in range(first, last + 1)})
        inside = (f for sentence in sentences for f in self._by_sentence.get(sentence, ()))
        return sorted((f for f in inside if first <= f.cue_first <= last), key=lambda f: f.cue_first)
