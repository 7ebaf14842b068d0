"""Who reports that somebody else said it, and who is only mentioned in the same sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.extraction.quotations.quoting import marked

Parsed = Callable[[str], Doc]
WORDS = "“The bridge is a gift to us all,”"


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS} Peter Novak said, Anna Lindholm recalled.",
        f"{WORDS} Peter Novak said, according to Anna Lindholm.",
        "Peter Novak’s answer, Anna Lindholm recalled, was to say, “The bridge is a gift to us all.”",
        "Anna Lindholm said that Peter Novak told her the bridge was “a gift to us all.”",
        "Anna Lindholm says Peter Novak told her, “The bridge is a gift to us all.”",
    ],
)
def test_who_tells_it_stands_between_commas_or_above(parsed: Parsed, text: str) -> None:
    """An aside between commas, one after the last comma, and a cue that governs the other are who reports it."""
    (row,) = marked(parsed, text)
    assert (row.name, row.via) == ("Peter Novak", "Anna Lindholm")


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS} Peter Novak said when Anna Lindholm complained.",
        f"{WORDS} Peter Novak said before Anna Lindholm explained, at length, what it cost.",
        f"{WORDS} Peter Novak said, Anna Lindholm recalled at the time.",
    ],
)
def test_another_speaker_of_the_sentence_tells_nothing(parsed: Parsed, text: str) -> None:
    """Without a comma on both sides a second cue is no aside."""
    (row,) = marked(parsed, text)
    assert (row.name, row.via) == ("Peter Novak", None)
