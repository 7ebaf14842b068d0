"""Read JSON Lines, one article a line.

``{"id", "text", "story"?, "title"?, "date"?, "outlet"?, "url"?, "authors"?}``
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.model import Article


class RecordError(ValueError):
    """A line of a JSON Lines file that is no article; the message says which and why."""


def read_records(content: str, path: str, story: str) -> Iterator[Article | RecordError]:
    """Yield an Article a line, or the RecordError that says what is wrong with it.

    ``text`` is taken as it is: it is never searched for a header.
    """
    # Not splitlines(): an article's text may hold U+2028 and its like, which are no line ends in JSON Lines.
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            try:
                yield _article(json.loads(line), path, story)
            except (ValueError, TypeError) as error:
                yield RecordError(f"line {number}: {error}")


def _article(record: Any, path: str, story: str) -> Article:
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    published = _date(record.get("date"))
    authors = record.get("authors") or ()
    if isinstance(authors, str):
        authors = (authors,)
    return Article(
        id=_text(record, "id", required=True) or "",
        path=path,
        text=_text(record, "text", required=True) or "",
        story=_text(record, "story") or story,
        title=_text(record, "title"),
        published=published,
        published_from="record" if published else "nowhere",
        outlet=_text(record, "outlet"),
        authors=tuple(str(a) for a in authors),
        url=_text(record, "url"),
    )


def _text(record: dict[str, Any], key: str, *, required: bool = False) -> str | None:
    value = record.get(key)
    if value is None or value == "":
        if required:
            raise ValueError(f"no {key}")
        return None
    if isinstance(value, (dict, list)):
        raise ValueError(f"{key} is not a string")
    if any("\ud800" <= c <= "\udfff" for c in str(value)):
        raise ValueError(f"{key} holds half a surrogate pair, which is no character")
    return str(value)


def _date(value: Any) -> date | None:
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ValueError(f"date {value!r} is not YYYY-MM-DD") from None
