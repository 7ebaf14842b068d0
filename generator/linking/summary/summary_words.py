"""The English words that the rules of summaries and headlines look for (data/summary_words.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from generator.rule_tables import whole_table
from generator.text.determiners import determiners

_TABLE = Path(__file__).parent / "data" / "summary_words.yml"


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """The table: patterns of words to find in a text."""

    dangling: re.Pattern[str]
    personal: re.Pattern[str]
    writer: re.Pattern[str]


@cache
def summary_words() -> SummaryWords:
    """The table, read once; ``dangling`` finds a word that ends no headline at the end of one."""
    with whole_table(_TABLE) as table:
        lists = table["no end of a headline"].values()
        ends = _one_of(chain(sorted(determiners().all), *lists))
        return SummaryWords(
            dangling=re.compile(rf"\s+{ends}[.,]?$", re.IGNORECASE),
            personal=re.compile(rf"\b{_one_of(table['first or second person'])}\b", re.IGNORECASE),
            writer=re.compile(rf"\b{_one_of(table['writer'])}\b"),
        )


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
