"""How much a story turns on an event."""

from __future__ import annotations

from collections.abc import Sequence

from generator.linking.times.event_mentions import Happening, is_leading
from generator.timex.edtf import bounds

# What one telling is worth, in articles: ranking days by the number of articles that name them
# is level with the best published timeline systems (Timeline17). The rest are rounded from there.
_NAMED = 1.0
_NAMED_AGAIN = 0.3
_WIDER_THAN_A_DAY = 0.5
# The very day of the article is in the news whatever happens; what lies ahead may never come.
_ON_THE_DAY = 0.5
_AHEAD = 0.5
_CARRIED = 0.02
_REPORTED_AT_HEAD = 0.1
_REPORTED = 0.005


def weights(told: Sequence[Happening]) -> list[float]:
    """One weight a telling, to be summed over an event; its unit is one article that names a past day.

    A date's first telling in an article counts whole, the others a little.
    """
    seen: set[tuple[str, str]] = set()
    out = []
    for happening in told:
        weight = _of_basis(happening)
        if happening.edtf is not None and happening.basis in ("stated", "resolved"):
            key = (happening.facts.article.id, happening.edtf)
            weight *= (_NAMED_AGAIN if key in seen else _NAMED) * _by_distance(happening)
            seen.add(key)
        out.append(weight)
    return out


def _of_basis(happening: Happening) -> float:
    if happening.edtf is None:
        return 0.0
    if happening.basis == "carried":
        return _CARRIED
    if happening.basis == "publication":
        return _REPORTED_AT_HEAD if is_leading(happening) else _REPORTED
    first, last = bounds(happening.edtf)
    return 1.0 if first == last else _WIDER_THAN_A_DAY


def _by_distance(happening: Happening) -> float:
    """How the date lies to the day on which the article appeared."""
    published = happening.facts.article.published
    if published is None or happening.edtf is None:
        return 1.0
    day = (published.year, published.month, published.day)
    first, last = bounds(happening.edtf)
    if first > day:
        return _AHEAD
    return _ON_THE_DAY if first == last == day else 1.0
