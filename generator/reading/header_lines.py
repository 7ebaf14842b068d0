"""Read the lines at the top of a text that say something of the article: ``Key: value``, or a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from generator.reading.beside_the_text import labelled
from generator.reading.fields import field_of
from generator.reading.given_dates import DateError, date_words, read_date
from generator.reading.outcome import quoted
from generator.rule_tables import read_lines
from generator.text.boilerplate.date_lines import is_of_dates

_LINE = re.compile(r"[ \t]*([^\r\n]{0,2000})(?:\r\n?|\n|\Z)")
_KEY = r"(?P<key>[A-Za-z][A-Za-z _'’-]{1,20}?)"
_KEY_AND_VALUE = re.compile(rf"{_KEY}[ \t]*:[ \t]+(?P<value>\S.*)")
_KEY_ALONE = re.compile(rf"{_KEY}[ \t]*:")
# "**Title:** Rain", "**Title**: Rain": as Markdown has it.
_BOLD_KEY = re.compile(rf"(?:\*\*|__){_KEY}[ \t]*(?::(?:\*\*|__)|(?:\*\*|__)[ \t]*:)(?P<value>.*)")
# "Published 12 June 2024", "Updated on 3 May 2024 at 10:30": a line without the colon.
_DATED = re.compile(
    r"(?P<key>published|posted|updated|date)(?:[ \t]+on)?[ \t]+(?P<value>\S.*)", re.IGNORECASE
)
# "12 June 2024 (Wed)", "12 June 2024, print edition"; "Wednesday (12/06/2024)". Figures may be another date.
_DATE_AND_WORDS = re.compile(r"(?P<date>[^(]{6,60}?)(?:[ \t]*\([^()\d]{1,60}\)|,(?:[ \t]+[^\W\d]+){1,4})")
_DAY_AND_DATE = re.compile(r"[^\W\d]{2,9}\.?,?[ \t]*\((?P<date>[^()]{6,40})\)")
_RIGHTS = re.compile(r"article[ _-]?text[ \t]*[:=][ \t]*(?P<value>[^\s.]{0,20})", re.IGNORECASE)
NOTHING = "nothing"
"""What stands for a value of how much may be shown that is not there: it may not set the article free."""
# Fields that a line before the prose may give; "text: …" and the like are prose.
_OF_A_LINE = frozenset({"title", "date", "outlet", "url", "authors", "article_text"})
_OF_NAMES = frozenset({"outlet", "authors"})
_MOST_WORDS_OF_A_DATE, _MOST_WORDS_OF_A_NAME = 4, 4
_NUMBER_OR_DAY = re.compile(
    r"\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b", re.IGNORECASE
)
# A key that nobody knows: "Weather", "Photo desk". One or two letters ("Q", "AL") are somebody who speaks.
_UNKNOWN_KEY = re.compile(r"(?:[A-Z][A-Za-z]{2,}(?:['’]s)?|X(?=-))(?:[ _-][A-Za-z]+){0,2}")
_ENDS = re.compile(r"[.!?…:,;][”\"’')\]]*$|[”\"]$")
_MOST_WORDS_OF_A_VALUE, _MOST_WAITING, _FEWEST_FIELDS = 10, 6, 2

Role = Literal["field", "empty", "beside", "odd", "unknown"]


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """What a line of a header is, and the field that it gives.

    A ``beside`` line has a key of data/header_keys.txt, which is of no use here. An ``odd`` one has a date's
    name and no date; it and an ``unknown`` one may be the first of the prose, if nothing known follows.
    """

    role: Role
    words: str
    pair: tuple[str, str] | None = None


@dataclass(slots=True)
class HeaderBlock:
    """The lines of a header so far: its fields as written, where it ends, and what it passes over."""

    pairs: list[tuple[str, object]] = field(default_factory=list)
    end: int = 0
    notes: list[str] = field(default_factory=list)
    # Lines that belong to it if a field follows: each with its end, and whether it is right below the last.
    _waiting: list[tuple[HeaderLine, int, bool]] = field(default_factory=list)
    _opens_strangely: bool = False

    def takes(self, line: HeaderLine, end: int, behind_blank: bool) -> bool:
        """Whether a line belongs to the block, or may; what does not ends it."""
        if line.role != "field" or line.pair is None:
            below = not behind_blank and all(near for _, _, near in self._waiting)
            self._waiting.append((line, end, below))
            return len(self._waiting) <= _MOST_WAITING and (not behind_blank or line.role != "unknown")
        if behind_blank and not _goes_on(line.words, line.pair, self.pairs):
            return False
        doubted = [one for one, _, _ in self._waiting if one.role in ("odd", "unknown")]
        if doubted and field_of(line.pair[0]) in {field_of(key) for key, _ in self.pairs}:
            return False  # who speaks in turn ("Reporter: …", "Berg: …", "Reporter: …") is no field
        self._opens_strangely |= not self.pairs and any(one.role == "unknown" for one in doubted)
        for one, _, _ in self._waiting:
            self._pass_over(one)
        self._waiting.clear()
        self.pairs.append(line.pair)
        self.end = end
        return True

    @property
    def reach(self) -> int:
        """Where the last line ends that belongs to it or may."""
        return self._waiting[-1][1] if self._waiting else self.end

    def close(self, is_parted: bool) -> bool:
        """Take in what ends the block; whether it is a header. ``is_parted``: an empty line follows."""
        fields = {field_of(key) for key, _ in self.pairs}
        for line, end, below in self._waiting if self.pairs else ():
            if not below or line.role == "unknown" or (line.role == "odd" and not is_parted):
                break
            self._pass_over(line)
            self.end = end
        return bool(fields) and (
            not self._opens_strangely or ("title" in fields and len(fields) >= _FEWEST_FIELDS)
        )

    def _pass_over(self, line: HeaderLine) -> None:
        if line.role == "odd" and line.pair:
            self.pairs.append(line.pair)
        elif line.role == "unknown":
            self.notes.append(f"{quoted(line.words)} in its header is passed over")


def header_block(content: str) -> HeaderBlock | None:
    """The block of lines at the top that give fields; None where there is none.

    >>> header_block("Title: Rain\\nWeather: wet\\nSource: Holm Post\\n\\nRain fell.").pairs
    [('title', 'Rain'), ('source', 'Holm Post')]
    """
    block = HeaderBlock()
    behind_blank = False
    for words, end in _lines_of(content):
        if not words:
            if not block.pairs:
                break
            behind_blank = True
            continue
        line = _header_line(words)
        if line is None or not block.takes(line, end, behind_blank):
            break
        behind_blank = False if line.role == "field" else behind_blank
    follows = _LINE.match(content, block.reach)
    return block if block.close(follows is None or not follows[1].strip()) else None


def _lines_of(content: str) -> Iterator[tuple[str, int]]:
    """The lines from the first that is not empty, each without space around it, and where it ends."""
    at = len(content) - len(content.lstrip("\ufeff \t\r\n"))
    while at < len(content) and (line := _LINE.match(content, at)):
        at = line.end()
        yield line[1].strip(), at


def _header_line(line: str) -> HeaderLine | None:
    """What a line may be of a header; None for prose."""
    if bold := _BOLD_KEY.fullmatch(line):
        line = f"{bold['key']}: {bold['value'].strip()}".strip()
    if _is_without_value(line):
        return HeaderLine("empty", line)
    if pair := _pair(line):
        return HeaderLine("field", line, pair)
    found = _KEY_AND_VALUE.fullmatch(line)
    if found is None:
        return None
    key, value = found["key"].lower(), found["value"]
    if key in _keys_beside():
        return HeaderLine("beside", line)
    if _ENDS.search(value) or len(value.split()) > _MOST_WORDS_OF_A_VALUE:
        return None
    known = field_of(key)
    if known == "date":
        return HeaderLine("odd", line, (key, _date_in(value) or value))
    return HeaderLine("unknown", line) if known is None and _UNKNOWN_KEY.fullmatch(found["key"]) else None


@cache
def _keys_beside() -> frozenset[str]:
    """The keys of data/header_keys.txt."""
    return frozenset(read_lines(Path(__file__).parent / "data" / "header_keys.txt"))


def _is_without_value(line: str) -> bool:
    """Whether a line names a field and says nothing of it; of how much may be shown that is a value."""
    found = _KEY_ALONE.fullmatch(line)
    if found is None:
        return False
    return field_of(found["key"]) in _OF_A_LINE - {"article_text"} or found["key"].lower() in _keys_beside()


def _goes_on(line: str, pair: tuple[str, str], pairs: list[tuple[str, object]]) -> bool:
    """Whether a line behind an empty one is of the header still: a field that is new, and no sentence."""
    key, value = pair
    return _KEY_AND_VALUE.fullmatch(line) is not None and key not in dict(pairs) and not _is_sentence(value)


def _is_sentence(value: str) -> bool:
    return value.endswith((".", "?", "!")) and len(value.split()) > _MOST_WORDS_OF_A_NAME


def _pair(line: str) -> tuple[str, str] | None:
    """The field that a line gives: its name and its value. A name of a date needs a date behind it."""
    if _is_date(line):
        return "date", line
    if rights := _RIGHTS.fullmatch(line):  # a slip in it may not set the article free
        return "article_text", rights["value"] or NOTHING
    keyed = _KEY_AND_VALUE.fullmatch(line)
    found = keyed or _DATED.fullmatch(line)
    if not found or (known := field_of(found["key"])) not in _OF_A_LINE:
        return None
    key, value = found["key"].lower(), found["value"]
    if known in _OF_NAMES and _is_sentence(value):
        return None
    if known == "date":
        dated = _dated_value(value) if keyed else value
        is_date = _is_date(dated) or (keyed is not None and _is_meant_as_date(key, dated))
        return (key, dated) if is_date else None
    return key, value


def _dated_value(value: str) -> str:
    """The date of a value that has words in brackets, behind a comma or before it; any other as it is."""
    found = _DATE_AND_WORDS.fullmatch(value) or _DAY_AND_DATE.fullmatch(value)
    if found and _is_date(found["date"]):
        return found["date"]
    return (_date_in(value) or value) if is_of_dates(value) and not _is_date(value) else value


def _date_in(value: str) -> str | None:
    """The date in a value that has more words: the first publication's before an update's."""
    parts = sorted(labelled(value), key=lambda part: part[0])
    return next((found for _, part in parts if (found := date_words(part))), None)


def _is_meant_as_date(key: str, value: str) -> bool:
    """Whether a value that is no day of a year was meant as one ("next week", "June 2024"), and is no prose.

    A line with a day in it beside other words is told apart with the text.
    """
    is_long = len(value.split()) > _MOST_WORDS_OF_A_DATE or value.endswith((".", "!", "?"))
    if is_long or date_words(value) is not None:
        return False
    return key == "date" or _NUMBER_OR_DAY.search(value) is not None


def _is_date(words: str) -> bool:
    """Whether words are a date, be it one of two readings or of no calendar."""
    try:
        return read_date(words) is not None
    except DateError:
        return True
