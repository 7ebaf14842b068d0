"""Read a .docx: by mammoth to HTML, and the blocks of that."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from generator.reading.header import without_header
from generator.reading.html_blocks import as_text, blocks, title_and_rest
from generator.reading.options import Options
from generator.reading.record import Record, UnreadableError
from generator.reading.zip_limits import check_limits


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a document; a heading that opens it is its title. Raises UnreadableError.

    The day it was made is when somebody saved it, which is not when the article was published.
    """
    from lxml import html

    try:
        with zipfile.ZipFile(file) as parts:
            check_limits(parts)
    except zipfile.BadZipFile:
        raise UnreadableError("it is no .docx") from None
    file.seek(0)
    made = _as_html(file)
    found = blocks(html.fragment_fromstring(made, create_parent="div"))
    title, rest = title_and_rest(found)
    if not rest:
        raise UnreadableError("it has no text")
    yield without_header(Record(as_text(rest), {"title": title}, "nowhere"))


def _as_html(file: BinaryIO) -> str:
    import mammoth

    try:
        # Pictures are left out.
        return str(mammoth.convert_to_html(file, convert_image=lambda image: []).value)
    except Exception as error:  # mammoth raises whatever a broken part brings about
        raise UnreadableError(f"it cannot be understood ({type(error).__name__})") from None
