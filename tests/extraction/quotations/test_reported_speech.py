"""Indirect speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.extraction.quotations.quoting import indirect, marked

Parsed = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        (
            "Anna Lindholm said that the bridge would open in May.",
            "that the bridge would open in May",
            "Anna Lindholm",
        ),
        ("Anna Lindholm said the bridge would open in May.", "the bridge would open in May", "Anna Lindholm"),
        (
            "The bridge will open in May, Anna Lindholm said.",
            "The bridge will open in May",
            "Anna Lindholm",
        ),
        (
            "The bridge will open in May, three city officials have told the Gazette.",
            "The bridge will open in May",
            "three city officials",
        ),
        (
            "According to Anna Lindholm, the bridge will open in May.",
            "the bridge will open in May",
            "Anna Lindholm",
        ),
        (
            "The bridge will open in May, according to Anna Lindholm.",
            "The bridge will open in May",
            "Anna Lindholm",
        ),
        (
            "As Anna Lindholm told the Gazette, the bridge will open in May.",
            "the bridge will open in May",
            "Anna Lindholm",
        ),
        (
            "Anna Lindholm promised to open the bridge in May.",
            "to open the bridge in May",
            "Anna Lindholm",
        ),
        (
            "Reporters asked whether the bridge would open in May.",
            "whether the bridge would open in May",
            "Reporters",
        ),
    ],
)
def test_a_reported_clause_has_its_bounds_and_its_speaker(
    parsed: Parsed, text: str, clause: str, speaker: str
) -> None:
    """Said that, said, cue at the end, according to, as X told, promised to, asked whether."""
    (row,) = indirect(parsed, text)
    assert (row.words, row.speaker) == (clause, speaker)


def test_fragments_inside_a_clause_are_marked_within(parsed: Parsed) -> None:
    """A reported clause with words in quotation marks is one indirect object, the words partial ones."""
    text = "Anna Lindholm said the bridge was “a small miracle” for the town."
    assert [r.words for r in indirect(parsed, text)] == ["the bridge was “a small miracle” for the town"]
    (fragment,) = marked(parsed, text)
    assert (fragment.words, fragment.kind, fragment.quotation.within) == (
        "“a small miracle”",
        "partial",
        True,
    )
    assert fragment.name == "Anna Lindholm"


def test_two_reports_in_a_sentence_are_two_clauses(parsed: Parsed) -> None:
    """A clause ends where its sentence goes on to report something else."""
    text = "The council said the bridge was safe and said more repairs would follow in May."
    assert [(r.words, r.speaker) for r in indirect(parsed, text)] == [
        ("the bridge was safe", "The council"),
        ("more repairs would follow in May", "The council"),
    ]


def test_circumstances_before_a_cue_are_not_reported(parsed: Parsed) -> None:
    """ "After the vote, she said nothing" reports no vote."""
    assert indirect(parsed, "After the vote, Anna Lindholm said nothing.") == []


@pytest.mark.parametrize("dateline", ["PARIS (AP) — ", "Paris (CNN) ", "(CNN) "])
def test_the_dateline_is_no_part_of_a_report(parsed: Parsed, dateline: str) -> None:
    """What is reported begins after "PARIS (AP) —", and after an agency's name alone."""
    (row,) = indirect(parsed, f"{dateline}The bridge will open in May, Anna Lindholm said.")
    assert row.words == "The bridge will open in May"


def test_the_writer_reports_nothing(parsed: Parsed) -> None:
    """What "I" think is the article's own voice."""
    assert indirect(parsed, "I think that the bridge will never open.") == []


def test_words_go_back_to_whose_they_are(parsed: Parsed) -> None:
    """ "Comments made by X … saying" are X's, not the subject's of the sentence."""
    text = (
        "The council on Monday recalled its envoy, coinciding with comments made by Anna Lindholm"
        " about the bridge saying it would open in May."
    )
    found = indirect(parsed, text)
    assert [r.name for r in found if "open in May" in r.words] == ["Anna Lindholm"]


def test_a_headline_reports_who_is_named_before_its_colon(parsed: Parsed) -> None:
    """ "Lindholm: …" as the first line reports Lindholm, if the article knows the name."""
    text = "Lindholm: Bridge Will Open in May\n\nAnna Lindholm spoke in the town hall on Monday."
    (row,) = indirect(parsed, text)
    assert (row.words, row.speaker) == ("Bridge Will Open in May", "Lindholm")


def test_what_a_verb_of_speaking_was_about_is_reported(parsed: Parsed) -> None:
    """ "Accused the council of hiding the cost" is what was said, in the writer's words."""
    (row,) = indirect(parsed, "Anna Lindholm accused the council of hiding the true cost.")
    assert (row.words, row.speaker) == ("the council of hiding the true cost", "Anna Lindholm")


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Novak said the bridge would open in May, which is when the tourists come.",
            "the bridge would open in May",
        ),
        (
            "Novak said he would hand the keys to Anna Lindholm, a former mayor.",
            "he would hand the keys to Anna Lindholm",
        ),
        (
            "Novak said the bridge would open in May, while other officials said June.",
            "the bridge would open in May",
        ),
        (
            "Novak said for the first time that the bridge would open in May.",
            "that the bridge would open in May",
        ),
        ("After saying he was nervous, the mayor left the room.", "he was nervous"),
        (
            "Walkers who cross the bridge are “very tired of it,” Novak said.",
            "Walkers who cross the bridge are “very tired of it,”",
        ),
    ],
)
def test_a_clause_ends_where_the_report_ends(parsed: Parsed, text: str, clause: str) -> None:
    """The writer's asides and the next report are left out; a fragment that closes the sentence is left in."""
    assert next(r.words for r in indirect(parsed, text)) == clause


def test_an_apposition_after_an_inverted_speaker_is_not_reported(parsed: Parsed) -> None:
    """ "…, said Lee, a doctor" reports what is before it only."""
    text = (
        "The bridge is no longer safe for lorries, said Anna Lindholm, an engineer who works for the council."
    )
    assert [r.words for r in indirect(parsed, text)] == ["The bridge is no longer safe for lorries"]


def test_a_subject_fronted_before_the_cue_is_reported(parsed: Parsed) -> None:
    """ "The delay, said Novak and others, would …": the speakers are those beside the cue."""
    found = indirect(
        parsed, "The delay, said Novak and others, would be clear to everyone in the town by May."
    )
    assert [row.speaker for row in found] == ["Novak and others"] * 2


def test_what_is_not_spoken_of_is_not_reported(parsed: Parsed) -> None:
    """A negated verb of speaking and verbs of doing have no topic."""
    for text in (
        "The firm did not respond to requests for an interview.",
        "The council rejected the new offer.",
    ):
        assert indirect(parsed, text) == []


def test_it_said_is_the_company(parsed: Parsed) -> None:
    """ "It said" reports; "it seems" does not."""
    assert [r.speaker for r in indirect(parsed, "It said the new line would open in May.")] == ["It"]
    assert indirect(parsed, "It hopes that the rain will end.") == []


def test_who_is_asked_whether_he_believes_says_nothing(parsed: Parsed) -> None:
    """ "Asked the mayor whether she believes …" reports what was asked, not what the mayor believes."""
    text = "The reporter asked Anna Lindholm whether she believes the bridge will open in May."
    (row,) = indirect(parsed, text)
    assert (row.speaker, row.name) == ("The reporter", None)
