"""What is a line of a text, and what is a dateline before its first words."""

from __future__ import annotations

import pytest

from generator.text.layout import dateline, ends_line, line_end, line_start, lines

WORDS = "The ferry sank in calm water."


@pytest.mark.parametrize("mark", ["\n", "\r", "\r\n", "\u2028", "\u2029"])
def test_every_kind_of_line_end_ends_a_line(mark: str) -> None:
    """Texts come from all systems, and from web pages."""
    text = f"One.{mark}{mark}Two."

    assert [text[line.start : line.end] for line in lines(text)] == ["One.", "Two."]
    assert ends_line(f" {mark}")
    assert not ends_line(" \t ")
    assert text[: line_end(text, 1, len(text))] == "One."
    assert text[line_start(text, len(text) - 1, 0) :] == "Two."


def test_a_line_is_sought_no_further_than_asked() -> None:
    """What runs on without an end is cut where the reader stops."""
    assert line_start("a long line", 10, 4) == 4
    assert line_end("a long line", 1, 4) == 4


@pytest.mark.parametrize(
    "before",
    [
        "OSLO — ",
        "OSLO—",
        "OSLO, Norway (AP) — ",
        "OSLO, Norway (AP)_ ",
        "ST. JOHN'S, N.L., Oct. 4 (Agency) - ",
        "OSLO, Norway, March 12 -- ",
        "OSLO, 12 March (Agency) ",
        "Oslo, 6 May 2024 – ",
        "Oslo, Norway, May 6, 2024 — ",
        "Oslo, May 6, 2024 (Agency) - ",
        "OSLO, May 6, 2024 /Ferrywire/ -- ",
        "OSLO, 6th May 2024 [Agency] - ",
        "Oslo, Norway (ABC) ",
        "Oslo (ABC)",
        "(Agency) - ",
        "(ABC) ",
    ],
)
def test_where_when_and_from_whom_is_a_dateline(before: str) -> None:
    """A place in capitals before a dash, any with a day and a year, or any or none with an agency in brackets."""
    text = f"A title\n{before}{WORDS}"

    assert text[dateline(text, len("A title\n")) :] == WORDS


@pytest.mark.parametrize(
    "text",
    [
        WORDS,
        "A-level results came in on Thursday.",
        "COVID-19 cases fell.",
        "RE-OPENED on Sunday, the bridge was crowded.",
        "The World Ferry Board (WFB) said so.",
        "World Ferry Board (WFB) Chairwoman Ida Moe said so.",
        "The ferry — an old one — sank.",
        "(In some cases) it sank.",
        "Oslo, 6 May – The ferry sank.",
        "Oslo, 6 May 2024 – the day on which it sank.",
        "OSLO",
        "",
    ],
)
def test_other_words_before_a_dash_or_in_brackets_are_none(text: str) -> None:
    """A line without a dateline begins where it begins."""
    assert dateline(text) == 0


def test_a_long_line_in_capitals_costs_no_time() -> None:
    """What looks like a dateline for thousands of characters is given up soon."""
    assert dateline("A, B. C'D " * 10_000) == 0
