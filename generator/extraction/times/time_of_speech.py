"""The day on which quoted words were spoken, from which their "today" and "yesterday" count.

“We met yesterday,” she said on Monday: yesterday is Sunday, whenever the article appeared. The day is
that of the words of saying in the quotation's own sentence, and holds for the quoted sentences right
behind it in the same paragraph.

In: expressions that are resolved from the article's day. Out: for each whether another day holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.extraction.times.time_anchoring import Anchored
from generator.extraction.times.time_grammar import TimeCandidate
from generator.parsing.parsed_text import ParsedText
from generator.text.layout import ends_line
from generator.text.spans import Cover
from generator.timex.edtf import WHOLE_DAY

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHIFTED_DAY = re.compile(r"[+-]\d+[DW]|\+0WE")


def days_of_speech(
    found: Sequence[TimeCandidate],
    anchored: Sequence[Anchored],
    verbs: Sequence[Token | None],
    quoted: Cover,
    parsed: ParsedText,
) -> list[str | None]:
    """For each expression the day that it counts from, where it is spoken and that day is told beside it."""
    inside = [quoted.holds(c.start, c.end) for c in found]
    told = _told_days(found, anchored, verbs, inside, parsed)
    out: list[str | None] = [None] * len(found)
    if not told:
        return out
    for at, candidate in enumerate(found):
        if inside[at] and _counts_from_a_day(candidate):
            out[at] = _day_of(candidate, told, quoted, parsed)
    return out


def _counts_from_a_day(found: TimeCandidate) -> bool:
    """Whether an expression means a day beside the one on which it is spoken: "tomorrow", "last week"."""
    form = found.form
    return form.origin in ("", "published") and _SHIFTED_DAY.fullmatch(form.shift) is not None


def _told_days(
    found: Sequence[TimeCandidate],
    anchored: Sequence[Anchored],
    verbs: Sequence[Token | None],
    inside: Sequence[bool],
    parsed: ParsedText,
) -> dict[int, str]:
    """The days on which something was said, by the beginning of the sentence that says so."""
    days: dict[int, str] = {}
    for candidate, resolved, verb, is_quoted in zip(found, anchored, verbs, inside, strict=True):
        value = resolved.resolved.value or ""
        if is_quoted or verb is None or not WHOLE_DAY.match(value) or candidate.form.shift == "+0D":
            continue
        if verb.lemma_.lower() in cues().speech and parsed.token_at(candidate.start) is not None:
            days.setdefault(verb.sent.start, value[:10])
    return days


def _day_of(found: TimeCandidate, told: dict[int, str], quoted: Cover, parsed: ParsedText) -> str | None:
    token = parsed.token_at(found.start)
    while token is not None:
        if (day := told.get(token.sent.start)) is not None:
            return day
        first = token.sent[0]
        if _is_said_anew(token, quoted) or first.i == 0:
            return None
        before = first.nbor(-1)
        token = None if ends_line(before.text) or ends_line(before.whitespace_) else before
    return None


def _is_said_anew(token: Token, quoted: Cover) -> bool:
    """Whether the sentence of a token has words of saying of its own, outside the quotation."""
    return any(
        t.lemma_.lower() in cues().speech and not quoted.holds(t.idx, t.idx + len(t)) for t in token.sent
    )
