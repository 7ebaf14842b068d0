"""What a figure is, and the counting that all of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.gold.annotations import Annotated
from benchmarks.gold.places import Place


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: per cent, or a count of faults where ``counts_faults``; None where the output has none.

    ``cases`` says what it rests on ("81 of 96"), ``faults`` each thing that was wrong, one line each.
    ``of`` is how many annotated entries it asks for, optional ones left out: the output does not change it.
    """

    name: str
    value: float | None
    of: int
    cases: str = ""
    faults: tuple[str, ...] = ()
    counts_faults: bool = False


def not_given(name: str, of: int) -> Figure:
    """A figure for something that the output does not hold yet."""
    return Figure(name, None, of)


def required(entries: Iterable[Annotated]) -> int:
    """How many entries are not optional."""
    return sum(not entry.optional for entry in entries)


@dataclass(slots=True)
class Tally:
    """Counts over the corpus: how many are right, how many are ours, how many annotated; and the faults."""

    right: int = 0
    ours: int = 0
    gold: int = 0
    faults: list[str] = field(default_factory=list)

    def judge(self, right: bool, fault: str) -> None:
        """Count one case that both have."""
        self.right += right
        self.ours += 1
        self.gold += 1
        if not right:
            self.faults.append(fault)

    def precision(self, name: str, of: int) -> Figure:
        """Right ones among ours; ``of`` as in Figure."""
        cases = f"{self.right} of {self.ours}"
        return Figure(name, _share(self.right, self.ours), of, cases, tuple(self.faults))

    def recall(self, name: str) -> Figure:
        """Right ones among the gold's."""
        cases = f"{self.right} of {self.gold}"
        return Figure(name, _share(self.right, self.gold), self.gold, cases, tuple(self.faults))

    def f(self, name: str, of: int | None = None) -> Figure:
        """The harmonic mean of both; ``of`` where more is annotated than was asked for."""
        cases = f"{self.right} right; {self.ours} ours, {self.gold} annotated"
        value = _share(2 * self.right, self.ours + self.gold)
        return Figure(name, value, self.gold if of is None else of, cases, tuple(self.faults))


def _share(part: float, whole: float) -> float:
    """Per cent. Nothing asked and nothing given is all right."""
    return 100 * part / whole if whole else 100.0


Likeness = Callable[[Annotated, int], float]


def pair_up(gold: Sequence[Annotated], ours: int, likeness: Likeness) -> dict[int, int]:
    """Index of gold → index of ours, the likest first, each in one pair at most; a likeness of 0 is none."""
    likest = sorted(
        ((likeness(g, o), -gi, -o) for gi, g in enumerate(gold) for o in range(ours)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for value, gi, o in likest:
        if value > 0 and -gi not in pairs and -o not in taken:
            pairs[-gi] = -o
            taken.add(-o)
    return pairs


def count_found(tally: Tally, gold: Sequence[Annotated], ours: Sequence[str], pairs: dict[int, int]) -> None:
    """Count what was found; an optional entry, and what was paired with it, counts for nothing."""
    optional = {gi for gi, entry in enumerate(gold) if entry.optional}
    tally.right += sum(gi not in optional for gi in pairs)
    tally.gold += len(gold) - len(optional)
    tally.ours += len(ours) - sum(gi in optional for gi in pairs)
    for gi, entry in enumerate(gold):
        if gi not in pairs and gi not in optional:
            tally.faults.append(f"missing: {entry.place.article}: {entry.entry['words']}")
    tally.faults += [f"not annotated: {words}" for o, words in enumerate(ours) if o not in pairs.values()]


def meets_any(place: Place, places: Iterable[Place]) -> bool:
    """Whether a place shares a character with any of the others."""
    return any(place.overlaps(other) for other in places)
