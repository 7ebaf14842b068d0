"""The English words that the rules of summaries and headlines look for (data/summary_words.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from generator.rule_tables import alternatives, whole_table
from generator.text.determiners import determiners

_NO_PRONOUN = re.compile(r"\.|,? [A-Z]|[-–][A-Z]")
_WANTING_MORE = "verbs and nouns that want to know more"
_TABLE = Path(__file__).parent / "data" / "summary_words.yml"


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """The table: patterns of words to find in a text."""

    dangling: re.Pattern[str]
    unfinished: re.Pattern[str]
    personal: re.Pattern[str]
    writer: re.Pattern[str]
    among_others: re.Pattern[str]
    verdicts: re.Pattern[str]
    comment_pages: re.Pattern[str]
    reader: re.Pattern[str]
    opens_to_the_reader: re.Pattern[str]
    leans: re.Pattern[str]
    pointing: re.Pattern[str]
    explains: re.Pattern[str]
    concludes: re.Pattern[str]
    ought_to: re.Pattern[str]
    measures: frozenset[str]
    calls_on_the_reader: re.Pattern[str]
    denies_or_corrects: re.Pattern[str]
    ought_to_in_titles: re.Pattern[str]
    filed_as_comment: re.Pattern[str]
    what_we_know: re.Pattern[str]
    said_in_titles: re.Pattern[str]
    ends_of_papers: frozenset[str]


@cache
def summary_words() -> SummaryWords:
    """The table, read once; ``dangling`` finds a word that ends no headline at the end of one.

    ``unfinished`` finds those of them that a statement which may stop there ends on: "was forced".
    """
    with whole_table(_TABLE) as table:
        lists = table["no end of a headline"].values()
        ends = _one_of(chain(sorted(determiners().all), *lists))
        return SummaryWords(
            dangling=re.compile(rf"\s+{ends}[.,]?$", re.IGNORECASE),
            unfinished=re.compile(
                rf"\b{_one_of(table['no end of a headline'][_WANTING_MORE])}$", re.IGNORECASE
            ),
            personal=re.compile(rf"\b(?!US\b)(?i:{_one_of(table['first or second person'])})\b"),
            writer=re.compile(rf"\b{_one_of(table['writer'])}\b"),
            reader=re.compile(rf"\b{_one_of(table['reader'])}\b", re.IGNORECASE),
            among_others=re.compile(alternatives(table["writer among others"], _TABLE), re.IGNORECASE),
            verdicts=re.compile(alternatives(table["verdicts"], _TABLE), re.IGNORECASE),
            comment_pages=re.compile(alternatives(table["comment_pages"], _TABLE), re.IGNORECASE),
            leans=re.compile(alternatives(table["leans on the one before"], _TABLE), re.IGNORECASE),
            pointing=re.compile(rf"\W*{_one_of(table['opens by pointing'])}\b", re.IGNORECASE),
            explains=re.compile(alternatives(table["explains"], _TABLE), re.IGNORECASE),
            concludes=re.compile(alternatives(table["concludes"], _TABLE), re.IGNORECASE),
            measures=frozenset(table["measures"]),
            ought_to=re.compile(alternatives(table["ought_to"], _TABLE), re.IGNORECASE),
            calls_on_the_reader=re.compile(alternatives(table["calls on the reader"], _TABLE), re.IGNORECASE),
            denies_or_corrects=re.compile(alternatives(table["denies or corrects"], _TABLE), re.IGNORECASE),
            ought_to_in_titles=re.compile(alternatives(table["ought to in titles"], _TABLE), re.IGNORECASE),
            filed_as_comment=re.compile(alternatives(table["filed as comment"], _TABLE), re.IGNORECASE),
            what_we_know=re.compile(alternatives(table["what we know"], _TABLE), re.IGNORECASE),
            said_in_titles=re.compile(alternatives(table["said in titles"], _TABLE), re.IGNORECASE),
            ends_of_papers=frozenset(table["ends of papers' names"]),
            opens_to_the_reader=re.compile(rf"{_one_of(table['opens to the reader'])}\b", re.IGNORECASE),
        )


def names_the_writer(words: str) -> bool:
    """Whether the writer speaks of herself.

    >>> [names_the_writer(s) for s in ("When I came, all slept.", "The F.B.I. came.", "World War I began.")]
    [True, False, False]
    >>> names_the_writer("Sen. Anna Lund (I-Maine) came.")
    False
    """
    return any(m[0] != "I" or _is_pronoun(words, m) for m in summary_words().writer.finditer(words))


def opens_personally(words: str) -> bool:
    """Whether words begin with the writer or the reader: "We collect …", "Your television …"."""
    return summary_words().personal.match(words.lstrip()) is not None


def _is_pronoun(words: str, m: re.Match[str]) -> bool:
    """Whether an "I" is no initial, no numeral behind a name, no party ("I-Maine"), and begins no title."""
    before, behind = words[: m.start()].split(), _NO_PRONOUN.match(words, m.end())
    numbered = len(before) > 1 and before[-1].isalpha() and before[-1].istitle()
    return not behind and not words[: m.start()].endswith(".") and not numbered


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
