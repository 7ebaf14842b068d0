"""Read the weights of features (data/*_weights.yml), by the name of their file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.rule_tables import read_table

_DATA = Path(__file__).parent / "data"


def weight_table(name: str) -> Any:
    """A table of weights as written, by the name of its file."""
    return read_table(_DATA / f"{name}.yml")
