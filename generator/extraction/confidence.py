"""How sure an attribution is: the share that comes out right where the same was found before.

A logistic sum of three things: the rule that joined words and speaker, how many words are
in quotation marks, and what the speaker's phrase is. The weights (data/confidence.yml) are
rounded; they were fitted on annotated news and checked on articles not used for it.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

import yaml

from generator.model import Quotation

_FEW_WORDS = 5
_PRONOUNS = frozenset({"he", "she", "they", "who", "it", "we", "i", "you"})
_LEAST, _MOST = 0.02, 0.99

Weights = dict[str, dict[str, float]]


def confidence(text: str, quotation: Quotation) -> float:
    """The probability that the words are a quotation and that their speaker is the right one."""
    weights = _weights()
    total = sum(weights[group].get(value, 0.0) for group, value in features(text, quotation).items())
    return round(min(_MOST, max(_LEAST, 1 / (1 + math.exp(-total)))), 2)


def features(text: str, quotation: Quotation) -> dict[str, str]:
    """What the confidence rests on, as data/confidence.yml names it."""
    count = len(text[quotation.span.start : quotation.span.end].split())
    words = "one" if count == 1 else "few" if count < _FEW_WORDS else "many"
    return {
        "rule": quotation.rule,
        "words": "clause" if quotation.kind == "indirect" else words,
        "source": _source(text, quotation),
    }


def _source(text: str, quotation: Quotation) -> str:
    head = quotation.speaker_head or quotation.speaker
    if head is None:
        return "none"
    if text[head.start : head.end].lower() in _PRONOUNS:
        return "pronoun" if quotation.person is not None else "open pronoun"
    return "person" if quotation.person is not None else "other"


@cache
def _weights() -> Weights:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with (Path(__file__).parent / "data" / "confidence.yml").open(encoding="utf-8") as file:
        weights: Weights = yaml.load(file, Loader=loader)
    return weights
