"""Join quotations in quotation marks with the reported clauses around them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from generator.model import Quotation, Span

_FEWEST_WORDS = 3
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
