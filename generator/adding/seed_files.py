"""Write an article as a file of seeds/ that is read back as the very same article.

Plain text behind front matter, wherever that comes back as it was; else with its HTML and entities escaped.
White space around a text is no part of it here.
"""

from __future__ import annotations

import html
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from generator.reading.articles import Draft
from generator.reading.corpus import read_source
from generator.reading.input_file import InputFile
from generator.reading.options import Options

KIND = ".txt"
# Where nothing is known of an article; YAML's own empty mapping ("{}") takes no line more.
_TO_FILL_IN = "---\ntitle:\ndate:\noutlet:\n---\n"


class UnwritableError(ValueError):
    """An article that no form of file gives back as it is; the message says so."""


@dataclass(frozen=True, slots=True)
class SeedFile:
    """The content of a file of plain text, and ``note`` on an unusual form of it, "" for none."""

    content: bytes
    note: str = ""


def seed_file(draft: Draft, folder: str, options: Options) -> SeedFile:
    """An article as a file of a folder below seeds/, without white space around it; or UnwritableError."""
    draft = replace(draft, article=replace(draft.article, text=draft.article.text.strip()))
    header, told = _front_matter(draft, folder), list(_told(draft))
    for text, note in _forms(draft.article.text):
        try:
            file = SeedFile(f"{header}{text}\n".encode(), note)
        except UnicodeEncodeError:
            continue
        if _read_back(file, folder, options) == [told]:
            return file
    raise UnwritableError("left out, no file would be read back as it is")


def _forms(text: str) -> Iterator[tuple[str, str]]:
    """A text as it may stand in a file, with a note on it: as it is, and escaped."""
    yield text, ""
    yield (
        html.escape(text, quote=False),
        "its text holds HTML or entities: escaped in the file, so that they stay",
    )


def _front_matter(draft: Draft, folder: str) -> str:
    values = _values(draft, folder)
    if not values:
        return _TO_FILL_IN
    block = yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=float("inf"))
    return f"---\n{block}---\n"


def _values(draft: Draft, folder: str) -> dict[str, Any]:
    """What is known of an article beside its text, by the names that a header has for it."""
    article = draft.article
    known = {
        "title": article.title,
        "date": article.published,
        "outlet": article.outlet,
        "url": article.url,
        "authors": list(article.authors),
        "id": article.id if draft.given else None,
        "story": None if article.story == folder else article.story,
        "article_text": draft.article_text,
    }
    return {name: value for name, value in known.items() if value}


def _read_back(file: SeedFile, folder: str, options: Options) -> list[list[object]]:
    """What is told of each article that a file is read as."""
    source = InputFile(f"seed{KIND}", "seed", "seed", folder, lambda: io.BytesIO(file.content), Path())
    return [list(_told(one)) for one in read_source(source, options) if isinstance(one, Draft)]


def _told(draft: Draft) -> Iterator[object]:
    """What makes an article the same wherever its file lies."""
    article = draft.article
    yield from (article.text, article.story, article.title, article.published)
    yield from (article.outlet, article.authors, article.url)
    yield from (article.id if draft.given else None, draft.article_text)
