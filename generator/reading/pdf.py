"""Read the text layer of a PDF by pypdf."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from statistics import median
from typing import TYPE_CHECKING, BinaryIO

from generator.reading.header import without_header
from generator.reading.options import Options
from generator.reading.outcome import too_long
from generator.reading.pdf_columns import read_through
from generator.reading.pdf_lines import Line, Paragraph, paragraphs
from generator.reading.pdf_margins import without_margins
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MOST_BYTES = 200_000_000
_MOST_PAGES = 2_000
# A heading's letters, in heights of the others.
_LARGER = 1.15
_SUFFIXES = (".doc", ".docx", ".indd", ".pages", ".pdf", ".qxd", ".tmp", ".txt")


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a file. Raises UnreadableError for a scan, which has pictures of pages and no text.

    Its title is what the file says, or what opens it in larger letters. The day it was made is when somebody
    printed it, which is not when the article was published.
    """
    with damaged_where_it_fails("PDF"):
        reader = _opened(file)
        said = _said_title(reader)
        pages = [_lines(page) for page in reader.pages]
    title, found = _title_and_rest(paragraphs(without_margins(pages)), said)
    text = "\n\n".join(paragraph.text for paragraph in found)
    if not any(c.isalpha() for c in text):
        raise UnreadableError(
            "it has no text, only pictures of pages (a scan): have its text recognised first"
        )
    if len(text) > options.max_characters:
        raise UnreadableError(too_long(options.max_characters))
    yield without_header(Record(text, {"title": title}, "nowhere"))


def _opened(file: BinaryIO) -> PdfReader:
    from pypdf import PdfReader

    file.seek(0, 2)
    if file.tell() > _MOST_BYTES:
        raise UnreadableError(f"it has more than {_MOST_BYTES:,} bytes")
    file.seek(0)
    reader = PdfReader(file)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError("it is locked by a password")
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableError(f"it has {len(reader.pages):,} pages, more than {_MOST_PAGES:,}")
    return reader


def _lines(page: PageObject) -> list[Line]:
    """The lines of a page in the order of reading. A damaged page has none."""
    pieces: list[Line] = []

    def see(text: str, user: list[float], place: list[float], font: object, size: float) -> None:
        x = place[4] * user[0] + place[5] * user[2] + user[4]
        y = place[4] * user[1] + place[5] * user[3] + user[5]
        height = size * (abs(place[3]) + abs(place[1])) * (abs(user[3]) + abs(user[1]))
        pieces.extend(Line(part, x, y, height) for part in text.split("\n"))

    page.extract_text(visitor_text=see)
    return read_through(pieces)


def _title_and_rest(found: list[Paragraph], said: str | None) -> tuple[str | None, list[Paragraph]]:
    """The title, and the paragraphs without it: what the file says, or a first one in larger letters."""
    if len(found) < 2:
        return said, found
    usual = median(paragraph.height for paragraph in found for _ in paragraph.text)
    if found[0].text == said or found[0].height > _LARGER * usual:
        return found[0].text, found[1:]
    return said, found


def _said_title(reader: PdfReader) -> str | None:
    """The title that a file says it has; programs put the name of the file they made it from there, too."""
    title = reader.metadata.title if reader.metadata else None
    return None if title is None or PurePath(title.strip()).suffix.lower() in _SUFFIXES else title
