"""Line breaks that wrap, and those that end a paragraph."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.wrapping import unwrapped

PARAGRAPHS = [
    "The bridge over the river was closed on Monday after two lorries had collided in the fog, "
    "and nobody knows when the council will open it again to the people who live on the other side.",
    "“It will stay closed until the spring,” said Ingrid Falkenberg, the mayor, when she was asked "
    "about the repairs that the town has put off for more than a decade. She added nothing.",
]


def test_hard_wrapping_is_taken_back() -> None:
    """A text wrapped to a width is its paragraphs again, each character in its place."""
    wrapped = "\n\n".join(textwrap.fill(p, 72) for p in PARAGRAPHS)
    assert unwrapped(wrapped) == "\n\n".join(PARAGRAPHS)


def test_windows_line_ends_are_taken_back_too() -> None:
    """A break of two characters becomes two spaces, so that offsets stay."""
    wrapped = "\r\n".join(textwrap.wrap(" ".join(PARAGRAPHS), 72))
    assert unwrapped(wrapped) == wrapped.replace("\r\n", "  ")


def test_lines_as_a_page_set_them_are_taken_back() -> None:
    """Copied lines are ragged: a break within a sentence is none, one behind a short last line is."""
    lines = (
        textwrap.wrap(PARAGRAPHS[0], 78) + textwrap.wrap(PARAGRAPHS[1], 70) + textwrap.wrap(PARAGRAPHS[0], 74)
    )
    page = "\n".join([*lines, *textwrap.wrap(PARAGRAPHS[1], 76)])
    assert unwrapped(page) == "\n".join([*PARAGRAPHS, *PARAGRAPHS])


def test_paragraphs_a_line_each_stay() -> None:
    """A text whose lines are paragraphs is left as it is."""
    text = "\n".join(PARAGRAPHS)
    assert unwrapped(text) == text


def test_a_list_stays() -> None:
    """Short lines that had room for more are no wrapping."""
    text = "\n".join(
        ["Ann Lee, mayor", "Tom Fox, her deputy in the council of the town", "Bo Ek", "Ida", "Jon"]
    )
    assert unwrapped(text) == text


@given(st.text(st.sampled_from("ab \n\r.é"), max_size=400))
def test_only_breaks_become_spaces(text: str) -> None:
    """Whatever the text, it keeps its length and every character that is no line break."""
    out = unwrapped(text)
    assert len(out) == len(text)
    assert all(a == b or (a in "\r\n" and b == " ") for a, b in zip(text, out, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke to the Rev.\nAnn Lee of Lund.", "He spoke to the Rev. Ann Lee of Lund."),
        ("“It is late,” said Ann Lee ( D-Vt. )\nof Lund.", "“It is late,” said Ann Lee ( D-Vt. ) of Lund."),
        ("“Is it late?”\nasked Ann Lee.", "“Is it late?” asked Ann Lee."),
        ("She lives in Quay St.\nAnn Lee left.", None),
        ("“It is late.”\nThe town was dark.", None),
        ("It is late\nand dark.", None),
    ],
)
def test_a_sentence_broken_over_two_lines_is_one(text: str, expected: str | None) -> None:
    """Behind a title, and in lower case behind a bracket or a quotation; any other line is a paragraph."""
    assert unwrapped(text) == (expected or text)
