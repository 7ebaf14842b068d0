"""A string without a frame, and what is around it: quotations before, its paragraph, beats, names.

In: an article with its frames, and a bond that joins its string to nobody. Out: what the rules by which a
speaker goes on (continuation.py) ask for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extraction.quotations.attachment import Bond
from generator.extraction.quotations.beats import Beats
from generator.extraction.quotations.frames import Frame, FrameIndex
from generator.extraction.quotations.name_lines import NameLines
from generator.extraction.quotations.paragraphs import Paragraphs
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import FEW_WORDS, QuotedText
from generator.extraction.quotations.sources_that_go_on import last_source
from generator.extraction.quotations.string_cases import STOPS
from generator.model import Quotation
from generator.parsing.tag_sets import NOMINAL_SUBJECTS

Done = tuple[Bond, Quotation]


@dataclass(frozen=True, slots=True)
class UnframedString:
    """A string without a frame, and what was quoted before it."""

    article: QuotedText
    frames: FrameIndex
    paragraphs: Paragraphs
    name_lines: NameLines
    beats: Beats
    bond: Bond
    previous: Done | None

    @property
    def line(self) -> int:
        """The line that it begins in."""
        return self.article.syntax.line[self.bond.first]

    @property
    def line_above(self) -> int:
        """The paragraph above."""
        return self.paragraphs.above(self.line)

    @property
    def opens_line(self) -> bool:
        """Whether it opens its paragraph."""
        return self.paragraphs.opens(self.bond.first)

    @property
    def has_few_words(self) -> bool:
        """Whether it may be a mere phrase."""
        return len(self.article.words(self.bond.string.span).split()) < FEW_WORDS

    @property
    def previous_in_line(self) -> bool:
        """Whether what was quoted before is in its paragraph."""
        return self.previous_line == self.line

    @property
    def previous_above(self) -> bool:
        """Whether what was quoted before is in the paragraph above."""
        return self.previous_line == self.line_above

    @property
    def previous_line(self) -> int | None:
        """The line in which what was quoted before begins; None where nothing was."""
        return None if self.previous is None else self.article.syntax.line[self.previous[0].first]

    @property
    def frames_above(self) -> Sequence[Frame]:
        """The frames with a source in the paragraph above."""
        return [f for f in self.frames.of_line(self.line_above) if f.source is not None]

    @property
    def source_just_before(self) -> Phrase | None:
        """The source of the sentence that ends right before the string."""
        last = self.bond.first - 1
        if last < 0 or self.article.owner[last] >= 0 or self.article.syntax.text[last] not in STOPS:
            return None
        frames = [f for f in self.frames.of_sentence(last) if f.source is not None]
        around = [f for f in frames if f.kind == "according"]
        return last_source(self.article.syntax, around or frames)

    @property
    def announced(self) -> Phrase | None:
        """Whose words the sentence right before the string announces: "Lee's answer was short. “…”"."""
        last = self.bond.first - 1
        if not self.bond.whole or last < 0 or self.article.owner[last] >= 0:
            return None
        s = self.article.syntax
        if s.text[last] not in STOPS or s.line[last] != s.line[self.bond.first]:
            return None
        nouns = [f for f in self.frames.of_sentence(last) if f.kind == "noun" and not f.unsaid]
        subjects = [f for f in nouns if s.dep[f.cue_first] in NOMINAL_SUBJECTS]
        subjects = [f for f in subjects if s.dep[s.head[f.cue_first]] == "ROOT"]
        return subjects[0].source if len(subjects) == 1 else None

    @property
    def may_go_on(self) -> bool:
        """Whether it has the words to be speech of its own, or is an utterance where one may go on."""
        behind_another = self.bond.whole and self.previous_in_line
        long = not self.has_few_words or self.bond.string.is_one_of_several
        return (
            long
            or behind_another
            or any(
                (self.announced, self.beat, self.beat_behind, self.deed, self.deed_behind, self.named_beside)
            )
        )

    @property
    def beat(self) -> Phrase | None:
        """The subject of the beat right before the string."""
        return self.beats.gesture_before(self.bond.first) if self.bond.whole else None

    @property
    def deed(self) -> Phrase | None:
        """The subject of what somebody did right before the string."""
        return self.beats.deed_before(self.bond.first, self.bond.last) if self.bond.whole else None

    @property
    def deed_behind(self) -> Phrase | None:
        """The subject of what somebody did right behind the string, which opens its paragraph."""
        whole = self.bond.whole and self.opens_line
        return self.beats.deed_behind(self.bond.last) if whole else None

    @property
    def beat_behind(self) -> Phrase | None:
        """The subject of the beat right behind the string."""
        return self.beats.gesture_behind(self.bond.last) if self.bond.whole else None

    @property
    def named_beside(self) -> Phrase | None:
        """The name on a line of its own above or below the string, which is a line of its own, too."""
        s, last = self.article.syntax, self.paragraphs.last(self.line)
        alone = self.opens_line and last is not None and last <= self.bond.last
        return self.name_lines.of_string(s.line[self.bond.first]) if alone else None

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading or a caption in quotation marks, far more often than speech."""
        return self.opens_line and self.has_few_words and not self.bond.string.is_one_of_several

    @property
    def by_nobody(self) -> Quotation:
        """The string as a quotation without a speaker."""
        return Quotation(self.bond.string.span, "direct" if self.bond.whole else "partial")
