"""Join the parts of one utterance: split by its cue, or over several paragraphs or lines.

In: an article's strings in quotation marks, in order, each with its quotation. Out: the quotations, those
of one utterance with the same ``group``. A cue may stand in the last part only (“Was it wrong? | It was,”
said Lee): then the parts before it have its speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.quotations import attachment, continuation
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.unframed_strings import Done
from generator.model import Quotation
from generator.sieve import existing

_BETWEEN_PARTS = 12  # words
# The rules that join the parts of an utterance: its cue is behind the first, and the second goes on.
_CUE_BETWEEN = existing(attachment.RULES, "cue after")
_SAME_PARAGRAPH = existing(continuation.RULES, "same paragraph")
(_STILL_OPEN,) = existing(continuation.RULES, "still open")


def with_groups(article: QuotedText, done: Sequence[Done]) -> list[Quotation]:
    """The quotations of strings, in order, with their groups."""
    out: list[Quotation] = []
    for k, (bond, quotation) in enumerate(done):
        before = done[k - 1] if k else None
        if before is not None and _is_one_utterance(article, before, (bond, quotation)):
            group = out[-1].group if out[-1].group is not None else out[-1].span.start
            out[-1] = replace(out[-1], group=group)
            kind = "direct" if out[-1].kind == "direct" else quotation.kind
            quotation = replace(quotation, group=group, kind=kind)
            if bond.string.continues:
                _give_speaker(out, quotation)
        out.append(quotation)
    return out


def _give_speaker(out: list[Quotation], said: Quotation) -> None:
    """Give the parts before one of the same utterance its speaker, where they have none."""
    for k in range(len(out) - 1, -1, -1):
        if said.speaker is None or out[k].group != said.group or out[k].speaker is not None:
            return
        out[k] = replace(
            out[k],
            speaker=said.speaker,
            speaker_head=said.speaker_head,
            speaker_rules=said.speaker_rules,
            rule=_STILL_OPEN,
        )


def _is_one_utterance(article: QuotedText, one: Done, other: Done) -> bool:
    """Whether two strings in a row are one utterance: split by a cue, or re-opened in the next paragraph."""
    (a, qa), (b, qb) = one, other
    line = article.syntax.line
    if b.string.continues and not a.string.closed:
        return True
    if line[a.first] != line[b.first] or qa.speaker != qb.speaker or not a.whole:
        return False
    if a.frame is None or a.rule not in _CUE_BETWEEN:
        return False
    between = article.text[a.string.span.end : b.string.span.start]
    return len(between.split()) <= _BETWEEN_PARTS and (qb.rule in _SAME_PARAGRAPH or b.frame is a.frame)
