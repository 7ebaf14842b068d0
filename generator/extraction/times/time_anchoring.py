"""Anchor time expressions one after the other: on the publication date, or on the date last named.

News counts from its publication date; a history counts from the date it named last
(HeidelTime's news and narrative modes, Strötgen & Gertz 2013). Which of the two an article
is, is read off its own expressions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from generator.extraction.times.time_grammar import TimeCandidate
from generator.extraction.times.time_histories import NO_YEAR, NarratedYear
from generator.parsing.tenses import Direction
from generator.timex.edtf import WHOLE_DAY
from generator.timex.forms import POINTS_IN_TIME, Form
from generator.timex.joints import are_joined
from generator.timex.resolution import UNRESOLVED, Resolved, resolve

Mode = Literal["news", "history"]
_DATE_VALUE = re.compile(r"(?:BC)?\d{4}(?:-\d\d(?:-\d\d)?|-[A-Z]\w|-W\d\d)?")
_IN_A_ROW = re.compile(r"\s*(?:,|,? ?(?:and|or|&)|;)\s*(?:again )?(?:in )?")
_SHIFT_OF_DAYS = re.compile(r"[+-]\d+D")
_OLD_YEARS = 2
_ENOUGH_DATES = 6


@dataclass(frozen=True, slots=True)
class Anchored:
    """A form, with the direction it was given, and what it came to."""

    form: Form
    resolved: Resolved
    anchor: str | None


def mode_of(candidates: Sequence[TimeCandidate], published: date | None, text: str) -> Mode:
    """How the dates of an article are to be counted. Years in a row ("in 2009, 2010 and 2012") are one."""
    years = [
        int(c.form.date[:4]) for c in _without_lists(candidates, text) if re.match(r"\d{4}", c.form.date)
    ]
    years += [1] * sum(c.form.date.startswith("-") for c in candidates)
    old = [y for y in years if published is None or y < published.year - _OLD_YEARS]
    counted = sum(_counts_from_publication(c.form) for c in candidates)
    history = len(old) >= _ENOUGH_DATES and len(old) > 3 * counted
    return "history" if history else "news"


def _without_lists(candidates: Sequence[TimeCandidate], text: str) -> Iterator[TimeCandidate]:
    """The expressions without those that only go on with a list of years."""
    for at, candidate in enumerate(candidates):
        before = candidates[at - 1] if at else None
        is_year = re.fullmatch(r"\d{4}", candidate.form.date)
        goes_on = before is not None and is_year and re.fullmatch(r"\d{4}", before.form.date)
        if before is None or not (goes_on and _IN_A_ROW.fullmatch(text[before.end : candidate.start])):
            yield candidate


def joined_years(candidates: Sequence[TimeCandidate], text: str) -> list[str | None]:
    """For each date without a year the year of the one it is joined to: "June and August 1952"."""
    out: list[str | None] = [None] * len(candidates)
    for at in range(len(candidates) - 2, -1, -1):
        one, other = candidates[at], candidates[at + 1]
        if not are_joined(text[one.end : other.start]):
            continue
        if re.match(r"XXXX-\d\d", one.form.date):
            year = other.form.date[:4] if re.match(r"\d{4}-\d\d", other.form.date) else out[at + 1]
            out[at] = year if year and one.form.date[5:7] <= other.form.date[5:7] else None
    return out


def _counts_from_publication(form: Form) -> bool:
    """Whether the expression means something only beside the day it was written: "Tuesday", "last week"."""
    if form.date.startswith("XXXX-WXX"):
        return True
    return (
        bool(form.shift)
        and form.origin in ("", "published")
        and form.shift != "+0D"
        and not form.shift.startswith("-X")
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text around an expression shows of when it is.

    ``year`` is that of a date it is joined to: 1952 for the June of "June and August 1952". ``narrated`` is,
    in a history, the year that its narrative has reached. ``over`` is what is told in the past tense for
    certain. ``beside`` tells that another day is named before it in its own sentence, or that its clause
    looks ahead from one ("would open at noon"), ``due`` that it is the end of a stretch ("by noon").
    ``names`` is that it only says which thing is meant ("the November 27 deal"): nothing counts from it.
    """

    direction: Direction = "past"
    year: str | None = None
    narrated: NarratedYear = NO_YEAR
    over: bool = False
    beside: bool = False
    due: bool = False
    names: bool = False


