"""The two readings of a verb: the tense that it shows, and the direction in which it points."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from generator.parsing.tenses import direction, finite_tense, in_main_clause

Parsed = Callable[[str], Doc]


def verb(doc: Doc, word: str) -> Token:
    """The token that is this word."""
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "tense", "points"),
    [
        ("The mill closed on Monday.", "closed", "past", "past"),
        ("The mill has closed.", "closed", "perfect", "past"),
        ("The mill closes.", "closes", "present", "present"),
        ("The mill will close on Monday.", "close", "future", "future"),
        ("The mill would close on Monday.", "close", "future", "future"),
        ("The mill is closing on Monday.", "closing", "present", "future"),
        ("A vote was scheduled for Monday.", "scheduled", "past", "future"),
        ("The mill was closed on Monday.", "closed", "past", "past"),
        ("The owner promised to close it on Monday.", "close", None, "future"),
        ("The mill began to leak on Monday.", "leak", None, "past"),
        ("The mill will begin to close on Monday.", "close", None, "future"),
        ("They lit a fire to mark the day.", "mark", None, "past"),
    ],
)
def test_what_a_verb_shows_and_where_it_points_may_differ(
    parsed: Parsed, text: str, word: str, tense: str | None, points: str
) -> None:
    """ "Is closing on Monday" is in the present tense, and the Monday lies ahead."""
    found = verb(parsed(text), word)

    assert (finite_tense(found), direction(found)) == (tense, points)


def test_an_auxiliary_has_the_tense_of_its_verb(parsed: Parsed) -> None:
    """The main verb of a sentence may be given by its auxiliary."""
    doc = parsed("The mill has closed.")

    assert finite_tense(verb(doc, "has")) == finite_tense(verb(doc, "closed")) == "perfect"


def test_where_no_verb_governs_a_date_it_is_past() -> None:
    """News looks back."""
    assert direction(None) == "past"


def test_a_coordinated_verb_is_in_the_main_clause_and_a_reported_one_is_not(parsed: Parsed) -> None:
    """What the writer reports, and what somebody only says."""
    doc = parsed("The owner closed the mill and left the town.")
    assert in_main_clause(verb(doc, "closed"))
    assert in_main_clause(verb(doc, "left"))

    doc = parsed("The owner said that the mill closed.")
    assert not in_main_clause(verb(doc, "closed"))
