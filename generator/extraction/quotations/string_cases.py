"""A quoted string as a case for the rules that attach it: the string, what touches it, the frames around it.

In: a text with its parse and its frames, and one of its quoted strings. Out: the case, which
works out what a rule asks for when the first one does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from generator.extraction.cues import cues
from generator.extraction.quotations.frames import Frame, FrameIndex
from generator.extraction.quotations.governors import Governors
from generator.extraction.quotations.labels import label_before_colon
from generator.extraction.quotations.leading_frames import leading_frame
from generator.extraction.quotations.name_lines import label_that_opens_line
from generator.extraction.quotations.phrases import PhraseFinder
from generator.extraction.quotations.quoted_text import FEW_WORDS, QuotedText
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax
from generator.text.layout import DASHES
from generator.text.quotation_marks import QuotedString

# Two full stops: crawled pages have one of their own behind that of a heading or a lead.
STOPS = frozenset({".", "?", "!", "…", "...", ".."})
_EDITED_MARK = re.compile(r"\[([,.?!])\]$")
_BINDS_FORWARD = frozenset(",?!") | DASHES
_INTRODUCES = frozenset({",", ":", "):", ";", "("}) | DASHES
_AFTER_NAME = DASHES | {":", "):"}
_LEADS_SENTENCE = frozenset({"PRON", "DET", "SCONJ", "ADV"})
_MARKS_AT_END = "\"”“’'»`"
# The end of a quotation within another may be a space away from the outer one's: “… the name ‘Lee,’ ”.
_MARKS_AND_SPACE = _MARKS_AT_END + " \u00a0\u2009\u202f"


@dataclass(frozen=True, slots=True)
class FramedText:
    """A text with its parse, its frames, and what finds governors and phrases in it."""

    article: QuotedText
    frames: FrameIndex
    governors: Governors
    phrases: PhraseFinder

    @classmethod
    def of(cls, article: QuotedText, frames: FrameIndex) -> FramedText:
        """The text of an article with its frames."""
        return cls(article, frames, Governors(article.syntax, frames.all), PhraseFinder(article))


@dataclass(frozen=True, slots=True)
class Gap:
    """Tokens outside quotation marks that touch a string, up to the nearest full stop or end of line."""

    first: int
    last: int
    stopped: bool

    @property
    def empty(self) -> bool:
        """Whether the string touches a full stop, another string or the end of its line."""
        return self.last < self.first


@dataclass(frozen=True)
class StringCase:
    """A quoted string, marks included, from token ``first`` to ``last``."""

    framed: FramedText
    string: QuotedString
    first: int
    last: int

    @property
    def article(self) -> QuotedText:
        """The text that the string is in."""
        return self.framed.article

    @property
    def syntax(self) -> Syntax:
        """The columns of the parse."""
        return self.framed.article.syntax

    # ---- the string ------------------------------------------------------------------

    @cached_property
    def last_char(self) -> str:
        """The last character within the marks, an editor's "[,]" being a comma, or a space."""
        words = self.article.words(self.string.span)
        words = words.rstrip(_MARKS_AND_SPACE if self.string.closed else "").rstrip()
        edited = _EDITED_MARK.search(words)
        return edited.group(1) if edited else words[-1:] or " "

    @property
    def has_few_words(self) -> bool:
        """Whether it has fewer than five tokens within its marks: it may be a mere phrase."""
        return self.last - self.first - 1 < FEW_WORDS

    @cached_property
    def whole(self) -> bool:
        """Whether it is an utterance of its own rather than a part of the sentence around it."""
        letter = next((c for c in self.article.words(self.string.span) if c.isalnum()), "a")
        if letter.islower():
            return False
        if self.before.empty or self.syntax.text[self.before.last] in _INTRODUCES:
            return True
        in_sentence = self.framed.frames.of_sentence(self.before.last)
        return any(f.last == self.before.last for f in in_sentence)

    # ---- what touches it -------------------------------------------------------------

    @cached_property
    def before(self) -> Gap:
        """What is before the string."""
        s, owner, first, i = self.syntax, self.article.owner, self.first, self.first - 1
        if first in self.article.behind_captions:
            return Gap(first, i, True)
        while i >= 0 and s.line[i] == s.line[first] and owner[i] < 0:
            if self._stops(i):
                return Gap(i + 1, first - 1, True)
            i -= 1
        return Gap(i + 1, first - 1, i < 0 or s.line[i] != s.line[first])

    def _stops(self, i: int) -> bool:
        """Whether a token ends a sentence: a full stop, but not that of "Vt.,"; "Mass." before a new one."""
        s = self.syntax
        if s.text[i] in STOPS:
            return s.text[i] != "." or i + 1 >= s.n or s.text[i + 1] != ","
        new_sentence = i + 1 == self.first == s.first[self.first]
        return new_sentence and s.text[i].endswith(".") and s.pos[i] == "PROPN"

    @cached_property
    def after(self) -> Gap:
        """What is behind the string, the full stop included."""
        s, owner, last, i = self.syntax, self.article.owner, self.last, self.last + 1
        while i < s.n and s.line[i] == s.line[last] and owner[i] < 0:
            if self._stops(i):
                return Gap(last + 1, i, True)
            i += 1
        return Gap(last + 1, i - 1, i >= s.n or s.line[i] != s.line[last])

    @cached_property
    def final(self) -> str:
        """The token right before the string; empty where none touches it."""
        return "" if self.before.empty else self.syntax.text[self.before.last]

    @property
    def after_ends_sentence(self) -> bool:
        """Whether what is behind the string ends its sentence, and no conjunction opens it."""
        joiners = vocabulary().clause_joiners
        return self.after.stopped and self.syntax.lower[self.after.first] not in joiners

    @property
    def cue_alone_behind(self) -> bool:
        """Whether only a cue and its source are between the string and the next: “…,” Lee said, “…”"""
        s, owner, last = self.syntax, self.article.owner, self.after.last
        if self.after.empty or not self.right or self.right[0].first != self.after.first:
            return False
        goes_on = last + 1 < s.n and owner[last + 1] >= 0 and s.line[last + 1] == s.line[last]
        return goes_on and s.text[last] in _INTRODUCES and self.right[0].last == last - 1

    @property
    def after_opens_sentence(self) -> bool:
        """Whether a new sentence is behind the string: “Why?” He answered …"""
        s, first = self.syntax, self.after.first
        return not self.after.empty and s.pos[first] in _LEADS_SENTENCE and s.text[first].istitle()

    # ---- the frames around it ----------------------------------------------------------

    @cached_property
    def left(self) -> list[Frame]:
        """The frames whose cue is before the string."""
        return [] if self.before.empty else self.framed.frames.in_tokens(self.before.first, self.before.last)

    @cached_property
    def right(self) -> list[Frame]:
        """The frames whose cue is behind the string."""
        return [] if self.after.empty else self.framed.frames.in_tokens(self.after.first, self.after.last)

    @property
    def nearest(self) -> Frame:
        """The last frame before the string, one of a verb of saying with a source before any other."""
        c = cues()
        speech = [f for f in self.left if f.lemma in c.speech or f.lemma in c.manner or f.kind != "verb"]
        named = [f for f in speech if f.source is not None]
        return (named or speech or self.left)[-1]

    @cached_property
    def leading(self) -> Frame | None:
        """The frame that what is behind the string opens with, where the string binds forward to it."""
        if not self.right or not self._binds_forward or self._tells_another_thing:
            return None
        return leading_frame(self.syntax, self.right[0], self.after.first, self.after.last)

    @property
    def _binds_forward(self) -> bool:
        """Whether the string's last character, or a comma behind it, leaves its sentence open."""
        if self.last_char in "?!" and self.after_opens_sentence:
            return False
        if self.last_char in _BINDS_FORWARD or self.syntax.text[self.after.first] == ",":
            return True
        unmarked = self.whole and self.last - self.first > FEW_WORDS and self.last_char.isalnum()
        return unmarked and self.right[0].first == self.after.first  # “… too” Lee said

    @property
    def _tells_another_thing(self) -> bool:
        """Whether the string ends its sentence, and the cue behind it has a clause: “Go!” Lee said that …"""
        s, cue = self.syntax, self.right[0].cue_first
        clauses = (k for k in s.children[cue] if k > cue and s.dep[k] == "ccomp")
        return self.last_char in "?!" and any(s.lower[s.edges[0][k]] == "that" for k in clauses)

    @property
    def trailing(self) -> Frame | None:
        """The frame that closes the string's sentence: “…” of the proposals, Mr. Holtz-Eakin said."""
        s, c = self.syntax, cues()
        for f in self.right:
            reports = f.lemma in c.speech or f.kind == "according"
            closes = self.after.last - f.last <= FEW_WORDS or s.text[f.last + 1] == ","
            if s.text[f.first - 1] == "," and reports and closes:
                return f
        return None

    @cached_property
    def label(self) -> Frame | None:
        """The name before a colon right before the string."""
        return label_before_colon(self.article, self.before.last) if self.final == ":" else None

    @cached_property
    def name_in_list(self) -> Frame | None:
        """The name that opens the string's line and is nothing but that: "• Ann Lee, mayor: “…”"."""
        if self.before.empty or self.final not in _AFTER_NAME:
            return None
        name, at = label_that_opens_line(self.article, self.before.last), self.before.last
        return None if name is None else Frame(at, at, name, ":", "colon")

    @cached_property
    def governor(self) -> Frame | None:
        """The frame whose cue governs the string in the parse."""
        return self.framed.governors.of(self.first, self.last)
