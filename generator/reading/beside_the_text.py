"""Find an article's boilerplate, and read from it what its record does not say: date, authors, outlet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from generator.model import Article, Boilerplate
from generator.reading.given_dates import DateError, date_within
from generator.reading.outcome import quoted
from generator.settings import DateOrder
from generator.text.boilerplate.boilerplate import find_boilerplate
from generator.text.boilerplate.bylines import SIGNATURE, authors_named
from generator.text.boilerplate.outlets import (
    as_outlet,
    is_outlet,
    outlet_at_date,
    outlet_at_place,
    outlet_of_writer,
)
from generator.text.boilerplate.page_lines import page_lines
from generator.text.boilerplate.split_bylines import whole_bylines
from generator.text.markup import without_marks

# What is told before what, where several lines give a date: an update is younger than its article.
_LABEL = re.compile(
    r"\b(?P<first>(?:first |originally )?(?:published|posted|created|issued)|date)\b"
    r"|\b(?P<later>(?:last )?(?:updated|modified|revised|edited)|update)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)(?: ?(?:©|\(c\)))? ?(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?,? (?:by )?"
    r"(?:the (?=[A-Z]))?"
    r"(?P<name>(?-i:[A-Z])[\w&’'-]*(?: (?:of|the|and|&|(?-i:[A-Z])[\w&’'-]*)){0,5})",
    re.IGNORECASE,
)
_ALL_RIGHTS = re.compile(r"\s+all$", re.IGNORECASE)

# "June 12, 2024 — The bridge", "LONDON — March 4, 2024: The bridge", "LONDON, 04/03/2024 - The bridge".
_LEAD = re.compile(
    r"^[ \t*_]{0,9}(?:(?P<place>[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,20}){0,2})(?:,| ?[—–-]{1,2}) )?"
    r"(?P<date>[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d\d-\d\d)[*_]{0,3}(?: \([^()\n]{2,30}\))?"
    r" ?(?P<mark>[—–:]|--?) (?=[\"“‘'A-Z])",
    re.MULTILINE,
)
# A post and who posted it: nothing else is in the text.
_LINES_OF_A_POST = 2
# Of what is beside the text, from the top: among them is the name of the paper, if it stands there.
_MOST_AT_TOP = 4
# A title and a byline, an empty line behind each, may stand before it.
_FIRST_LINES = 6


def with_boilerplate(article: Article, order: DateOrder | None = None) -> Article:
    """The article with its boilerplate, and with what that tells where the article's record does not.

    ``order`` says how 04/03/2024 is read.
    """
    found = _found_in(article.text)
    told = replace(article, boilerplate=found)
    words = [(b, words) for b, words in _with_words(article, found) if not _is_of_a_post(article, words)]
    if article.published is None and (day := _published(words, order) or _led(article.text, order)):
        told = replace(told, published=day, published_from="text")
    if not article.authors:
        told = replace(told, authors=_authors(article.text, (one for one, _ in words)))
    if article.outlet is None:
        told = replace(told, outlet=_outlet(words))
    return told


def _with_words(article: Article, found: Iterable[Boilerplate]) -> list[tuple[Boilerplate, str]]:
    return [(one, article.text[one.span.start : one.span.end]) for one in found]


def _is_of_a_post(article: Article, words: str) -> bool:
    """Whether words sign a post that an article shows: of the article they tell neither author nor day."""
    return SIGNATURE.match(words) is not None and len(page_lines(article.text)) > _LINES_OF_A_POST


def _found_in(text: str) -> tuple[Boilerplate, ...]:
    """The boilerplate of a text as it is, read through its marks."""
    marks = without_marks(text)
    if marks is None:
        return find_boilerplate(text)
    return tuple(replace(b, span=marks.span_back(b.span)) for b in find_boilerplate(marks.text))


def _published(words: Iterable[tuple[Boilerplate, str]], order: DateOrder | None) -> date | None:
    """The day that the date lines give: where one says so the first publication's, else the last update's."""
    ranked: list[tuple[int, date]] = []
    for beside, line in words:
        if _may_date(beside, line):
            ranked += [(rank, day) for rank, part in labelled(line) if (day := _day(part, order))]
    return min(ranked, key=lambda found: found[0])[1] if ranked else None


def _may_date(beside: Boilerplate, line: str) -> bool:
    """Whether boilerplate may date its article: a date line, or a byline that is no sentence."""
    return beside.kind == "dateline" or (beside.kind == "byline" and not line.endswith("."))


def open_dates(article: Article, order: DateOrder | None = None, told: Collection[str] = ()) -> Iterator[str]:
    """A note on each date beside the text that has two readings or none, of an article that has no other.

    One that a note of ``told`` has is told already.
    """
    if article.published:
        return
    words = _with_words(article, article.boilerplate)
    lines = [line for beside, line in words if _may_date(beside, line)]
    if lead := _lead_date(article.text):
        lines.append(lead)
    for line in dict.fromkeys(" ".join(line.split()) for line in lines):
        if any(quoted(line) in note for note in told):
            continue
        try:
            date_within(line, order)
        except DateError as error:
            yield f"its date line {quoted(line)} {error}; read without it"


def _led(text: str, order: DateOrder | None) -> date | None:
    """The day that the text opens with."""
    return _day(_lead_date(text) or "", order)


def _lead_date(text: str) -> str | None:
    """The date that the first lines open with, with a dash behind it, or a place before it; None for none.

    Where several lines do, they are the entries of a chronicle.
    """
    found = list(islice((one for one in _LEAD.finditer(text) if one["place"] or one["mark"] != ":"), 2))
    if len(found) != 1 or len(text[: found[0].start()].split("\n")) > _FIRST_LINES:
        return None
    return found[0]["date"]


def labelled(line: str) -> Iterator[tuple[int, str]]:
    """The parts of a line, behind its label: 0 for published, 1 for none, 2 for updated."""
    labels = list(_LABEL.finditer(line))
    ends = [*(label.start() for label in labels), len(line)]
    yield 1, line[: ends[0]]
    for label, end in zip(labels, ends[1:], strict=True):
        yield (0 if label["first"] else 2), line[label.end() : end]


def _day(words: str, order: DateOrder | None) -> date | None:
    try:
        return date_within(words, order)
    except DateError:
        return None


def _authors(text: str, beside: Iterable[Boilerplate]) -> tuple[str, ...]:
    """Whom the first byline of the top names."""
    return next((names for line in whole_bylines(text, beside) if (names := authors_named(line))), ())


def _outlet(words: Sequence[tuple[Boilerplate, str]]) -> str | None:
    """Who holds the copyright; else the name at the top, before a date, or that a byline has."""
    for beside, line in words:
        if beside.kind == "credit" and (found := _OWNER.search(line)):
            return _ALL_RIGHTS.sub("", found["name"])
    top = words[:_MOST_AT_TOP]
    masthead = next((line for beside, line in top if beside.kind == "interface" and is_outlet(line)), None)
    if masthead:
        return as_outlet(masthead)
    dated = (outlet_at_date(line) for beside, line in words if beside.kind == "dateline")
    written = (
        outlet_of_writer(line) or outlet_at_place(line) for beside, line in words if beside.kind == "byline"
    )
    return next((name for name in chain(dated, written) if name), None)
