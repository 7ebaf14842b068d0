"""Whose words: the phrase that a cue's source is read from."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.extraction.quotations.quoting import marked, rows

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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "''It is stunning,'' since so many cases were decided by close votes, said Lee Novak, who teaches law.",
            "Lee Novak",
        ),
        ("“There is calm now,” and gifts began to come in again last week, Novak said.", "Novak"),
        ("“He will build here,” as his father dreamed, Peter Novak said.", "Peter Novak"),
        (
            "The river is open. “It will be stuck again by June,” an angry Lindholm retaliated.",
            "an angry Lindholm",
        ),
        ("The plan is old. “We do not understand it,” the two write.", "the two"),
        (
            "“He looked me in the eye,” Vera Lindholm, the head of Harbour County’s council, recalled of the day.",
            "Vera Lindholm",
        ),
        ("“He ran every one of them out of business, too” Novak said after the event.", "Novak"),
    ],
)
def test_the_words_after_an_utterance_name_its_speaker(parsed: Parsed, text: str, speaker: str) -> None:
    """Inverted far off, behind a clause of its own, with verbs that no list holds, without a closing comma."""
    (row,) = marked(parsed, text)
    assert row.speaker is not None
    assert row.speaker.startswith(speaker)


def test_a_source_before_the_paper_addressed_is_the_speaker(parsed: Parsed) -> None:
    """Who is addressed is named where an inverted speaker would be: "Novak, a farmer, told The Gazette"."""
    (row,) = marked(parsed, "“It is not my favourite,” Peter Novak, a farmer, told The Gazette on Monday.")
    assert row.name == "Peter Novak"


def test_an_absolute_construction_is_no_frame(parsed: Parsed) -> None:
    """ "…, the council adding …" does not say what is before it."""
    text = "Novak said the form “must be filled in by hand”, the council recommending “a black pen” for it."
    assert marked(parsed, text)[0].speaker == "Novak"


def test_the_subject_of_a_sentence_speaks_after_its_colon(parsed: Parsed) -> None:
    """A colon leads to the words of whoever its sentence is about, whatever verb it has."""
    text = "Anna Lindholm broke down the cost for the Harbour Gazette: “It comes to nine million in all.”"
    (row,) = marked(parsed, text)
    assert row.name == "Anna Lindholm"


def test_a_cue_without_a_source_goes_on_with_who_spoke(parsed: Parsed) -> None:
    """ "Adding, “…”" has nobody beside it: the speaker is the one before."""
    text = "“The bridge is shut,” Anna Lindholm said. Adding, “It will stay shut until the very end of May.”"
    assert [r.name for r in marked(parsed, text)] == ["Anna Lindholm", "Anna Lindholm"]


def test_a_nickname_is_no_border_to_a_name(parsed: Parsed) -> None:
    """A nickname in quotation marks within a name is neither quoted nor in the way of the name's cue."""
    (row,) = marked(parsed, "“It is a big year for us,” Marcia “Cia” Price said on Monday.")
    assert row.speaker == "Marcia “Cia” Price"


def test_a_speaker_more_often_wrong_than_right_is_not_printed(parsed: Parsed) -> None:
    """Where the confidence of an utterance is below a half, nobody is given rather than the guess."""
    text = "The river rose all night.\n\nThe ministry was blunt. “Nobody has ever seen the like of it in this town.”"
    assert [r.speaker for r in marked(parsed, text)] == [None]
