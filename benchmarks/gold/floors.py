"""The gold corpus's floors: read them, hold figures against them, see which a change lowers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.gold.figures import Figure
from benchmarks.gold.score import shown

FLOORS = Path(__file__).parent / "floors.yml"
_KEYS = {"floor", "at_most", "noise", "lowered", "formerly"}
# Figures are printed with one digit after the point, and floors written down from there.
_ROUNDING = 0.05


class FloorError(ValueError):
    """A row of the floors that cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What a figure may not fall below, or, where ``at_most``, rise above.

    ``bound`` is what was reached when it was last set (None: not given yet), ``noise`` how far a figure may
    be off before that counts, ``lowered`` why it was last loosened, ``formerly`` the name it had before.
    """

    bound: float | None
    noise: float = 0.0
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


@dataclass(frozen=True, slots=True)
class Verdict:
    """One figure against its floor, as a line, and whether it fails."""

    line: str
    failed: bool


def read_floors(content: str) -> dict[str, Floor]:
    """The rows of a floors file, by the figure's name. Raises FloorError."""
    rows = yaml.safe_load(content)
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
        raise FloorError(f"{name}: wants floor or at_most, and may have noise, lowered and formerly")
    at_most = "at_most" in row
    bound, noise, lowered = row["at_most" if at_most else "floor"], row.get("noise", 0), row.get("lowered")
    if not isinstance(bound, int | float | None) or not isinstance(noise, int | float) or noise < 0:
        raise FloorError(f"{name}: its figures are no numbers")
    if lowered is not None and not (isinstance(lowered, str) and lowered.strip()):
        raise FloorError(f"{name}: lowered is the reason, in words")
    return Floor(bound, noise, at_most, lowered, row.get("formerly"))


def judge(figures: Sequence[Figure], floors: dict[str, Floor]) -> list[Verdict]:
    """Each figure against its floor, in order; a figure without a row fails, and a row without one."""
    verdicts = [_judged(figure, floors.get(figure.name)) for figure in figures]
    measured = {figure.name for figure in figures}
    # A figure is given up by `floor: null` and a reason; its row may go with the next change.
    gone = [n for n, f in floors.items() if n not in measured and not (f.bound is None and f.lowered)]
    return verdicts + [Verdict(f"{'':>13}  {name}: FAILS, it is measured no more", True) for name in gone]


def _judged(figure: Figure, floor: Floor | None) -> Verdict:
    said, failed = _said(figure, floor)
    line = f"{shown(figure):>13}  {figure.name}{f' ({figure.cases})' if figure.cases else ''}: {said}"
    return Verdict(line, failed)


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


def lowered(before: dict[str, Floor], now: dict[str, Floor]) -> list[str]:
    """A line for each floor that is looser than before without a reason that is new, or gone.

    The reason (``lowered:`` in the row) has to be another than before: an old one is about an old change.
    A row with another name than before (``formerly:``) is held against what it was under that one.
    """
    lines = []
    renamed = {floor.formerly: floor for floor in now.values() if floor.formerly is not None}
    for name, old in before.items():
        new = now.get(name) or renamed.get(name)
        if new is None and old.bound is None:
            continue
        if new is None:
            lines.append(f"{name}: its row is gone; keep it, with `floor: null` and a reason in `lowered:`")
        elif new.looser_than(old) and (new.lowered is None or new.lowered == old.lowered):
            lines.append(f"{name}: looser than before; say why in its row, as `lowered:`")
    return lines
