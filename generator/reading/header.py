"""Read what comes before the prose of a seed file: a date on its first line, or YAML front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.model import PublishedFrom
from generator.reading.fields import Fields, read_fields
from generator.reading.front_matter import FrontMatterError, read_front_matter

_DATE_LINE = re.compile(r"\s*date:?\s+(\d{4}-\d{2}-\d{2})(?!\d)[ \t]*", re.IGNORECASE)
_OPENED = re.compile(r"\s*---[ \t]*\r?\n(?=[ \t]*(?:title|date|outlet|url|authors?)[ \t]*:)", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# YAML's way to take over the values of another mapping.
_MERGE = "<<"


class HeaderError(ValueError):
    """A header that is there but cannot be understood; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself, and ``end``: the offset in the file where its prose begins."""

    end: int
    fields: Fields
    date_from: PublishedFrom = "nowhere"


def read_header(content: str) -> Header:
    """The header of a .txt or .md seed. Raises HeaderError for one that cannot be understood.

    Either the file opens with ``date YYYY-MM-DD``, on the same line as the prose or on a line
    of its own, or with YAML front matter (title, date, outlet, url, authors). A file that
    merely begins with a rule (``---``) has no header. A field that cannot be used is a note among its fields.
    """
    if found := _DATE_LINE.match(content):
        return Header(found.end(), read_fields({"date": found[1]}), "header line")
    if found := _FRONT_MATTER.match(content):
        try:
            values = read_front_matter(found[1])
        except FrontMatterError as error:
            raise HeaderError(f"its front matter {error}") from None
        if values is not None:
            return Header(found.end(), _fields(values, content, found.end(1)), "front matter")
    elif _OPENED.match(content):
        return Header(0, Fields(notes=("read as prose from its first line, its --- is never closed",)))
    return Header(0, Fields())


def _fields(values: dict[str, object], content: str, end: int) -> Fields:
    """The fields of front matter that ends at ``end``, with a note on what of it is not followed."""
    fields = read_fields(values)
    notes = list(fields.notes)
    if _MERGE in values:
        notes.append(f"read without what {_MERGE} refers to")
    if _OPENED.match(content, end) and _FRONT_MATTER.match(content, end):
        notes.append("its second front matter is read as prose")
    return replace(fields, notes=tuple(notes))
