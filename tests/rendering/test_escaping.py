from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.labels.label_files import english
from generator.rendering.escaping import attribute_text, html, markdown, showable, web_address
from generator.rendering.page import Head, render_page
from generator.rendering.page_labels import page_labels
from tests.rendering.markdown_page import rendered, words
from tests.rendering.sample import HOSTILE

# One a line, with a space between them.
_TOKENS = [
    "](",
    "[^1]",
    "[^1]:",
    ":smile:",
    "{{x}}",
    "{#i",
    ".c}",
    "{:",
    "&amp;",
    "&#42;",
    "<b>",
    "</main>",
    "<!--",
    "---",
    "1.",
    "12)",
    "!!!",
    "???",
    "===",
    '"Tab"',
    "```",
    "~~~",
    "javascript:",
    "http://x.y",
    "*[A]:",
    "[TOC]",
    "///Footnotes",
    "Go",
    "Here///",
    "é",
    "中",
]
_SPACES = [
    " ",
    "\t",
    "\n",
    "\r",
    "\n\n    ",
    "\u2028",
    "\x00",
    "\x02",
    "\x03",
    "\x1f",
    "\x85",
    "\u202e",
    "\ud800",
]
_MARKUP = st.sampled_from([*"*_`~^=+-#|<>[](){}!?:;&\\/\"'$%@.,0123456789aB", *_TOKENS, *_SPACES])
_TEXTS = st.lists(_MARKUP | st.text(max_size=3), max_size=12).map("".join)


@settings(max_examples=300, deadline=None)
@given(
    _TEXTS,
    st.sampled_from(
        ["{}", "- {}", "x {} y", "| a |\n|--|\n| {} |", "<p markdown>{}</p>", "**{}**", "[{}](about.md)"]
    ),
)
def test_text_shows_as_itself_wherever_it_stands(text: str, where: str) -> None:
    """Any text, put into a page as a paragraph, in a list, table or link, reads as that very text."""
    main = rendered(where.replace("{}", markdown(f"({text})")))
    assert words(showable(f"({text})")) in words(main.text_content())
    allowed = {"main", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "strong", "a", "div"}
    assert {e.tag for e in main.iter()} <= allowed


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_text_alone_shows_as_itself_under_other_extensions_too(text: str) -> None:
    """Text that opens a paragraph begins no list, heading, code block, tab, definition or abbreviation."""
    main = rendered(markdown(text), others=True)
    assert words(main.text_content()) == words(showable(text))
    assert {e.tag for e in main.iter()} <= {"main", "p"}


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_attributes_carry_text_as_it_is(text: str) -> None:
    """Text as a link's title or as an attribute of a span ends neither."""
    main = rendered(
        f'[x](about.md "{attribute_text(text)}"){{ .c }} and <span title="{attribute_text(text)}">y</span>'
    )
    (link,), (span,) = main.findall(".//a"), main.findall(".//span")
    assert words(link.get("title") or "") == words(showable(text))
    assert words(span.get("title") or "") == words(showable(text))
    assert link.get("class") == "c"


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_raw_html_labels_are_text(text: str) -> None:
    """A picture's label is text within its element."""
    main = rendered(f"<figure>\n<svg><text>{html(text)}</text></svg>\n</figure>")
    (label,) = main.findall(".//text")
    assert words(label.text_content()) == words(showable(text))


def test_ordinary_prose_stays_readable_in_the_markdown() -> None:
    """What needs no escape gets none: the Markdown files are there to be read."""
    prose = "“We close the berth,” she said: it's 3.5 per cent, a well-known figure (see below)."
    assert markdown(prose) == prose


def test_the_hostile_sample_is_shown_character_for_character() -> None:
    """Markdown, HTML, Jinja, tables, footnotes and front matter all show as themselves."""
    main = rendered(markdown(HOSTILE), others=True)
    assert words(main.text_content()) == words(showable(HOSTILE))


def test_control_characters_become_visible() -> None:
    """What no page can hold is shown by its picture instead of vanishing."""
    assert showable("a\x00b\x7fc\ud800d\ufffee") == "a␀b␡c�d�e"


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab \n\x00\u200e\u200f\u202a\u202e\u2066\u2069")))
def test_nothing_of_a_text_turns_the_page_around_it(text: str) -> None:
    """Marks of direction are left out, wherever they stand; all else stays."""
    turning = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202e\u2066\u2069"))
    assert showable(text) == text.translate(turning).replace("\x00", "␀")


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "ftp://a.b/c", "//a.b/c", "http:///x", "", None, "http://[x"],
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    """An address that is not http(s) is shown as text, never as a link."""
    assert web_address(url) is None


def test_addresses_cannot_leave_their_link() -> None:
    """Brackets, spaces, quotes and entities in an address are percent-encoded."""
    url = web_address('https://a.b/c_(d) "e"*f*?x=1&copy;=2#<g>')
    (link,) = rendered(f"[x]({url})").findall(".//a")
    assert link.get("href") == "https://a.b/c_%28d%29%20%22e%22%2Af%2A?x=1&copy%3B=2#%3Cg%3E"


def test_titles_are_safe_in_the_theme() -> None:
    """Front matter is YAML, and a title in it is already HTML text, since themes print it as it is."""
    page = render_page(
        "overview.md.j2",
        Head("a: </title>\n---\n<b>", "x\"y'<z>", "K"),
        page_labels(english()),
        rows=[],
        organisations=(),
        pager="",
        turn="",
        made_from="z",
    )
    head = page.split("---\n")[1]
    assert "title: 'a: &lt;/title&gt; --- &lt;b&gt;'" in head
    assert "<" not in head
