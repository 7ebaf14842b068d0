"""Read an .rtf by striprtf."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from generator.reading.blank import is_blank
from generator.reading.header import without_header
from generator.reading.options import Options
from generator.reading.outcome import too_long
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails
from generator.reading.whole_file import read_whole

# Bytes a character: formats and escapes beside it.
_BYTES_A_CHARACTER = 40
_TITLE = re.compile(r"\{\\info\b.{0,2000}?\{\\title\s+([^{}]{1,2000})\}", re.DOTALL)


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a file: a paragraph a line, its title from what the file says of itself.

    Raises UnreadableError.
    """
    most = options.max_characters * _BYTES_A_CHARACTER
    content = read_whole(file, most, too_long(options.max_characters))
    source = content.decode("latin-1")  # RTF is ASCII, its escapes name what is not
    if not source.lstrip().startswith("{\\rtf"):
        raise UnreadableError("it is no .rtf")
    text = _plain(source)
    if is_blank(text):
        raise UnreadableError("it has no text")
    title = _TITLE.search(source)
    yield without_header(Record(text, {"title": _plain(title[1]) if title else None}, "nowhere"))


def _plain(source: str) -> str:
    from striprtf.striprtf import rtf_to_text

    to_text: Callable[..., str] = rtf_to_text  # which has no types
    with damaged_where_it_fails(".rtf"):
        return to_text(source, errors="replace").strip()
