"""Join quotations in quotation marks with the reported clauses around them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from generator.model import Quotation, Span

_FEWEST_WORDS = 3
_MOST = 0.6
# Before the name of the rule that found a clause: that of the words in quotation marks within it.
WITHIN = "within "
# The rules whose cue may be inside a clause, and those whose quotation ends one.
INNER_FRAME = frozenset({"saying governor", "governor", "cue before", "colon before"})
OWN_FRAME = frozenset({"colon before", "cue before", "cue after", "name and colon", "signature", "label"})


def merge(text: str, quoted: list[Quotation], clauses: list[Quotation]) -> list[Quotation]:
    """Quotations of both kinds in order.

    The fragments inside a clause are marked ``within`` and given its speaker, or where the
    clause itself tells who said them, that speaker, the clause's being ``via``; a whole
    utterance with a cue of its own ends the clause instead.
    """
    starts = [c.span.start for c in clauses]
    kept: list[Quotation | None] = list(clauses)
    out: list[Quotation] = []
    for q in quoted:
        k = bisect_left(starts, q.span.start + 1) - 1
        clause = kept[k] if k >= 0 else None
        if clause is not None and q.span.end <= clause.span.end:
            if q.kind == "direct" and q.rule in OWN_FRAME and q.cue != clause.cue:
                kept[k] = _cut(text, clause, q)
            elif clause.rule == "topic" and _is_most_of(q, clause):
                kept[k] = None
            elif _told_by_another(q, clause):
                q = replace(q, within=True, via_speaker=clause.speaker, via_head=clause.speaker_head)
            else:
                q = replace(
                    q,
                    kind="partial",
                    within=True,
                    cue=clause.cue,
                    speaker=clause.speaker,
                    speaker_head=clause.speaker_head,
                    via_speaker=None if q.via_speaker == clause.speaker else q.via_speaker,
                    via_head=None if q.via_speaker == clause.speaker else q.via_head,
                    rule=WITHIN + clause.rule,
                )
        out.append(q)
    left = [c for c in kept if c is not None]
    left_starts = [c.span.start for c in left]
    for n, q in enumerate(out):  # a clause that held several strings may be gone by now
        k = bisect_left(left_starts, q.span.start + 1) - 1
        if q.within and not (k >= 0 and q.span.end <= left[k].span.end):
            out[n] = replace(q, within=False)
    return sorted([*out, *left], key=lambda q: (q.span.start, -q.span.end, q.kind))


def _is_most_of(q: Quotation, clause: Quotation) -> bool:
    """Whether hardly anything but the string is left of a topic: "called it “a disaster”"."""
    size = clause.span.end - clause.span.start
    return q.span.end - q.span.start >= _MOST * size


def _told_by_another(q: Quotation, clause: Quotation) -> bool:
    """ "Biden said Putin told him “…”": the fragment has a cue and a speaker of its own inside the clause."""
    return (
        q.rule in INNER_FRAME
        and q.cue is not None
        and q.speaker is not None
        and clause.span.start <= q.cue.start
        and clause.span.start <= q.speaker.start < clause.span.end
        and not clause.rule.startswith("question")
    )


def _cut(text: str, clause: Quotation, q: Quotation) -> Quotation | None:
    """The clause up to where a quotation with its own cue begins, if enough is left."""
    end = q.span.start if q.cue is None else min(q.span.start, q.cue.start)
    if q.speaker is not None and clause.span.start < q.speaker.start < end:
        beside = len(text[q.speaker.end : end].split()) <= _FEWEST_WORDS
        end = q.speaker.start if beside else end
    words = text[clause.span.start : end].rstrip(" \t\xa0,;:—–-")
    if end <= clause.span.start or len(words.split()) < _FEWEST_WORDS:
        return None
    return replace(clause, span=Span(clause.span.start, clause.span.start + len(words)))
