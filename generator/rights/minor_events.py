"""Events that a timeline may fold away, and for which alone no sentence of a protected article is shown."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Event

# Below this share of the weightiest event's weight an event without a date of its own is minor.
_MINOR = 0.5


def top_weight(events: Sequence[Event]) -> float:
    """The weight of the weightiest event."""
    return max((e.weight for e in events), default=0.0)


def is_minor(event: Event, top: float) -> bool:
    """Whether an event has no date of its own, and little turns on it; ``top`` is the weightiest's weight."""
    return event.basis in ("carried", "publication") and event.weight < _MINOR * top
