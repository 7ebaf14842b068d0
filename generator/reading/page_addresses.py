"""Tell whether the address of an article in JSON-LD is that of the page it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Literal, NamedTuple
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from generator.reading.linked_data import Node, is_article, strings

Whose = Literal["own", "perhaps own", "open", "on another site", "another's"]
"""Whose address an object has: the page's, one that may be the page's, none, or a different one."""

_SAME_SITE = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_WITHOUT_PAGE = re.compile(r"^/amp(?=/)|/amp$|/(?:index|default)\.\w{3,5}$|(?<=[^/])\.amp(?=\.html$|$)")
_TRACKING = re.compile(
    r"utm_.*|.*clid|ref|referrer|source|share|amp|outputType|s?cid|mc_.*|at_.*|ito|smid|cmp", re.IGNORECASE
)


class _PageAddress(NamedTuple):
    """An address without what varies in it."""

    host: str
    path: str
    query: dict[str, str]
    part: str


class PageAddresses:
    """The addresses that a page may be known by, and the objects of its JSON-LD that tell of pages."""

    def __init__(self, addresses: Iterable[str], nodes: Sequence[Node]) -> None:
        given = [one.strip() for one in addresses if one.strip()]
        self._base = next((one for one in given if "://" in one), "")
        self._known = [place for one in given if (place := self._place(one))]
        self._nodes = nodes

    def whose(self, node: Node) -> Whose:
        """Whose address an article has: its own before that of its page, and that before its id."""
        by_url = self._of(strings(node.get("url")))
        page = node.get("mainEntityOfPage")
        by_page = self._of_page(page)
        if by_url in ("another's", "on another site"):
            return "open" if by_page == "own" else by_url
        said = [by_url, by_page, self._pages.get(id(node), "open"), self._of_id(node)]
        for verdict in ("own", "another's", "on another site", "perhaps own"):
            if verdict in said:
                return verdict
        return "open"

    @cached_property
    def _pages(self) -> dict[int, Whose]:
        """The article, by its identity, that a page in JSON-LD is about → whose address the page has."""
        by_id = {str(node["@id"]): node for node in self._nodes if "@id" in node and is_article(node)}
        found: dict[int, Whose] = {}
        for node in self._nodes:
            about = node.get("mainEntity")
            about = about[0] if isinstance(about, list) and len(about) == 1 else about
            if isinstance(about, dict) and not is_article(node):
                whose = self._of([*strings(node.get("url")), *strings(node.get("@id"))])
                article = by_id.get(str(about.get("@id")), about)
                found[id(article)] = "perhaps own" if whose == "open" else whose
        return found

    def _of_page(self, page: object) -> Whose:
        if page is True or page == "true":
            return "perhaps own"
        inner = [page.get("@id"), page.get("url")] if isinstance(page, dict) else page
        # It is the page that is named, whichever part of it.
        return self._of([one.partition("#")[0] or one for one in strings(inner)])

    def _of_id(self, node: Node) -> Whose:
        """By its id, which may name a part of a page."""
        verdict = self._of(strings(node.get("@id")))
        return "perhaps own" if verdict == "own" else "open" if verdict == "on another site" else verdict

    def _of(self, urls: Iterable[str]) -> Whose:
        verdicts = [self._of_one(url) for url in urls]
        order: tuple[Whose, ...] = ("own", "perhaps own", "another's", "on another site", "open")
        return next((one for one in order if one in verdicts), "open")

    def _of_one(self, url: str) -> Whose:
        place = self._place(url)
        if place is None or not self._known:
            return "open"
        if any(_is_same_page(place, known) for known in self._known):
            return "perhaps own" if place.part else "own"
        if not place.path and not place.query:
            # Whoever names the front page names no article.
            return "open"
        same_site = any(_is_same_site(place, known) for known in self._known)
        return "another's" if same_site else "on another site"

    def _place(self, url: str) -> _PageAddress | None:
        try:
            parts = urlsplit(urljoin(self._base, url.strip()))
            host = (parts.hostname or "").lower()
            query = {k: v for k, v in parse_qsl(parts.query) if not _TRACKING.fullmatch(k)}
        except ValueError:
            return None
        if parts.scheme not in ("http", "https", ""):
            return None
        path = _WITHOUT_PAGE.sub("", unquote(parts.path).lower().rstrip("/")).rstrip("/")
        return _PageAddress(_SAME_SITE.sub("", host), path, query, parts.fragment)


def _is_same_site(one: _PageAddress, other: _PageAddress) -> bool:
    return one.host == other.host or not one.host or not other.host


def _is_same_page(one: _PageAddress, other: _PageAddress) -> bool:
    """Whether two addresses are of one page: a query that one of them lacks makes no other."""
    told = one.query.keys() & other.query.keys()
    return (
        _is_same_site(one, other)
        and one.path == other.path
        and all(one.query[key] == other.query[key] for key in told)
    )
