"""Every rule on whole lines has an example that dies with it."""

from __future__ import annotations

import pytest

from generator.text.boilerplate import whole_lines
from tests.text.boilerplate.pages import Told, between_paragraphs, told_of, top

SIGNATURE = "— Ann Lee (@annlee) June 10, 2024"
# By the rule's name: a text, what is told of it.
LINES: dict[str, tuple[str, Told]] = {
    "no words": (between_paragraphs("* * *"), [("* * *", "interface")]),
    "of a player": (
        between_paragraphs("CLOSE The pier opened again on Monday, the mayor said."),
        [("CLOSE The pier opened again on Monday, the mayor said.", "interface")],
    ),
    "name and date": (
        top("Ann Lee | March 5, 2019"),
        [("Ann Lee | March 5, 2019", "byline")],
    ),
    "date line": (between_paragraphs("Published 4 June 2024"), [("Published 4 June 2024", "dateline")]),
    "signature of a post": (
        between_paragraphs("Related stories", "A lighthouse for the islands", SIGNATURE),
        [("Related stories", "related"), ("A lighthouse for the islands", "related"), (SIGNATURE, "byline")],
    ),
    "whole line": (between_paragraphs("Words by Ann Lee"), [("Words by Ann Lee", "byline")]),
    "opening": (
        between_paragraphs("Pictured: The pier at noon."),
        [("Pictured: The pier at noon.", "caption")],
    ),
    "byline": (between_paragraphs("By Ann Lee"), [("By Ann Lee", "byline")]),
    "credit at its end": (
        between_paragraphs("The old pier at noon. — Northern Courier"),
        [("The old pier at noon.", "caption"), ("— Northern Courier", "credit")],
    ),
    "ending": (between_paragraphs("The old pier at noon (AP)"), [("The old pier at noon (AP)", "caption")]),
    "where and when taken": (
        between_paragraphs("Boats lie at the quay in Oslo, Norway, Tuesday, March 5, 2019. It is closed."),
        [("Boats lie at the quay in Oslo, Norway, Tuesday, March 5, 2019. It is closed.", "caption")],
    ),
    "whose picture": (
        between_paragraphs("Boats lie at the quay in spring. Ann Lee for The Northern Courier"),
        [("Boats lie at the quay in spring. Ann Lee for The Northern Courier", "caption")],
    ),
    "owner alone": (
        between_paragraphs("Ann Lee/Northern Picture Agency"),
        [("Ann Lee/Northern Picture Agency", "credit")],
    ),
    "credit and caption": (
        between_paragraphs("Ann Lee / AFP / Getty Images The ferry leaves Ostvik in the rain."),
        [("Ann Lee / AFP / Getty Images The ferry leaves Ostvik in the rain.", "caption")],
    ),
    "told twice": (
        between_paragraphs("The old pier at noon. The old pier at noon."),
        [("The old pier at noon. The old pier at noon.", "caption")],
    ),
    "most sentences": (
        between_paragraphs("Please keep reading below. Thank you for reading. The pier is old."),
        [("Please keep reading below. Thank you for reading. The pier is old.", "promotion")],
    ),
    "in brackets": (
        between_paragraphs("(Advertisement)"),
        [("(Advertisement)", "interface")],
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_a_rule_on_whole_lines_is_needed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each rule tells a line that without it is told otherwise, or not at all."""
    text, told = LINES[name]
    assert told_of(text) == told
    monkeypatch.setattr(whole_lines, "_RULES", [rule for rule in whole_lines._RULES if rule.name != name])
    assert told_of(text) != told


@pytest.mark.parametrize(
    "line",
    [
        "MUST WATCH The pier opened again on Monday, the mayor said.",
        "× Close The pier opened again on Monday, the mayor said.",
        "JUST WATCHED 9 piers that the sea took on Monday",
    ],
)
def test_a_player_has_many_buttons(line: str) -> None:
    """Whatever the caption behind the button reports."""
    assert told_of(between_paragraphs(line)) == [(line, "interface")]


def test_every_rule_on_whole_lines_has_an_example() -> None:
    """A rule that is added without one would be tried by nothing."""
    assert list(LINES) == [rule.name for rule in whole_lines._RULES]
