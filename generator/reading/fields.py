"""What a header or a record says of an article: each field one line of text, taken as it was written.

A field that is none is left out and reported; the article is read without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar, get_args

from generator.model import Article, ArticleText, PublishedFrom
from generator.reading.blank import is_blank
from generator.reading.given_dates import DateError, read_date
from generator.reading.outcome import quoted
from generator.rule_tables import read_keys
from generator.settings import DateOrder
from generator.text.boilerplate.bylines import is_office

T = TypeVar("T")
# Field → what the file calls it, and its value.
Given = Mapping[str, tuple[str, object]]

# Characters: a title or an address is shown on many pages.
_LONGEST = 2_000
_MOST_AUTHORS = 500
_FIELDS = ("text", "title", "date", "outlet", "url", "authors", "id", "story", "article_text")
_BETWEEN_WORDS = re.compile(r"[\s_.:-]+|(?<=[a-z])(?=[A-Z])")
_BETWEEN_AUTHORS = re.compile(r"\s*(?:;|&|\band\b)\s*")
_BY = re.compile(r"^by\s+", re.IGNORECASE)
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
    article_text: ArticleText | None = None
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
            article_text=self.article_text,
        )


def once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Keys and values as a mapping; a key that has two values has none that can be used."""
    values: dict[str, object] = {}
    for key, value in pairs:
        if values.get(key) is None:
            values[key] = value
        elif value is not None:
            values[key] = Unread("is given twice")
    return values


def read_fields(values: Mapping[str, object], order: DateOrder | None = None) -> Fields:
    """The fields among the values of a header or a record: strings, None, lists, maps, or Unread.

    Their names are those of data/fields.yml, in any case. ``order`` says how 04/03/2024 is read.
    """
    notes: list[str] = []
    given = by_field(values)
    title, url = (_tried(key, _line, given, notes) for key in ("title", "url"))
    outlet = _tried("outlet", _name, given, notes)
    published = _tried("date", lambda value: _day(value, order), given, notes)
    authors = _authors(given, notes)
    shown = _article_text(given, notes)
    return Fields(title, published, outlet, url, authors, shown, tuple(dict.fromkeys(notes)))


def by_field(values: Mapping[str, object]) -> dict[str, tuple[str, object]]:
    """Field → what it is called and its value: the first of its names in data/fields.yml that has words."""
    plain: dict[str, tuple[str, object]] = {}
    for key, value in values.items():
        if value is not None and not (isinstance(value, str) and is_blank(value)):
            plain.setdefault(_words(key), (key, value))
    of_field = {
        field: [plain[name] for name in names if name in plain] for field, names in field_names().items()
    }
    return {field: found[0] for field, found in of_field.items() if found}


def put_over(values: Mapping[str, object], others: Mapping[str, object]) -> dict[str, object]:
    """The values, and of the others those of fields that these leave open."""
    given = by_field(values)
    return {**{key: value for key, value in others.items() if field_of(key) not in given}, **values}


def _words(key: str) -> str:
    """What a field is called, as words in lower case: "pubDate", "Pub_Date" and "pub date" are one."""
    return " ".join(_BETWEEN_WORDS.sub(" ", key).split()).lower()


def field_of(name: str) -> str | None:
    """The field that a header or a table calls so; None for none."""
    words = _words(name)
    return next((field for field, names in field_names().items() if words in names), None)


@cache
def field_names() -> dict[str, tuple[str, ...]]:
    """Field → what it is called, the surest name first."""
    table = read_keys(Path(__file__).parent / "data" / "fields.yml", _FIELDS)
    return {field: tuple(names) for field, names in table.items()}


def _authors(given: Given, notes: list[str]) -> tuple[str, ...]:
    """The names of the authors, one or a list of them."""
    key, value = given.get("authors", ("authors", None))
    if not isinstance(value, list):
        return persons_in(_tried("authors", _name, given, notes) or "")
    if len(value) > _MOST_AUTHORS:
        notes.append(f"{key} are {len(value):,}, more than {_MOST_AUTHORS}; read without them")
        return ()
    names = [_tried("one", _name, {"one": (f"one of the {key}", one)}, notes) for one in value]
    return tuple(_without_office(name) for name in names if name)


def persons_in(line: str) -> tuple[str, ...]:
    """The names in a byline: "By Ann Lee and Bo Dahl" are two. A comma in a name ("Lee, Ann") parts none."""
    parts = _BETWEEN_AUTHORS.split(_BY.sub("", line))
    whole = [name for part in parts for name in _at_commas(part.strip())]
    people = [name for name in whole if name and not is_office(name)]
    return tuple(dict.fromkeys(people or [name for name in whole if name]))


def _without_office(name: str) -> str:
    """One author's name without what they are: "Ann Lee, Transport Correspondent" is "Ann Lee"."""
    first, _, rest = name.partition(",")
    return first.strip() if rest and first.strip() and is_office(rest.strip()) else name


def _at_commas(part: str) -> list[str]:
    names = [name.strip() for name in part.split(",")]
    people = [name for name in names if not is_office(name)] or names
    return people if len(people) == 1 or all(" " in name for name in people) else [part]


def _article_text(given: Given, notes: list[str]) -> ArticleText | None:
    """How much of the article a site may show; None where that is not said.

    A value that is none is ``link``, the least there is: whoever wrote "none" did not mean all of it.
    """
    key, value = given.get("article_text", ("", None))
    if value is None:
        return None
    try:
        line = _line(value)
    except FieldError as error:
        notes.append(f"{key} {error}; read as link, the least there is")
        return "link"
    levels: tuple[ArticleText, ...] = get_args(ArticleText)
    for level in levels:
        if line is not None and line.casefold() == level:
            return level
    notes.append(f"{key} is {quoted(line or '')}, not {_one_of(levels)}; read as link, the least there is")
    return "link"


def _one_of(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _tried(field: str, read: Callable[[object], T | None], given: Given, notes: list[str]) -> T | None:
    """A field's value; None, and a note, where it cannot be used."""
    key, value = given.get(field, (field, None))
    try:
        return read(value)
    except FieldError as error:
        notes.append(f"{key} {error}; read without it")
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


def _name(value: object) -> str | None:
    """A name as one line of text; exports have it in a map, too: ``{"id": "x", "name": "The Courier"}``."""
    if isinstance(value, dict):
        value = value.get("name", value)
    return _line(value)


def _day(value: object, order: DateOrder | None) -> date | None:
    """The day that a field gives, with or without a time of day. Raises FieldError."""
    line = _line(value)
    if line is None:
        return None
    try:
        found = read_date(line, order)
    except DateError as error:
        raise FieldError(f"{quoted(line)} {error}") from None
    if found is None:
        raise FieldError(f"{quoted(line)} is no day of a year (such as 2024-06-12 or 12 June 2024)")
    return found
