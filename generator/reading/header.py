"""Read what stands before the prose of a seed file: a date on its first line, or YAML front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import yaml

from generator.model import PublishedFrom

_DATE_LINE = re.compile(r"\s*date:?\s+(\d{4}-\d{2}-\d{2})(?!\d)[ \t]*", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


class HeaderError(ValueError):
    """A header that is there but cannot be understood; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself, and ``end``: the offset in the file where its prose begins."""

    end: int = 0
    title: str | None = None
    published: date | None = None
    published_from: PublishedFrom = "nowhere"
    outlet: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()


def read_header(content: str) -> Header:
    """The header of a .txt or .md seed. Raises HeaderError for one that cannot be understood.

    Either the file opens with ``date YYYY-MM-DD``, on the same line as the prose or on a line
    of its own, or with YAML front matter (title, date, outlet, url, authors). A file that
    merely begins with a rule (``---``) has no header.
    """
    if found := _DATE_LINE.match(content):
        return Header(found.end(), published=_date(found[1]), published_from="header line")
    if found := _FRONT_MATTER.match(content):
        fields = _fields(found[1])
        if fields is not None:
            return _from_fields(fields, found.end())
    return Header()


def _fields(block: str) -> dict[str, Any] | None:
    """The front matter's mapping; None where the block between two rules is prose."""
    try:
        value = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError) as error:
        raise HeaderError("its front matter is not YAML: " + " ".join(str(error).split())) from None
    return value if isinstance(value, dict) else None


def _from_fields(fields: dict[str, Any], end: int) -> Header:
    published = None if fields.get("date") in (None, "") else _date(fields["date"])
    return Header(
        end=end,
        title=_line(fields.get("title")),
        published=published,
        published_from="front matter" if published else "nowhere",
        outlet=_line(fields.get("outlet")),
        url=_line(fields.get("url")),
        authors=_lines(fields.get("authors", fields.get("author"))),
    )


def _date(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        raise HeaderError(f"its date {str(value)!r} is not a day written YYYY-MM-DD") from None


def _line(value: object) -> str | None:
    """A field as one line of text; None where it is missing or blank."""
    return " ".join(str(value).split()) or None if value is not None else None


def _lines(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(line for line in map(_line, values) if line)
