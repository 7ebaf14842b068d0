"""The vocabulary of reading: an article as it was read, and stretches of its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

PublishedFrom = Literal[
    "header line", "front matter", "record", "page", "mail", "text", "correction", "nowhere"
]
BoilerplateKind = Literal[
    "byline", "credit", "caption", "dateline", "related", "promotion", "interface", "correction", "heading"
]
# What a site shows of an article: all, the sentences that something cites, or these within citations alone.
ArticleText = Literal["full", "excerpt", "link"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of a text that stands on its page beside the article."""

    span: Span
    kind: BoilerplateKind


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was read.

    ``text`` is the prose of the file, character for character; ``boilerplate`` is what in it is no prose of
    the article, in order. ``story`` is the sub-folder of seeds/ it came from, ``""`` for files straight in
    seeds/. ``article_text`` is what it says of itself; None leaves that to its outlet and the site
    (``generator.rights``). ``corrected`` names what an editor changed, here and elsewhere.
    """

    id: str
    path: str
    text: str
    story: str = ""
    title: str | None = None
    published: date | None = None
    published_from: PublishedFrom = "nowhere"
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    boilerplate: tuple[Boilerplate, ...] = ()
    article_text: ArticleText | None = None
    corrected: tuple[str, ...] = ()
