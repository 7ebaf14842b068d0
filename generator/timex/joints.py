"""What joins two dates: the ends of a range ("May to June") and a coordination ("June and July 1952")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists


@dataclass(frozen=True)
class Joints:
    """The word lists of data/joints.yml."""

    dashes: frozenset[str]
    of_a_range: frozenset[str]
    coordinating: frozenset[str]


@cache
def joints() -> Joints:
    """The word lists, read once a process."""
    return read_lists(Path(__file__).parent / "data" / "joints.yml", Joints)


def are_joined(between: str) -> bool:
    """Whether the text between two dates joins them, so that the year of one is also the other's."""
    found = joints()
    return between.strip().lower() in found.dashes | found.of_a_range | found.coordinating


def are_a_range(before: str, between: str) -> bool:
    """Whether two dates are the ends of one stretch, by the text before the first and between the two."""
    joint, lead = between.strip().lower(), before.lower().split()[-1:]
    if joint in joints().dashes:
        return True
    return (joint == "and" and lead == ["between"]) or (joint in joints().of_a_range and lead == ["from"])
