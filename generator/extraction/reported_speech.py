"""Find indirect speech: clauses that a cue reports without quotation marks around them.

The clause is the cue's complement ("said that …"), what stands before a cue at the end of
its sentence ("…, officials said"), or the sentence around an "according to". Strings in
quotation marks inside a clause stay quotations of their own, marked ``within``.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.frames import Frame
from generator.extraction.quotation_marks import QuotedString
from generator.extraction.syntax import SUBJECTS, Syntax
from generator.model import Quotation, Span

_FEWEST_WORDS = 3
# The writer's own voice, and the address to the reader, report nothing.
_NOT_REPORTED = frozenset({"i", "we", "you", "it", "this", "that", "what", "there"})
_CIRCUMSTANCES = frozenset(
    {
        "after",
        "while",
        "when",
        "as",
        "although",
        "though",
        "before",
        "during",
        "in",
        "on",
        "at",
        "since",
        "with",
        "if",
        "because",
        "by",
        "for",
        "despite",
        "unlike",
        "like",
        "to",
        "from",
        "under",
        "until",
    }
)
_EDGE = frozenset(",;:.—–-?!'\"”’…")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A reported clause as token indices, with the rule that found it."""

    first: int
    last: int
    rule: str


class ReportedSpeech:
    """Finds the indirect speech of one article. ``owner`` gives for each token the string it is in, or -1."""

    def __init__(
        self, text: str, syntax: Syntax, owner: list[int], strings: list[QuotedString], frames: list[Frame]
    ) -> None:
        self.text, self.syntax, self.owner, self.strings = text, syntax, owner, strings
        self.frames = frames
        self.frames_after: dict[int, list[Frame]] = {}
        for f in frames:
            self.frames_after.setdefault(syntax.first[f.cue_first], []).append(f)

    def clauses(self) -> list[Quotation]:
        """Every reported clause that is not all in quotation marks, in order of its start."""
        out: list[Quotation] = []
        for f in self.frames:
            if f.source is None or self.syntax.lower[f.source.head] in _NOT_REPORTED:
                continue
            parts = self._clauses_of(f)
            group: int | None = None
            for clause in parts:
                span = self._trimmed(clause)
                if span is None:
                    continue
                if len(parts) > 1 and group is None:
                    group = span.start
                out.append(
                    Quotation(
                        span=span,
                        kind="indirect",
                        cue=self.syntax.span(f.cue_first, f.cue_last),
                        speaker=self.syntax.span(f.source.first, f.source.last),
                        speaker_head=self.syntax.span(f.source.head, f.source.head),
                        rule=clause.rule,
                        group=group,
                    )
                )
        return _without_doubles(out)

    # ---- finding the clause -----------------------------------------------------------

    def _clauses_of(self, f: Frame) -> list[_Clause]:
        if f.kind == "according":
            return self._around_according(f)
        if f.kind == "noun":
            return self._after_noun(f)
        if f.kind != "verb":
            return []
        c = cues()
        after = self._complement(f)
        if after is not None:
            return [after]
        if f.lemma in c.speech or f.lemma in c.thought:
            return self._as_said(f) or self._around_parenthesis(f)
        return []

    def _after_noun(self, f: Frame) -> list[_Clause]:
        """ "his warning that Britain would lose"."""
        s, noun = self.syntax, f.cue_first
        left, right = s.edges
        for k in s.children[noun]:
            if (
                k > noun
                and s.dep[k] in ("acl", "ccomp", "relcl")
                and s.lower[left[k]] == "that"
                and s.pos[left[k]] == "SCONJ"
            ):
                return [_Clause(left[k], self._clause_end(right[k], noun), "noun marked")]
        return []

    def _as_said(self, f: Frame) -> list[_Clause]:
        """ "As Heald told the paper, ozone has dropped"."""
        s = self.syntax
        first, last = self._sentence(f)
        if s.lower[first] != "as" or f.first - first > 2:
            return []
        start = self._after_comma(f.last + 1, last)
        return [] if start is None else [_Clause(start, last, "as said")]

    def _complement(self, f: Frame) -> _Clause | None:
        """The clause after the cue."""
        s, c, verb = self.syntax, cues(), f.cue_first
        left, right = s.edges
        for k in s.children[verb]:
            if k < verb or s.line[k] != s.line[verb]:
                continue
            if s.dep[k] == "ccomp" and (f.lemma in c.speech or f.lemma in c.thought or f.lemma in c.request):
                first = max(left[k], f.cue_last + 1)
                marked = s.lower[first] in (
                    "that",
                    "if",
                    "whether",
                    "how",
                    "why",
                    "what",
                    "when",
                    "where",
                    "who",
                )
                kind = "speech" if f.lemma in c.speech else "thought"
                return _Clause(
                    first, self._clause_end(right[k], verb), f"{kind} {'marked' if marked else 'bare'}"
                )
            if s.dep[k] == "xcomp" and f.lemma in c.request and s.lower[left[k]] == "to":
                first = left[k]
                for o in s.children[verb]:
                    if s.dep[o] in ("dobj", "dative") and verb < o < k:
                        first = left[o]
                return _Clause(first, self._clause_end(right[k], verb), "infinitive")
        return None

    def _clause_end(self, last: int, verb: int) -> int:
        """The end of a clause: its subtree, mended where the parse cut it short or ran on into the next report."""
        s = self.syntax
        limit = s.last[verb]
        while limit > verb and s.line[limit] != s.line[verb]:
            limit -= 1
        last = self._string_end(min(last, limit))
        if last < limit and self._is_cut_short(last, limit):
            last = limit
        return self._before_next_report(verb, self._string_end(last))

    def _is_cut_short(self, last: int, limit: int) -> bool:
        """Whether a verb or a relative pronoun follows at once: the parser's clause ended too early."""
        s, after = self.syntax, last + 1
        comma = s.text[after] == ","
        if comma:
            after += 1
        if after > limit or self.owner[after] >= 0:
            return False
        if comma:
            return s.tag[after] in ("VBD", "VBZ", "MD") and cue_lemma(s.lemma[after]) not in cues().verbs
        return s.tag[after] in ("VBD", "VBZ", "VBP", "MD", "WDT", "WP")

    def _before_next_report(self, verb: int, last: int) -> int:
        """Cut a clause where the sentence goes on to report something else: "…, claiming", "… and said", "…, he said"."""
        s = self.syntax
        for f in self.frames_after.get(s.first[verb], ()):
            k = f.first if f.source is not None and f.source.first > verb else f.cue_first
            if not verb + 2 < k <= last or f.kind == "noun":
                continue
            before = s.lower[k - 1]
            speech = f.lemma in cues().speech or f.kind == "according"
            if not speech:
                continue
            shares_source = f.source is None or f.source.first < verb
            if before == "," and (
                s.tag[f.cue_first] == "VBG" or f.kind == "according" or self._closes(f, last)
            ):
                return k - 2
            if shares_source and before in ("and", "but"):
                return k - 2 if s.text[k - 2] != "," else k - 3
        return last

    def _closes(self, f: Frame, last: int) -> bool:
        """Whether cue and source are all that is left of the sentence."""
        s = self.syntax
        return all(s.pos[i] in ("PUNCT", "SPACE") for i in range(f.last + 1, last + 1))

    def _string_end(self, last: int) -> int:
        s = self.syntax
        while last + 1 < s.n and self.owner[last] >= 0 and self.owner[last + 1] == self.owner[last]:
            last += 1
        return last

    def _around_according(self, f: Frame) -> list[_Clause]:
        s = self.syntax
        first, last = self._sentence(f)
        if f.first - first <= 2:  # According to X, …
            start = self._after_comma(f.last + 1, last)
            return [] if start is None else [_Clause(start, last, "according before")]
        comma = f.first - 1
        end_after = f.last + 1
        if f.lemma == "words" and s.text[comma] != ",":
            return []
        rest = self._after_comma(end_after, last)
        out = [_Clause(first, comma, "according after")]
        if rest is not None and last - rest > 2 and s.text[comma] == ",":
            out.append(_Clause(rest, last, "according after"))
        return out

    def _around_parenthesis(self, f: Frame) -> list[_Clause]:
        """ "…, officials said." and "…, he said, …": the sentence around cue and source."""
        s = self.syntax
        first, last = self._sentence(f)
        before = f.first - 1
        if before <= first or s.text[before] not in (",", "—", "–") or self.owner[before] >= 0:
            return []
        assert f.source is not None
        if abs(f.source.last - f.cue_first) > 4 and f.source.first < f.cue_first:
            return []
        if self.owner[before - 1] >= 0 or not self._is_parenthetical(f, last):
            return []
        rest = self._after_comma(f.last + 1, last)
        goes_on = rest is not None and last - rest > 2 and s.text[f.last + 1] == ","
        if not self._is_statement(first, before) and not goes_on:
            return []
        out = [_Clause(first, before, "cue at end")]
        if rest is not None and goes_on:
            out.append(_Clause(rest, last, "cue inside"))
        return out

    def _is_parenthetical(self, f: Frame, last: int) -> bool:
        """Whether a cue reports what stands before it: nothing that it could take as its object follows."""
        s = self.syntax
        after = [k for k in s.children[f.cue_first] if k > f.cue_last]
        if any(
            s.dep[k] in ("dobj", "attr", "ccomp", "xcomp", "oprd", "intj", "acomp") and k != f.source_head
            for k in after
        ):
            return f.lemma == "tell" and not any(s.dep[k] in ("ccomp", "xcomp") for k in after)
        return True

    def _is_statement(self, first: int, last: int) -> bool:
        """Whether tokens hold a main clause of their own, not only a circumstance ("After the vote, …")."""
        s = self.syntax
        if s.lower[first] in _CIRCUMSTANCES or s.tag[first] in ("VBG", "VBN"):
            commas = [i for i in range(first, last) if s.text[i] == "," and self.owner[i] < 0]
            return bool(commas) and self._is_statement(commas[0] + 1, last)
        finite = any(
            s.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(first, last + 1) if self.owner[i] < 0
        )
        return finite and any(s.dep[i] in SUBJECTS for i in range(first, last + 1))

    def _sentence(self, f: Frame) -> tuple[int, int]:
        """The first and last token of the sentence of a frame, within its paragraph."""
        s = self.syntax
        first, last = s.first[f.cue_first], s.last[f.cue_first]
        while first < f.cue_first and (s.pos[first] == "SPACE" or s.line[first] != s.line[f.cue_first]):
            first += 1
        while last > f.cue_last and s.line[last] != s.line[f.cue_first]:
            last -= 1
        return self._after_dateline(first, f.first), self._string_end(last)

    def _after_dateline(self, first: int, limit: int) -> int:
        """WASHINGTON (AP) — the words after it."""
        s = self.syntax
        if s.text[first].isupper() and len(s.text[first]) > 2:
            for i in range(first + 1, min(first + 14, limit)):
                if s.text[i] in ("—", "–", "--", "-") and s.text[i - 1] in (")", s.text[i - 1].upper()):
                    return i + 1
        return first

    def _after_comma(self, i: int, last: int) -> int | None:
        """The token after the first comma at or after a token."""
        s = self.syntax
        while i <= last:
            if s.text[i] == "," and self.owner[i] < 0:
                return i + 1 if i < last else None
            i += 1
        return None

    # ---- from tokens to characters ------------------------------------------------------

    def _trimmed(self, clause: _Clause) -> Span | None:
        """The clause without punctuation at its edges, unless it is too short or all in quotation marks."""
        s, first, last = self.syntax, clause.first, clause.last
        while (
            first <= last
            and self.owner[first] < 0
            and (s.pos[first] in ("SPACE", "PUNCT") or s.text[first] in _EDGE)
        ):
            first += 1
        while (
            last >= first
            and self.owner[last] < 0
            and (s.pos[last] in ("SPACE", "PUNCT") or s.text[last] in _EDGE)
        ):
            last -= 1
        bare = [i for i in range(first, last + 1) if self.owner[i] < 0 and s.pos[i] not in ("SPACE", "PUNCT")]
        if last - first + 1 < _FEWEST_WORDS or not bare:
            return None
        if len(bare) == 1 and s.lower[bare[0]] in ("that", "and", "but"):
            return None
        start, end = s.start[first], s.end[last]
        if self.owner[first] >= 0:
            start = min(start, self.strings[self.owner[first]].span.start)
        if self.owner[last] >= 0:
            end = max(end, self.strings[self.owner[last]].span.end)
        return Span(start, end)


