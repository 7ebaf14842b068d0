"""How far a command is: whoever works on much says so here, and a terminal, if there is one, shows it.

What is made depends on none of it, so that it is no argument of the functions that make it; where nobody
listens it goes nowhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

T = TypeVar("T")
# What the amount of a stage may be counted in besides things.
BYTES = "bytes"


class Listener(Protocol):
    """Whoever is told what is done."""

    def begin(self, stage: str, total: float | None, unit: str) -> None:
        """A stage begins, and the one before is over; one of the same name goes on, with more to do."""

    def advance(self, done: float) -> None:
        """So much more of the stage is done."""


_listeners: list[Listener] = []


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """Tell a listener of what is done in the block."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def begin(stage: str, total: float | None = None, unit: str = "") -> None:
    """Say that a stage begins, of so many things, or BYTES; None where nobody can know."""
    for listener in _listeners:
        listener.begin(stage, total, unit)


def advance(done: float = 1) -> None:
    """Say that so much more of the stage is done."""
    for listener in _listeners:
        listener.advance(done)


def each(stage: str, things: Collection[T]) -> Iterator[T]:
    """The things, in a stage of their own.

    >>> list(each("tides told", ["ebb", "flood"]))
    ['ebb', 'flood']
    """
    begin(stage, len(things))
    for thing in things:
        yield thing
        advance()
