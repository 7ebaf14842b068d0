"""Attach quoted strings to attribution frames by punctuation first and by grammar second.

A string that ends in a comma, a question or an exclamation mark binds forward to the frame
after it; one that stands after a colon, a comma or a cue binds back; no bond crosses a full
stop. A fragment belongs to the cue that governs it (governors.py).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extraction.cues import cues
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.governors import SAYING, Governors
from generator.extraction.quotations.labels import (
    label_before_colon,
    label_in_string,
    opens_with_label,
    signature,
    subject_of_sentence,
)
from generator.extraction.quotations.phrases import Phrase, PhraseFinder
from generator.extraction.quotations.titles_of_works import is_title
from generator.extraction.quotations.word_order import frame_by_word_order
from generator.model import Span
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import FINITE_OR_MODAL
from generator.text.quotation_marks import QuotedString

_STOPS = frozenset({".", "?", "!", "…", "..."})
_BINDS_FORWARD = frozenset(",?!—–-")
_FEW_WORDS = 5
_INSERTED = frozenset({"relcl", "acl", "aux", "auxpass"})


@dataclass(frozen=True, slots=True)
class Bond:
    """A quoted string with its frame; ``rule`` names what joined them ("" where nothing did)."""

    string: QuotedString
    first: int
    last: int
    frame: Frame | None
    rule: str
    whole: bool
    title: bool = False
    label: Span | None = None


@dataclass(frozen=True, slots=True)
class _Gap:
    """Tokens outside quotation marks that touch a string, up to the nearest full stop."""

    first: int
    last: int
    stopped: bool

    @property
    def empty(self) -> bool:
        return self.last < self.first


class Attacher:
    """Attaches the strings of one article."""

    def __init__(self, text: str, syntax: Syntax, owner: list[int], frames: list[Frame]) -> None:
        self.text, self.syntax, self.owner = text, syntax, owner
        self.governors = Governors(syntax, frames)
        self.phrases = PhraseFinder(syntax, [o >= 0 for o in owner])
        self.by_sentence: dict[int, list[Frame]] = {}
        for f in frames:
            self.by_sentence.setdefault(syntax.first[f.cue_first], []).append(f)

    def bond(self, string: QuotedString) -> Bond | None:
        """The string with the frame that its punctuation or its governor gives it."""
        s = self.syntax
        first = s.at(string.span.start)
        last = s.at(string.span.end) - 1
        if first >= s.n or last < first:
            return None
        before, after = self._gap_before(first), self._gap_after(last)
        whole = self._is_whole(string, before)
        label = label_in_string(self.text, string)
        if label is not None:
            return Bond(string, first, last, None, "label", True, label=label)
        signed = signature(self.text, s, self.owner, string.span.end, last)
        if signed is not None and (whole or string.closed):
            return Bond(string, first, last, signed, "signature", whole)
        frame, rule = self._choose(string, first, last, before, after, whole)
        title = rule != "colon before" and is_title(self.text, s, first, last)
        return Bond(string, first, last, frame, rule, whole, title)

    # ---- the string and its neighbourhood -------------------------------------------

    def _gap_before(self, first: int) -> _Gap:
        s, i = self.syntax, first - 1
        while i >= 0 and s.line[i] == s.line[first] and self.owner[i] < 0:
            if s.text[i] in _STOPS and i < first - 1:
                return _Gap(i + 1, first - 1, True)
            if s.text[i] in _STOPS:
                return _Gap(first, first - 1, True)
            i -= 1
        return _Gap(i + 1, first - 1, i < 0 or s.line[i] != s.line[first])

    def _gap_after(self, last: int) -> _Gap:
        s, i = self.syntax, last + 1
        while i < s.n and s.line[i] == s.line[last] and self.owner[i] < 0:
            if s.text[i] in _STOPS:
                return _Gap(last + 1, i, True)
            i += 1
        return _Gap(last + 1, i - 1, i >= s.n or s.line[i] != s.line[last])

    def _last_char(self, string: QuotedString) -> str:
        inner = self.text[string.span.start : string.span.end].rstrip("\"”“’'»`" if string.closed else "")
        return inner.rstrip()[-1:] or " "

    def _is_whole(self, string: QuotedString, before: _Gap) -> bool:
        """Whether the string is an utterance of its own rather than a part of the sentence around it."""
        letter = next((c for c in self.text[string.span.start : string.span.end] if c.isalnum()), "a")
        if letter.islower():
            return False
        if before.empty:
            return True
        s = self.syntax
        previous = s.text[before.last]
        if previous in (",", ":", "—", "–", "--", "-", ";", "("):
            return True
        return any(f.last == before.last for f in self.by_sentence.get(s.first[before.last], []))

    # ---- choosing a frame ------------------------------------------------------------

    def _choose(
        self, string: QuotedString, first: int, last: int, before: _Gap, after: _Gap, whole: bool
    ) -> tuple[Frame | None, str]:
        left = self._frames_in(before)
        right = self._frames_in(after)
        s = self.syntax
        final = "" if before.empty else s.text[before.last]
        forward = self._last_char(string) in _BINDS_FORWARD or (
            not after.empty and s.text[after.first] == ","
        )
        if whole and right and last - first > _FEW_WORDS and self._last_char(string).isalnum():
            forward = forward or right[0].first == after.first  # “… too” Lee said
        if self._last_char(string) in "?!" and self._opens_sentence(after):
            forward = False
        leading = self._leading(after, right) if forward else None
        named = label_before_colon(s, self.owner, before.last) if final == ":" else None
        if named is not None and opens_with_label(s, named):
            return named, "name and colon"
        if left and (final == ":" or (whole and self._binds_back(final, before, left))):
            if leading is not None and self._last_char(string) == "," and self._ends_sentence(after):
                return leading, "cue after"
            return self._nearest(left), "colon before" if final == ":" else "cue before"
        if final == ":":
            subject = subject_of_sentence(s, self.owner, before.last, anything=True)
            if subject is not None:
                return _as_frame(subject), "subject and colon"
        if named is not None:
            return named, "name and colon"
        if whole:
            return self._for_whole(string, before, after, left, right, leading)
        governor = self.governors.of(first, last)
        if leading is not None and (
            before.empty or governor is None or self._governs(leading, governor, after)
        ):
            return leading, "cue after"
        if governor is not None and self.governors.is_wording(governor, first, last):
            return governor, self.governors.rule(governor)
        if left:
            nearest = self._nearest(left)
            few = last - first - 1 < _FEW_WORDS
            if not few or nearest.lemma in cues().speech | SAYING:
                return nearest, "cue before, apart"
        trailing = self._trailing(after, right)
        if trailing is not None:
            return trailing, "cue after, apart"
        subject = subject_of_sentence(s, self.owner, first) if last - first - 1 >= _FEW_WORDS else None
        return (None, "") if subject is None else (_as_frame(subject), "subject before")

    def _opens_sentence(self, after: _Gap) -> bool:
        """Whether a new sentence follows a string: “Why?” He answered …"""
        s = self.syntax
        opener = not after.empty and s.pos[after.first] in ("PRON", "DET", "SCONJ", "ADV")
        return opener and s.text[after.first].istitle()

    def _for_whole(
        self,
        string: QuotedString,
        before: _Gap,
        after: _Gap,
        left: list[Frame],
        right: list[Frame],
        leading: Frame | None,
    ) -> tuple[Frame | None, str]:
        """The frame of an utterance that neither a colon nor a cue right before it introduces."""
        if leading is None and self._last_char(string) == "," and not after.empty:
            leading = frame_by_word_order(self.syntax, self.phrases, after.first, after.last)
        if leading is not None:
            return leading, "cue after"
        if left:
            return self._nearest(left), "cue before, apart"
        if self._last_char(string) not in _STOPS:
            trailing = self._trailing(after, right)
            if trailing is not None:
                return trailing, "cue after, apart"
        if right and self._is_all_of(right[0], after):
            return right[0], "cue after"  # “Nobody knows.” Lee said.
        if not before.empty:
            subject = subject_of_sentence(self.syntax, self.owner, before.last)
            if subject is not None:
                return _as_frame(subject), "subject before"
        return None, ""

    def _is_all_of(self, frame: Frame, after: _Gap) -> bool:
        """Whether a sentence after a string is nothing but source and cue."""
        return after.stopped and frame.first == after.first and frame.last >= after.last - 1

    def _binds_back(self, final: str, before: _Gap, left: list[Frame]) -> bool:
        return final == "," or any(before.last in (f.last, f.cue_last) for f in left)

    def _ends_sentence(self, after: _Gap) -> bool:
        """Whether what follows a string ends its sentence, and no conjunction opens it."""
        s = self.syntax
        return after.stopped and s.lower[after.first] not in ("and", "but", "while", "as", "when")

    def _trailing(self, after: _Gap, right: list[Frame]) -> Frame | None:
        """The frame that closes a string's sentence: “…” of the proposals, Mr. Holtz-Eakin said."""
        s = self.syntax
        for f in right:
            comma = s.text[f.first - 1] == ","
            if (
                comma
                and (f.lemma in cues().speech or f.kind == "according")
                and (after.last - f.last <= _FEW_WORDS or s.text[f.last + 1] == ",")
            ):
                return f
        return None

    def _frames_in(self, gap: _Gap) -> list[Frame]:
        """The frames whose cue lies in a gap."""
        if gap.empty:
            return []
        sentences = sorted({self.syntax.first[i] for i in range(gap.first, gap.last + 1)})
        inside = (f for first in sentences for f in self.by_sentence.get(first, ()))
        return sorted((f for f in inside if gap.first <= f.cue_first <= gap.last), key=lambda f: f.cue_first)

    def _nearest(self, left: list[Frame]) -> Frame:
        """The last frame before a string, a verb of saying before any other."""
        speech = [f for f in left if f.lemma in cues().speech or f.lemma in cues().manner or f.kind != "verb"]
        named = [f for f in speech if f.source is not None]
        return (named or speech or left)[-1]

    def _leading(self, after: _Gap, right: list[Frame]) -> Frame | None:
        """The frame that a gap opens with."""
        s, c = self.syntax, cues()
        if not right:
            return None
        f = right[0]
        reports = f.lemma in c.speech or f.lemma in c.manner or f.lemma in c.thought or f.kind != "verb"
        if not reports or self._is_absolute(f) or self._is_subordinate(f, after):
            return None
        between = [i for i in range(after.first, f.cue_first) if not f.source_covers(i)]
        inserted = f.source_covers(after.first) and s.text[f.cue_first - 1] == ","
        if not inserted and any(
            s.tag[i] in FINITE_OR_MODAL and s.dep[i] not in _INSERTED and s.head[f.cue_first] != i
            for i in between
        ):
            return None
        return self._with_far_name(f, after)

    def _is_absolute(self, f: Frame) -> bool:
        """ "…, the council recommending …": a participle with a subject of its own."""
        s = self.syntax
        return s.tag[f.cue_first] == "VBG" and not any(s.dep[k] == "aux" for k in s.children[f.cue_first])

    def _is_subordinate(self, f: Frame, after: _Gap) -> bool:
        """Whether a conjunction opens the frame's clause: "since they were told", "and it began to rain"."""
        s, first = self.syntax, after.first
        while first < f.first and s.text[first] in (",", "—", "–", "-", "--"):
            first += 1
        if s.pos[first] not in ("CCONJ", "SCONJ") or any(s.text[i] == "," for i in range(first, f.first)):
            return False
        return not (s.lower[first] == "as" and f.lemma in cues().speech | cues().manner)

    def _with_far_name(self, f: Frame, after: _Gap) -> Frame:
        """ "Lee, the front runner after winning two votes, said": the name before the comma is the source."""
        s = self.syntax
        end = after.first
        while end <= after.last and s.pos[end] == "PROPN":
            end += 1
        opens = after.first < end <= after.last and s.text[end] == ","
        if not opens or f.source is None or f.source.first <= end or f.cue_first < f.source.first:
            return f
        if s.pos[f.source.head] == "PRON" or (
            s.pos[f.source.head] == "PROPN" and s.dep[f.source.head] == "nsubj"
        ):
            return f
        return replace(f, source=Phrase(after.first, end - 1, end - 1))

    def _governs(self, leading: Frame, governor: Frame, after: _Gap) -> bool:
        """Whether the frame after a fragment outranks the cue that governs it."""
        if governor.cue_first == leading.cue_first:
            return True
        return (
            after.stopped and governor.lemma not in cues().speech and self.syntax.text[after.last] in _STOPS
        )


def _as_frame(subject: Phrase) -> Frame:
    """A source without a cue."""
    return Frame(subject.head, subject.head, subject, "", "subject")
