"""Read the JSON-LD of a web page: its objects, as schema.org has them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.rule_tables import read_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = Mapping[str, Any]
"""An object of JSON-LD."""

# Marks of a comment or of XML that some sites put around a script.
_AROUND_JSON = re.compile(
    r"^\s*(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\*/)?|(?://|/\*)?\s*(?:-->|\]\]>)(?:\*/)?[\s;]*$"
)
# Objects are looked into so deep, and so many of them: a page may hold any JSON.
_DEEPEST_NODE, _MOST_NODES = 6, 1_000


def scripts_of(tree: HtmlElement) -> list[HtmlElement]:
    """The scripts of a page that hold JSON-LD."""
    return [one for one in tree.iter("script") if "ld+json" in (one.get("type") or "").lower()]


def nodes_of(script: HtmlElement) -> Iterator[Node]:
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


def is_article(node: Node) -> bool:
    """Whether an object is an article, and none of its site, its list or its page."""
    types = {name.rpartition("/")[2].rpartition(":")[2] for name in strings(node.get("@type"))}
    return bool(types & _article_types())


def strings(value: object) -> list[str]:
    """The strings that a value is or holds, without blanks around them."""
    found = value if isinstance(value, list) else [value]
    return [html.unescape(one).strip() for one in found if isinstance(one, str) and one.strip()]


def names_of(value: object, nodes: Mapping[str, Node], but: str | None = None) -> list[str]:
    """The names of people or organisations: as strings, as objects, or as references to objects elsewhere.

    Objects of a type whose name ends in ``but`` are left out.
    """
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            named = one if "name" in one else nodes.get(str(one.get("@id")), {})
            if not (but and any(kind.endswith(but) for kind in strings(named.get("@type")))):
                found += strings(named.get("name"))
        else:
            found += strings(one)
    return [name for name in dict.fromkeys(found) if "://" not in name]


@cache
def _article_types() -> frozenset[str]:
    return frozenset(read_lines(Path(__file__).parent / "data" / "article_types.txt"))
