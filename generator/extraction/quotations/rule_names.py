"""The names of the rules of quotations, by which a quote of the open format can be traced.

In: nothing. Out: the names that a quotation's ``rule`` may have, each but "no frame" a row of
data/confidence.yml, and those that its ``speaker_rules`` may have. A quotation of nobody has a
``rule``, too: "no frame" where nothing named a speaker, "same paragraph" where it goes on from
another of nobody, or the rule whose speaker was missing or too unsure to be given.
"""

from __future__ import annotations

from generator.extraction.quotations import (
    attachment,
    beats,
    clause_rules,
    continuation,
    document_statements,
    frame_finder,
    labels,
    leading_frames,
    name_lines,
    sources,
    subject_of_sentence,
    word_order,
)
from generator.extraction.quotations.fragments import WITHIN
from generator.extraction.quotations.posts import POST
from generator.extraction.quotations.transcripts import ANSWER, GUEST, TRANSCRIPT
from generator.parsing.coordination import COORDINATED


def joining_rules() -> frozenset[str]:
    """Every value of a quotation's ``rule``: the rules that join words and speaker, and "no frame"."""
    return rules_with_a_share() | {continuation.NO_FRAME}


def rules_with_a_share() -> frozenset[str]:
    """The name of every rule that joins words and speaker: its share of right ones can be counted."""
    within = {WITHIN + name for name in _rules_of_reports()}
    by_layout = {TRANSCRIPT, ANSWER, POST}
    return attachment.RULES | continuation.RULES | rules_of_clauses() | within | by_layout


def rules_of_clauses() -> frozenset[str]:
    """The name of every rule that joins a speaker with words that are not in quotation marks."""
    return _rules_of_reports() | document_statements.RULES


def _rules_of_reports() -> frozenset[str]:
    """Those whose clause may have words in quotation marks within it."""
    return clause_rules.RULES | {labels.HEADLINE}


def speaker_rules() -> frozenset[str]:
    """The name of every rule that leads to a speaker's phrase."""
    by_layout = {labels.LABEL, labels.SIGNED_NAME, labels.NAME_BEFORE_COLON, GUEST}
    by_lines = {name_lines.NAME_IN_LIST, name_lines.NAME_ON_LINE, beats.BEAT, beats.DEED}
    beside = {frame_finder.OBJECT, frame_finder.WORDS_BEHIND, leading_frames.NAME_BEFORE_COMMA}
    without_cue = {word_order.WORD_ORDER, subject_of_sentence.SUBJECT_OF_SENTENCE}
    without_cue |= document_statements.RULES
    return sources.RULES | {COORDINATED} | by_layout | by_lines | beside | without_cue