class Anchoring:
    """The state of one article: what was named last."""

    def __init__(self, mode: Mode, published: date | None) -> None:
        self.mode = mode
        self.published = published.isoformat() if published else None
        self.last: str | None = None
        self.last_day: str | None = None
        self.quarter: str | None = None

    def anchor(self, found: TimeCandidate, setting: Setting) -> Anchored:
        """Resolve the next expression in its setting, and remember it."""
        year, narrated = setting.year, setting.narrated
        form = found.form
        of_year = _year_value(narrated.year) if narrated.year is not None and not year else None
        if form.date.startswith("XXXX-") and not form.shift:
            form = _of_year(form, year or of_year)
        if form.value in ("P9M", "P6M"):
            self.quarter = None  # what is compared from here on is no quarter
        if form.value and not form.date:
            until = self.published if form.part else None
            return Anchored(form, resolve(form, until), until)
        form = _directed(form, setting.direction, setting.over)
        needed = bool(form.shift or "X" in form.date or not form.date)
        base = self._base(form, setting)
        resolved = resolve(form, base, self.quarter)
        passing = narrated.passing or (setting.names and self.mode == "news" and self.last is not None)
        if found.type in POINTS_IN_TIME and not passing:
            self._remember(form, resolved)
        if resolved is UNRESOLVED:
            return Anchored(form, resolved, None)
        return Anchored(form, resolved, base if needed else of_year if form != found.form else None)

    def _base(self, form: Form, setting: Setting) -> str | None:
        if self.mode == "history" and not (self.published and _counts_from_publication(form)):
            return self.last
        if form.origin == "last":
            return self.last_day if _SHIFT_OF_DAYS.fullmatch(form.shift) and self.last_day else self.last
        if not (form.date or form.shift) and self._is_of_day_named(setting):
            return self.last  # "at 10 p.m." of the day last named
        if form.origin == "quarter":
            return self.quarter or self._completed_quarter()
        return self.published

    def _is_of_day_named(self, setting: Setting) -> bool:
        """Whether a time of day is of the day last named: the story has then not come back to its own day.

        What happened was then; what is due ("must reply by noon") is only where its own sentence says so, or
        where the day named is ahead too.
        """
        if self.last is None or not WHOLE_DAY.fullmatch(self.last):
            return False
        if self.published is None or setting.beside:
            return True
        if setting.direction == "past":
            return self.last <= self.published
        return self.last >= self.published and not setting.due

    def _completed_quarter(self) -> str | None:
        """The last quarter that was over when the article appeared."""
        return resolve(Form(shift="-1Q"), self.published).value if self.published else None

    def _remember(self, form: Form, resolved: Resolved) -> None:
        value = resolved.value
        if value is None or not _DATE_VALUE.match(value):
            return
        self.last = value[:10]
        if WHOLE_DAY.fullmatch(self.last):
            self.last_day = self.last
        if "-Q" in value and form.grain != "compared":
            self.quarter = value


def _directed(form: Form, direction: Direction, over: bool = False) -> Form:
    """The form with the side its missing part lies on, which holds whatever the anchor will be."""
    if form.shift == "+0WE" and not form.toward and direction == "past":  # "met this weekend"
        return replace(form, toward="past")
    if not form.date.startswith("XXXX-") or form.shift:
        return form
    if form.toward == "near" and form.date.startswith("XXXX-WXX") and not form.then:  # "this Friday it shuts"
        return replace(form, toward={"past": "past", "future": "future", "present": "near"}[direction])
    if form.toward:
        return form
    if form.date.startswith("XXXX-WXX"):
        return replace(form, toward="future" if direction == "future" else "past")
    if re.fullmatch(r"XXXX-\d\d-\d\d", form.date) or "@" in form.date:
        back = "over" if over else "recent"
        return replace(form, toward={"past": back, "future": "ahead", "present": "near"}[direction])
    if re.fullmatch(r"XXXX-[QH]\d", form.date):
        return replace(form, toward="past" if direction == "past" else "near")
    return replace(form, toward={"past": "recent", "future": "future", "present": "near"}[direction])


def _year_value(year: int) -> str:
    """A year as a TIMEX3 value."""
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def _of_year(form: Form, year: str | None) -> Form:
    """A form without a year, in the year given as a TIMEX3 value."""
    if year is None:
        return form
    return replace(form, date=f"{year.replace('BC', '-')}{form.date[4:]}", toward="")
