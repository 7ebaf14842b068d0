"""Marks of HTML and Markdown: what is read as one, what is not, and the way back to the text with them."""

from __future__ import annotations

import html
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model import Span
from generator.text.markup import Unmarked, without_marks


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("&ldquo;No&rdquo;", "“No”"),
        ("&#8220;No&#x201d;", "“No”"),
        ("Fish &amp; chips", "Fish & chips"),
        ("She&nbsp;left", "She\u00a0left"),
        ("&frac12; of it", "½ of it"),
        ("*Never* again", "Never again"),
        ("**Never** again", "Never again"),
        ("***Never*** again", "Never again"),
        ("“*Never*”, she said", "“Never”, she said"),
        ("*&ldquo;Never&rdquo;*", "“Never”"),
        ("It shut on Mon-\nday after a row", "It shut on Monday after a row"),
        ("The well-\nknown ship sank", "The well-known ship sank"),
        ("A sea-\nwall. The sea-wall fell", "A sea-wall. The sea-wall fell"),
        ("It shut on Mon\u200bday", "It shut on Monday"),
        ("\u202a“We go,”\u202c said Lee.", "“We go,” said Lee."),
        ("# The ice", "The ice"),
        ("###### The ice", "The ice"),
        ("  ## The ice", "The ice"),
        ("> She left.\n> He stayed.", "She left.\nHe stayed."),
        ("> > She left.", "She left."),
        (">>> She left.", "She left."),
        ("# A\n\nB *c* &amp; d", "A\n\nB c & d"),
        ("_Never_ again, __never__", "Never again, never"),
        ('[Ann *Lee*](https://a.example/lee "her page") left', "Ann Lee left"),
        ("![The ferry](ferry.jpg)She left", "She left"),
        ("<b>Ann</b> <a href='x'>Lee</a> left<br/>for Holm", "Ann Lee left\nfor Holm"),
        ('<p class="x">She left.</p><p>He stayed.</p>', "\nShe left.\n\nHe stayed.\n"),
        ("<script>var a = 1;</script>She left", "She left"),
    ],
)
def test_a_mark_is_read_as_what_it_means(text: str, read: str) -> None:
    """Entities are their characters; stars of emphasis and signs before headings and quoted lines are no words."""
    found = without_marks(text)
    assert found is not None and found.text == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry sank.",
        "R&D",
        "AT&T;",
        "fish & chips;",
        "&nosuchthing;",
        "5 * 3 * 2",
        "5*3*2",
        "f*** it",
        "f**k it, he said, and s**t",
        "* one\n* two",
        "\\*Never\\*",
        "*Never\nagain*",
        "* * *",
        "snake_case_name and a_b",
        "so it was [sic] (as told)",
        "x < 3 and y > 4, I <3 it",
        "a > b",
        "->",
        ">quoted without a space",
        "#hashtag",
        "# ",
        "####### seven",
        "Number # 5",
        "C# and F#",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    """Stars of sums, lists and curses, firms’ names, hashtags and "greater than" are words; no copy is made."""
    assert without_marks(text) is None


def test_words_lie_where_they_lay() -> None:
    """A span of the copy is the same words in the text, with the marks inside it and without those around it."""
    text = "# The *ice* &amp; the sea"
    found = without_marks(text)
    assert found is not None and found.text == "The ice & the sea"
    assert _back(text, found, "ice") == "ice"
    assert _back(text, found, "&") == "&amp;"
    assert _back(text, found, "ice & the") == "ice* &amp; the"


def test_a_whole_sentence_has_the_marks_before_it() -> None:
    """The marks between a sentence and the one before it are the sentence's own."""
    text = "It froze. *She left.*"
    found = without_marks(text)
    assert found is not None
    span = Span(found.text.index("She"), len(found.text))
    assert _cut(text, found.span_back(span)) == "She left."
    assert _cut(text, found.span_back(span, whole=True)) == "*She left."


def _back(text: str, found: Unmarked, words: str) -> str:
    start = found.text.index(words)
    return _cut(text, found.span_back(Span(start, start + len(words))))


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


_PIECES = [
    "&amp;",
    "&#8220;",
    "&rdquo;",
    "&",
    ";",
    "*",
    "**",
    "***",
    "> ",
    ">",
    "# ",
    "## ",
    "#",
    "\n",
    "\r\n",
    " ",
    "\\",
]
_TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=3))).map("".join)


@given(_TEXTS)
@example("*&amp;*")
@example("&NotEqualTilde;&bne;")
def test_every_character_is_one_of_the_text_or_its_entity(text: str) -> None:
    """Each character of the copy comes from the same one in the text, or from the entity or tag that means it."""
    found = without_marks(text)
    if found is None:
        return
    assert len(found.text) == len(found.starts) == len(found.ends) < len(text)
    for at, char in enumerate(found.text):
        origin = text[found.starts[at] : found.ends[at]]
        ends_line = char == "\n" and origin.startswith("<")
        assert origin == char or ends_line or (origin.startswith("&") and char in html.unescape(origin))


@given(_TEXTS, st.data())
def test_the_way_back_keeps_the_order(text: str, data: st.DataObject) -> None:
    """Offsets and spans of the copy lie in the text in the same order, and within it."""
    found = without_marks(text)
    if found is None:
        return
    size = len(found.text)
    offsets = [found.offset_back(at) for at in range(size + 1)]
    assert offsets == sorted(offsets) and offsets[0] >= 0 and offsets[-1] <= len(text)
    cut = data.draw(st.lists(st.integers(0, size), min_size=3, max_size=3).map(sorted))
    whole = data.draw(st.booleans())
    one, other = (found.span_back(Span(a, b), whole) for a, b in pairwise(cut))
    assert 0 <= one.start <= one.end <= len(text) and one.start <= other.start <= other.end <= len(text)
    if cut[0] < cut[1] < cut[2]:
        assert one.end <= other.end
        assert one.end <= other.start or found.text[cut[1] - 1 : cut[1] + 1] in html.unescape(_cut(text, one))
