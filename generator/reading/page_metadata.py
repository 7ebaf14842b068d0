"""Read what a web page says of its article in its head: meta tags, and JSON-LD as schema.org has it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.rule_tables import read_keys

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = Mapping[str, Any]
"""An object of JSON-LD."""

_NAMES_OF_TAGS = ("property", "name", "itemprop")
# What a title has between the headline and the name of the site.
_BETWEEN_SITE = re.compile(r"(\s+(?:[|·•»:–—-]|::)\s+|\s*\|\s*)")
_NO_WORD = re.compile(r"[\W_]+")
# Marks of a comment or of XML that some sites put around a script.
_AROUND_JSON = re.compile(
    r"^\s*(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\*/)?|(?://|/\*)?\s*(?:-->|\]\]>)(?:\*/)?[\s;]*$"
)
# Objects are looked into so deep, and so many of them: a page may hold any JSON.
_DEEPEST_NODE, _MOST_NODES = 6, 1_000
_HEADLINE_IN_JSON = re.compile(r'"headline"\s*:\s*"([^"]{1,500})"')
# Where an article of JSON-LD has its headline, the surest first.
_HEADLINES = ("headline", "name")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a head says, as written: when the article came out and was changed, the surest first; its outlet
    and its authors.
    """

    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    outlet: str | None = None
    authors: tuple[str, ...] = ()


def page_metadata(tree: HtmlElement, addresses: Iterable[str]) -> PageMetadata:
    """The metadata of a page; ``addresses`` are those that its own article may be known by."""
    tags = _meta_tags(tree)
    nodes = {str(node["@id"]): node for node in _nodes(tree) if "@id" in node}
    own = next(iter(_own_articles(tree, addresses)), {})
    table = _metadata_names()
    published = [tags[name] for name in table["published"] if name in tags]
    modified = [tags[name] for name in table["modified"] if name in tags]
    names = _names(own.get("author"), nodes, but="Organization")
    outlet = tags.get("og:site_name") or next(iter(_names(own.get("publisher"), nodes)), None)
    return PageMetadata(
        (*published, *_strings(own.get("datePublished"))),
        (*modified, *_strings(own.get("dateModified"))),
        outlet,
        tuple(names),
    )


def alike(one: str, other: str) -> bool:
    """Whether two headlines are one: the same words, or one of them with more behind it."""
    a, b = _plain(one), _plain(other)
    return bool(a and b) and (a == b or f"{a} ".startswith(f"{b} ") or f"{b} ".startswith(f"{a} "))


def _plain(words: str) -> str:
    """The words of a headline in lower case, without its marks."""
    return " ".join(_NO_WORD.sub(" ", html.unescape(words)).lower().split())


def headline(title: str, heads: Iterable[str], outlet: str | None) -> str:
    """A page's title without the name of its site: "Bridge shuts | Vale Times" is "Bridge shuts".

    The site's name is known from the outlet, or by a headline on the page that is the rest of the title.
    """
    title = " ".join(title.split())
    parts = _BETWEEN_SITE.split(title)
    if (shown := next((words for words in heads if _plain(words) == _plain(title)), None)) is not None:
        return " ".join(shown.split())
    known = {" ".join(words.split()).casefold() for words in heads}
    for end in range(len(parts) - 2, 0, -2):
        if "".join(parts[:end]).casefold() in known:
            return "".join(parts[:end])
    site = " ".join((outlet or "").split()).casefold()
    names = [part.casefold() for part in parts]
    if len(parts) > 1 and site in names[2:]:
        return "".join(parts[: names.index(site, 2) - 1])
    return "".join(parts[2:]) if len(parts) > 1 and site == names[0] else title


@cache
def _metadata_names() -> dict[str, tuple[str, ...]]:
    path = Path(__file__).parent / "data" / "page_metadata.yml"
    return {
        key: tuple(row) for key, row in read_keys(path, ("published", "modified", "article types")).items()
    }


