"""Binding: which mentions grammar forbids a pronoun to refer to."""

from __future__ import annotations

import pytest

from generator.extraction.people.pronouns.binding import excluding_principle
from tests.extraction.people.pronoun_cases import pronoun_case
from tests.people_in import Parser, people_in, written


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        pytest.param("Mark Ellison met him in Rome.", True, id="two arguments of one verb"),
        pytest.param("Mark Ellison looked at him.", True, id="subject, and pronoun in a phrase of its verb"),
        pytest.param("He thanked the friends of Mark Ellison.", True, id="pronoun that governs a later name"),
        pytest.param("He said that Mark Ellison had left.", True, id="name in what its verb reports"),
        pytest.param("He left. Mark Ellison stayed.", True, id="name in a later sentence"),
        pytest.param("His brother Mark Ellison left.", True, id="whose somebody is"),
        pytest.param("He blamed the reign of Mark Ellison.", True, id="name within what its verb governs"),
        pytest.param("Mark Ellison left, thanking him.", True, id="subject of a verb that shares it"),
        pytest.param("Mark Ellison, who tried to help him, left.", True, id="noun that the clause describes"),
        pytest.param(
            "He left and told Mark Ellison that it was late.", True, id="object of a later verb of its"
        ),
        pytest.param("Mark Ellison asked Tom Berg to help him.", False, id="verb that another is to do"),
        pytest.param("Mark Ellison sold his house.", False, id="possessive"),
        pytest.param("Mark Ellison hurt himself.", False, id="reflexive"),
        pytest.param("When he left, Mark Ellison smiled.", False, id="pronoun in a clause before the name"),
        pytest.param("Mark Ellison stayed. He left.", False, id="name in an earlier sentence"),
    ],
)
def test_grammar_keeps_a_pronoun_from_some_mentions(parsed: Parser, text: str, excluded: bool) -> None:
    """ "Ellison met him" is somebody else, "Ellison sold his house" may be he."""
    assert (excluding_principle(pronoun_case(parsed, text, "Mark Ellison")) is not None) is excluded


def test_whom_grammar_bars_is_barred_by_all_his_mentions(parsed: Parser) -> None:
    """Who is blamed is not he who blames, though he was named before, too."""
    text = "Mark Ellison left. Peter Novak stayed. He blamed Ellison."
    people = people_in(parsed, text)
    assert written(text, people["Peter Novak"], "pronoun") == ["He"]


def test_whom_a_later_verb_is_done_to_is_barred_where_he_was_named_before(parsed: Parser) -> None:
    """Who tells Ellison something in the second half of a sentence is not Ellison in its first."""
    text = (
        "Peter Novak left. Mark Ellison saw that Novak left. He called the police but told Ellison nothing."
    )
    people = people_in(parsed, text)
    assert written(text, people["Mark Ellison"], "pronoun") == []
