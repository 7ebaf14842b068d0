"""Which reader reads which kind of file. What a reader needs is imported with the first such file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from generator.reading import (
    exports,
    feed_entries,
    html_page,
    jsonl,
    mail,
    markdown_prose,
    pdf,
    prose,
    rich_text,
    word_document,
)
from generator.reading.options import Options
from generator.reading.record import Record, UnreadableError

Reader = Callable[[BinaryIO, Options], Iterator[Record | UnreadableError]]
"""The records in a file, and what of it is none. Raises UnreadableError for a file that holds no article."""

# A zip file is none of them: what it holds is read.
ARCHIVE = ".zip"
# What a file's name ends in, and what reads it.
READERS: dict[str, Reader] = {
    ".atom": feed_entries.read,
    ".csv": exports.read_table,
    ".docx": word_document.read,
    ".eml": mail.read,
    ".htm": html_page.read,
    ".html": html_page.read,
    ".json": jsonl.read_either,
    ".jsonl": jsonl.read,
    ".markdown": markdown_prose.read,
    ".md": markdown_prose.read,
    ".pdf": pdf.read,
    ".rss": feed_entries.read,
    ".rtf": rich_text.read,
    ".tsv": exports.read_table,
    ".txt": prose.read,
    ".xhtml": html_page.read,
    ".xml": feed_entries.read,
}
KNOWN_KINDS = tuple(sorted([*READERS, ARCHIVE]))
