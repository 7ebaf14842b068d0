"""Read a .docx: what a reader sees of it, by mammoth to HTML, and the blocks of that."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from generator.reading.header import without_header
from generator.reading.html_blocks import as_text, fragment, title_and_rest
from generator.reading.options import Options
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails
from generator.reading.zip_limits import check_limits

if TYPE_CHECKING:
    from lxml import etree

# Bytes of a part once unpacked, and elements: mammoth takes minutes and gigabytes for what is far above.
_MOST_BYTES_OF_A_PART = 20_000_000
_MOST_ELEMENTS = (
    ("paragraphs", 20_000, ("{*}p",)),
    ("runs, breaks and tabs", 100_000, ("{*}r", "{*}br", "{*}cr", "{*}tab")),
    ("styles", 5_000, ("{*}style",)),
)
_PARTS = (".xml", ".rels")
_MAIN = re.compile(r"/?word/document\d*\.xml")
# Parts beside it that mammoth reads, too.
_PARTS_READ_TOO = re.compile(r"/?word/(?:comments|endnotes|footnotes|numbering|styles)\d*\.xml")
_STYLES = "p[style-name='Title'] => h1:fresh"
_NOT = ("0", "false", "off")


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a document; a title or heading that opens it is its title. Raises UnreadableError.

    The day it was made is when somebody saved it, which is not when the article was published. What is
    hidden, or was deleted while changes were tracked, is no part of it.
    """
    with damaged_where_it_fails(".docx"), zipfile.ZipFile(file) as parts:
        check_limits(parts)
        seen = _as_seen(parts)
    title, rest = title_and_rest(fragment(_as_html(seen)))
    if not rest:
        raise UnreadableError("it has no text")
    yield without_header(Record(as_text(rest), {"title": title}, "nowhere"))


def _as_seen(parts: zipfile.ZipFile) -> BinaryIO:
    """The document without pictures and unseen text. Raises UnreadableError for a vast one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as seen:
        for part in parts.infolist():
            if not part.filename.endswith(_PARTS):
                continue
            if part.file_size > _MOST_BYTES_OF_A_PART:
                raise UnreadableError(
                    f"{part.filename} in it unpacks to {part.file_size:,} bytes, "
                    f"more than {_MOST_BYTES_OF_A_PART:,}"
                )
            seen.writestr(part.filename, _part_as_seen(part.filename, parts.read(part)))
    packed.seek(0)
    return packed


def _part_as_seen(name: str, content: bytes) -> bytes:
    """A part, the main one without unseen text. Raises UnreadableError for one of too many elements."""
    if not _MAIN.fullmatch(name) and not _PARTS_READ_TOO.fullmatch(name):
        return content
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(content, parser)
    for named, most, tags in _MOST_ELEMENTS:
        count = sum(1 for _ in root.iter(*tags))
        if count > most:
            raise UnreadableError(f"it has {count:,} {named}, more than {most:,}")
    return _visible(root) if _MAIN.fullmatch(name) else content


def _visible(root: etree._Element) -> bytes:
    """The main part without the runs that are hidden, deleted or moved elsewhere."""
    from lxml import etree

    unseen = [run for run in root.iter("{*}r") if _is_hidden(run)]
    unseen += [one for one in root.iter("{*}del", "{*}moveFrom") if one.find("{*}r") is not None]
    for one in unseen:
        parent = one.getparent()
        if parent is not None:
            parent.remove(one)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _is_hidden(run: etree._Element) -> bool:
    mark = run.find("{*}rPr/{*}vanish")
    return mark is not None and not any(value in _NOT for value in map(str, mark.attrib.values()))


def _as_html(file: BinaryIO) -> str:
    import mammoth

    with damaged_where_it_fails(".docx"):
        # Pictures are left out.
        made = mammoth.convert_to_html(file, convert_image=lambda image: [], style_map=_STYLES)
        return str(made.value)
