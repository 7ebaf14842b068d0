"""A surname that is another word besides is read as a name where a name can stand, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.parsing.misread_surnames import surname_places, with_surnames
from generator.parsing.parse import load

Parsed = Callable[[str], Doc]

WILL = "George Will left the party on Friday. "
MAY = "Prime Minister Theresa May told Parliament that the plan was dead. "
FROM = "The poll was led by Arthur From of Marlow College. "
LONG = "Senator Peter Long spoke against the bill. "


def names_behind(doc: Doc, opening: str, word: str) -> list[str]:
    """What the parse makes of a word behind the article's first sentence: its parts of speech, in order."""
    return [t.pos_ for t in doc if t.text == word and t.idx >= len(opening)]


@pytest.mark.parametrize(
    ("opening", "text", "word"),
    [
        (WILL, "Will said the party had changed.", "Will"),
        (WILL, "“This is not my party,” Will told the students.", "Will"),
        (WILL, "Will also said that others would follow.", "Will"),
        (WILL, "Asked about the vote, Will declined to comment.", "Will"),
        (MAY, "May said the plan was dead.", "May"),
        (MAY, "“We tried everything,” said May.", "May"),
        (FROM, "From said the lead was small.", "From"),
        (FROM, "Voters want change, From said.", "From"),
        (LONG, "Long told colleagues the bill would return.", "Long"),
    ],
)
def test_a_surname_named_in_full_is_one_where_a_name_can_stand(
    parsed: Parsed, opening: str, text: str, word: str
) -> None:
    """Before a verb that it could not govern, behind a quotation, and in the middle of a sentence."""
    doc = parsed(opening + text)

    assert names_behind(doc, opening, word) == ["PROPN"]
    assert doc.text == (opening + text).replace("“", '"').replace("”", '"')
    assert {t.lemma_ for t in doc if t.text == word} == {word}


@pytest.mark.parametrize(
    ("opening", "text", "word"),
    [
        (WILL, "Will they listen to the students?", "Will"),
        (WILL, "Will the party change?", "Will"),
        (WILL, "“Will you vote?” a student asked.", "Will"),
        (MAY, "May they rest in peace.", "May"),
        (FROM, "From the start, the race was close.", "From"),
        (FROM, "From there, the campaign went to Ohio.", "From"),
        (LONG, "Long before the vote, it was lost.", "Long"),
        (LONG, "Long lines formed outside.", "Long"),
        (LONG, "It was a more Long-winded speech.", "Long"),
    ],
)
def test_where_the_other_word_can_stand_it_stays_that(
    parsed: Parsed, opening: str, text: str, word: str
) -> None:
    """A question, a wish, a preposition with what it governs, an adverb, an adjective."""
    assert "PROPN" not in names_behind(parsed(opening + text), opening, word)


def test_a_month_stays_a_month_beside_somebody_of_its_name(parsed: Parsed) -> None:
    """ "In May, May left": the first is a month, and so is the one with a day."""
    doc = parsed(MAY + "In May, May left for Brussels. The vote on May 3 was lost.")

    assert [t.ent_type_ == "DATE" for t in doc if t.text == "May"] == [False, True, False, True]


def test_nobody_is_named_by_a_day_behind_a_first_name(parsed: Parsed) -> None:
    """ "Told Ryan Friday" says when; where nobody is named in full, nothing is parsed anew."""
    assert not surname_places(parsed("The mayor told Paul Ryan Friday that she would go. Friday was cold."))
    assert not surname_places(parsed("Will they listen? From the start, nobody did. May be it was too late."))


def test_what_needs_no_mending_is_the_same_doc() -> None:
    """No article is parsed twice for a surname that the model knows."""
    doc = load()("Ann Berg said the mill had closed. Berg left.")

    assert with_surnames(load(), doc) is doc


def test_a_surname_that_is_no_word_is_no_small_one(parsed: Parsed) -> None:
    """ "Miroslav Klose" is a name, though "Klose" is read like "close"; "Per" within a sentence is one, too."""
    doc = parsed("With Philipp Novak, Per Falkenberg and Miroslav Klose all gone, the team lost.")

    assert [t.pos_ for t in doc if t.text in {"Per", "Klose"}] == ["PROPN", "PROPN"]
