"""Days that a sentence counts from its own: "chose a chair on Tuesday, two days after members left"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Sentence, Span, TimeExpression
from generator.timex.edtf import WHOLE_DAY
from generator.timex.shifts import shifted

_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
_COUNTED = re.compile(r"\s+(after|before)\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:more|less|nearly|almost|about|around|over|under|roughly|some|within|least|most|just|few|several)\b",
    re.IGNORECASE,
)
_HEDGE_REACH = 12
# "…, according to a letter seen on Tuesday": on that day it became known.
_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
# The name of the rule, as of those by which a text's own dates are read.
COUNTED_FROM_A_DAY = "counted from a day"


def counted_days(
    text: str, sentence: Sentence, lengths: Sequence[TimeExpression], own: Sequence[TimeExpression]
) -> Iterator[TimeExpression]:
    """The lengths of time that a happening of the sentence is counted by, each as the date that comes of it.

    ``own`` are the sentence's dates; where what it tells first was done on one day it is counted from that.
    The span of what is returned holds the preposition, too.
    """
    counting = {span.start for h in sentence.happenings for span in h.times}
    deeds = [h for h in sentence.happenings if h.kind == "deed" and h.role in ("main", "reported")]
    done = {span.start for h in deeds for span in h.times}
    found_days = [t for t in own if t.edtf and t.span.start in done and WHOLE_DAY.fullmatch(t.edtf)]
    days = {t.edtf for t in found_days if not _ACCORDING.search(text, sentence.span.start, t.span.start)}
    if len(days) != 1:
        return
    day = str(days.pop())
    for time in lengths:
        found, length = _COUNTED.match(text, time.span.end), _LENGTH.fullmatch(time.value or "")
        around = text[max(0, time.span.start - _HEDGE_REACH) : time.span.end]
        if time.span.start not in counting or not found or not length or _ABOUT.search(around):
            continue
        number = int(length[1]) * (-1 if found[1].lower() == "after" else 1)
        if edtf := _shifted(day, number, length[2]):
            span = Span(time.span.start, found.end())
            dated = replace(time, span=span, type="DATE", edtf=edtf, anchor=day, rule=COUNTED_FROM_A_DAY)
            yield replace(dated, basis="resolved")


def _shifted(day: str, number: int, unit: str) -> str | None:
    """The date that lies so many units from a day, as exactly as the unit says it; a week is seven days."""
    count, grain = (number * 7, "D") if unit == "W" else (number, unit)
    try:
        return shifted(f"{count:+d}{grain}", day)
    except (ValueError, OverflowError):  # before the year 1, or after 9999
        return None
