"""Join quotations in quotation marks with the reported clauses around them.

In: the quotations of both kinds. Out: all of them in order, each fragment inside a clause with
the clause's speaker, since the report is the writer's and the words in it are the speaker's.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extraction.quotations import attachment, clause_rules, continuation
from generator.model import Quotation, Span
from generator.sieve import existing
from generator.text.layout import DASH_SIGNS
from generator.text.spans import SpanIndex

_FEWEST_WORDS = 3
_MOST = 0.6
# What may be between a clause and the quotation that it leads into.
_BEFORE_QUOTATION = " \t\xa0,;:" + DASH_SIGNS
# Before the name of the rule that found a clause: that of the words in quotation marks within it.
WITHIN = "within "
# The rules whose cue may be inside a clause, and those whose quotation ends one.
_INNER_FRAME = existing(attachment.RULES, "saying governor", "governor", "cue before", "colon before")
_OWN_FRAME = existing(
    attachment.RULES, "colon before", "cue before", "cue after", "name and colon", "signature", "label"
)
_BEHIND_CAPTION = existing(continuation.RULES, "caption between")
# The rules of clauses that hardly anything may be left of but the string in them.
_TOPICS = existing(clause_rules.RULES, "topic")


def merge(text: str, quoted: list[Quotation], clauses: list[Quotation]) -> list[Quotation]:
    """Quotations of both kinds in order.

    The fragments inside a clause are marked ``within`` and given its speaker, or where the
    clause itself says who said them, that speaker, the clause's being ``via``; a whole
    utterance with a cue of its own ends the clause instead.
    """
    index = SpanIndex(clauses, span=_span)
    kept: list[Quotation | None] = list(index)
    out: list[Quotation] = []
    for q in quoted:
        k = index.position(q.span.start)
        clause = kept[k] if k >= 0 else None
        if clause is None or q.span.end > clause.span.end:
            out.append(q)
        elif q.kind == "direct" and (
            q.rule in _BEHIND_CAPTION or (q.rule in _OWN_FRAME and q.cue != clause.cue)
        ):
            kept[k] = _cut(text, clause, q)
            out.append(q)
        elif clause.rule in _TOPICS and _is_most_of(q, clause):
            kept[k] = None
            out.append(q)
        else:
            out.append(_within(q, clause))
    left = SpanIndex((c for c in kept if c is not None), span=_span)
    # A clause that held several strings may be gone by now.
    out = [q if not q.within or _is_in(q, left.at(q.span.start)) else replace(q, within=False) for q in out]
    return sorted([*out, *left], key=lambda q: (q.span.start, -q.span.end, q.kind))


def _span(q: Quotation) -> Span:
    return q.span


def _is_in(q: Quotation, clause: Quotation | None) -> bool:
    return clause is not None and q.span.end <= clause.span.end


def _within(q: Quotation, clause: Quotation) -> Quotation:
    """A fragment with the speaker of the clause that it is in."""
    if _is_reported_by(q, clause):
        return replace(q, within=True, via_speaker=clause.speaker, via_head=clause.speaker_head)
    same = q.via_speaker == clause.speaker
    return replace(
        q,
        kind="partial",
        within=True,
        cue=clause.cue,
        speaker=clause.speaker,
        speaker_head=clause.speaker_head,
        speaker_rules=clause.speaker_rules,
        via_speaker=None if same else q.via_speaker,
        via_head=None if same else q.via_head,
        rule=WITHIN + clause.rule,
    )


def _is_most_of(q: Quotation, clause: Quotation) -> bool:
    """Whether hardly anything but the string is left of a topic: "called it “a disaster”"."""
    size = clause.span.end - clause.span.start
    return q.span.end - q.span.start >= _MOST * size


def _is_reported_by(q: Quotation, clause: Quotation) -> bool:
    """ "Biden said Putin told him “…”": the fragment has a cue and a speaker of its own inside the clause."""
    return (
        q.rule in _INNER_FRAME
        and q.cue is not None
        and q.cue != clause.cue  # "22 percent said he is “not at all responsible”" begins with its own cue
        and q.speaker is not None
        and clause.span.start <= q.cue.start
        and clause.span.start <= q.speaker.start < clause.span.end
        and clause.rule not in clause_rules.REPORTED_QUESTIONS
    )


def _cut(text: str, clause: Quotation, q: Quotation) -> Quotation | None:
    """The clause up to where a quotation with its own cue begins, if enough is left."""
    end = q.span.start if q.cue is None else min(q.span.start, q.cue.start)
    if q.speaker is not None and clause.span.start < q.speaker.start < end:
        beside = len(text[q.speaker.end : end].split()) <= _FEWEST_WORDS
        end = q.speaker.start if beside else end
    words = text[clause.span.start : end].rstrip(_BEFORE_QUOTATION)
    if end <= clause.span.start or len(words.split()) < _FEWEST_WORDS:
        return None
    return replace(clause, span=Span(clause.span.start, clause.span.start + len(words)))
