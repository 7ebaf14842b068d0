"""Read JSON Lines, one article a line.

``{"id", "text", "story"?, "title"?, "date"?, "outlet"?, "url"?, "authors"?}``
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO

from generator.reading.blank import is_blank
from generator.reading.fields import FieldError, as_written, once, read_fields
from generator.reading.outcome import Reading, too_long

# Bytes: a character is at most two escapes (\ud83d\ude00), and a record's other fields are short.
_BYTES_A_CHARACTER = 12
_BYTES_BESIDE_THE_TEXT = 200_000
# Errors of one file that are reported line by line.
_TOLD = 100

_SPREAD = "its JSON goes over several lines; JSON Lines has one object a line"

# The number of a line in its file, and its bytes; None for a line that is too long to be read.
Line = tuple[int, bytes | None]


class RecordError(ValueError):
    """A line of a JSON Lines file that is no article, or such a file as a whole; the message says why."""


class NotJsonError(RecordError):
    """A line that is not JSON."""


def read_records(file: BinaryIO, path: str, story: str, longest: int) -> Iterator[Reading | RecordError]:
    """Yield a Reading an article, and the RecordErrors that say what is wrong with other lines.

    ``text`` is taken as it is: it is never searched for a header. ``longest`` is how many characters it may
    have. One line is read at a time, so that a file may be of any size.
    """
    lines = _lines(file, longest * _BYTES_A_CHARACTER + _BYTES_BESIDE_THE_TEXT)
    beginning = [line for line in (next(lines, None), next(lines, None)) if line]
    if not beginning:
        yield RecordError("it is empty")
    elif spread := _spread(*beginning):
        yield RecordError(spread)
    else:
        yield from _summed_up(_records(chain(beginning, lines), path, story, longest))


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


def _spread(first: Line, second: Line | None = None) -> str | None:
    """What a file is that is one JSON value, on one line or on several; None where each line is one."""
    opening = (first[1] or b"").decode("utf-8-sig", "replace").strip()
    broken = second is not None and _breaks_off(opening)
    if opening.startswith("[") and (broken or (second is None and _is_whole(opening))):
        return "it is a JSON array; JSON Lines has one object a line, without brackets or commas between them"
    if second is None or not broken:
        return None
    try:
        # A record that was cut short, with whole ones behind it.
        return None if isinstance(_value(second[1] or b""), dict) else _SPREAD
    except RecordError:
        return _SPREAD


def _is_whole(opening: str) -> bool:
    """Whether a text is a JSON value and nothing else."""
    try:
        _parsed(opening)
    except (json.JSONDecodeError, RecursionError):
        return False
    return True


def _breaks_off(opening: str) -> bool:
    """Whether a text begins a JSON array or object and ends where the next part of it is awaited."""
    try:
        _parsed(opening)
    except json.JSONDecodeError as error:
        return opening.startswith(("[", "{")) and error.pos >= len(opening)
    except RecursionError:
        pass
    return False


def _records(lines: Iterable[Line], path: str, story: str, longest: int) -> Iterator[Reading | RecordError]:
    for number, line in lines:
        try:
            if line is None:
                raise RecordError(too_long(longest))
            yield _reading(_value(line), number, path, story, longest)
        except RecordError as error:
            yield type(error)(f"line {number}: {error}")


def _summed_up(found: Iterable[Reading | RecordError]) -> Iterator[Reading | RecordError]:
    """What was found, the errors last: one if no line is JSON, the first and a count if they are many."""
    errors: list[RecordError] = []
    count, is_json = 0, False
    for one in found:
        is_json = is_json or not isinstance(one, NotJsonError)
        if isinstance(one, Reading):
            yield one
        else:
            count += 1
            errors += [one] if count <= _TOLD else []
    if count > 1 and not is_json:
        errors, count = [RecordError(f"none of its lines is JSON ({errors[0]})")], 1
    yield from errors
    if count > len(errors):
        yield RecordError(f"{count - len(errors):,} more of its lines are no articles")


def _value(line: bytes) -> Any:
    """The JSON value on a line. Raises RecordError."""
    try:
        return _parsed(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotJsonError(f"not UTF-8 (byte {error.start})") from None
    except json.JSONDecodeError as error:
        raise NotJsonError(f"not JSON: {error.msg} (character {error.pos + 1})") from None
    except RecursionError:
        raise RecordError("nested too deeply") from None


def _parsed(text: str) -> Any:
    """A JSON value; numbers are strings, as they are written."""
    return json.loads(
        text,
        object_pairs_hook=once,
        parse_int=str,
        parse_float=str,
        # NaN and Infinity are no JSON; programs write them for what is missing.
        parse_constant=lambda name: None,
    )


def _reading(record: object, line: int, path: str, story: str, longest: int) -> Reading:
    """The article of a record. Raises RecordError where its id, text or story cannot be used."""
    if not isinstance(record, dict):
        raise RecordError("not a JSON object")
    id, text = _required(record, "id"), _required(record, "text")
    if is_blank(text):
        raise RecordError("text is empty")
    if len(text) > longest:
        raise RecordError(too_long(longest))
    own_story = _text(record, "story") or ""
    fields = read_fields(record)
    article = fields.article(id, path, text, story if is_blank(own_story) else own_story, "record")
    return Reading(article, line, fields.notes)


def _required(record: dict[str, object], key: str) -> str:
    value = _text(record, key)
    if value is None:
        raise RecordError(f"no {key}")
    return value


def _text(record: dict[str, object], key: str) -> str | None:
    try:
        return as_written(record.get(key))
    except FieldError as error:
        raise RecordError(f"{key} {error}") from None
