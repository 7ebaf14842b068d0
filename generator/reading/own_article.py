"""Find the page's own article among those of its JSON-LD: others are linked to, or parts of it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.reading.language import function_words
from generator.reading.linked_data import Node, is_article, nodes_of, scripts_of, strings
from generator.reading.page_addresses import PageAddresses, Whose
from generator.reading.page_titles import alike, plain, titles_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADLINE_IN_JSON = re.compile(r'"headline"\s*:\s*"([^"]{1,500})"')
# Where an article of JSON-LD has its headline, the surest first.
_HEADLINES = ("headline", "name")
# Where it has its parts, which are read as articles whatever they are.
_KEYS_OF_PARTS = ("liveBlogUpdate", "hasPart")
# What makes an article the page's own, the surest first: whether its headline is the page's title, or begins
# as that does; and whose address it has. What is in no row is another's.
_SURE_CLAIMS: tuple[tuple[str, Whose], ...] = (
    ("same", "own"),
    ("other", "own"),
    ("alike", "own"),
    ("same", "perhaps own"),
    ("same", "open"),
)
_LIKELY_CLAIMS: tuple[tuple[str, Whose], ...] = (
    ("alike", "perhaps own"),
    ("other", "perhaps own"),
    ("same", "on another site"),
    ("alike", "open"),
)
# Characters of a page's prose that a headline in other words is held against; letters that a word has, and
# those by which it is the same ("resigns", "resigned").
_MOST_PROSE, _SHORTEST_WORD, _STEM = 5_000, 4, 5
_OF_OTHERS_PROSE = frozenset({"aside", "nav", "footer", "a"})


@dataclass(frozen=True)
class _KnownPage:
    """What a page is known by."""

    tree: HtmlElement
    addresses: PageAddresses

    @cached_property
    def titles(self) -> list[str]:
        return titles_of(self.tree)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of its titles and its prose by their beginnings."""
        prose: list[str] = []
        for one in self.tree.iter("p"):
            if not any(above.tag in _OF_OTHERS_PROSE for above in one.iterancestors()):
                prose.append(one.text_content())
            if sum(map(len, prose)) > _MOST_PROSE:
                break
        return frozenset(_stems(" ".join((*self.titles, *prose))))


def own_articles(tree: HtmlElement, addresses: Iterable[str]) -> list[Node]:
    """What its JSON-LD says of the page's article, the surest first; several objects may tell of it.

    ``addresses`` are those that the page may be known by.
    """
    return _own(tree, addresses, [node for script in scripts_of(tree) for node in nodes_of(script)])


def _own(tree: HtmlElement, addresses: Iterable[str], nodes: Sequence[Node]) -> list[Node]:
    page = _KnownPage(tree, PageAddresses(tuple(addresses), nodes))
    articles = [node for node in nodes if is_article(node)]
    claims = [(_likeness_of_titles(node, page.titles), page.addresses.whose(node)) for node in articles]
    claimed = list(zip(claims, articles, strict=True))
    for_sure = [node for row in _SURE_CLAIMS for claim, node in claimed if claim == row]
    likely = [node for row in _LIKELY_CLAIMS for claim, node in claimed if claim == row]
    if for_sure or likely:
        return for_sure or likely[:1]
    left = [node for (_, whose), node in claimed if whose == "open"]
    return left if len(left) == 1 and _may_be_of(_headlines(left[0]), page) else []


def _likeness_of_titles(node: Node, titles: Iterable[str]) -> str:
    pairs = [(a, b) for a in _headlines(node) for b in titles]
    if any(plain(a) == plain(b) for a, b in pairs):
        return "same"
    return "alike" if any(alike(a, b) for a, b in pairs) else "other"


def _may_be_of(headlines: Sequence[str], page: _KnownPage) -> bool:
    """Whether headlines in other words may be a page's: one of their words stands in its titles or its prose,
    or there is none.
    """
    words = [_stems(words) for words in headlines]
    return not any(words) or any(bool(one & page.stems) for one in words)


def _stems(words: str) -> set[str]:
    small = function_words("en")
    return {
        word[:_STEM] for word in plain(words).split() if len(word) >= _SHORTEST_WORD and word not in small
    }


def _headlines(node: Node) -> list[str]:
    return next((found for key in _HEADLINES if (found := strings(node.get(key)))), [])


def without_other_articles(tree: HtmlElement, addresses: Iterable[str]) -> HtmlElement:
    """The tree, changed: JSON-LD that holds another article holds nothing but the page's own.

    Who reads the tree takes a title, an author or a text from whichever comes first. A headline that the page
    does not show, or stands beside another's, goes, too, where the page has a title elsewhere; and so do the
    parts of an article: the updates of a live blog, and what it links to.
    """
    scripts = [(script, list(nodes_of(script))) for script in scripts_of(tree)]
    own = _own(tree, addresses, [node for _, nodes in scripts for node in nodes])
    titles = titles_of(tree)
    for script, nodes in scripts:
        if titles and not nodes:
            # Broken JSON is read word by word.
            written = _HEADLINE_IN_JSON.findall(script.text_content())
            if not all(any(alike(words, title) for title in titles) for words in written):
                script.text = ""
        articles = [node for node in nodes if is_article(node)]
        kept = next((node for node in own if any(node is one for one in articles)), None)
        if not all(node is kept and _shows_itself(node, titles) for node in articles):
            script.text = _alone(kept, but=_HEADLINES if titles else ())
    return tree


def _shows_itself(node: Node, titles: Iterable[str]) -> bool:
    """Whether an article has the page's title and no other articles in it."""
    parts = any(key in _KEYS_OF_PARTS or _holds_article(value) for key, value in node.items())
    return not parts and _likeness_of_titles(node, titles) == "same"


def _alone(node: Node | None, but: Collection[str]) -> str:
    """An article as the text of a script, without its parts; an empty one for none."""
    if node is None:
        return ""
    left_out = {*but, *_KEYS_OF_PARTS}
    kept = {k: v for k, v in node.items() if k not in left_out and not _holds_article(v)}
    return json.dumps(kept).replace("<", "\\u003c")


def _holds_article(value: object) -> bool:
    """Whether a value of JSON-LD is an article, or has one in it."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if is_article(one):
                return True
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return False
