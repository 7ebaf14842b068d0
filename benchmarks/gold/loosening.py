"""Which floors a change loosens without saying why."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.gold.floors import Floor


def loosened_rows(before: dict[str, Floor], now: dict[str, Floor]) -> dict[str, str]:
    """Name → what is wrong, for each floor that is looser than before without a reason that is new, or gone.

    The reason (``lowered:`` in the row) has to be another than before: an old one is about an old change.
    A row with another name than before (``formerly:``) is held against what it was under that one.
    """
    problems = {}
    renamed = {floor.formerly: floor for floor in now.values() if floor.formerly is not None}
    for name, old in before.items():
        new = now.get(name) or renamed.get(name)
        if new is None and old.bound is None and old.lowered:
            continue
        if new is None:
            problems[name] = "its row is gone; keep it, with `floor: null` and a reason in `lowered:`"
        elif new.lowered is not None and new.lowered != old.lowered:
            continue
        elif new.looser_than(old):
            problems[name] = "looser than before; say why in its row, as `lowered:`"
        elif new.rests_on_less_than(old):
            problems[name] = f"rests on less than before (of: {old.of}); say why in its row, as `lowered:`"
    return problems


def owed(states: Iterable[dict[str, Floor]]) -> dict[str, Floor]:
    """The floors that the next state must not loosen, after these, the oldest first.

    A state counts, but for what it loosened without a new reason: there the floor before it still holds. So
    a push that was refused is no new measure for the next one.
    """
    held: dict[str, Floor] = {}
    for state in states:
        refused = loosened_rows(held, state)
        held = state | {name: held[name] for name in refused}
    return held