def _meta_tags(tree: HtmlElement) -> dict[str, str]:
    """Name in lower case → content of the first tag that has one; of microdata, only the page's own."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        content = " ".join((tag.get("content") or "").split())
        for key in _NAMES_OF_TAGS[: 3 if _is_of_the_page(tag) else 2]:
            if content and (name := (tag.get(key) or "").strip().lower()):
                found.setdefault(name, content)
    return found


def _is_of_the_page(tag: HtmlElement) -> bool:
    """Whether a tag of microdata stands in the head, or in the item that has the headline."""
    if not any(above.tag == "body" for above in tag.iterancestors()):
        return True
    item = next((above for above in tag.iterancestors() if above.get("itemscope") is not None), None)
    return item is not None and item.find(".//h1") is not None


def without_other_articles(tree: HtmlElement, addresses: Iterable[str]) -> HtmlElement:
    """The tree, changed: JSON-LD that holds another page's article holds nothing but the page's own.

    Who reads the tree takes a title, an author or a text from whichever comes first. The headline goes, too,
    where the page has a title elsewhere.
    """
    own, titles = _own_articles(tree, addresses), _titles(tree)
    dropped = _HEADLINES if titles else ()
    for script in _scripts(tree):
        if titles and not list(_nodes_of(script)):
            # Broken JSON is read word by word.
            written = _HEADLINE_IN_JSON.findall(script.text_content())
            if not all(any(alike(words, title) for title in titles) for words in written):
                script.text = ""
        articles = [node for node in _nodes_of(script) if _is_article(node)]
        if any(node not in own for node in articles):
            kept = [node for node in articles if node in own][:1]
            text = json.dumps({key: kept[0][key] for key in kept[0] if key not in dropped}) if kept else ""
            script.text = text.replace("<", "\\u003c")
    return tree


def _own_articles(tree: HtmlElement, addresses: Iterable[str]) -> list[Node]:
    """The page's article among those of its JSON-LD: by headline, then by address; or the only one, where
    its headline may be another wording of the page's title.
    """
    articles = [node for node in _nodes(tree) if _is_article(node)]
    titles = _titles(tree)
    known = {_address(url) for url in addresses if url}
    named = [node for node in articles if any(alike(a, b) for a in _headlines(node) for b in titles)]
    found = [*named, *(node for node in articles if any(_address(url) in known for url in _addresses(node)))]
    if not found and len(articles) == 1 and _may_be_of(_headlines(articles[0]), titles):
        return articles
    return found


def _titles(tree: HtmlElement) -> list[str]:
    """What the page calls itself: in headlines, meta tags and its title, with and without its site."""
    tags = _meta_tags(tree)
    heads = [" ".join(one.text_content().split()) for one in tree.iter("h1")]
    whole = [tags.get("og:title", ""), tags.get("twitter:title", "")]
    whole += [one.text_content() for one in tree.iterfind(".//head/title")]
    bare = [headline(title, heads, tags.get("og:site_name")) for title in whole]
    return [title for title in dict.fromkeys((*heads, *whole, *bare)) if title.strip()]


def _headlines(node: Node) -> list[str]:
    return next((found for key in _HEADLINES if (found := _strings(node.get(key)))), [])


def _may_be_of(headlines: Iterable[str], titles: Iterable[str]) -> bool:
    """Whether headlines may be a page's: they share most words with a title, or one of both is missing."""
    pairs = [(set(_plain(a).split()), set(_plain(b).split())) for a in headlines for b in titles]
    return not pairs or any(2 * len(a & b) > min(len(a), len(b)) for a, b in pairs)


def _scripts(tree: HtmlElement) -> list[HtmlElement]:
    return [one for one in tree.iter("script") if "ld+json" in (one.get("type") or "").lower()]


def _nodes(tree: HtmlElement) -> Iterator[Node]:
    """The objects of JSON-LD on a page that are no members of another's list."""
    for script in _scripts(tree):
        yield from _nodes_of(script)


def _nodes_of(script: HtmlElement) -> Iterator[Node]:
    """The objects of a script; what is no JSON has none."""
    try:
        value = json.loads(_AROUND_JSON.sub("", script.text_content()), strict=False)
    except (ValueError, RecursionError):
        # Sites write broken JSON; what else the page says of its article is read.
        return
    yield from _nodes_in(value)


def _nodes_in(value: object) -> Iterator[Node]:
    waiting = [(value, 0)]
    taken = 0
    while waiting and taken < _MOST_NODES:
        one, depth = waiting.pop(0)
        taken += 1
        if depth > _DEEPEST_NODE:
            continue
        if isinstance(one, list):
            waiting += [(inner, depth + 1) for inner in one]
        elif isinstance(one, dict):
            yield one
            waiting += [(one[key], depth + 1) for key in ("@graph", "mainEntity") if key in one]


def _is_article(node: Node) -> bool:
    types = {name.rpartition("/")[2].rpartition(":")[2] for name in _strings(node.get("@type"))}
    return bool(types & set(_metadata_names()["article types"]))


def _addresses(node: Node) -> list[str]:
    page = node.get("mainEntityOfPage")
    inner = _strings(page.get("@id")) if isinstance(page, dict) else _strings(page)
    return [*_strings(node.get("url")), *_strings(node.get("@id")), *inner]


def _address(url: str) -> str:
    """An address without what varies in it: scheme, query, the last stroke."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", url.strip().lower()).rstrip("/")


def _strings(value: object) -> list[str]:
    found = value if isinstance(value, list) else [value]
    return [html.unescape(one).strip() for one in found if isinstance(one, str) and one.strip()]


def _names(value: object, nodes: Mapping[str, Node], but: str | None = None) -> list[str]:
    """The names of people or organisations: as strings, as objects, or as references to objects elsewhere.

    Objects of a type whose name ends in ``but`` are left out.
    """
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            named = one if "name" in one else nodes.get(str(one.get("@id")), {})
            if not (but and any(kind.endswith(but) for kind in _strings(named.get("@type")))):
                found += _strings(named.get("name"))
        else:
            found += _strings(one)
    return [name for name in dict.fromkeys(found) if "://" not in name]
