"""The one place where text of others becomes Markdown that shows it as itself.

A character that Python-Markdown, one of its extensions or an HTML parser could take for
markup is written as a numeric character reference, which every one of them passes on
unread. Line breaks are written so too: escaped text is one line, and can neither begin a
block nor end one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from generator.text.torn_words import TURNING

# Always markup somewhere: emphasis, code, links, HTML, attribute lists, tables, footnotes, headings, Jinja.
_ALWAYS = r"[\\`*_{}\[\]<>#|~^&=+$%@\t\n\r\x0c\u2028\u2029\ufeff]"
# Markup only in such a place: list items and rules, admonitions, emoji and definitions, links.
_SOMETIMES = r"""
    (?<!\w)-|-(?!\w)            # - item, ---
  | !(?!\s)|^!                  # !!! note, ![picture]
  | \?(?=\?)|^\?                # ??? details
  | :(?!\s)                     # :smile:, http:
  | (?<=\])\(|\((?=\S*\])       # [text](target)
  | /(?=/)                     # the footnotes' own place marker
"""
_MARKUP = re.compile(f"{_ALWAYS}|{_SOMETIMES}", re.VERBOSE)
# Markup at the edge of a line alone: an indented block, a line break, a numbered list.
_AT_EDGES = re.compile(r"^(?:[ ]+|\d+[.)])|(?<![ ])[ ]+$")
_QUOTES = re.compile(r"[\"']")
# What no HTML document may hold, written or referred to: controls, lone surrogates, non-characters.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
# What would write all behind it the other way round, the words of others, too; extraction reads over it.
_DIRECTIONS = re.compile(f"[{TURNING}]")
_URL_SAFE = ":/?#@!$&'+,=%~-._"
# Names, titles of articles and sentences come again on many pages, so many in a corpus of a hundred articles.
_KEPT = 20_000


def markdown(text: str) -> Markup:
    """Text as inline Markdown that renders as that very text.

    Characters that HTML cannot show become their control picture or U+FFFD, and marks that turn the
    direction of writing are left out; nothing else is changed.
    """
    return at_edges(fragment(text))


@lru_cache(_KEPT)
def fragment(text: str) -> Markup:
    """Like ``markdown``, for text with markup of ours on both sides of it, within a line."""
    return Markup(_MARKUP.sub(_references, showable(text)))


def within_a_line(text: str) -> Markup:
    """Like ``fragment``, for words of ours with a space or markup of ours behind them."""
    return fragment(f"{text} ")[:-1]


def at_edges(line: str) -> Markup:
    """A line of Markdown whose text is escaped, with its edges escaped as ``markdown`` does."""
    # Hardly a line needs it, and to find the spaces at its end the pattern tries each space.
    is_plain = not (line[:1].isspace() or line[:1].isdigit() or line[-1:].isspace())
    return Markup(line if is_plain else _AT_EDGES.sub(_edge, line))


def attribute_text(text: str) -> Markup:
    """Text for a quoted attribute of HTML or a link's title, inside Markdown."""
    return Markup(_QUOTES.sub(_references, markdown(text)))


def html(text: str) -> Markup:
    """Text inside a block of raw HTML, such as a picture's labels."""
    return Markup.escape(" ".join(showable(text).split()))


def showable(text: str) -> str:
    """Text that leaves the page around it as it is.

    Each character that no page can hold is replaced by one that can be seen; marks that turn the direction
    of writing are left out.
    """
    return text if text.isprintable() else _UNSHOWABLE.sub(_picture, _DIRECTIONS.sub("", text))


def web_address(url: str | None) -> str | None:
    """An address for a Markdown link, or None where it is no http(s) address."""
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    return quote(showable(url.strip()), safe=_URL_SAFE)


def _references(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in match[0])


def _edge(match: re.Match[str]) -> str:
    """Leading and trailing spaces, or the full stop behind a leading number, as references."""
    words = match[0]
    return f"{words[:-1]}&#{ord(words[-1])};" if words[-1] in ".)" else "&#32;" * len(words)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0].isspace():  # a vertical tab, a next-line
        return " "
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
