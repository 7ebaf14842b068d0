"""Read a file of plain text: one article."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from generator.reading.blank import is_blank
from generator.reading.encoding import decode
from generator.reading.fields import put_over
from generator.reading.header import without_header
from generator.reading.html_blocks import as_text, fragment
from generator.reading.html_page import read_page
from generator.reading.options import Options
from generator.reading.outcome import too_long
from generator.reading.record import Record, UnreadableError
from generator.reading.whole_file import read_whole

# Bytes: a character in UTF-8 at most, and what may come before and behind the text.
_BYTES_A_CHARACTER = 4
_BYTES_BESIDE_THE_TEXT = 200_000
_PAGE = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_PARAGRAPH = re.compile(r"<(p|div|br)\b[^<>]{0,200}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,12}\d?);")


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a file. Raises UnreadableError where it has none.

    Its text is what follows the header, without the white space around it and otherwise character for
    character, but where the file is HTML, or holds entities of HTML, which are read as what they mean.
    """
    yield drawn(opened(file, options))


def drawn(record: Record) -> Record:
    """The record with its text read as what it is: a page or paragraphs of HTML, or plain text."""
    return _page(record) or _fragment(record) or _without_entities(record)


def opened(file: BinaryIO, options: Options) -> Record:
    """A file of text as its header and what follows that, as it is. Raises UnreadableError."""
    most = options.max_characters * _BYTES_A_CHARACTER + _BYTES_BESIDE_THE_TEXT
    content = read_whole(file, most, too_long(options.max_characters))
    decoded = decode(content)
    if is_blank(decoded.text):
        raise UnreadableError("it is empty")
    return without_header(Record(decoded.text, {}, "nowhere", notes=decoded.notes))


def _page(record: Record) -> Record | None:
    """The article of a text that is a page of HTML. What its header says goes before what the page says."""
    if not _PAGE.match(record.text):
        return None
    page = read_page(record.text)
    values = put_over(record.values, page.values)
    source = record.date_from if record.date_from != "nowhere" else page.date_from
    return Record(page.text, values, source, notes=(*record.notes, "read as a page of HTML"))


def _fragment(record: Record) -> Record | None:
    """The blocks of a text that has paragraphs of HTML, and is no page."""
    if len(_PARAGRAPH.findall(record.text)) < 2:
        return None
    text = as_text(fragment(record.text))
    if is_blank(text):
        return None
    return replace(record, text=text, notes=(*record.notes, "read as HTML, without its tags"))


def _without_entities(record: Record) -> Record:
    if not _ENTITY.search(record.text) or (text := html.unescape(record.text).strip()) == record.text:
        return record
    return replace(
        record, text=text, notes=(*record.notes, "its entities (&amp;) are read as what they mean")
    )
