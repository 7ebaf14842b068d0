"""Tables of examples: by the rule that they hold, invented texts and what is read of them (readings.py)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.rule_tables import read_table


def examples_of(folder: Path) -> list[Any]:
    """Each example of a folder's tables as a parameter, named by its rule and the beginning of its text."""
    return [
        pytest.param(example, id=f"{path.stem}: {rule} ({number}): {example['text'][:40]!r}")
        for path in sorted(folder.glob("*.yml"))
        for rule, examples in read_table(path).items()
        for number, example in enumerate(examples, 1)
    ]
