"""Read the weights of features (data/*_weights.yml): each feature has a weight, each weight a feature."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.rule_tables import read_table

_DATA = Path(__file__).parent / "data"


def weight_table(name: str) -> Any:
    """A table of weights as written, by the name of its file."""
    return read_table(_DATA / f"{name}.yml")


def matched(weights: Mapping[str, float], features: Iterable[str], table: str) -> dict[str, float]:
    """The weights themselves, once each belongs to a feature and each feature has one.

    Raises ValueError where a name is on one side only: a misspelt one would weigh nothing, unseen.
    """
    known = set(features)
    problems = [f"{name} is no feature" for name in weights if name not in known]
    problems += [f"{name} has no weight" for name in sorted(known - set(weights))]
    if problems:
        raise ValueError(f"{table}: {'; '.join(problems)}")
    return dict(weights)
