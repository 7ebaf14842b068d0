"""Read the text layer of a PDF by pypdf."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from generator.reading.header import without_header
from generator.reading.options import Options
from generator.reading.outcome import too_long
from generator.reading.pdf_columns import read_through
from generator.reading.pdf_headlines import top_of
from generator.reading.pdf_lines import Line, paragraphs
from generator.reading.pdf_margins import without_margins
from generator.reading.pdf_print_marks import without_print_marks
from generator.reading.pdf_running_lines import running_lines
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MOST_BYTES = 200_000_000
_MOST_PAGES = 2_000
_SUFFIXES = (".doc", ".docx", ".indd", ".pages", ".pdf", ".qxd", ".tmp", ".txt")


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a file. Raises UnreadableError for a scan, which has pictures of pages and no text.

    Its title is what the file says, or what opens it in larger letters, or what a browser printed above it.
    The day it was made is when somebody printed it, which is not when the article was published; the day that
    a paper prints over its pages is.
    """
    with damaged_where_it_fails("PDF"):
        reader = _opened(file)
        said = _said_title(reader)
        pages = [_lines(page) for page in reader.pages]
    inner, marks = without_print_marks(pages)
    lines, around = without_margins(inner)
    running = running_lines(line.text for line in around)
    top = top_of(paragraphs(lines), said)
    title, site = marks.headline_and_outlet(top.title)
    text = "\n\n".join(paragraph.text for paragraph in top.rest)
    if not any(c.isalpha() for c in text):
        raise UnreadableError(
            "it has no text, only pictures of pages (a scan): have its text recognised first"
        )
    if len(text) > options.max_characters:
        raise UnreadableError(too_long(options.max_characters))
    outlet = top.outlet or site or running.outlet
    values = {"title": title, "date": running.date, "outlet": outlet, "url": marks.url}
    yield without_header(Record(text, values, "page" if running.date else "nowhere"))


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


def _said_title(reader: PdfReader) -> str | None:
    """The title that a file says it has; programs put the name of the file they made it from there, too."""
    title = reader.metadata.title if reader.metadata else None
    return None if title is None or PurePath(title.strip()).suffix.lower() in _SUFFIXES else title
