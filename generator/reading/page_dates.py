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
from generator.reading.page_metadata import PageMetadata
from generator.reading.page_titles import alike
from generator.text.boilerplate.bylines import authors_named

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Parts of a page that are another's: links to other articles, readers' letters, the site's own lines.
_OF_OTHERS = "aside footer nav form figure script style template noscript iframe"
_WITH_LINKS = frozenset({"li", "tr"})
_HEADS_OF_PARTS = ("h2", "h3", "h4")
# Blocks between a headline and the prose, which begins with the second sentence: a standfirst may be one.
_MOST_LINES, _FIRST_OF_PROSE = 10, 2
_SENTENCE_OF_PROSE = re.compile(r".{58,}\w\w[.!?]\W*", re.DOTALL)
_BETWEEN_PARTS = re.compile(r"\s*[|•·\n]\s*|\s[–—-]\s")
_AROUND = re.compile(r"^[\s:,(]+(?:on\s+)?|[\s,;)]+$", re.IGNORECASE)
# Characters of a line that is no prose; blocks at an article's end.
_LONGEST_LINE, _LINES_OF_FOOT = 120, 4
_DATE_OF_LINE = re.compile(
    r"\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
    r"|\d{1,2}([/.-])\d{1,2}\1\d{4}"
)
_BY = re.compile(r"\s*by\b", re.IGNORECASE)
# Characters of a time of day with its zone, and of what parts them from a date.
_LONGEST_TIME = 20
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
    """The dates in the lines by the headline, up to the prose, and in those that say "published" at the
    article's foot; each with the rank of its label.
    """
    above, below = _lines_beside(tree, headline)
    for line in above:
        yield from _dates_of(line)
    for line in below:
        yield from ((rank, words) for rank, words in _dates_of(line) if rank == 0)


def _dates_of(line: str) -> Iterator[tuple[int, str]]:
    """What of a line may be a date by itself, or is one behind a label that the line begins with."""
    if _SENTENCE_OF_PROSE.fullmatch(line):
        return
    parts = list(labelled(line))
    if day := _ends_byline(parts[0][1]):
        yield parts[0][0], day
    for rank, part in parts:
        for words in _BETWEEN_PARTS.split(part):
            if words := _AROUND.sub("", words):
                yield rank, words
    if len(parts) > 1 and len(line) <= _LONGEST_LINE and not parts[0][1].strip():
        yield from ((rank, found[0]) for rank, part in parts[1:] if (found := _DATE_OF_LINE.search(part)))


def _ends_byline(line: str) -> str | None:
    """The date that a byline ends with, a time of day behind it or none: "By Ann Lee, 12 June 2024"."""
    found = _DATE_OF_LINE.search(line)
    if found is None or not _BY.match(line) or not authors_named(line):
        return None
    between, rest = line[found.start() - 1], line[found.end() :]
    return found[0] if between.isspace() and len(rest) <= _LONGEST_TIME else None


def _lines_beside(tree: HtmlElement, headline: str) -> tuple[list[str], list[str]]:
    """The lines by the headline, and the last of its article."""
    body = tree.find(".//body")
    top = deepcopy(tree if body is None else body)
    for other in list(top.iter(*_OF_OTHERS.split())):
        if other.getparent() is not None:
            other.drop_tree()
    head = _head(top, headline)
    if head is None:
        return [], []
    _part_spans(top)
    # A headline may stand before its article.
    article = next(head.iterancestors("article"), next(top.iter("article"), None))
    _write_out_times(top, {*head.iterancestors(), *([article] if article is not None else [])})
    found = blocks(top)
    at = _place(found, head)
    if at is None:
        return [], []
    header = next(head.iterancestors("header"), None)
    before = (_place(blocks(header), head) or 0) if header is not None else 0
    foot = [block.text for block in blocks(article)[-_LINES_OF_FOOT:]] if article is not None else []
    above = [block.text for block in found[max(at - before, 0) : at]]
    return [*above, *_above_prose(found[at + 1 :])], foot


def _part_spans(top: HtmlElement) -> None:
    """Put a space between two spans, which a style parts: "20 June 2024" and "Published"."""
    for span in top.iter("span"):
        following = span.getnext()
        if not span.tail and following is not None and following.tag == "span":
            span.tail = " "


def _head(top: HtmlElement, headline: str) -> HtmlElement | None:
    """The headline's element; one of other words only in an article, as the first may be the site's name."""
    heads = [one for one in top.iter("h1", "h2") if one.text_content().strip()]
    own = [one for one in heads if alike(one.text_content(), headline)]
    main = [one for one in heads if any(above.tag in ("article", "main") for above in one.iterancestors())]
    return next(iter([*own, *(one for one in main if one.tag == "h1")]), None)


def _place(found: list[Block], head: HtmlElement) -> int | None:
    """Which of the blocks is the headline."""
    words = " ".join(head.text_content().split())
    return next((n for n, b in enumerate(found) if b.heading and " ".join(b.text.split()) == words), None)


def _above_prose(following: list[Block]) -> Iterator[str]:
    sentences = 0
    for block in following[:_MOST_LINES]:
        sentences += bool(_SENTENCE_OF_PROSE.fullmatch(block.text))
        if sentences == _FIRST_OF_PROSE:
            break
        yield block.text


def _write_out_times(top: HtmlElement, around: set[HtmlElement]) -> None:
    """Put what ``datetime`` says in place of a time's words, where it is of the headline's article."""
    for time in list(top.iter("time")):
        said = (time.get("datetime") or "").strip()
        if said and not any(_is_of_another(above) for above in time.iterancestors() if above not in around):
            for inner in list(time):
                time.remove(inner)
            time.text = said


def _is_of_another(part: HtmlElement) -> bool:
    """Whether a part of a page is another article's, or a post's of its own: links to it, or heads it."""
    if part.tag in _WITH_LINKS:
        return part.find(".//a") is not None
    return part.tag == "article" or (
        part.tag == "section" and next(part.iter(*_HEADS_OF_PARTS), None) is not None
    )
