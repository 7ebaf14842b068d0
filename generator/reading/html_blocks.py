"""The text of marked-up content, block by block: what a reader sees of HTML, without its layout."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.reading.record import UnreadableError, damaged_where_it_fails

if TYPE_CHECKING:
    from lxml import etree

# The tags of HTML, and those that trafilatura makes of them (head, item, lb, quote, row).
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
_NAMES_OF_BLOCKS = (
    "p div section article aside main header footer blockquote quote ul ol li dl dt dd list item table thead "
    "tbody tfoot tr row figure figcaption pre address hr body"
)
_BLOCKS = _HEADINGS | frozenset(_NAMES_OF_BLOCKS.split())
_CELLS = frozenset({"td", "th", "cell"})
_UNSEEN = frozenset({"script", "style", "template", "noscript", "iframe", "svg", "math", "object", "select"})
_BREAKS = frozenset({"br", "lb"})
# What no document may hold, and what only bytes may say of themselves.
_NO_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*>")
# Bytes between two tags.
_LONGEST_RUN = 10_000_000
_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAKS = re.compile(r"[^\S\n]*\n[^\S\n]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a list's item or a table's row: its words, spaces made single."""

    text: str
    heading: bool = False


def fragment(source: str) -> list[Block]:
    """The blocks of a piece of HTML. Raises UnreadableError for what cannot be read as such."""
    from lxml import html

    with damaged_where_it_fails("HTML"):
        clean = _NO_CHARACTERS.sub(" ", _DECLARATION.sub("", source))
        # lxml cuts a longer one off, without a word.
        if any(4 * len(run) > _LONGEST_RUN < len(run.encode()) for run in clean.split("<")):
            raise UnreadableError(f"it has more than {_LONGEST_RUN:,} bytes of text without a paragraph")
        return blocks(html.fragment_fromstring(clean, create_parent="div"))


def blocks(root: etree._Element) -> list[Block]:
    """The blocks of an element that are not empty, in order. A line end within one is that of a ``br``."""
    from lxml import etree

    found: list[Block] = []
    words: list[str] = []
    heading = False
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _BLOCKS:
                _close(found, words, heading)
                heading = tag in _HEADINGS
            if tag in _UNSEEN:
                walk.skip_subtree()
            else:
                words.append(_before(tag) + _flat(element.text))
            continue
        if tag in _BLOCKS:
            _close(found, words, heading)
            heading = False
        if element is not root:
            words.append(_flat(element.tail))
    _close(found, words, heading)
    return found


def _before(tag: str) -> str:
    """What a tag puts before its words."""
    return "\n" if tag in _BREAKS else " " if tag in _CELLS else ""


def _flat(text: str | None) -> str:
    """Text of the source: line ends in it are spaces."""
    return (text or "").replace("\r", " ").replace("\n", " ")


def _close(found: list[Block], words: list[str], heading: bool) -> None:
    """Make a block of the words, if there are any, and begin anew."""
    text = _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", "".join(words))).strip()
    words.clear()
    if text:
        found.append(Block(text, heading))


def as_text(found: list[Block]) -> str:
    """Blocks as an article's text, an empty line between them."""
    return "\n\n".join(block.text for block in found)


def title_and_rest(found: list[Block]) -> tuple[str | None, list[Block]]:
    """The heading that opens blocks, on one line, and what follows; None where none does, or nothing more."""
    if len(found) > 1 and found[0].heading:
        return " ".join(found[0].text.split()), found[1:]
    return None, found
