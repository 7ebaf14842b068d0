"""Read JSON Lines, one article a line.

``{"id"?, "text", "story"?, "title"?, "date"?, "outlet"?, "url"?, "authors"?}``
"""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any, BinaryIO

from generator.reading.blank import is_blank
from generator.reading.encoding import Decoded, decode
from generator.reading.exports import parsed_json, read_json, renamed
from generator.reading.fields import FieldError, as_written, by_field
from generator.reading.options import Options
from generator.reading.outcome import too_long
from generator.reading.record import Record, UnreadableError
from generator.reading.whole_file import read_whole

# Bytes: a character is at most two escapes (\ud83d\ude00), and a record's other fields are short.
_BYTES_A_CHARACTER = 12
_BYTES_BESIDE_THE_TEXT = 200_000
# Bytes of a file that is not read line by line.
_MOST_BYTES = 500_000_000
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
    file = _in_bytes_of_ascii(file)
    lines = _lines(file, options)
    beginning = list(islice(lines, 2))
    if not beginning:
        yield UnreadableError("it is empty")
    elif _is_one_value(*beginning):
        file.seek(0)
        yield from read_json(file, options)
    else:
        yield from _summed_up(_records(chain(beginning, lines), options))


def read_either(file: BinaryIO, options: Options) -> Iterator[Record | UnreadableError]:
    """What is in a file of JSON, be it one value or, against its name, one on each line."""
    beginning = list(islice(_lines(file, options), 2))
    file.seek(0)
    is_lines = len(beginning) == 2 and all(_is_object(line) for _, line in beginning)
    yield from (read if is_lines else read_json)(file, options)


def _is_object(line: bytes | None) -> bool:
    try:
        return isinstance(_value(_decoded(line or b"").text), dict)
    except UnreadableError:
        return False


def _in_bytes_of_ascii(file: BinaryIO) -> BinaryIO:
    """The file, or one in UTF-16 or UTF-32 as UTF-8: in these the bytes of a line end are not one."""
    mark = file.read(4)
    file.seek(0)
    if not mark.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return file
    return io.BytesIO(decode(read_whole(file, _MOST_BYTES)).text.encode("utf-8", "surrogatepass"))


def _lines(file: BinaryIO, options: Options) -> Iterator[Line]:
    """The lines that are not blank."""
    longest = options.max_characters * _BYTES_A_CHARACTER + _BYTES_BESIDE_THE_TEXT
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
        return not isinstance(_value(_decoded(second[1] or b"").text), dict)
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


def _records(lines: Iterable[Line], options: Options) -> Iterator[Record | UnreadableError]:
    encoding = None
    for number, line in lines:
        try:
            if line is None:
                raise UnreadableError(too_long(options.max_characters))
            decoded = _decoded(line, encoding)
            encoding = decoded.guessed or encoding
            yield replace(_record(_value(decoded.text), number, options), notes=decoded.notes)
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


def _decoded(line: bytes, encoding: str | None = None) -> Decoded:
    """The text of a line, in UTF-8 or, if it is not, in an encoding that lines before it are in."""
    try:
        return decode(line, encoding)
    except UnreadableError as error:
        raise NotJsonError(str(error)) from None


def _value(line: str) -> Any:
    """The JSON value on a line. Raises UnreadableError."""
    try:
        return parsed_json(line)
    except json.JSONDecodeError as error:
        raise NotJsonError(f"not JSON: {error.msg} (character {error.pos + 1})") from None
    except RecursionError:
        raise UnreadableError("nested too deeply") from None


def _record(value: object, line: int, options: Options) -> Record:
    """The article of a value. Raises UnreadableError where it has no text that can be used."""
    if not isinstance(value, dict):
        raise UnreadableError("not a JSON object")
    values = renamed(value, {name: field for field, name in options.columns.items()})
    try:
        text = as_written(by_field(values).get("text", ("text", values.get("text")))[1])
    except FieldError as error:
        raise UnreadableError(f"text {error}") from None
    if text is None:
        raise UnreadableError("no text")
    return Record(text, values, "record", f"line {line}")
