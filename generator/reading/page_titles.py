"""What a web page calls itself: in its headlines, its meta tags and its title."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES_OF_TAGS = ("property", "name", "itemprop")
# What a title has between the headline and the name of the site.
_BETWEEN_SITE = re.compile(r"(\s+(?:[|·•»:–—-]|::)\s+|\s*\|\s*)")
_NO_WORD = re.compile(r"[\W_]+")
# Words that a headline which begins another has at least, or half of the other's: "Harbour" begins many.
_FEWEST_ALIKE = 4
# Where headlines stand that are no titles of the page.
_BESIDE_ARTICLE = frozenset({"aside", "footer", "nav", "a"})


def alike(one: str, other: str) -> bool:
    """Whether two headlines are one: the same words, or one of them with some more behind it.

    >>> alike("Bridge shuts today", "Bridge shuts today: why"), alike("Bridge", "Bridge shuts at last")
    (True, False)
    """
    short, long = sorted((plain(one), plain(other)), key=len)
    if not short or not f"{long} ".startswith(f"{short} "):
        return False
    words = len(short.split())
    return words >= _FEWEST_ALIKE or 2 * words >= len(long.split())


def plain(words: str) -> str:
    """The words of a headline in lower case, without its marks."""
    return " ".join(_NO_WORD.sub(" ", html.unescape(words)).lower().split())


def headline(title: str, heads: Iterable[str], outlet: str | None) -> str:
    """A page's title without the name of its site: "Bridge shuts | Vale Times" is "Bridge shuts".

    The site's name is known from the outlet, or by a headline on the page that is the rest of the title.
    """
    title = " ".join(title.split())
    parts = _BETWEEN_SITE.split(title)
    if (shown := next((words for words in heads if plain(words) == plain(title)), None)) is not None:
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


def titles_of(tree: HtmlElement) -> list[str]:
    """What the page calls itself: in headlines, meta tags and its title, with and without its site."""
    tags = meta_tags(tree)
    heads = [
        " ".join(one.text_content().split())
        for one in tree.iter("h1")
        if not any(above.tag in _BESIDE_ARTICLE for above in one.iterancestors())
    ]
    whole = [tags.get("og:title", ""), tags.get("twitter:title", "")]
    whole += [one.text_content() for one in tree.iterfind(".//head/title")]
    bare = [headline(title, heads, tags.get("og:site_name")) for title in whole]
    return [title for title in dict.fromkeys((*heads, *whole, *bare)) if title.strip()]


def meta_tags(tree: HtmlElement) -> dict[str, str]:
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
