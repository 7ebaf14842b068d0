"""Which year each date of a history is of, where the date itself does not say.

A history names its year now and then ("June 1942", "By 1943", a heading) and goes on in months and
days. The years of all its dates are found together: the cheapest way through the article (Viterbi
1967), on which time rather goes on than back, a year seldom changes unsaid, and a year may also be
named in passing, so that the story goes on from where it was. The costs were fitted on WikiWars and
rounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.extraction.times.time_grammar import TimeCandidate
from generator.parsing.tenses import Direction
from generator.timex.forms import Form
from generator.timex.missing_parts import first_day, in_year

# The cost of each month between two dates, of any shift back, of each year where no month is known,
# of a year that changes unsaid, and of naming a date in passing, in a main clause and below one.
_MONTH, _BACK, _YEAR, _UNSAID, _PASSING, _PASSING_BELOW = 0.05, 0.2, 0.2, 0.2, 2.5, 1.5
# A date without a year is of one named so many dates before or after it, or next to the story's.
_NEAR = 8
_PATHS_KEPT = 12
_LEAP_YEAR = 2000  # has every day there is
_BARE = re.compile(r"XXXX-(?!WXX|XX)")
_FULL = re.compile(r"(-?\d{4})(-.+)?")


@dataclass(frozen=True, slots=True)
class NarratedYear:
    """The year that a date is of (below 0: before Christ), and whether it is only named in passing."""

    year: int | None = None
    passing: bool = False


NO_YEAR = NarratedYear()


@dataclass(frozen=True, slots=True)
class _Date:
    """Expression number ``at``: its year, when in the year (in months), or how many years on it shifts."""

    at: int
    year: int | None = None
    month: float | None = None
    years_on: int = 0


@dataclass(frozen=True, slots=True)
class _Path:
    """A way through the dates so far: what it cost, where it is now, and the last date's year."""

    cost: float
    year: int | None
    month: float | None
    narrated: NarratedYear
    before: _Path | None


def narrated_years(
    candidates: Sequence[TimeCandidate],
    joined: Sequence[str | None],
    in_main_clause: Sequence[bool],
    directions: Sequence[Direction],
) -> list[NarratedYear]:
    """The year of each expression, as far as the course of the history shows it.

    ``joined`` gives the year of a date it is joined to, ``directions`` where the verb over it points.
    """
    aside = [
        not main_clause and _looks_away(c.form, direction)
        for c, direction, main_clause in zip(candidates, directions, in_main_clause, strict=True)
    ]
    dates = [
        found
        for at, c in enumerate(candidates)
        if not aside[at] and (found := _date(at, c.form, joined[at])) is not None
    ]
    paths = [_Path(0.0, None, None, NO_YEAR, None)]
    for number, found in enumerate(dates):
        around = {d.year for d in dates[max(0, number - _NEAR) : number + _NEAR + 1]}
        years = sorted(year for year in around if year is not None)
        passing = _PASSING if in_main_clause[found.at] else _PASSING_BELOW
        paths = _cheapest(further for path in paths for further in _onward(path, found, years, passing))
    out = [NarratedYear(passing=True) if passes else NO_YEAR for passes in aside]
    path: _Path | None = paths[0]
    for found in reversed(dates):
        if path is not None:
            out[found.at], path = path.narrated, path.before
    return out


def _looks_away(form: Form, direction: Direction) -> bool:
    """Whether it names a time ahead ("planned for 1976") or back: the story goes on from where it was."""
    return form.shift.startswith("-") or (direction == "future" and not _BARE.match(form.date))


def _date(at: int, form: Form, joined: str | None) -> _Date | None:
    """What an expression says of where the story is; None for one that says nothing ("the next day")."""
    if form.shift:
        shift = re.fullmatch(r"([+-]\d+)Y", form.shift)
        counted = shift and form.origin == "last" and not form.date
        return _Date(at, years_on=int(shift[1])) if shift and counted else None
    if _BARE.match(form.date) and form.toward not in ("last", "next"):
        return _Date(at, int(joined) if joined else None, _month(form.date[4:]))
    full = _FULL.fullmatch(form.date) if form.origin != "last" else None
    return _Date(at, int(full[1]), _month(full[2]) if full[2] else None) if full else None


def _month(part: str) -> float | None:
    """When in a year a month, day, season or holiday ("-11-03", "-SU") is, in months."""
    value = in_year(f"XXXX{part}", _LEAP_YEAR)
    if value is None:
        return None
    day = first_day(value)
    return day.month + day.day / 31


def _onward(path: _Path, found: _Date, years: Sequence[int], passing: float) -> Iterator[_Path]:
    if found.years_on:
        year = None if path.year is None else path.year + found.years_on
        yield _Path(path.cost, year, None, NarratedYear(year), path)
    elif found.year is not None:
        cost = path.cost + _distance(path, found.year, found.month)
        yield _Path(cost, found.year, found.month, NarratedYear(found.year), path)
        if path.year is not None:
            yield _Path(
                path.cost + passing, path.year, path.month, NarratedYear(found.year, passing=True), path
            )
    elif path.year is None:
        for first in years:
            yield _Path(path.cost, first, found.month, NarratedYear(first), path)
        if not years:
            yield _Path(path.cost, None, None, NO_YEAR, path)
    else:
        for year in sorted({*years, path.year - 1, path.year, path.year + 1}):
            cost = path.cost + _distance(path, year, found.month) + (_UNSAID if year != path.year else 0)
            yield _Path(cost, year, found.month, NarratedYear(year), path)


def _distance(path: _Path, year: int, month: float | None) -> float:
    """What it costs to go on from where a path is to a month of a year."""
    if path.year is None:
        return 0.0
    if path.month is None or month is None:
        apart = year - path.year
        return abs(apart) * _YEAR + (_BACK if apart < 0 else 0)
    months = (year - path.year) * 12 + month - path.month
    return abs(months) * _MONTH + (_BACK if months < 0 else 0)


def _cheapest(paths: Iterable[_Path]) -> list[_Path]:
    """The cheapest path to each place, and of these the cheapest few."""
    best: dict[tuple[int | None, float | None], _Path] = {}
    for path in paths:
        place = (path.year, path.month)
        if place not in best or path.cost < best[place].cost:
            best[place] = path
    return sorted(best.values(), key=lambda p: (p.cost, p.year or 0, p.month or 0))[:_PATHS_KEPT]
