"""What a time expression says before it is anchored: the underspecified form.

Written as ``key=value`` pairs, so that it can be kept with the expression and resolved later:

``date``    a date with X for what is not said: 2020-11-03, XXXX-11-03, XXXX-01, XXXX-WXX-3
            (a weekday, 1 is Monday), XXXX-XX-12, XXXX-SU, XXXX-Q3, XXXX-H1, XX97, XX9 (a decade),
            199 (the 1990s), 19 (the 20th century), -0241 (241 BC), XXXX-@christmas
``shift``   a shift from the anchor, in units: -1W, +0Y, -XD. Units: Y M W D H MIN S Q E C L WE F
``then``    a shift of what the rest comes to, which keeps its grain: -40Y, +2W ("two weeks from Friday")
``toward``  where the missing part of ``date`` lies: past (on or before the anchor), future, near,
            recent (near, but rather past), over and ahead (past and future, but for a few days),
            last (before the anchor), next (after it), on (of the anchor's own month)
``from``    what to count from: published (also when missing), last (the last date named),
            quarter, context
``grain``   compared: the shift takes the grain of the quarter it is compared with
``time``    a time of day: TMO, T09:30
``part``    early, mid, late, earlier, later: which stretch of the period is meant; past: up to the anchor
``mod``     APPROX
``value``   a TIMEX3 value that needs no anchor: P3D, PRESENT_REF, XXXX-WXX-1

The notation of the values is that of TimeML 1.2.1 (TIMEX3).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

# The TIMEX3 types of what can be a date, as against durations and sets.
POINTS_IN_TIME = frozenset({"DATE", "TIME"})
_KEYS = {"from": "origin"}
_DURATION = re.compile(r"P(\d+(?:\.\d+)?|X)(Y|M|WE|W|D|H|MIN|S|Q|E|C|L|F)")
# A unit that TIMEX3 does not have: how many of which it is.
_MADE_OF = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "F": (2, "W")}


@dataclass(frozen=True, slots=True)
class Form:
    """An underspecified time expression; the fields are explained above."""

    date: str = ""
    shift: str = ""
    then: str = ""
    toward: str = ""
    origin: str = ""
    grain: str = ""
    time: str = ""
    part: str = ""
    mod: str = ""
    value: str = ""

    def __str__(self) -> str:
        names = {v: k for k, v in _KEYS.items()}
        pairs = ((names.get(f.name, f.name), getattr(self, f.name)) for f in fields(self))
        return " ".join(f"{key}={value}" for key, value in pairs if value)


def parse_form(text: str) -> Form:
    """The form written in the notation above. Unknown keys raise TypeError."""
    return form_of(dict(pair.split("=", 1) for pair in text.split()))


def form_of(pairs: Mapping[str, str]) -> Form:
    """A form from its keys and values; a duration is put into TIMEX3's notation."""
    form = Form(**{_KEYS.get(key, key): value for key, value in pairs.items()})
    return replace(form, value=_duration(form.value)) if form.value.startswith("P") else form


def _duration(value: str) -> str:
    match = _DURATION.fullmatch(value)
    if not match:
        return value
    count, unit = match.groups()
    if unit == "E" and count == "X":
        return "PXY"
    if unit in _MADE_OF and count != "X":
        times, unit = _MADE_OF[unit]
        count = _plain(float(count) * times)
    if unit in ("H", "MIN", "S"):
        return _clock_duration(count, unit[0])
    if count.endswith(".5") and count != "X":
        return _halved(int(float(count)), unit)
    return f"P{count}{unit}"


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


def _clock_duration(count: str, unit: str) -> str:
    smaller = {"H": "M", "M": "S"}.get(unit)
    if count != "X" and count.endswith(".5") and smaller:
        whole = int(float(count))
        return f"PT{f'{whole}{unit}' if whole else ''}30{smaller}"
    return f"PT{count}{unit}"


def _halved(whole: int, unit: str) -> str:
    """Half a year is six months; what has no even half keeps the decimal."""
    begin = f"{whole}{unit}" if whole else ""
    if unit == "Y":
        return f"P{begin}6M"
    if unit == "D":
        return f"P{begin}T12H"
    return f"P{whole}.5{unit}"
