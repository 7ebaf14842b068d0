"""Whose words: the phrase that a cue's source is read from."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.extraction.quoting import marked, rows

Parsed = Callable[[str], Doc]


def test_a_name_between_commas_beside_the_cue_outranks_the_subject_before_it(parsed: Parsed) -> None:
    """ "These workers, Novak explained, were …": Novak explains."""
    text = "These workers, Novak explained earlier in the hearing, were “well-paid,” making a good living."
    assert {r.speaker for r in rows(parsed, text)} == {"Novak"}


def test_a_participle_belongs_to_the_phrase_it_describes(parsed: Parsed) -> None:
    """A letter seen by somebody is that letter, as a whole."""
    text = "A leaked letter seen by the Gazette says “failure to pay the toll may end in court this year”."
    (row,) = marked(parsed, text)
    assert row.speaker == "A leaked letter seen by the Gazette"


def test_an_adjective_after_its_noun_belongs_to_the_phrase(parsed: Parsed) -> None:
    """ "A source close to the council" is shown as that."""
    (row,) = marked(parsed, "“It will not open this year,” said a source close to the council.")
    assert row.speaker == "a source close to the council"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The council issued a statement calling the delay “a clear breach of the contract.”", "The council"),
        ("The film ends with Anna Lindholm saying, “We will be back in May.”", "Anna Lindholm"),
        ("Crowds marching through the streets chanted “Open the bridge now, open it!” until dawn.", "Crowds"),
    ],
)
def test_the_one_who_speaks_is_found_behind_participles(parsed: Parsed, text: str, speaker: str) -> None:
    """Who gives a statement, who is heard saying, who marches by and chants."""
    (row,) = marked(parsed, text)
    assert row.speaker == speaker


def test_a_nickname_is_no_border_to_a_name(parsed: Parsed) -> None:
    """A nickname in quotation marks within a name is neither quoted nor in the way of the name's cue."""
    (row,) = marked(parsed, "“It is a big year for us,” Marcia “Cia” Price said on Monday.")
    assert row.speaker == "Marcia “Cia” Price"


def test_a_speaker_more_often_wrong_than_right_is_not_printed(parsed: Parsed) -> None:
    """Where the confidence of an utterance is below a half, nobody is given rather than the guess."""
    text = "The river rose all night.\n\nThe ministry was blunt. “Nobody has ever seen the like of it in this town.”"
    assert [r.speaker for r in marked(parsed, text)] == [None]
