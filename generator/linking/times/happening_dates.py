"""Which date each happening of a sentence has: one for one happening."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise

from generator.linking.times.counted_days import COUNTED_FROM_A_DAY
from generator.linking.times.dating import (
    DatedSentence,
    is_of_an_hour,
    is_recent,
    is_told_first,
    is_undated_news,
    single_day,
)
from generator.model import Happening, TimeExpression
from generator.timex.edtf import Day, bounds, iso
from generator.timex.forms import parse_form
from generator.timex.joints import are_joined

# More dates than that of one happening are a list: what is told of them all happened on none alone.
_MOST_JOINED = 2
_YEARS_BACK = re.compile(r"-\d+Y")
_PREPOSITION = re.compile(r"\b(?:in|on|at)\s*$")


@dataclass(frozen=True, slots=True)
class DatedHappening:
    """A happening and the expression that dates it; ``told`` where that is the day of a remark about it."""

    happening: Happening
    time: TimeExpression
    told: bool = False


def dated_happenings(
    dated: DatedSentence, text: str, published: date | None, is_known: bool = True
) -> list[DatedHappening]:
    """The happenings of a sentence that a date of its own dates, in order of the dates.

    ``is_known`` is whether the article appeared on the day given; one that is only assumed ends no period.
    A noun's date counts where no clause of the sentence has one, or a wider one. A remark's gives way to the
    date of what was said, where that is news, too.
    """
    by_start = {t.span.start: t for t in (*dated.times, *dated.naming) if t.edtf}
    found: list[DatedHappening] = []
    for happening in dated.sentence.happenings:
        own = [by_start[s.start] for s in happening.times if s.start in by_start]
        days = [_until(published if is_known else None, happening, time) for time in _dates_of_one(own, text)]
        found += [DatedHappening(happening, time) for time in days]
    deeds = [d for d in found if d.happening.kind == "deed" and d.happening.role != "which"]
    remarks = [d for d in found if d.happening.kind == "remark"]
    over = any(is_undated_news(d.happening) and _is_news(d.time, published) for d in deeds)
    clauses = deeds if over else deeds + remarks
    nouns = [d for d in found if d.happening.kind == "noun" or d.happening.role == "which"]
    lasting = [n for n in nouns if n.time.rule == COUNTED_FROM_A_DAY or _comes_round(n.time)]
    said = [h for h in dated.sentence.happenings if h.kind == "remark" and h.role == "main"]
    if said and not remarks:  # "spoke of the men who fled on Sunday"
        behind = said[0].word.start
        nouns = [
            n
            for n in nouns
            if not n.happening.tense or n.happening.word.start < behind or _comes_round(n.time)
        ]
    if clauses:
        nouns = [n for n in nouns if n in lasting or any(_holds(c.time, n.time) for c in clauses)]
    elif any(is_undated_news(h) for h in dated.sentence.happenings):
        nouns = [n for n in lasting if _comes_round(n.time)]
    told = any(h.kind == "deed" and is_told_first(h) for h in dated.sentence.happenings)
    done = any(h.role == "reported" and h.tense in ("past", "perfect") for h in dated.sentence.happenings)
    return _narrowest(
        [DatedHappening(d.happening, d.time, _is_told_on(d.happening, told, done)) for d in clauses + nouns]
    )


def _is_told_on(happening: Happening, told: bool, done: bool) -> bool:
    """Whether a day is that of a remark beside a deed, or of an announcement that something was ``done``."""
    if happening.kind == "remark":
        return told
    return done and happening.says and happening.role == "main"


def _comes_round(time: TimeExpression) -> bool:
    """Whether it is so many years before a day or week of the article's: "drowned 60 years ago today".

    That is why it is told, beside what is done in its memory.
    """
    form = parse_form(time.form)
    return _YEARS_BACK.fullmatch(form.then) is not None and (form.date or form.shift) != ""


def is_of_day_told(one: DatedHappening, day: str) -> bool:
    """Whether an hour is of the day that is told; one by which something is still to be done is not."""
    if one.happening.tense in ("present", "future"):
        return False
    return is_of_an_hour(one.time) and one.time.edtf != day


def _until(published: date | None, happening: Happening, time: TimeExpression) -> TimeExpression:
    """A week in which the article appeared, of which what has come to pass can only be of the days before."""
    if published is None or "/" not in (time.edtf or "") or happening.tense != "past":
        return time
    (first, last), day = bounds(time.edtf or ""), (published.year, published.month, published.day)
    return replace(time, edtf=f"{iso(first)}/{published.isoformat()}") if first < day < last else time


def _dates_of_one(times: Sequence[TimeExpression], text: str) -> list[TimeExpression]:
    """The date of one happening: its narrowest; two where they are joined ("on May 31 and June 1")."""
    times = [t for t in times if t.type != "TIME"] or [t for t in times if _says_the_day(t)] or list(times)
    if len(times) < 2:
        return list(times)
    joined = all(
        are_joined(_PREPOSITION.sub("", text[a.span.end : b.span.start])) for a, b in pairwise(times)
    )
    if joined:
        return times if len(times) <= _MOST_JOINED else [times[0]]
    return [min(times, key=lambda t: (_width(t), t.span.start))]


def _says_the_day(time: TimeExpression) -> bool:
    """Whether a time of day says of which day it is: the night of "at 6:15 last night", not the clock."""
    form = parse_form(time.form)
    return bool(form.date or form.shift)


def _is_news(time: TimeExpression, published: date | None) -> bool:
    day = single_day(time.edtf)
    return published is None or bool(day and is_recent(day, published))


def _width(time: TimeExpression) -> int:
    """How many days a date may mean, roughly."""
    first, last = bounds(time.edtf or "")
    return (last[0] - first[0]) * 372 + (last[1] - first[1]) * 31 + last[2] - first[2]


def _holds(wide: TimeExpression, narrow: TimeExpression) -> bool:
    (a, b), (c, d) = bounds(wide.edtf or ""), bounds(narrow.edtf or "")
    return a <= c and d <= b and (a, b) != (c, d)


def _narrowest(found: Sequence[DatedHappening]) -> list[DatedHappening]:
    """The first happening of each date, without the dates that hold another: a year beside its day."""
    first: dict[str, DatedHappening] = {}
    for one in sorted(found, key=lambda d: d.time.span.start):
        if one.time.edtf:
            first.setdefault(one.time.edtf, one)
    wide = _holding_another({edtf: bounds(edtf) for edtf in first})
    return [one for edtf, one in first.items() if edtf not in wide]


def _holding_another(dates: Mapping[str, tuple[Day, Day]]) -> set[str]:
    """The dates within which another, narrower one of them lies."""
    found: set[str] = set()
    by_start = sorted(dates, key=lambda d: (dates[d][0], [-part for part in dates[d][1]]), reverse=True)
    earliest_end: Day | None = None  # of those that begin no earlier, but for those of the same bounds
    for _, same in groupby(by_start, key=dates.__getitem__):
        group = list(same)
        end = dates[group[0]][1]
        if earliest_end is not None and earliest_end <= end:
            found.update(group)
        earliest_end = end if earliest_end is None else min(earliest_end, end)
    return found
