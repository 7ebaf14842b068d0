"""What a header or a record says of an article: each field one line of text, taken as it was written.

A field that is none is left out and reported; the article is read without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.model import Article, PublishedFrom
from generator.reading.blank import is_blank
from generator.reading.outcome import quoted

T = TypeVar("T")

# Characters: a title or an address is shown on many pages.
_LONGEST = 2_000
_MOST_AUTHORS = 500
_DAY = re.compile(r"([\dW-]{8,10})(?:[Tt]\d.*|\s+\d.*)?")
_HALF_PAIRS = re.compile(r"[\ud800-\udfff]")


class FieldError(ValueError):
    """A field that cannot be used; the message says what it is, as the predicate of a sentence."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A mark for a value that a format allows and that no field can have; ``why`` is a predicate."""

    why: str


@dataclass(frozen=True, slots=True)
class Fields:
    """What is said of an article, and ``notes``: one for each field that was left out."""

    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def article(self, id: str, path: str, text: str, story: str, source: PublishedFrom) -> Article:
        """The article that these fields describe; ``source`` is where its date came from, if it has one."""
        return Article(
            id=id,
            path=path,
            text=text,
            story=story,
            title=self.title,
            published=self.published,
            published_from=source if self.published else "nowhere",
            outlet=self.outlet,
            authors=self.authors,
            url=self.url,
        )


def once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Keys and values as a mapping; a key that is there twice has no value that can be used."""
    values: dict[str, object] = {}
    for key, value in pairs:
        values[key] = Unread("is given twice") if key in values else value
    return values


def read_fields(values: Mapping[str, object]) -> Fields:
    """The fields among the values of a header or a record: strings, None, lists, maps, or Unread."""
    notes: list[str] = []
    title, outlet, url = (_tried(key, _line, values.get(key), notes) for key in ("title", "outlet", "url"))
    published = _tried("date", _day, values.get("date"), notes)
    authors = _authors(values, notes)
    return Fields(title, published, outlet, url, authors, tuple(dict.fromkeys(notes)))


def _authors(values: Mapping[str, object], notes: list[str]) -> tuple[str, ...]:
    """The names under ``authors`` or ``author``, one or a list of them."""
    key = "authors" if "authors" in values else "author"
    given = values.get(key)
    if not isinstance(given, list):
        names = [_tried(key, _line, given, notes)]
    elif len(given) > _MOST_AUTHORS:
        notes.append(f"{key} are {len(given):,}, more than {_MOST_AUTHORS}; read without them")
        names = []
    else:
        names = [_tried(f"one of the {key}", _line, value, notes) for value in given]
    return tuple(name for name in names if name)


def _tried(name: str, read: Callable[[object], T | None], value: object, notes: list[str]) -> T | None:
    """A field's value; None, and a note, where it cannot be used."""
    try:
        return read(value)
    except FieldError as error:
        notes.append(f"{name} {error}; read without it")
        return None


def as_written(value: object) -> str | None:
    """A text field as it was written; None where it is missing. Raises FieldError."""
    if value is None or value == "":
        return None
    if isinstance(value, Unread):
        raise FieldError(value.why)
    if not isinstance(value, str):
        kind = (
            "a list" if isinstance(value, list) else "a map" if isinstance(value, dict) else "true or false"
        )
        raise FieldError(f"is {kind}, not text")
    return _whole(value) if _HALF_PAIRS.search(value) else value


def _whole(value: str) -> str:
    """Text that was written with escapes, each pair of surrogates as the one character that it means."""
    try:
        return value.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError:
        raise FieldError("holds half a surrogate pair, which is no character") from None


def _line(value: object) -> str | None:
    """A field as one line of text; None where it is missing or blank."""
    line = " ".join((as_written(value) or "").split())
    if len(line) > _LONGEST:
        raise FieldError(f"has {len(line):,} characters, more than {_LONGEST:,}")
    return None if is_blank(line) else line


def _day(value: object) -> date | None:
    """The day that a field begins with, which may go on with a time of day. Raises FieldError."""
    line = _line(value)
    if line is None:
        return None
    found = _DAY.fullmatch(line)
    try:
        return date.fromisoformat(found[1] if found else "")
    except ValueError:
        raise FieldError(f"{quoted(line)} is not YYYY-MM-DD") from None
