"""What looks like boilerplate and is the article's own stays in the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.rule_tables import read_table
from tests.text.boilerplate.pages import BELOW, between_paragraphs, told_of

_ROWS = read_table(Path(__file__).parent / "controls.yml")


def _rows(expected: str) -> list[list[str]]:
    rows = [row for group in _ROWS[expected].values() for row in group]
    return [[row] if isinstance(row, str) else row for row in rows]


@pytest.mark.parametrize("lines", _rows("prose"), ids=" / ".join)
def test_nothing_is_told_of_prose(lines: list[str]) -> None:
    """Prose about newsletters, photographs, notices and quoted signs is the article's own."""
    assert told_of(between_paragraphs(*lines)) == []


@pytest.mark.parametrize("lines", _rows("headings"), ids=" / ".join)
def test_a_heading_is_told_to_be_nothing_else(lines: list[str]) -> None:
    """What parts a text into sections, days of a chronology among them, is a heading and no dateline or link."""
    text = between_paragraphs(
        lines[0], *(part for pair in zip(BELOW, lines[1:], strict=False) for part in pair)
    )
    assert told_of(text) == [(line, "heading") for line in lines]


def test_there_are_many_controls() -> None:
    """A table that was cut short would show nothing."""
    assert len(_rows("prose")) >= 180
