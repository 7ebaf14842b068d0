"""Make a tree of a web page as its reader saw it: without what is hidden, and as it was before an archive."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from generator.reading.record import UnreadableError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WAYBACK = re.compile(r"__wm\.wombat\(|BEGIN WAYBACK TOOLBAR|archive\.org/_static/")
_WOMBAT = re.compile(r"""__wm\.wombat\(\s*["'](https?://[^"'\s]{1,2000})["']""")
_ARCHIVED = re.compile(
    r"(?:(?:https?:)?//web\.archive\.org)?/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?:|mailto:|//)", re.IGNORECASE
)
_NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_MAY_BE_HIDDEN = ("p", "div", "section", "ul", "ol", "li", "blockquote", "figure", "span", "table", "dl")

# Where a page was cut out of its site: in an element of a body, without html and head around it.
_PIECE = re.compile(r"\s*<(?:p|div|main|section|article|h[1-6]|blockquote)\b", re.IGNORECASE)

# "comment", "comments-area", "comment_12"; not "comments-open", which a whole article may be.
_COMMENTS = re.compile(r"comments?(?:list)?(?:[-_]+(?!open|closed|enabled|disabled).*)?")
_WITHOUT_WORDS = ("script", "style", "template", "noscript")
# What holds no prose; words from which on the rest of a page is some, and how a sentence of it ends.
_OF_LINKS = ("nav", "a", "footer", "button", "label", "option", "h1", "h2", "h3", "h4", "h5", "h6")
_FEWEST_OF_PROSE = 4
_SENTENCE_END = re.compile(r"\w[.!?…][\"'”’)\]]*(?:\s|$)")
# Characters of a headline, a standfirst, a byline and a caption.
_MOST_BEFORE_PROSE = 600


def as_published(html: str) -> tuple[str, str | None]:
    """A page of the Wayback Machine with the addresses that it had, and its own where the archive tells it.

    Any other page is as it was.
    """
    if not _WAYBACK.search(html):
        return html, None
    wombat = _WOMBAT.search(html)
    return _ARCHIVED.sub("", html), wombat[1] if wombat else None


def seen_tree(html: str) -> HtmlElement:
    """The tree of a page without what is hidden in it, and comments in its article.

    Where most of a page is hidden, a script was to show it: then it stays. Raises UnreadableError for what is
    no page.
    """
    from trafilatura.utils import load_html

    tree = load_html(_in_a_page(html))
    if tree is None:
        raise UnreadableError("no article is found in it")
    hidden = _outermost([one for one in tree.iter(*_MAY_BE_HIDDEN) if _is_hidden(one)])
    size = sum(len(one.text_content()) for one in hidden)
    body = tree.find(".//body")
    if 2 * size < len((tree if body is None else body).text_content()):
        for one in hidden:
            one.drop_tree()
    for article in list(tree.iter("article")):
        for one in _outermost(_comments_in(article)):
            one.drop_tree()
    return tree


def _in_a_page(html: str) -> str:
    """A piece of a page that opens with an element of its body, as a page: alone it is not taken for HTML."""
    return f"<html><body>{html}</body></html>" if _PIECE.match(html) else html


def _comments_in(article: HtmlElement) -> list[HtmlElement]:
    """What the class or id calls readers' comments, behind the prose: an opinion is a "comment", too."""
    found: list[HtmlElement] = []
    before = 0
    for part in article.iterdescendants():
        if part.tag in _WITHOUT_WORDS or not isinstance(part.tag, str):
            continue
        if _is_comments(part) and before >= min(len(part.text_content()), _MOST_BEFORE_PROSE):
            found.append(part)
        before += len((part.text or "").strip()) + len((part.tail or "").strip())
    return found


def _is_comments(part: HtmlElement) -> bool:
    names = f"{part.get('class') or ''} {part.get('id') or ''}".lower().split()
    return any(_COMMENTS.fullmatch(name) for name in names) and part.find(".//h1") is None


def _outermost(found: list[HtmlElement]) -> list[HtmlElement]:
    known = set(found)
    return [one for one in found if not any(above in known for above in one.iterancestors())]


def _is_hidden(element: HtmlElement) -> bool:
    """Whether a browser shows nothing of an element; one that holds the headline is shown by a script."""
    marked = (
        (element.get("hidden") is not None and element.get("hidden") != "until-found")
        or element.get("aria-hidden", "").strip().lower() == "true"
        or _NOT_SHOWN.search(element.get("style") or "") is not None
    )
    return marked and element.find(".//h1") is None


def has_prose(tree: HtmlElement) -> bool:
    """Whether a page has words beside its links, buttons, navigation, headings and footer."""
    body = tree.find(".//body")
    rest = deepcopy(tree if body is None else body)
    for one in _outermost(list(rest.iter(*_OF_LINKS, *_WITHOUT_WORDS))):
        if one.getparent() is not None:
            one.drop_tree()
    return len(rest.text_content().split()) >= _FEWEST_OF_PROSE


def holds_sentence(text: str) -> bool:
    """Whether a sentence ends in a text.

    >>> holds_sentence("Home Sport Business"), holds_sentence("It rained.")
    (False, True)
    """
    return _SENTENCE_END.search(text) is not None
