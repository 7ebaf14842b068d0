"""Read what databases and clipping services export: tables (.csv, .tsv) and JSON (.json)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from generator.reading.encoding import decode
from generator.reading.fields import by_field, field_of, once
from generator.reading.options import Options
from generator.reading.prose import drawn
from generator.reading.record import Record, UnreadableError

# Bytes: the file is read as a whole.
_MOST_BYTES = 500_000_000
_DEEPEST = 4


def read_table(file: BinaryIO, options: Options) -> Iterator[Record | UnreadableError]:
    """An article a row, by the names of the columns. Raises UnreadableError where none has the text."""
    text, note = _content(file)
    try:
        dialect: Any = csv.Sniffer().sniff(text[:20_000], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    csv.field_size_limit(options.max_characters * 2)
    rows = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect)
    names = [name for name in rows.fieldnames or [] if name]
    columns = _columns(names, options.columns)
    if not any(field_of(name) == "text" for name in columns.values()):
        named = ", ".join(names[:20]) or "none"
        raise UnreadableError(
            f"none of its columns ({named}) is the text (columns in mkdocs.yml can say which)"
        )
    yield from _rows(rows, columns, note)


def _rows(
    rows: csv.DictReader[str], columns: Mapping[str, str], note: str | None
) -> Iterator[Record | UnreadableError]:
    number = 1
    try:
        for row in rows:
            number += 1
            values = {columns[key]: value for key, value in row.items() if key in columns}
            yield _record(values, f"row {number}", note)
            note = None
    except csv.Error as error:
        yield UnreadableError(f"row {number + 1}: {error}")


def _columns(names: list[str], own: Mapping[str, str]) -> dict[str, str]:
    """Column → what it is called among the usual names: by the settings where these name it."""
    given = {name: field for field, name in own.items() if name in names}
    usual = {name: name for name in names if field_of(name) and name not in given}
    return {**usual, **given}


def read_json(file: BinaryIO, options: Options) -> Iterator[Record | UnreadableError]:
    """An article an object: of a list, of a list in an object, or a single one. Raises UnreadableError."""
    text, note = _content(file)
    try:
        value = json.loads(
            text, object_pairs_hook=once, parse_int=str, parse_float=str, parse_constant=lambda name: None
        )
    except json.JSONDecodeError as error:
        raise UnreadableError(f"it is not JSON: {error.msg} (line {error.lineno})") from None
    except RecursionError:
        raise UnreadableError("it is nested too deeply") from None
    own = {name: field for field, name in options.columns.items()}
    found = _articles(value, own)
    if not found:
        raise UnreadableError(
            "none of its objects has the text of an article (columns in mkdocs.yml can say where)"
        )
    for number, one in enumerate(found, 1):
        values = {own.get(key, key): item for key, item in one.items()}
        yield _record(values, f"record {number}" if len(found) > 1 else None, note)
        note = None


def _articles(value: object, own: Mapping[str, str], depth: int = 0) -> list[dict[str, object]]:
    """The objects that are articles: the longest list of those with a text, however deep."""
    if isinstance(value, list):
        objects = [one for one in value if isinstance(one, dict)]
        return objects if any(_has_text(one, own) for one in objects) else []
    if not isinstance(value, dict) or depth > _DEEPEST:
        return []
    if _has_text(value, own):
        return [value]
    return max((_articles(inner, own, depth + 1) for inner in value.values()), key=len, default=[])


def _has_text(value: Mapping[str, object], own: Mapping[str, str]) -> bool:
    given = {own.get(key, key): item for key, item in value.items()}
    return isinstance(by_field(given).get("text", ("", None))[1], str)


def _record(values: Mapping[str, object], place: str | None, note: str | None) -> Record | UnreadableError:
    text = by_field(values).get("text", ("", None))[1]
    before = f"{place}: " if place else ""
    if not isinstance(text, str) or not text.strip():
        return UnreadableError(f"{before}it has no text")
    return drawn(Record(text.strip(), values, "record", place, (note,) if note else ()))


def _content(file: BinaryIO) -> tuple[str, str | None]:
    content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise UnreadableError(f"it has more than {_MOST_BYTES:,} bytes")
    if not content.strip():
        raise UnreadableError("it is empty")
    decoded = decode(content)
    return decoded.text, decoded.note
