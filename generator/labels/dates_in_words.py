"""EDTF dates in words that a reader takes in at a glance, in the language of some labels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.model import EventBasis
from generator.timex.edtf import Day, bounds, month_length

_GROUPS = {
    "33": "first_quarter",
    "34": "second_quarter",
    "35": "third_quarter",
    "36": "fourth_quarter",
    "40": "first_half",
    "41": "second_half",
}
_SEASON_CODES = ("21", "22", "23", "24")
_MONTH_PARTS = {(1, 10): "early", (11, 20): "mid"}
_YEAR_PARTS = {(1, 4): "early", (5, 8): "mid", (9, 12): "late"}
_DECADE_PARTS = {(0, 3): "early", (4, 6): "mid", (7, 9): "late"}


class DatesInWords:
    """How a language says dates: ``text`` fills in a label, ``names`` gives a list of names."""

    def __init__(self, text: Callable[..., str], names: Callable[[str], Sequence[str]]) -> None:
        self._text, self._names = text, names
        # Every quotation and event has one of the same few dates beside it.
        self._known: dict[tuple[str | None, str, bool], str] = {}

    def in_words(self, edtf: str | None, basis: EventBasis = "stated", inferred: bool = False) -> str:
        """An EDTF date for readers: "late January 2021", "2011, inferred", "reported 22 March 2013".

        ``basis`` "publication" says that only the report is dated, "carried" that the date
        comes from another sentence; both are written in words and not by the mark ``?``, and so is
        ``inferred``, once. Raises ValueError on what is no EDTF date. None is "date not known".
        """
        key = (edtf, basis, inferred)
        if key not in self._known:
            self._known[key] = self._in_words(edtf, basis, inferred)
        return self._known[key]

    def _in_words(self, edtf: str | None, basis: EventBasis, inferred: bool) -> str:
        if edtf is None:
            words = self._say("not_known")
        else:
            bounds(edtf)
            words = self._interval(edtf) if "/" in edtf else self._point(edtf)
            if _has(edtf, "~%"):
                words = self._say("about", date=words)
            if basis == "publication":
                words = self._say("reported", date=words)
            elif basis == "carried" or _has(edtf, "?%"):
                inferred = True
        return self._say("inferred", date=words) if inferred else words

    def year(self, year: int) -> str:
        """An astronomical year as written: 0 is 1 BC."""
        return str(year) if year > 0 else self._say("before_christ", year=1 - year)

    def month(self, year: int, month: int) -> str:
        """A month of a year: "March 2021"."""
        return self._say("month", month=self._month(month), year=self.year(year))

    def _say(self, key: str, **values: object) -> str:
        return self._text(f"dates.{key}", **values)

    def _month(self, month: int) -> str:
        return self._names("dates.months")[month - 1]

    def _point(self, edtf: str, shared: str = "") -> str:
        """A year, season, month or day, without the year or month that is said behind it (``shared``)."""
        plain = edtf.rstrip("?~%")
        (year, month, day), _ = bounds(plain)
        parts = plain.lstrip("-").split("-")
        if "X" in parts[0]:
            return self._years(parts[0], year)
        if len(parts) == 1:
            return self.year(year)
        if parts[1] in _GROUPS:
            return self._say(_GROUPS[parts[1]], year=self.year(year))
        if parts[1] in _SEASON_CODES:
            season = self._names("dates.seasons")[_SEASON_CODES.index(parts[1])]
            return self._of_year("season", shared, year, season=season)
        if len(parts) == 2:
            return self._of_year("month", shared, year, month=self._month(month))
        if shared == "month":
            return self._say("day_of_month", day=day)
        return self._of_year("day", shared, year, day=day, month=self._month(month))

    def _of_year(self, kind: str, shared: str, year: int, **values: object) -> str:
        if shared:
            return self._say(f"{kind}_of_year", **values)
        return self._say(kind, year=self.year(year), **values)

    def _years(self, digits: str, year: int) -> str:
        """A decade or a century."""
        if digits.endswith("X") and not digits.endswith("XX"):
            return self._say("decade", decade=abs(year))
        number = abs(year) // 100 + 1
        return self._say("century", plural=_ordinal(number), number=number)

    def _interval(self, edtf: str) -> str:
        first, last = edtf.split("/")
        if first in ("", ".."):
            return self._say("until", date=self._point(last))
        if last in ("", ".."):
            return self._say("since", date=self._point(first))
        lower, upper = bounds(edtf)
        return self._named(lower, upper) or self._from_to(first, last, lower, upper)

    def _named(self, lower: Day, upper: Day) -> str | None:
        """The everyday name of an interval that has one."""
        (y1, m1, d1), (y2, m2, d2) = lower, upper
        if y1 != y2:
            whole_years = (m1, d1, m2, d2) == (1, 1, 12, 31)
            part = _DECADE_PARTS.get((y1 % 10, y2 % 10)) if whole_years and y1 // 10 == y2 // 10 else None
            return self._say(f"{part}_decade", decade=y1 // 10 * 10) if part and y1 > 0 else None
        if m1 == m2:
            late = d1 == 21 and d2 == month_length(y2, m2)
            part = "late" if late else _MONTH_PARTS.get((d1, d2))
            return self._say(f"{part}_month", month=self._month(m1), year=self.year(y1)) if part else None
        if d1 == 1 and d2 == month_length(y2, m2) and (m1, m2) in _YEAR_PARTS:
            return self._say(f"{_YEAR_PARTS[m1, m2]}_year", year=self.year(y1))
        if (m1, d1) == (1, 1):
            day = self._say("day_of_year", day=d2, month=self._month(m2))
            return self._say("early_year_before" if m2 <= 4 else "year_before", year=self.year(y1), day=day)
        return None

    def _from_to(self, first: str, last: str, lower: Day, upper: Day) -> str:
        """Both ends, what they share said once: "17 to 23 March 2021", "May to June 2021"."""
        shared = "month" if lower[:2] == upper[:2] else "year" if lower[0] == upper[0] else ""
        return self._say("from_to", first=self._point(first, shared), last=self._point(last))


def _has(edtf: str, marks: str) -> bool:
    return any(mark in edtf for mark in marks)


def _ordinal(number: int) -> str:
    """The form of an ordinal number, by CLDR's names, as in English: 1st, 2nd, 3rd, 4th."""
    return "other" if 10 <= number % 100 <= 20 else {1: "one", 2: "two", 3: "few"}.get(number % 10, "other")
