"""What building costs, drawn against the number of articles: one line for each thing, both axes by tens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Cost:
    """What was measured of a corpus of some size, in which unit."""

    size: int
    what: str
    unit: str
    number: float


def plotted(costs: Sequence[Cost], file: Path) -> str:
    """Draw the CPU-seconds, the memory and the bytes beside each other; Markdown that shows the drawing.

    "" where matplotlib (requirements/peers.in) is not installed, which nothing else needs.
    """
    if find_spec("matplotlib") is None:
        return ""
    matplotlib: Any = import_module("matplotlib")
    pyplot: Any = import_module("matplotlib.pyplot")
    matplotlib.use("svg")
    # The same numbers, the same bytes: no clock, no ids by chance.
    matplotlib.rcParams["svg.hashsalt"] = "dossier"
    units = ("CPU-seconds", "MB", "KB")
    figure, axes = pyplot.subplots(1, len(units), figsize=(15, 5), layout="constrained")
    for axis, unit in zip(axes, units, strict=True):
        for what in dict.fromkeys(cost.what for cost in costs if cost.unit == unit):
            points = sorted((c.size, c.number) for c in costs if (c.what, c.unit) == (what, unit))
            axis.loglog(*zip(*points, strict=True), marker="o", label=what)
        axis.set(xlabel="articles", ylabel=unit)
        axis.legend(fontsize="small")
        axis.grid(visible=True, which="both", alpha=0.3)
    figure.savefig(file, metadata={"Date": None})
    return f"![Time, memory and bytes against the number of articles]({file.name})"
