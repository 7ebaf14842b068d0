"""The marks that say what of a thing an editor corrected."""

from __future__ import annotations

from collections.abc import Iterable


def marked(corrected: Iterable[str], *aspects: str) -> tuple[str, ...]:
    """What was corrected of a thing, with some aspects more, in order."""
    return tuple(sorted({*corrected, *aspects}))
