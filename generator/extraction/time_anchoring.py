"""Anchor time expressions one after the other: on the publication date, or on the date last named.

News counts from its publication date; a history counts from the date it named last
(HeidelTime's news and narrative modes, Strötgen & Gertz 2013). Which of the two an article
is, is read off its own expressions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from generator.extraction.time_context import Tense
from generator.extraction.time_grammar import Candidate
from generator.timex.forms import Form
from generator.timex.resolution import UNRESOLVED, Resolved, resolve

Mode = Literal["news", "history", "unanchored"]
_DATE_VALUE = re.compile(r"(?:BC)?\d{4}(?:-\d\d(?:-\d\d)?|-[A-Z]\w|-W\d\d)?")
_JOINTS = {"and", "-", "–", "—", "to", "or", "through", "until", "till"}
_OLD_YEARS = 2
_PASSING_YEARS = 5
_ENOUGH_DATES = 6


@dataclass(frozen=True, slots=True)
class Anchored:
    """A form, with the direction it was given, and what it came to."""

    form: Form
    resolved: Resolved
    anchor: str | None


def mode_of(candidates: Sequence[Candidate], published: date | None) -> Mode:
    """How the dates of an article are to be counted."""
    years = [int(c.form.date[:4]) for c in candidates if re.match(r"\d{4}", c.form.date)]
    if any(c.form.date.startswith("-") for c in candidates):
        years += [1] * sum(c.form.date.startswith("-") for c in candidates)
    old = [y for y in years if published is None or y < published.year - _OLD_YEARS]
    counted = sum(_counts_from_publication(c.form) for c in candidates)
    history = len(old) >= _ENOUGH_DATES and len(old) > 3 * counted
    if history:
        return "history"
    return "news" if published else "unanchored"


def joined_years(candidates: Sequence[Candidate], text: str) -> list[str | None]:
    """For each date without a year the year of the one it is joined to: "June and August 1952"."""
    out: list[str | None] = [None] * len(candidates)
    for at in range(len(candidates) - 2, -1, -1):
        one, other = candidates[at], candidates[at + 1]
        if text[one.end : other.start].strip() not in _JOINTS:
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


class Anchoring:
    """The state of one article: what was named last."""

    def __init__(self, mode: Mode, published: date | None) -> None:
        self.mode = mode
        self.published = published.isoformat() if published else None
        self.last: str | None = None
        self.quarter: str | None = None

    def anchor(self, found: Candidate, tense: Tense, main_clause: bool, year: str | None) -> Anchored:
        """Resolve the next expression and remember it.

        ``year`` is that of a date it is joined to: 1952 for the June of "June and August 1952".
        """
        form = found.form
        if year and form.date.startswith("XXXX-") and not form.shift:
            form = replace(form, date=f"{year}{form.date[4:]}")
        if form.value in ("P9M", "P6M"):
            self.quarter = None  # what is compared from here on is no quarter
        if form.value and not form.date:
            return Anchored(form, resolve(form, None), None)
        form = self._directed(form, tense)
        base = self._base(form)
        resolved = resolve(form, base, self.quarter)
        if found.type in ("DATE", "TIME") and not self._is_aside(form, tense, main_clause):
            self._remember(form, resolved, main_clause)
        needed = bool(form.shift or "X" in form.date or not form.date)
        return Anchored(form, resolved, base if needed and resolved is not UNRESOLVED else None)

    def _directed(self, form: Form, tense: Tense) -> Form:
        """The form with the side its missing part lies on, which holds whatever the anchor will be."""
        if self.mode == "history" and form.toward == "near":
            form = replace(form, toward="")
        if not form.date.startswith("XXXX-") or form.toward or form.shift:
            return form
        if form.date.startswith("XXXX-WXX"):
            return replace(form, toward="future" if tense == "future" else "past")
        if self.mode == "history":
            return replace(form, toward="on")
        if re.fullmatch(r"XXXX-\d\d-\d\d", form.date) or "@" in form.date:
            return replace(form, toward="recent" if tense == "past" else "near")
        if re.fullmatch(r"XXXX-[QH]\d", form.date):
            return replace(form, toward="past" if tense == "past" else "near")
        return replace(form, toward={"past": "recent", "future": "future", "present": "near"}[tense])

    def _is_aside(self, form: Form, tense: Tense, main_clause: bool) -> bool:
        """Whether a history only looks ahead ("planned for 1976") or back, and goes on from where it was."""
        if self.mode != "history" or main_clause:
            return False
        return tense == "future" or form.shift.startswith("-")

    def _leaps(self, value: str) -> bool:
        """Whether a bare year lies so far from the last date that it is more likely said in passing."""
        if self.last is None or not (value.isdigit() and len(value) == 4 and self.last[:4].isdigit()):
            return False
        return abs(int(value) - int(self.last[:4])) > _PASSING_YEARS

    def _base(self, form: Form) -> str | None:
        if self.mode == "history" and not (self.published and _counts_from_publication(form)):
            return self.last
        if form.origin == "last":
            return self.last
        if form.origin == "quarter":
            return self.quarter or self._completed_quarter()
        return self.published

    def _completed_quarter(self) -> str | None:
        """The last quarter that was over when the article appeared."""
        return resolve(Form(shift="-1Q"), self.published).value if self.published else None

    def _remember(self, form: Form, resolved: Resolved, main_clause: bool) -> None:
        value = resolved.value
        if value is None or not _DATE_VALUE.match(value):
            return
        if self._leaps(value) and not main_clause:
            return
        self.last = value[:10]
        if "-Q" in value and form.grain != "compared":
            self.quarter = value
