"""Find indirect speech: clauses that a cue reports without quotation marks around them.

In: a text with its parse and its frames. Out: the reported clauses as quotations, each found by
a rule of clause_rules.py. Strings in quotation marks inside a clause remain quotations of their
own, marked ``within``.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extraction.cues import cues
from generator.extraction.quotations.clause_rules import CUE_AT_END, RULES, ReportCase, reported_by
from generator.extraction.quotations.clauses import ClauseBounds
from generator.extraction.quotations.doubtful_reports import doubt_of
from generator.extraction.quotations.frames import Frame, FrameIndex
from generator.extraction.quotations.no_statements import says_nothing
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.sentences_around import SentencesAround
from generator.extraction.quotations.speaking_nouns import is_glued
from generator.extraction.quotations.vocabulary import vocabulary
from generator.model import Quotation
from generator.parsing.tag_sets import FINITE_OR_MODAL
from generator.sieve import existing

(_PASSED_ON,) = existing(RULES, "according after")


class ReportedSpeech:
    """Finds the indirect speech of one article."""

    def __init__(self, article: QuotedText, frames: FrameIndex) -> None:
        self.article, self.syntax, self.frames = article, article.syntax, frames
        self.bounds = ClauseBounds(article, frames)
        self.around = SentencesAround(article, self.bounds)

    def clauses(self) -> list[Quotation]:
        """Every reported clause that is not all in quotation marks, in order of its start."""
        out: list[Quotation] = []
        for f in self.frames.all:
            if f.source is None or self._is_writers_own(f, self.syntax.lower[f.source.head]):
                continue
            parts = reported_by(ReportCase(f, self.article, self.bounds, self.around))
            group: int | None = None
            whole = (parts[0][0].first, parts[-1][0].last) if parts else (0, 0)
            for clause, rule in parts:
                span = self.bounds.trimmed(clause, is_part=len(parts) > 1)
                if span is None or says_nothing(self.syntax, f, rule, *whole):
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
                        speaker_rules=f.source.rules,
                        rule=rule,
                        group=group,
                        doubt=doubt_of(self.syntax, f, rule, *whole),
                    )
                )
        return _without_doubles(out)

    def _is_writers_own(self, f: Frame, source: str) -> bool:
        """Whether nobody is reported: "I think", "a visit showed"; but "it said" is the company."""
        said_it = (
            source == "it"
            and f.lemma in cues().impersonal
            and self.syntax.tag[f.cue_first] in FINITE_OR_MODAL
        )
        if source in vocabulary().unreported:
            return not said_it
        s = self.syntax
        assert f.source is not None
        if is_glued(s, f.source.first, max(f.source.last, f.cue_first - 1)):
            return True
        return s.lemma[f.source.head] in vocabulary().occasions and f.lemma in vocabulary().showing


def _is_passed_on(outer: Quotation, inner: Quotation) -> bool:
    """ "The road is shut, Lee said, according to the Courier": Lee's words, as both have the same."""
    if outer.rule != _PASSED_ON or inner.rule != CUE_AT_END or inner.speaker in (None, outer.speaker):
        return False
    return outer.span.start == inner.span.start


def _has_own_cue(q: Quotation) -> bool:
    """ "Half of them want it": a share's words have their cue in them; "according to" may have the same."""
    return q.cue is not None and q.span.start <= q.cue.start < q.span.end


def _without_doubles(clauses: list[Quotation]) -> list[Quotation]:
    """Where a clause, or its cue, lies in another clause, the outer one stays; of two alike the first."""
    kept: list[Quotation] = []
    for q in sorted(clauses, key=lambda q: (q.span.start, -q.span.end, _has_own_cue(q))):
        outer = kept[-1].span if kept else None
        if outer is not None and outer.start <= q.span.start and q.span.end <= outer.end:
            if _is_passed_on(kept[-1], q):
                kept[-1] = replace(q, via_speaker=kept[-1].speaker, via_head=kept[-1].speaker_head)
            continue
        if outer is not None and q.span.start < outer.end and q.cue is not None and q.cue.end <= outer.end:
            continue
        kept.append(q)
    return kept
