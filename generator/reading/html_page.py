"""Read a web page as a browser saves it: its article, by trafilatura, and what the page says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from generator.reading.encoding import decode
from generator.reading.html_blocks import Block, as_text, blocks
from generator.reading.options import Options
from generator.reading.own_article import without_other_articles
from generator.reading.page_bylines import whole_byline
from generator.reading.page_dates import page_date
from generator.reading.page_metadata import page_metadata
from generator.reading.page_tables import with_tables_of_figures
from generator.reading.page_titles import headline
from generator.reading.page_tree import as_published, has_prose, holds_sentence, seen_tree
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails
from generator.reading.whole_file import read_whole

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

# Bytes. A page saved with all its pictures in it (SingleFile) has many; a tree is made of the rest.
_MOST_BYTES = 50_000_000
_MOST_CHARACTERS = 10_000_000
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{1,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE
)
_EMBEDDED = re.compile(r"data:[\w/+.-]{0,80}[^\"'()<>\s]{0,80};base64,[A-Za-z0-9+/=%\s]{100,}")
# Where a browser (or SingleFile) says it saved a page from.
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)"
)
# What htmldate finds is not taken: it takes the year of a copyright or a date of the prose for the article's.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2099-12-31"}


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a page. Raises UnreadableError where no text of one is found."""
    content = read_whole(file, _MOST_BYTES)
    charset = _CHARSET.search(content[:10_000])
    decoded = decode(content, charset[1].decode("ascii", "replace") if charset else None)
    yield replace(read_page(decoded.text), notes=decoded.notes)


def read_page(html: str) -> Record:
    """The article of a page that is a string. Raises UnreadableError where no text of one is found."""
    from trafilatura import bare_extraction

    light, archived = as_published(_EMBEDDED.sub("data:,", html))
    if len(light) > _MOST_CHARACTERS:
        raise UnreadableError(f"it has more than {_MOST_CHARACTERS:,} characters beside its pictures")
    with damaged_where_it_fails("HTML"):
        tree = seen_tree(light)
        saved_from = _SAVED_FROM.search(light[:5_000])
        elsewhere = archived or (saved_from[1] if saved_from else None)
        own = without_other_articles(deepcopy(tree), (*_own_addresses(tree), elsewhere or ""))
        found = bare_extraction(
            own,
            with_metadata=True,
            include_comments=False,
            include_tables=with_tables_of_figures(own),
            date_extraction_params=_DATES,
        )
        if found is None or isinstance(found, dict):
            raise UnreadableError("no article is found in it")
        values = _values(tree, found, found.url or elsewhere)
    if not (text := _text(found, tree, str(values["title"] or ""))):
        raise UnreadableError("no article is found in it")
    if not has_prose(tree) and not holds_sentence(text):
        raise UnreadableError("it has no prose, only links and headings")
    return Record(text, values, "page")


def _values(tree: HtmlElement, found: Document, url: str | None) -> dict[str, object]:
    """What the page says of its article, by the names of fields."""
    heads = [" ".join(one.text_content().split()) for one in tree.iter("h1")]
    metadata = page_metadata(tree, (*_own_addresses(tree), url or ""))
    url = url or metadata.address
    outlet = metadata.outlet or found.sitename
    title = headline(found.title or "", heads, outlet)
    authors = metadata.authors or (found.author or "").split("; ")
    return {
        "title": title or None,
        "date": page_date(tree, metadata, title),
        "outlet": outlet or _host(url),
        "url": url,
        "authors": whole_byline(authors, blocks(tree), heads) or list(metadata.authors) or found.author,
    }


def _own_addresses(tree: HtmlElement) -> list[str]:
    """The addresses that the head gives the page."""
    links = [one.get("href") or "" for one in tree.iter("link") if one.get("rel") == "canonical"]
    return [
        *links,
        *(one.get("content") or "" for one in tree.iter("meta") if one.get("property") == "og:url"),
    ]


def _host(url: str | None) -> str | None:
    """Whose address it is: a page that was saved may have no other name of its site."""
    return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None


def _text(found: Document, tree: HtmlElement, title: str) -> str:
    """The article's blocks; the title is no part of them."""
    body: list[Block] = _as_on_page(blocks(found.body), tree)
    titles = {" ".join(words.split()) for words in (title, found.title or "")}
    if len(body) > 1 and body[0].heading and " ".join(body[0].text.split()) in titles:
        del body[0]
    return as_text(body)


def _as_on_page(body: list[Block], tree: HtmlElement) -> list[Block]:
    """A single block as the several of the page: of little text trafilatura takes the bare words."""
    if len(body) != 1:
        return body
    text, at = " ".join(body[0].text.split()), 0
    parts: list[Block] = []
    for block in blocks(tree):
        words = " ".join(block.text.split())
        if text.startswith(words, at) and text[at + len(words) : at + len(words) + 1] in ("", " "):
            parts.append(block)
            at += len(words) + 1
    of_links = {block.text for links in tree.iter("nav", "footer") for block in blocks(links)}
    return [block for block in parts if block.text not in of_links] if at > len(text) else body
