"""How sure an attribution is: the share that comes out right where the same was found before.

In: a quotation with its speaker, and the name of the rule that joined them. Out: a probability.
A table of shares (data/confidence.yml) has a row for each rule, from which a little is taken
off where the speaker is no known person. Nothing is fitted; benchmarks/reliability.py counts
the shares and checks on other articles that they hold.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from generator.extraction.quotations import doubtful_reports, doubtful_strings
from generator.extraction.quotations.quoted_text import FEW_WORDS
from generator.extraction.quotations.rule_names import rules_of_clauses, rules_with_a_share
from generator.extraction.quotations.vocabulary import vocabulary
from generator.model import Quotation
from generator.rule_tables import read_keys
from generator.sieve import names
from generator.text.quotation_marks import CLOSING_MARKS

_TABLE = Path(__file__).parent / "data" / "confidence.yml"
_LENGTHS = frozenset({"clause", "few", "many"})
_DOUBTS = names(doubtful_reports.RULES) | names(doubtful_strings.OF_STRINGS)
# What a speaker's phrase is where it names nobody known: each has a row of its own in the table.
_NOBODY_KNOWN = frozenset({"other", "other, apart", "open pronoun"})


@dataclass(frozen=True, slots=True)
class Shares:
    """The table; see data/confidence.yml."""

    many: dict[str, float]
    few: dict[str, float]
    less: dict[str, dict[str, float]]
    counted: dict[str, dict[str, float]]
    doubted: dict[str, float]
    nobody: float


def confidence(text: str, quotation: Quotation) -> float:
    """The probability that the words are a quotation and that their speaker is the right one."""
    shares = _shares()
    if quotation.speaker is None:
        return shares.nobody
    words = words_of(text, quotation)
    share = shares.many[quotation.rule]
    if words == "few":
        share = shares.few.get(quotation.rule, share)
    source = kind_of_source(text, quotation)
    less = shares.less.get(source, {}).get(words, 0.0)
    counted = None if words == "few" else shares.counted.get(source, {}).get(quotation.rule)
    sure = max(share - less, shares.nobody) if counted is None else counted
    return round(min(sure, shares.doubted.get(quotation.doubt, 1.0)), 2)


def words_of(text: str, quotation: Quotation) -> str:
    """How much there is of it: "clause" without marks, "few" words or "many" within marks."""
    if quotation.kind == "indirect":
        return "clause"
    words = text[quotation.span.start : quotation.span.end]
    goes_on = words[-1:] not in CLOSING_MARKS  # the first of an utterance's parts is no heading
    return "few" if len(words.split()) < FEW_WORDS and not goes_on else "many"


def kind_of_source(text: str, quotation: Quotation) -> str:
    """What the speaker's phrase is: "person", "pronoun", "open pronoun" (nobody known), "none", or "other".

    "other, apart" has words between it and its cue: the parse joined them, and errs there most.
    """
    head = quotation.speaker_head or quotation.speaker
    if head is None:
        return "none"
    if text[head.start : head.end].lower() in vocabulary().pronouns:
        return "pronoun" if quotation.person is not None else "open pronoun"
    if quotation.person is not None:
        return "person"
    return "other, apart" if _is_apart(quotation) else "other"


def _is_apart(quotation: Quotation) -> bool:
    cue, speaker = quotation.cue, quotation.speaker
    if cue is None or speaker is None:
        return False
    return max(cue.start - speaker.end, speaker.start - cue.end) > 1


# ---- the table ---------------------------------------------------------------------------


def checked(table: dict[str, Any]) -> Shares:
    """The table, with a row for each rule and kind of source and none beside; else ValueError names them.

    Each share is a number from 0 to 1, and "few" has rows only of rules that join words in quotation marks.
    """
    _check_shares(table)
    shares, rules = Shares(**table), rules_with_a_share()
    without_row = rules - set(shares.many)
    without_rule = {*shares.many, *shares.few}.union(*shares.counted.values()) - rules
    if without_row or without_rule:
        raise ValueError(f"confidence.yml: no row for {sorted(without_row)}, no rule {sorted(without_rule)}")
    if set(shares.doubted) != _DOUBTS:
        raise ValueError(f"confidence.yml: doubted: {sorted(set(shares.doubted) ^ _DOUBTS)}")
    if of_clauses := set(shares.few) & rules_of_clauses():
        raise ValueError(f"confidence.yml: few: only clauses have the rules {sorted(of_clauses)}")
    _check_kinds(shares)
    return shares


def _check_shares(part: dict[str, Any], path: str = "confidence.yml") -> None:
    """Whether each share is a number from 0 to 1; NaN is none, nor is "0,9", which YAML reads as a word."""
    for name, share in part.items():
        if isinstance(share, dict):
            _check_shares(share, f"{path}: {name}")
        elif isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share <= 1:
            raise ValueError(f"{path}: {name}: {share!r} is no number from 0 to 1")


def _check_kinds(shares: Shares) -> None:
    """Whether "less" has a row for each kind of source and length, and nothing else has one."""
    problems = [f"less: no row for {kind!r}" for kind in sorted(_NOBODY_KNOWN - set(shares.less))]
    for part, rows in (("less", shares.less), ("counted", shares.counted)):
        problems += [f"{part}: no kind of source {kind!r}" for kind in sorted(set(rows) - _NOBODY_KNOWN)]
    for kind, row in shares.less.items():
        problems += [f"less: {kind}: no row for {length!r}" for length in sorted(_LENGTHS - set(row))]
        problems += [f"less: {kind}: no length {length!r}" for length in sorted(set(row) - _LENGTHS)]
    if problems:
        raise ValueError(f"confidence.yml: {'; '.join(problems)}")


@cache
def _shares() -> Shares:
    return checked(read_keys(_TABLE, [field.name for field in fields(Shares)]))
