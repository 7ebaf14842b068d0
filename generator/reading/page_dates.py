"""Find the day of a web page's article: in its metadata, or in the lines by its headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from generator.reading.beside_the_text import labelled
from generator.reading.given_dates import DateError, read_date
from generator.reading.html_blocks import Block, blocks
from generator.reading.page_metadata import PageMetadata, alike

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Parts of a page that are another's: links to other articles, readers' letters, the site's own lines.
_OF_OTHERS = "aside footer nav form figure script style template noscript iframe"
_PARTED = frozenset({"article", "section", "li", "ul", "ol", "table"})
# Blocks between a headline and the prose, which begins with the second sentence: a standfirst may be one.
_MOST_LINES, _FIRST_OF_PROSE = 10, 2
_SENTENCE_OF_PROSE = re.compile(r".{60,}[.!?]\W*", re.DOTALL)
_BETWEEN_PARTS = re.compile(r"\s*[|•·\n]\s*|\s[–—-]\s")
_AROUND = re.compile(r"^[\s:,(]+(?:on\s+)?|[\s,;)]+$", re.IGNORECASE)
_SECONDS = re.compile(r"\d{10}(?:\d{3})?")


def page_date(tree: HtmlElement, metadata: PageMetadata, headline: str) -> str | None:
    """The date of the page's article, as written; None where neither its head nor its headline has one.

    What says when it was published goes before what says when it was changed, and what has one reading
    before what has two (04/03/2024).
    """
    ranked: dict[int, list[str]] = {0: [], 1: [], 2: []}
    for rank, words in _by_headline(tree, headline):
        ranked[rank].append(words)
    published = [*metadata.published, *ranked[0], *ranked[1]]
    return _first_day(published) or _first_day([*metadata.modified, *ranked[2]])


def _first_day(written: Iterable[str]) -> str | None:
    """The first that is a day, else the first that may be one of two."""
    open_: str | None = None
    for words in written:
        value = _of_seconds(words)
        try:
            if read_date(value):
                return value
        except DateError:
            open_ = open_ or value
    return open_


def _of_seconds(words: str) -> str:
    """Seconds, or their thousandths, since 1970, as the day that they mean; anything else as it is."""
    if not _SECONDS.fullmatch(words):
        return words
    return datetime.fromtimestamp(int(words[:10]), UTC).date().isoformat()


def _by_headline(tree: HtmlElement, headline: str) -> Iterator[tuple[int, str]]:
    """The dates in the lines below the headline, up to the prose, each with the rank of its label."""
    for line in _lines_by_headline(tree, headline):
        for rank, part in labelled(line):
            for words in _BETWEEN_PARTS.split(part):
                if words := _AROUND.sub("", words):
                    yield rank, words


def _lines_by_headline(tree: HtmlElement, headline: str) -> list[str]:
    body = tree.find(".//body")
    top = deepcopy(tree if body is None else body)
    for other in list(top.iter(*_OF_OTHERS.split())):
        if other.getparent() is not None:
            other.drop_tree()
    heads = [one for one in top.iter("h1") if one.text_content().strip()]
    heads = [one for one in heads if alike(one.text_content(), headline)] or heads
    if not heads:
        return []
    _write_out_times(heads[0])
    found = blocks(top)
    words = " ".join(heads[0].text_content().split())
    at = next((n for n, b in enumerate(found) if b.heading and " ".join(b.text.split()) == words), None)
    if at is None:
        return []
    first = at - _before_it_in_header(heads[0])
    return [block.text for block in found[max(first, 0) : at]] + list(_above_prose(found[at + 1 :]))


def _above_prose(following: list[Block]) -> Iterator[str]:
    sentences = 0
    for block in following[:_MOST_LINES]:
        sentences += bool(_SENTENCE_OF_PROSE.fullmatch(block.text))
        if sentences == _FIRST_OF_PROSE:
            break
        yield block.text


def _before_it_in_header(head: HtmlElement) -> int:
    """How many blocks of the header that a headline is in stand before it."""
    header = next((above for above in head.iterancestors("header")), None)
    if header is None:
        return 0
    words = " ".join(head.text_content().split())
    return next((n for n, b in enumerate(blocks(header)) if " ".join(b.text.split()) == words), 0)


def _write_out_times(head: HtmlElement) -> None:
    """Put what ``datetime`` says in place of a time's words, where it is of the headline's article."""
    around = set(head.iterancestors())
    for time in list(head.getroottree().iter("time")):
        said = (time.get("datetime") or "").strip()
        parted = next((above for above in time.iterancestors() if above.tag in _PARTED), None)
        if said and (parted is None or parted in around):
            for inner in list(time):
                time.remove(inner)
            time.text = said
