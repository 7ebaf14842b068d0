"""Read what a web page says of its article in its head: meta tags, and JSON-LD as schema.org has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.reading.linked_data import Node, names_of, nodes_of, scripts_of, strings
from generator.reading.own_article import own_articles
from generator.reading.page_titles import meta_tags
from generator.rule_tables import read_keys

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a head says, as written: when the article came out and was changed, the surest first; its outlet,
    its authors and its address.
    """

    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    address: str | None = None


def page_metadata(tree: HtmlElement, addresses: Iterable[str]) -> PageMetadata:
    """The metadata of a page; ``addresses`` are those that its own article may be known by."""
    tags = meta_tags(tree)
    nodes = {str(node["@id"]): node for one in scripts_of(tree) for node in nodes_of(one) if "@id" in node}
    own = own_articles(tree, addresses)
    table = _metadata_names()
    published = [tags[name] for name in table["published"] if name in tags]
    modified = [tags[name] for name in table["modified"] if name in tags]
    authors = (names_of(node.get("author"), nodes, but="Organization") for node in own)
    publishers = (names_of(node.get("publisher"), nodes) for node in own)
    return PageMetadata(
        (*published, *(day for node in own for day in strings(node.get("datePublished")))),
        (*modified, *(day for node in own for day in strings(node.get("dateModified")))),
        tags.get("og:site_name") or next((names[0] for names in publishers if names), None),
        tuple(next((names for names in authors if names), ())),
        next((address for node in own for address in _addresses(node)), None),
    )


def _addresses(article: Node) -> Iterator[str]:
    """The addresses of the web that an article in JSON-LD gives itself or its page."""
    page = article.get("mainEntityOfPage")
    given = [article.get("url"), page.get("@id") if isinstance(page, dict) else page]
    return (one for value in given for one in strings(value) if one.startswith(("https://", "http://")))


@cache
def _metadata_names() -> dict[str, tuple[str, ...]]:
    path = Path(__file__).parent / "data" / "page_metadata.yml"
    return {key: tuple(row) for key, row in read_keys(path, ("published", "modified")).items()}
