"""Which of two cues above a fragment owns its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.extraction.quotations.quoting import marked

Parsed = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peter Novak says he feels it is “a mess of a bridge.”", "Peter Novak"),
        ("Peter Novak said she knows it is “a mess of a bridge.”", "Peter Novak"),
        ("Peter Novak attacked what he called “a mess of a bridge.”", "Peter Novak"),
        ("Peter Novak attacked what Anna Lindholm called “a mess of a bridge.”", "Anna Lindholm"),
        ("Peter Novak attacked a council that many believe is “a mess of a bridge builder’s club.”", "many"),
    ],
)
def test_the_outer_cue_owns_the_words_of_a_pronoun(parsed: Parsed, text: str, speaker: str) -> None:
    """ "Novak says he feels …" is Novak's wording; what somebody else is named to call so is theirs."""
    (row,) = marked(parsed, text)
    assert row.speaker == speaker


def test_who_is_questioned_keeps_the_words_of_a_thought(parsed: Parsed) -> None:
    """Novak believes that it is a mess, whoever questions him."""
    text = "Laura Berg questioned Peter Novak, who believes that the bridge is “a mess of a bridge builder’s club.”"
    (row,) = marked(parsed, text)
    assert row.speaker == "Peter Novak"
