"""Things that entries make one with others, which entries make one with others in turn."""

from __future__ import annotations

from collections.abc import Mapping


def end_of(into: Mapping[str, str], thing: str) -> str | None:
    """What a thing is one with in the end, ``into`` leading from each to the next; None in a circle."""
    for _ in range(len(into) + 1):
        if thing not in into:
            return thing
        thing = into[thing]
    return None
