"""The gold corpus's floors: read them, hold figures against them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.gold.figures import Figure
from benchmarks.gold.score import shown
from generator.rule_tables import parsed_table

FLOORS = Path(__file__).parent / "floors.yml"
_KEYS = {"floor", "at_most", "noise", "of", "lowered", "formerly"}
_MAY_HAVE = "noise, of, lowered and formerly"
# Figures are printed with one digit after the point, and floors written down from there.
_ROUNDING = 0.05


class FloorError(ValueError):
    """A row of the floors that cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What a figure may not fall below, or, where ``at_most``, rise above.

    ``bound`` is what was reached when it was last set (None: not given yet), ``noise`` how far a figure may
    be off before that counts, ``of`` how many annotated entries it has to ask for at least, ``lowered`` why
    it was last loosened, ``formerly`` the name it had before.
    """

    bound: float | None
    noise: float = 0.0
    of: int | None = None
    at_most: bool = False
    lowered: str | None = None
    formerly: str | None = None

    def slack(self, value: float) -> float:
        """By how much a figure is better than the bound: negative where it is worse."""
        assert self.bound is not None
        return self.bound - value if self.at_most else value - self.bound

    def looser_than(self, other: Floor) -> bool:
        """Whether something would pass here that fails there."""
        if other.bound is None or self.at_most != other.at_most:
            return other.bound is not None
        return self.bound is None or self.slack(other.bound) + self.noise > other.noise + 1e-9

    def rests_on_less_than(self, other: Floor) -> bool:
        """Whether it may ask for fewer annotated entries than the other."""
        return other.of is not None and (self.of is None or self.of < other.of)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One figure against its floor, as a line, and whether it fails."""

    line: str
    failed: bool


def read_floors(content: str) -> dict[str, Floor]:
    """The rows of a floors file, by the figure's name. Raises FloorError."""
    try:
        rows = parsed_table(content, FLOORS.name)
    except (ValueError, yaml.YAMLError) as error:
        raise FloorError(str(error)) from error
    if not isinstance(rows, dict):
        raise FloorError("no rows")
    floors = {name: _row(name, row) for name, row in rows.items()}
    former = [floor.formerly for floor in floors.values() if floor.formerly is not None]
    for name in former:
        if name in floors or former.count(name) > 1:
            raise FloorError(f"formerly {name}: no other row may have that name, or have had it")
    return floors


def _row(name: str, row: Any) -> Floor:
    if not isinstance(row, dict) or set(row) - _KEYS or len({"floor", "at_most"} & set(row)) != 1:
        raise FloorError(f"{name}: wants floor or at_most, and may have {_MAY_HAVE}")
    at_most = "at_most" in row
    bound, noise, lowered = row["at_most" if at_most else "floor"], row.get("noise", 0), row.get("lowered")
    if not (bound is None or _is_number(bound)) or not _is_number(noise) or noise < 0:
        raise FloorError(f"{name}: its figures are no numbers")
    of = row.get("of")
    if of is not None and (isinstance(of, bool) or not isinstance(of, int) or of < 0):
        raise FloorError(f"{name}: of is a count of annotated entries")
    if lowered is not None and not (isinstance(lowered, str) and lowered.strip()):
        raise FloorError(f"{name}: lowered is the reason, in words")
    return Floor(bound, noise, of, at_most, lowered, row.get("formerly"))


def _is_number(value: object) -> bool:
    """NaN and infinity are none: no figure is ever below them."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def judge(figures: Sequence[Figure], floors: dict[str, Floor]) -> list[Verdict]:
    """Each figure against its floor, in order; a figure without a row fails, and a row without one."""
    verdicts = [_judged(figure, floors.get(figure.name)) for figure in figures]
    measured = {figure.name for figure in figures}
    # A figure is given up by `floor: null` and a reason; its row may go with the next change.
    gone = [n for n, f in floors.items() if n not in measured and not (f.bound is None and f.lowered)]
    return verdicts + [Verdict(f"{'':>13}  {name}: FAILS, it is measured no more", True) for name in gone]


def _judged(figure: Figure, floor: Floor | None) -> Verdict:
    said, failed = _said(figure, floor)
    if floor is not None and not (floor.bound is None and floor.of is None and floor.lowered):
        basis, on_too_little = _basis(figure, floor)
        said, failed = f"{said}, {basis}", failed or on_too_little
    line = f"{shown(figure):>13}  {figure.name}{f' ({figure.cases})' if figure.cases else ''}: {said}"
    return Verdict(line, failed)


def _basis(figure: Figure, floor: Floor) -> tuple[str, bool]:
    """How much is annotated against how much was."""
    if floor.of is None:
        return f"of {figure.of} annotated: FAILS, its row does not say so with `of`", True
    if figure.of < floor.of:
        return f"of {figure.of} annotated: FAILS, there were {floor.of}", True
    more = "" if figure.of == floor.of else f" (there were {floor.of}: raise `of`)"
    return f"of {figure.of} annotated{more}", False


def _said(figure: Figure, floor: Floor | None) -> tuple[str, bool]:
    if floor is None:
        return "FAILS, it has no row in floors.yml", True
    if floor.bound is None:
        if figure.value is None:
            return "not in the output, so not scored", False
        return "now in the output: give it a floor", False
    bound = f"{'at most' if floor.at_most else 'floor'} {floor.bound:g}, noise {floor.noise:g}"
    if figure.value is None:
        return f"{bound}: FAILS, the output no longer gives it", True
    slack = floor.slack(figure.value)
    if slack < -floor.noise - _ROUNDING:
        return f"{bound}: {'ROSE' if floor.at_most else 'FELL'}", True
    if slack > floor.noise + _ROUNDING:
        return f"{bound}: better, {'lower this bound' if floor.at_most else 'raise the floor'}", False
    return bound, False
