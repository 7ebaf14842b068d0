"""Read the publication date of a header or a record, in every usual form that has one reading."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date

from generator.settings import DateOrder

# "Sept" is usual, and not among the names of the standard library's calendar.
_MONTH_NUMBERS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_WEEKDAY = "|".join((*calendar.day_name, *calendar.day_abbr, "Tues", "Wednes", "Thur", "Thurs"))
_CLOCK = r"\d{1,2}(?:[:.]\d{2}){1,2}(?:[.,]\d+)?"
_ZONE = r"[A-Za-z/_]{1,20}|[+-]\d{2}:?\d{2}|\([^)]{1,40}\)"
_HALF_DAY = r"[ap]\.?m\.?(?![a-z])"
_TIME = rf"(?:at\s+)?(?:{_CLOCK}|\d{{1,2}}(?=\s*{_HALF_DAY}))(?:\s*{_HALF_DAY})?(?:\s*(?:{_ZONE})){{0,3}}"
_WRITTEN_DATE = (
    r"(?P<y1>\d{4})(?P<dash>[-/.])(?P<m1>\d{1,2})(?P=dash)(?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<m2>[a-z]{3,9})\.?,?[\s-]+(?P<y2>\d{4})"
    r"|(?P<m3>[a-z]{3,9})\.?\s+(?P<d3>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{4})"
    # As C's asctime has it, and the date of Unix, with a zone.
    rf"|(?P<m4>[a-z]{{3}})\s+(?P<d4>\d{{1,2}})\s+{_CLOCK}\s+(?:(?:[a-z]{{2,5}}|[+-]\d{{4}})\s+)?(?P<y4>\d{{4}})"
    r"|(?P<a>\d{1,2})(?P<stroke>[/.-])(?P<b>\d{1,2})(?P=stroke)(?P<year>\d{4})"
)
_FORM = re.compile(
    rf"(?:{_TIME}[\s,|]+)?(?:on\s+)?(?:(?:{_WEEKDAY})\.?,?\s+)?(?:{_WRITTEN_DATE})(?!\d)"
    rf"(?:[tT](?=\d)|[\s,|–—-]+)?(?:{_TIME})?\W*",
    re.IGNORECASE,
)
_DATE_WITHIN = re.compile(rf"(?<![\w/.-])(?:{_WRITTEN_DATE})(?!\d)", re.IGNORECASE)
# "25.06.24", "6/25/24": where that is all. Among words, or in single figures with dots, it may be a version.
_SHORT_DATE = re.compile(
    r"(?P<a>\d{2}(?=\.)|\d{1,2}(?=/))(?P<stroke>[./])(?P<b>\d{2}(?=\.)|\d{1,2}(?=/))(?P=stroke)"
    r"(?P<year>[0-4]\d)"
)
_MOST_MONTHS, _MOST_DAYS = 12, 31
# Without strokes and by weeks, as ISO 8601 has them, too.
_ISO = re.compile(r"(\d{8}|\d{4}-?W\d{2}(?:-?\d)?)(?:[Tt]\d.*|\s+\d.*)?")


class DateError(ValueError):
    """A date that cannot be used; the message says why, as the predicate of a sentence."""


def read_date(line: str, order: DateOrder | None = None) -> date | None:
    """The day that a line gives, with or without a weekday and a time of day; None where it is no date.

    ``order`` says how 04/03/2024 is read; without it that raises DateError, and so does a day that no
    calendar has.
    """
    if iso := _ISO.fullmatch(line):
        return _checked(lambda: date.fromisoformat(iso[1]))
    if short := _SHORT_DATE.fullmatch(line):
        return _short_date(short, order)
    found = _FORM.fullmatch(line)
    return _day(found, order) if found else None


def _short_date(found: re.Match[str], order: DateOrder | None) -> date | None:
    """The day of this century that three short numbers are; None where two of them are no day and month."""
    first, second = int(found["a"]), int(found["b"])
    if not (0 < min(first, second) <= _MOST_MONTHS and max(first, second) <= _MOST_DAYS):
        return None
    day, month = _by_order(first, second, order)
    return _checked(lambda: date(2000 + int(found["year"]), month, day))


def date_within(words: str, order: DateOrder | None = None) -> date | None:
    """The first day of a year that words hold beside others ("Published at noon on 12 June 2024"); or None.

    Raises DateError as ``read_date`` does.
    """
    for found in _DATE_WITHIN.finditer(words):
        if day := _day(found, order):
            return day
    return None


def date_words(words: str) -> str | None:
    """The words of the first date among others, be it one of two readings or of no calendar; or None."""
    return next((found[0] for found in _DATE_WITHIN.finditer(words) if _is_read(found)), None)


def _is_read(found: re.Match[str]) -> bool:
    try:
        return _day(found, None) is not None
    except DateError:
        return True


def _day(found: re.Match[str], order: DateOrder | None) -> date | None:
    part = found.groupdict()
    if part["a"]:
        day, month = _by_order(int(part["a"]), int(part["b"]), order)
        return _checked(lambda: date(int(part["year"]), month, day))
    year, day = (int(next(part[k + n] for n in "1234" if part[k + n])) for k in "yd")
    named = part["m2"] or part["m3"] or part["m4"]
    month = _MONTH_NUMBERS.get(named.lower(), 0) if named else int(part["m1"])
    return _checked(lambda: date(year, month, day)) if month or not named else None


def _by_order(first: int, second: int, order: DateOrder | None) -> tuple[int, int]:
    """Day and month of two numbers: by their size where that decides, else in the order that is set."""
    if first > 12 or first == second:
        return first, second
    if second > 12 or order == "month first":
        return second, first
    if order is None:
        raise DateError("may be a day of two months (date_order in mkdocs.yml says which)")
    return first, second


def _checked(made: Callable[[], date]) -> date:
    try:
        return made()
    except ValueError:
        raise DateError("is no day of a calendar") from None
