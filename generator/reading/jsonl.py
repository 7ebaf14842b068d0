"""Read JSON Lines, one article a line.

``{"id"?, "text", "story"?, "title"?, "date"?, "outlet"?, "url"?, "authors"?}``
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO

from generator.reading.blank import is_blank
from generator.reading.exports import parsed_json, read_json
from generator.reading.fields import FieldError, as_written
from generator.reading.options import Options
from generator.reading.outcome import too_long
from generator.reading.record import Record, UnreadableError

# Bytes: a character is at most two escapes (\ud83d\ude00), and a record's other fields are short.
_BYTES_A_CHARACTER = 12
_BYTES_BESIDE_THE_TEXT = 200_000
# Errors of one file that are reported line by line.
_TOLD = 100

# The number of a line in its file, and its bytes; None for a line that is too long to be read.
Line = tuple[int, bytes | None]


class NotJsonError(UnreadableError):
    """A line that is not JSON."""


def read(file: BinaryIO, options: Options) -> Iterator[Record | UnreadableError]:
    """An article a line, and what is wrong with other lines. A file that is one JSON value is read as such.

    ``text`` is taken as it is: it is never searched for a header. One line is read at a time, so that a file
    may be of any size.
    """
    lines = _lines(file, options.max_characters * _BYTES_A_CHARACTER + _BYTES_BESIDE_THE_TEXT)
    beginning = [line for line in (next(lines, None), next(lines, None)) if line]
    if not beginning:
        yield UnreadableError("it is empty")
    elif _is_one_value(*beginning):
        file.seek(0)
        yield from read_json(file, options)
    else:
        yield from _summed_up(_records(chain(beginning, lines), options.max_characters))


def _lines(file: BinaryIO, longest: int) -> Iterator[Line]:
    """The lines that are not blank."""
    # Bytes, not text: an article may hold U+2028 and its like, which are no line ends in JSON Lines.
    number = 0
    while line := file.readline(longest + 1):
        number += 1
        if len(line) > longest:
            yield number, None
        elif not is_blank(line.decode("utf-8", "replace")):
            yield number, line
        while not line.endswith(b"\n") and (line := file.readline(longest + 1)):
            pass


def _is_one_value(first: Line, second: Line | None = None) -> bool:
    """Whether a file is one JSON value, an array on a line or any on several, and not one a line."""
    opening = (first[1] or b"").decode("utf-8-sig", "replace").strip()
    if second is None:
        return opening.startswith("[") and _is_whole(opening)
    if not _breaks_off(opening):
        return False
    try:
        # A record that was cut short, with whole ones behind it.
        return not isinstance(_value(second[1] or b""), dict)
    except UnreadableError:
        return True


def _is_whole(opening: str) -> bool:
    """Whether a text is a JSON value and nothing else."""
    try:
        parsed_json(opening)
    except (json.JSONDecodeError, RecursionError):
        return False
    return True


def _breaks_off(opening: str) -> bool:
    """Whether a text begins a JSON array or object and ends where the next part of it is awaited."""
    try:
        parsed_json(opening)
    except json.JSONDecodeError as error:
        return opening.startswith(("[", "{")) and error.pos >= len(opening)
    except RecursionError:
        pass
    return False


def _records(lines: Iterable[Line], longest: int) -> Iterator[Record | UnreadableError]:
    for number, line in lines:
        try:
            if line is None:
                raise UnreadableError(too_long(longest))
            yield _record(_value(line), number)
        except UnreadableError as error:
            yield type(error)(f"line {number}: {error}")


def _summed_up(found: Iterable[Record | UnreadableError]) -> Iterator[Record | UnreadableError]:
    """What was found, the errors last: one if no line is JSON, the first and a count if they are many."""
    errors: list[UnreadableError] = []
    count, is_json = 0, False
    for one in found:
        is_json = is_json or not isinstance(one, NotJsonError)
        if isinstance(one, Record):
            yield one
        else:
            count += 1
            errors += [one] if count <= _TOLD else []
    if count > 1 and not is_json:
        errors, count = [UnreadableError(f"none of its lines is JSON ({errors[0]})")], 1
    yield from errors
    if count > len(errors):
        yield UnreadableError(f"{count - len(errors):,} more of its lines are no articles")


def _value(line: bytes) -> Any:
    """The JSON value on a line. Raises UnreadableError."""
    try:
        return parsed_json(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotJsonError(f"not UTF-8 (byte {error.start})") from None
    except json.JSONDecodeError as error:
        raise NotJsonError(f"not JSON: {error.msg} (character {error.pos + 1})") from None
    except RecursionError:
        raise UnreadableError("nested too deeply") from None


def _record(record: object, line: int) -> Record:
    """The article of a record. Raises UnreadableError where it has no text that can be used."""
    if not isinstance(record, dict):
        raise UnreadableError("not a JSON object")
    try:
        text = as_written(record.get("text"))
    except FieldError as error:
        raise UnreadableError(f"text {error}") from None
    if text is None:
        raise UnreadableError("no text")
    return Record(text, record, "record", f"line {line}")
