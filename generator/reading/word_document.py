"""Read a .docx: by mammoth to HTML, and the blocks of that."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from generator.reading.header import without_header
from generator.reading.html_blocks import as_text, fragment, title_and_rest
from generator.reading.options import Options
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails
from generator.reading.zip_limits import check_limits


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a document; a heading that opens it is its title. Raises UnreadableError.

    The day it was made is when somebody saved it, which is not when the article was published.
    """
    with damaged_where_it_fails(".docx"), zipfile.ZipFile(file) as parts:
        check_limits(parts)
    file.seek(0)
    made = _as_html(file)
    title, rest = title_and_rest(fragment(made))
    if not rest:
        raise UnreadableError("it has no text")
    yield without_header(Record(as_text(rest), {"title": title}, "nowhere"))


def _as_html(file: BinaryIO) -> str:
    import mammoth

    with damaged_where_it_fails(".docx"):
        # Pictures are left out.
        return str(mammoth.convert_to_html(file, convert_image=lambda image: []).value)
