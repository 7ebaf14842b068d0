"""Read the weights of features (data/*_weights.yml), by the name of their file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.rule_tables import read_keys

_DATA = Path(__file__).parent / "data"


def weight_table(name: str, parts: Iterable[str]) -> dict[str, Any]:
    """A table of weights as written, by the name of its file; it has these parts and no other."""
    return read_keys(_DATA / f"{name}.yml", parts)
