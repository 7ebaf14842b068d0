"""How sure an attribution is: the share that comes out right where the same was found before.

A table of shares (data/confidence.yml), one for each rule that joins words and speaker, from which a little
is taken off where the speaker is no known person. Nothing is fitted; benchmarks/reliability.py counts the
shares and checks on other articles that they hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.model import Quotation
from generator.rule_tables import read_table

_FEW_WORDS = 5
_PRONOUNS = frozenset({"he", "she", "they", "who", "it", "we", "i", "you"})


@dataclass(frozen=True, slots=True)
class _Shares:
    many: dict[str, float]
    few: dict[str, float]
    less: dict[str, dict[str, float]]
    counted: dict[str, dict[str, float]]
    unknown: float
    nobody: float


def confidence(text: str, quotation: Quotation) -> float:
    """The probability that the words are a quotation and that their speaker is the right one."""
    shares = _shares()
    if quotation.speaker is None:
        return shares.nobody
    words = words_of(text, quotation)
    table = shares.few if words == "few" else shares.many
    share = table.get(quotation.rule, shares.many.get(quotation.rule, shares.unknown))
    source = source_of(text, quotation)
    less = shares.less.get(source, {}).get(words, 0.0)
    counted = None if words == "few" else shares.counted.get(source, {}).get(quotation.rule)
    return round(max(share - less, shares.nobody) if counted is None else counted, 2)


def words_of(text: str, quotation: Quotation) -> str:
    """How much there is of it: "clause" without marks, "few" words or "many" within marks."""
    if quotation.kind == "indirect":
        return "clause"
    return "few" if len(text[quotation.span.start : quotation.span.end].split()) < _FEW_WORDS else "many"


def source_of(text: str, quotation: Quotation) -> str:
    """What the speaker's phrase is: "person", "pronoun", "open pronoun" (nobody known), "none", or "other".

    "other, apart" has words between it and its cue: the parse joined them, and errs there most.
    """
    head = quotation.speaker_head or quotation.speaker
    if head is None:
        return "none"
    if text[head.start : head.end].lower() in _PRONOUNS:
        return "pronoun" if quotation.person is not None else "open pronoun"
    if quotation.person is not None:
        return "person"
    return "other, apart" if _is_apart(quotation) else "other"


def _is_apart(quotation: Quotation) -> bool:
    cue, speaker = quotation.cue, quotation.speaker
    if cue is None or speaker is None:
        return False
    return max(cue.start - speaker.end, speaker.start - cue.end) > 1


@cache
def _shares() -> _Shares:
    data = read_table(Path(__file__).parent / "data" / "confidence.yml")
    return _Shares(**data)
