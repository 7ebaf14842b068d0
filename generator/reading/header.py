"""Read what comes before the prose of a text: YAML front matter, lines of ``Key: value``, or a date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.model import PublishedFrom
from generator.reading.blank import is_blank
from generator.reading.fields import field_of, once, put_over
from generator.reading.front_matter import FrontMatterError, read_front_matter
from generator.reading.given_dates import DateError, date_within, read_date
from generator.reading.record import Record, UnreadableError

_DATE_BEFORE_PROSE = re.compile(r"\s*date:?\s+(\d{4}-\d{2}-\d{2})(?!\d)[ \t]*", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(
    r"\s*\+\+\+[ \t]*\r?\n(?:[ \t]*(?:[#\[][^\r\n]*)?\r?\n)*[\w-]+[ \t]*=.*?^\+\+\+[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_OPENED = re.compile(
    r"\s*---[ \t]*\r?\n(?=[ \t]*(?:title|date|outlet|source|url|authors?|article_text)[ \t]*:)", re.IGNORECASE
)
_LINE = re.compile(r"[ \t]*([^\r\n]{0,2000})(?:\r\n?|\n|\Z)")
_KEY_AND_VALUE = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]{1,20}?)[ \t]*:[ \t]+(?P<value>\S.*)")
_KEY_ALONE = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]{1,20}?)[ \t]*:")
# "Published 12 June 2024", "Updated on 3 May 2024 at 10:30": a line without the colon.
_DATED = re.compile(
    r"(?P<key>published|posted|updated|date)(?:[ \t]+on)?[ \t]+(?P<value>\S.*)", re.IGNORECASE
)
# "12 June 2024 (Wed)", "12 June 2024, print edition"; "Wednesday (12/06/2024)". Figures may be another date.
_DATE_AND_WORDS = re.compile(r"(?P<date>[^(]{6,60}?)(?:[ \t]*\([^()\d]{1,60}\)|,(?:[ \t]+[^\W\d]+){1,4})")
_DAY_AND_DATE = re.compile(r"[^\W\d]{2,9}\.?,?[ \t]*\((?P<date>[^()]{6,40})\)")
_RIGHTS = re.compile(r"article[ _-]?text[ \t]*[:=][ \t]*(?P<value>[^\s.]{0,20})", re.IGNORECASE)
_NOTHING = "nothing"
# Fields that a line before the prose may give; "text: …" and the like are prose.
_OF_A_LINE = frozenset({"title", "date", "outlet", "url", "authors", "article_text"})
_MOST_WORDS_OF_A_DATE, _MOST_WORDS_OF_A_NAME = 4, 4
_NUMBER_OR_DAY = re.compile(
    r"\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b", re.IGNORECASE
)
# YAML's way to take over the values of another mapping.
_MERGE = "<<"


class HeaderError(ValueError):
    """A header that is there but cannot be understood; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself, as written, and ``end``: the offset in the file where its prose begins."""

    end: int
    values: Mapping[str, object] = field(default_factory=dict)
    date_from: PublishedFrom = "nowhere"
    notes: tuple[str, ...] = ()


def without_header(record: Record) -> Record:
    """The record without the header that its text begins with, whose fields go before what was known of them.

    Raises UnreadableError for a header that cannot be understood, or one that no text follows.
    """
    try:
        header = read_header(record.text)
    except HeaderError as error:
        raise UnreadableError(str(error)) from None
    text = record.text[header.end :].strip()
    if is_blank(text):
        raise UnreadableError("it has a header but no text")
    return replace(
        record,
        text=text,
        values=put_over(header.values, record.values),
        date_from=record.date_from if header.date_from == "nowhere" else header.date_from,
        notes=(*record.notes, *header.notes),
    )


def read_header(content: str) -> Header:
    """The header of a file. Raises HeaderError for one that cannot be understood.

    The file opens with ``date YYYY-MM-DD`` on the same line as the prose, with YAML front matter, or with
    lines of their own: ``Key: value`` for a field of an article, or a date, with or without empty lines
    between. A file that merely begins with a rule (``---``) has no header.
    """
    if found := _FRONT_MATTER.match(content):
        try:
            values = read_front_matter(found[1])
        except FrontMatterError as error:
            raise HeaderError(f"its front matter {error}") from None
        if values is not None:
            values = {key: _rights_of(key, value) for key, value in values.items()}
            return Header(found.end(), values, "front matter", _unfollowed(values, content, found.end(1)))
    elif found := _TOML.match(content):
        return Header(found.end(), notes=("its front matter between +++ (TOML) is passed over",))
    elif _OPENED.match(content):
        return Header(0, notes=("read as prose from its first line, its --- is never closed",))
    return _lines(content) or _date_before_prose(content) or Header(0)


def _rights_of(key: str, value: object) -> object:
    """A value of front matter; where nothing is said of how much may be shown, that is said."""
    return _NOTHING if value in (None, "") and field_of(key) == "article_text" else value


def _unfollowed(values: Mapping[str, object], content: str, end: int) -> tuple[str, ...]:
    """What of front matter that ends at ``end`` is not followed."""
    notes = [f"read without what {_MERGE} refers to"] if _MERGE in values else []
    if _OPENED.match(content, end) and _FRONT_MATTER.match(content, end):
        notes.append("its second front matter is read as prose")
    return tuple(notes)


def _date_before_prose(content: str) -> Header | None:
    found = _DATE_BEFORE_PROSE.match(content)
    return Header(found.end(), {"date": found[1]}, "header line") if found else None


def _lines(content: str) -> Header | None:
    """The lines at the top that give fields; None where the first line gives none."""
    pairs: list[tuple[str, object]] = []
    end = at = len(content) - len(content.lstrip("\ufeff \t\r\n"))
    is_behind_a_blank = False
    while at < len(content) and (line := _LINE.match(content, at)):
        at = line.end()
        if not line[1].strip():
            is_behind_a_blank = True
            if not pairs:
                break
            continue
        if _is_without_value(line[1].strip()):
            # Behind an empty line it may be a heading of the prose: only a field below it tells.
            end = at if pairs and not is_behind_a_blank else end
            continue
        pair = _pair(line[1].strip())
        if pair is None or (is_behind_a_blank and not _goes_on(line[1].strip(), pair, pairs)):
            break
        pairs.append(pair)
        end, is_behind_a_blank = at, False
    return Header(end, once(pairs), "header line") if pairs else None


def _is_without_value(line: str) -> bool:
    """Whether a line names a field and says nothing of it; of how much may be shown that is a value."""
    found = _KEY_ALONE.fullmatch(line)
    return found is not None and field_of(found["key"]) in _OF_A_LINE - {"article_text"}


def _goes_on(line: str, pair: tuple[str, str], pairs: list[tuple[str, object]]) -> bool:
    """Whether a line behind an empty one is of the header still: a field that is new, and no sentence."""
    key, value = pair
    is_sentence = value.endswith(".") and len(value.split()) > _MOST_WORDS_OF_A_NAME
    return _KEY_AND_VALUE.fullmatch(line) is not None and key not in dict(pairs) and not is_sentence


def _pair(line: str) -> tuple[str, str] | None:
    """The field that a line gives: its name and its value. A name of a date needs a date behind it."""
    if _is_date(line):
        return "date", line
    if rights := _RIGHTS.fullmatch(line):  # a slip in it may not set the article free
        return "article_text", rights["value"] or _NOTHING
    keyed = _KEY_AND_VALUE.fullmatch(line)
    found = keyed or _DATED.fullmatch(line)
    if not found or (known := field_of(found["key"])) not in _OF_A_LINE:
        return None
    key, value = found["key"].lower(), found["value"]
    if known == "date" and keyed:
        value = _without_words(value)
    if known == "date" and not _is_date(value) and not (keyed and _is_meant_as_date(key, value)):
        return None
    return key, value


def _without_words(value: str) -> str:
    """The date of a value that has words in brackets or behind a comma, too; any other value as it is."""
    found = _DATE_AND_WORDS.fullmatch(value) or _DAY_AND_DATE.fullmatch(value)
    return found["date"] if found and _is_date(found["date"]) else value


def _is_meant_as_date(key: str, value: str) -> bool:
    """Whether a value that is no day of a year was meant as one ("next week", "June 2024"), and is no prose.

    A line with a day in it beside other words is told apart with the text.
    """
    if len(value.split()) > _MOST_WORDS_OF_A_DATE or value.endswith((".", "!", "?")) or _holds_date(value):
        return False
    return key == "date" or _NUMBER_OR_DAY.search(value) is not None


def _holds_date(value: str) -> bool:
    try:
        return date_within(value) is not None
    except DateError:
        return True


def _is_date(words: str) -> bool:
    """Whether words are a date, be it one of two readings or of no calendar."""
    try:
        return read_date(words) is not None
    except DateError:
        return True
