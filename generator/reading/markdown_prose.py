"""Read Markdown: what its marks say is no part of the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from generator.reading.fields import put_over
from generator.reading.html_blocks import Block, as_text, fragment, title_and_rest
from generator.reading.options import Options
from generator.reading.prose import opened
from generator.reading.record import Record, damaged_where_it_fails

# Footnotes, which CommonMark has not: the sign in the prose, and that before the note.
_REFERENCE = re.compile(r"\[\^[^\]\s]{1,60}\]")
_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]{1,60}\]:[ \t]*", re.MULTILINE)


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a file in Markdown: links, emphasis and quotes as their words, images not at all.

    A heading of the first level that opens it is its title. Raises UnreadableError.
    """
    record = opened(file, options)
    title, rest = title_and_rest(drawn(record.text))
    yield replace(record, text=as_text(rest), values=put_over(record.values, {"title": title}))


def drawn(source: str) -> list[Block]:
    """The blocks of a text in Markdown."""
    # Python-Markdown, which MkDocs uses, takes minutes for a page of opening brackets.
    from markdown_it import MarkdownIt

    with damaged_where_it_fails("Markdown"):
        words = _REFERENCE.sub("", _NOTE.sub("\n", source))
        made = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(words)
    return fragment(made)
