"""What links to other articles are listed under: each row of link_headings.txt has a list that needs it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.rule_tables import read_lines
from generator.text.boilerplate import line_runs
from tests.text.boilerplate.pages import between_paragraphs, told_of

_ROWS = read_lines(Path(line_runs.__file__).parent / "data" / "link_headings.txt")
LINKS = ("A lighthouse for the islands", "Ten beaches for the winter")
# In the order of the rows.
HEADINGS = [
    "Related coverage",
    "More from the harbour",
    "More headlines",
    "Staff picks of the week",
    "Elsewhere in Ostvik",
    "See also",
    "Read next",
    "You might like these",
    "In case you missed it",
    "Don’t miss",
    "What to read next",
    "Latest stories",
    "Further reading",
    "Around the web",
    "Sponsored links",
    "From our partners",
    "Full coverage",
    "For more information",
    "Find out more",
    "Resources",
    "Links",
    "On the web",
    "Online",
]
LIST_OF_LINKS = [(link, "related") for link in LINKS]


@pytest.fixture(autouse=True)
def rows_are_read_anew() -> Iterator[None]:
    """A test that changes the rows leaves nothing of them behind."""
    line_runs._link_heading.cache_clear()
    yield
    line_runs._link_heading.cache_clear()


@pytest.mark.parametrize("heading", HEADINGS)
def test_links_under_a_heading_are_told_with_it(heading: str) -> None:
    """Two lines without an end below such a heading are links, and so is the heading."""
    assert told_of(between_paragraphs(heading, *LINKS)) == [(heading, "related"), *LIST_OF_LINKS]


@pytest.mark.parametrize(("row", "heading"), list(zip(_ROWS, HEADINGS, strict=True)))
def test_a_row_is_needed(row: str, heading: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its row, the links under a heading are told no more."""
    monkeypatch.setattr(line_runs, "read_lines", lambda _: [one for one in _ROWS if one != row])
    assert not set(LIST_OF_LINKS) <= set(told_of(between_paragraphs(heading, *LINKS)))


def test_a_heading_with_prose_below_it_is_no_list_of_links() -> None:
    """A section of the article may be called as such a list is."""
    assert told_of(between_paragraphs("Resources")) == [("Resources", "heading")]
