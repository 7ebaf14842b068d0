"""Read the entries of an RSS or Atom file by feedparser."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from generator.reading.blank import is_blank
from generator.reading.feed_entities import without_entities
from generator.reading.html_blocks import as_text, fragment
from generator.reading.options import Options
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails
from generator.reading.whole_file import read_whole

_MOST_BYTES = 100_000_000
# What may hold words, as Atom names it.
_TEXT = re.compile(r"text(?:/|$)|x?html$|application/(?:[\w.-]+\+)?xml\b", re.IGNORECASE)
# Words: a content of fewer is a link to the text, or what its picture shows, where a summary has more.
_FEWEST_OF_A_TEXT = 30


def read(file: BinaryIO, options: Options) -> Iterator[Record | UnreadableError]:
    """An article an entry: what it carries of the text, else its summary. Raises UnreadableError."""
    import feedparser

    content = read_whole(file, _MOST_BYTES)
    # A stream: bytes by themselves could be taken for an address, which feedparser would go to.
    with damaged_where_it_fails("feed"):
        feed = feedparser.parse(io.BytesIO(without_entities(content)))
    if not feed.entries:
        raise UnreadableError("it is no RSS or Atom feed, or one without entries")
    for number, entry in enumerate(feed.entries, 1):
        try:
            with damaged_where_it_fails("entry of a feed"):
                record = Record(_text(entry), _values(entry, feed.feed), "record", f"entry {number}")
            yield record
        except UnreadableError as error:
            yield UnreadableError(f"entry {number}: {error}")


def _text(entry: Any) -> str:
    """The words of an entry: the longest of its contents, else its summary. Raises UnreadableError for none.

    A content may hold but a picture, or a few words that say where the text is.
    """
    contents = [_words(part) for part in entry.get("content", [])]
    content = max(contents, key=len, default="")
    summary = _words(entry.get("summary_detail") or {"value": entry.get("summary")})
    text = summary if _gives_way(content, summary) else content
    if not text:
        raise UnreadableError("it has no text")
    return text


def _gives_way(content: str, summary: str) -> bool:
    """Whether a content of few words gives way to a summary of more that does not begin with it."""
    words, told = content.split(), summary.split()
    return len(words) < min(_FEWEST_OF_A_TEXT, len(told)) and (not words or told[: len(words)] != words)


def _words(part: Any) -> str:
    """The words of a content or a summary in HTML or plain text; "" for one of neither: a picture, say."""
    source: str | None = part.get("value")
    if source is None or is_blank(source) or not _TEXT.match(part.get("type") or "text/plain"):
        return ""
    text = as_text(fragment(source))
    return "" if is_blank(text) else text


def _values(entry: Any, feed: Any) -> dict[str, object]:
    return {
        "title": _title(entry),
        "date": entry.get("published") or entry.get("updated"),
        "outlet": _title(feed),
        "url": entry.get("link"),
        "authors": [author["name"] for author in entry.get("authors", []) if author.get("name")],
    }


def _title(titled: Any) -> str | None:
    """The title of an entry or a feed, which may be in HTML, as its words."""
    title: str | None = titled.get("title")
    # A title that closes before it opens has no details.
    kind: str = titled.get("title_detail", {}).get("type") or ""
    if title is None or is_blank(title) or "html" not in kind:
        return title
    return as_text(fragment(title))
