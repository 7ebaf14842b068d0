"""How much a story turns on an event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.linking.happenings import Happening, day_told, is_leading

# What one telling is worth. Ranking days by the number of articles that name them is as good as
# the best published timeline systems; a mere report counts little, at an article's head a bit more.
_NAMED = 1.0
_NAMED_AGAIN = 0.2
_CARRIED = 0.05
_REPORTED_FIRST = 0.1
_REPORTED = 0.01


def weights(told: Sequence[Happening]) -> list[float]:
    """One weight a telling. A date's first telling in an article counts whole, the others a little."""
    seen: dict[tuple[str, str], int] = defaultdict(int)
    out = []
    for happening in told:
        if happening.edtf is None:
            out.append(0.0)
        elif happening.basis == "carried":
            out.append(_CARRIED)
        elif happening.basis == "publication":
            out.append(_REPORTED_FIRST if is_leading(happening) else _REPORTED)
        else:
            times = seen[happening.facts.article.id, happening.edtf]
            seen[happening.facts.article.id, happening.edtf] += 1
            whole = _NAMED if day_told(happening) else _NAMED / 2
            out.append(whole if not times else whole * _NAMED_AGAIN)
    return out
