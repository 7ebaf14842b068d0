"""Read what comes before the prose of a text: YAML front matter, lines of ``Key: value``, or a date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.model import PublishedFrom
from generator.reading.blank import is_blank
from generator.reading.fields import field_of, once, put_over
from generator.reading.front_matter import FrontMatterError, read_front_matter
from generator.reading.header_lines import NOTHING, header_block
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
    if (header := _front_matter(content, 0)) is not None:
        return header
    if found := _TOML.match(content):
        return Header(found.end(), notes=("its front matter between +++ (TOML) is passed over",))
    if _OPENED.match(content) and not _FRONT_MATTER.match(content):
        return Header(0, notes=("read as prose from its first line, its --- is never closed",))
    if block := header_block(content):
        header = Header(block.end, once(block.pairs), "header line", tuple(block.notes))
        return _with_front_matter_below(header, content)
    return _date_before_prose(content) or Header(0)


def _front_matter(content: str, start: int) -> Header | None:
    """The front matter that opens at an offset; None where there is none, or none of YAML."""
    found = _FRONT_MATTER.match(content, start)
    if found is None:
        return None
    try:
        values = read_front_matter(found[1])
    except FrontMatterError as error:
        raise HeaderError(f"its front matter {error}") from None
    if values is None:
        return None
    values = {key: _rights_of(key, value) for key, value in values.items()}
    return Header(found.end(), values, "front matter", _unfollowed(values, content, found.end(1)))


def _with_front_matter_below(header: Header, content: str) -> Header:
    """A header of lines with the front matter right below it, as it is where a line was put above that."""
    below = _front_matter(content, header.end) if _OPENED.match(content, header.end) else None
    if below is None:
        return header
    values = put_over(header.values, below.values)
    return replace(header, end=below.end, values=values, notes=(*header.notes, *below.notes))


def _rights_of(key: str, value: object) -> object:
    """A value of front matter; where nothing is said of how much may be shown, that is said."""
    return NOTHING if value in (None, "") and field_of(key) == "article_text" else value


def _unfollowed(values: Mapping[str, object], content: str, end: int) -> tuple[str, ...]:
    """What of front matter that ends at ``end`` is not followed."""
    notes = [f"read without what {_MERGE} refers to"] if _MERGE in values else []
    if _OPENED.match(content, end) and _FRONT_MATTER.match(content, end):
        notes.append("its second front matter is read as prose")
    return tuple(notes)


def _date_before_prose(content: str) -> Header | None:
    found = _DATE_BEFORE_PROSE.match(content)
    return Header(found.end(), {"date": found[1]}, "header line") if found else None
