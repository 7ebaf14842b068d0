"""Read a seed file of prose (.txt, .md): one article a file."""

from __future__ import annotations

from typing import BinaryIO

from generator.reading.blank import is_blank
from generator.reading.header import HeaderError, read_header
from generator.reading.outcome import Reading, too_long

# Bytes: a character in UTF-8 at most, and what may come before and behind the text.
_BYTES_A_CHARACTER = 4
_BYTES_BESIDE_THE_TEXT = 200_000


class ProseError(ValueError):
    """A file that is no article; the message says why in one line."""


def read_prose(file: BinaryIO, id: str, path: str, story: str, longest: int) -> Reading:
    """The article of a file. Raises ProseError where it has none, or one of more than ``longest`` characters.

    ``Article.text`` is what follows the header, without the white space around it and
    otherwise character for character. Markdown is kept as it is written.
    """
    content = _content(file, longest)
    if is_blank(content):
        raise ProseError("it is empty")
    try:
        header = read_header(content)
    except HeaderError as error:
        raise ProseError(str(error)) from None
    text = content[header.end :].strip()
    if is_blank(text):
        raise ProseError("it has a header but no text")
    if len(text) > longest:
        raise ProseError(too_long(longest))
    article = header.fields.article(id, path, text, story, header.date_from)
    return Reading(article, notes=header.fields.notes)


def _content(file: BinaryIO, longest: int) -> str:
    """What a file holds; one that is too long is not read to its end."""
    most = longest * _BYTES_A_CHARACTER + _BYTES_BESIDE_THE_TEXT
    content = file.read(most + 1)
    if len(content) > most:
        raise ProseError(too_long(longest))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProseError(f"it is not UTF-8 (byte {error.start})") from None