def _without_doubles(clauses: list[Quotation]) -> list[Quotation]:
    """Where one clause lies in another, the outer one stays; of two alike the first."""
    kept: list[Quotation] = []
    for q in sorted(clauses, key=lambda q: (q.span.start, -q.span.end)):
        if kept and kept[-1].span.start <= q.span.start and q.span.end <= kept[-1].span.end:
            continue
        kept.append(q)
    return kept


_OWN_FRAME = frozenset({"colon before", "cue before", "cue after", "name and colon", "signature", "label"})


def merge(text: str, quoted: list[Quotation], clauses: list[Quotation]) -> list[Quotation]:
    """Quotations of both kinds in order.

    The fragments inside a clause are marked ``within`` and given its speaker; a whole
    utterance with a cue of its own ends the clause instead.
    """
    starts = [c.span.start for c in clauses]
    kept: list[Quotation | None] = list(clauses)
    out: list[Quotation] = []
    for q in quoted:
        k = bisect_left(starts, q.span.start + 1) - 1
        clause = kept[k] if k >= 0 else None
        if clause is not None and q.span.end <= clause.span.end:
            if q.kind == "direct" and q.rule in _OWN_FRAME and q.cue != clause.cue:
                kept[k] = _cut(text, clause, q)
            else:
                q = replace(
                    q,
                    kind="partial",
                    within=True,
                    cue=clause.cue,
                    speaker=clause.speaker,
                    speaker_head=clause.speaker_head,
                    rule="within " + clause.rule,
                )
        out.append(q)
    return sorted(
        [*out, *(c for c in kept if c is not None)], key=lambda q: (q.span.start, -q.span.end, q.kind)
    )


def _cut(text: str, clause: Quotation, q: Quotation) -> Quotation | None:
    """The clause up to where a quotation with its own cue begins, if enough is left."""
    end = min(x.start for x in (q.span, q.cue, q.speaker) if x is not None and x.start >= clause.span.start)
    words = text[clause.span.start : end].rstrip(" \t\xa0,;:—–-")
    if len(words.split()) < _FEWEST_WORDS:
        return None
    return replace(clause, span=Span(clause.span.start, clause.span.start + len(words)))
