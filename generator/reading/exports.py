"""Read what databases and clipping services export: tables (.csv, .tsv) and JSON (.json)."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from generator.reading.delimited_rows import DelimitedRows
from generator.reading.encoding import Decoded, decode
from generator.reading.fields import by_field, field_of, once
from generator.reading.options import Options
from generator.reading.prose import drawn
from generator.reading.record import Record, UnreadableError
from generator.reading.whole_file import read_whole

# Bytes: the file is read as a whole.
_MOST_BYTES = 500_000_000
_DEEPEST = 4


def read_table(file: BinaryIO, options: Options) -> Iterator[Record | UnreadableError]:
    """An article a row, by the names of the columns. Raises UnreadableError where none has the text."""
    decoded = _content(file)
    csv.field_size_limit(options.max_characters * 2)
    table = DelimitedRows(decoded.text, options.columns.values())
    names = [name for name in table.names if name]
    columns = _columns(names, options.columns)
    if not any(field_of(name) == "text" for name in columns.values()):
        named = ", ".join(names[:20]) or "none"
        raise UnreadableError(
            f"none of its columns ({named}) is the text (columns in mkdocs.yml can say which)"
        )
    count = 0
    for count, row in enumerate(table.rows(), 1):
        if isinstance(row, UnreadableError):
            yield row
            continue
        notes = decoded.notes if count == 1 else ()
        yield _record(_cells(table.names, row.cells, columns), f"row {row.number}", (*notes, *row.notes))
    if not count:
        raise UnreadableError("it has names of columns and no row below them")


def _cells(names: Sequence[str], cells: Sequence[str], columns: Mapping[str, str]) -> dict[str, object]:
    """What a row says by the usual names; of two columns of one name the first with words counts."""
    values: dict[str, object] = {}
    for name, cell in zip(names, cells, strict=False):
        if name in columns and cell.strip():
            values.setdefault(columns[name], cell)
    return values


def _columns(names: list[str], own: Mapping[str, str]) -> dict[str, str]:
    """Column → what it is called among the usual names: by the settings where these name it."""
    given = {name: field for field, name in own.items() if name in names}
    usual = {name: name for name in names if field_of(name) and name not in given}
    return {**usual, **given}


def read_json(file: BinaryIO, options: Options) -> Iterator[Record | UnreadableError]:
    """An article an object: of a list, of a list in an object, or a single one. Raises UnreadableError."""
    decoded = _content(file)
    notes = decoded.notes
    try:
        value = parsed_json(decoded.text)
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
        place = f"record {number}" if len(found) > 1 else None
        if isinstance(one, dict):
            yield _record(renamed(one, own), place, notes)
            notes = ()
        else:
            yield UnreadableError(f"{place}: it is no JSON object")


def _articles(value: object, own: Mapping[str, str], depth: int = 0) -> list[object]:
    """The objects that are articles: the longest list that has some with a text, however deep."""
    if isinstance(value, list):
        return value if any(isinstance(one, dict) and _has_text(one, own) for one in value) else []
    if not isinstance(value, dict) or depth > _DEEPEST:
        return []
    if _has_text(value, own):
        return [value]
    return max((_articles(inner, own, depth + 1) for inner in value.values()), key=len, default=[])


def _has_text(value: Mapping[str, object], own: Mapping[str, str]) -> bool:
    return bool(_text(renamed(value, own)))


def renamed(value: Mapping[str, object], own: Mapping[str, str]) -> dict[str, object]:
    """An object, its keys that the settings name by the fields that these are."""
    return {own.get(key, key): item for key, item in value.items()}


def _text(values: Mapping[str, object]) -> str:
    """The text among the values of a record; empty where there is none."""
    text = by_field(values).get("text", ("", None))[1]
    return text.strip() if isinstance(text, str) else ""


def _record(
    values: Mapping[str, object], place: str | None, notes: tuple[str, ...]
) -> Record | UnreadableError:
    """The article of a row or an object, or why it is none: that is no reason to leave out the others."""
    try:
        if text := _text(values):
            return drawn(Record(text, values, "record", place, notes))
        raise UnreadableError("it has no text")
    except UnreadableError as error:
        return UnreadableError(f"{place}: {error}" if place else str(error))


def parsed_json(text: str) -> Any:
    """A JSON value; numbers are strings, as they are written. Raises what ``json.loads`` raises."""
    return json.loads(
        text,
        object_pairs_hook=once,
        parse_int=str,
        parse_float=str,
        # NaN and Infinity are no JSON; programs write them for what is missing.
        parse_constant=lambda name: None,
    )


def _content(file: BinaryIO) -> Decoded:
    content = read_whole(file, _MOST_BYTES)
    if not content.strip():
        raise UnreadableError("it is empty")
    return decode(content)
