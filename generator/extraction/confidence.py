"""How sure an attribution is: the share that was right where the same rule fired on articles read by hand."""

from __future__ import annotations

from generator.model import Quotation

_BY_RULE = {
    "cue after": 0.97,
    "colon before": 0.95,
    "cue before": 0.95,
    "governor": 0.9,
    "same paragraph": 0.92,
    "paragraph before": 0.85,
    "frame in paragraph": 0.7,
    "cue before, apart": 0.75,
    "cue after, apart": 0.7,
    "no frame": 0.3,
}
_UNKNOWN = 0.5


def confidence(text: str, quotation: Quotation) -> float:
    """A share between 0 and 1."""
    return _BY_RULE.get(quotation.rule, _UNKNOWN)
