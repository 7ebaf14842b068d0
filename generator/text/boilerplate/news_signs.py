"""What shows that words which look like a notice, a link or a credit are news: "…, he said on Monday"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.model import BoilerplateKind
from generator.rule_tables import alternatives, read_keys

_LISTS_OF_SIGNS = ("reporting", "days", "archives", "predicates", "opened")
_RIGHTS = re.compile(r"\W*(?:©|\(c\)|copyright)", re.IGNORECASE)
# "…, the clerk, Ann Lee, said on Friday.": somebody says it all.
_ATTRIBUTED = re.compile(
    r",[^“”\"]{2,60} (?:said|says|told \w+|told the \w+)(?: on [A-Z]\w+day| in [A-Z]\w+)?\.?\W*$"
)
_LONGEST_CREDIT = 5  # words; what is longer and has a predicate is a sentence


@dataclass(frozen=True)
class NewsSigns:
    """The table of data/news_signs.yml, compiled."""

    reporting: re.Pattern[str]
    days: re.Pattern[str]
    archives: re.Pattern[str]
    predicates: re.Pattern[str]
    opened: re.Pattern[str]


@cache
def _signs() -> NewsSigns:
    path = Path(__file__).parent / "data" / "news_signs.yml"
    table = read_keys(path, _LISTS_OF_SIGNS)
    return NewsSigns(**{key: re.compile(alternatives(rows, path)) for key, rows in table.items()})


def is_news(words: str, kind: BoilerplateKind) -> bool:
    """Whether words that look like boilerplate of a kind tell of something said, done or happening on a day.

    >>> is_news("Share the burden, the bishop told them.", "interface"), is_news("Share it", "interface")
    (True, False)
    """
    if kind == "related" and words[-1:] != ".":  # a headline, which may tell what somebody said
        return False
    if _ATTRIBUTED.search(words):
        return True
    if kind in ("correction", "dateline", "heading") or _RIGHTS.match(words):
        return False
    signs = _signs()
    if signs.reporting.search(words):
        return True
    if kind == "caption":
        return False
    if kind == "byline":
        return signs.opened.search(words) is not None or bool(_weekday(signs, words))
    if kind == "credit" and len(words.split()) > _LONGEST_CREDIT and signs.predicates.search(words):
        return True
    return signs.days.search(words) is not None and not signs.archives.search(words)


def is_reported(words: str) -> bool:
    """Whether words end in somebody's report of what follows: "The paper said that"."""
    return _signs().reporting.search(words) is not None


def _weekday(signs: NewsSigns, words: str) -> re.Match[str] | None:
    """A day of the week that something happened on; a byline may have a date."""
    found = signs.days.search(words)
    return found if found and found[0].endswith("day") else None
