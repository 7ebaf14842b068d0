"""Lists of named rules over one case: all that hold count, or the first that holds decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Case = TypeVar("Case")

Rule = tuple[str, Callable[[Case], bool]]
"""What a rule finds, and when a case is so."""


def holding(rules: Sequence[Rule[Case]], case: Case) -> list[str]:
    """What all rules find that hold, once for each rule."""
    return [name for name, holds in rules if holds(case)]


def deciding(rules: Sequence[Rule[Case]], case: Case) -> str | None:
    """What the first rule finds that holds; None where none does."""
    for name, holds in rules:
        if holds(case):
            return name
    return None
