"""Find entries that contradict each other: neither is applied, whichever comes first in the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from generator.corrections.entries import AnyEntry


@dataclass(frozen=True, slots=True)
class Claim:
    """What an entry says of one aspect of one thing; ``gone`` says that there is no such thing at all."""

    entry: AnyEntry
    target: Hashable
    aspect: str
    value: Hashable = None
    gone: bool = False


def contradictions(claims: Iterable[Claim]) -> dict[AnyEntry, str]:
    """Each entry that another contradicts, with the reason in words."""
    of_target: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_target[claim.target].append(claim)
    against: dict[AnyEntry, set[int]] = defaultdict(set)
    for said in of_target.values():
        for some in _opposed(said):
            for group in some:
                others = {c.entry.line for other in some if other is not group for c in other}
                for claim in group:
                    against[claim.entry] |= others - {claim.entry.line} or others
    return {entry: says_otherwise(sorted(lines)) for entry, lines in against.items()}


def _opposed(said: list[Claim]) -> Iterable[list[list[Claim]]]:
    """Groups of claims on one thing, of which each contradicts the others."""
    gone, kept = [c for c in said if c.gone], [c for c in said if not c.gone]
    if gone and kept:
        yield [gone, kept]
    for claims in (gone, kept):
        aspects: dict[str, dict[Hashable, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for claim in claims:
            aspects[claim.aspect][claim.value].append(claim)
        yield from ([*values.values()] for values in aspects.values() if len(values) > 1)


def says_otherwise(lines: list[int]) -> str:
    """The reason in words, where entries that begin in some lines contradict another."""
    numbers = ", ".join(map(str, lines))
    return f"line{'s' if len(lines) > 1 else ''} {numbers} says otherwise; none of these is applied"
