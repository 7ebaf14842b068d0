"""What is told of somebody else, of another day or long before is no repetition, however alike; a tally is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.linking.dossier import link
from tests.linking.stories import chosen, story, words_at

Parsed = Callable[[str], Doc]
RAIN, SNOW = "Rain fell in the streets of Lund.", "Snow lay on the hills of Aa."
FOUND = "A jury in Holm found the {} guilty of theft on Wednesday."
BLAZE = "A blaze gutted a {} {}, firefighters said."


def told(parsed: Parsed, one: str, other: str) -> list[list[str]]:
    """The summary of a story of two articles that open so: each sentence with those cited beside it."""
    corpus = story(parsed, f"{one} {RAIN}", f"{other} {SNOW}")
    (dossier,) = link(corpus, 100)
    return [[words_at(corpus, p) for p in (s.place, *s.also)] for s in dossier.summary]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Senator Ann Lund called the sale of the ferry a shame.", "Mayor Bo Dahl called the sale of the ferry a shame."),
        (FOUND.format("surgeon Ann Lund"), FOUND.format("painter Bo Dahl")),
        ("The tram line of the city of Aa lost 4m crowns in May.", "The tram line of the city of Nes lost 6m crowns in May."),
        (BLAZE.format("boathouse in Holm", "on Tuesday"), BLAZE.format("chapel in the old town", "on Thursday")),
    ],
)  # fmt: skip
def test_what_is_told_of_another_is_told_too(parsed: Parsed, one: str, other: str) -> None:
    """Both stand in the summary, and neither beside the other."""
    found = told(parsed, one, other)
    assert [one] in found
    assert [other] in found


@pytest.mark.parametrize(
    "other",
    [
        "Senator Ann Lund of Holm called the sale of the old ferry a shame.",
        "The senator called the sale of the ferry a shame, and Bo Dahl agreed.",
    ],
)
def test_what_is_told_of_one_is_told_once(parsed: Parsed, other: str) -> None:
    """Whether she is named again, or another only behind what is told."""
    one = "Senator Ann Lund called the sale of the ferry a shame."
    assert sum("shame" in s[0] for s in told(parsed, one, other)) == 1


def test_a_weekday_that_owns_is_no_other_day(parsed: Parsed) -> None:
    """ "Before Thursday's vote" says which vote is meant, not when something was done."""
    one = BLAZE.format("boathouse in Holm", "on Tuesday")
    other = BLAZE.format("boathouse in Holm", "two days before Thursday’s vote")
    assert sum("gutted" in s[0] for s in told(parsed, one, other)) == 1


def test_what_was_long_before_is_not_what_opens_another_article(parsed: Parsed) -> None:
    """Two leads of one place and of two days."""
    crash = (
        "A morning tram ran into a parked van at a swing bridge near Holm Quay on Friday, killing the van’s "
        "owner and hurting 41 riders, among them a teacher."
    )
    built = "The swing bridge near Holm Quay was built in 1911."
    assert any(s[0] == crash for s in told(parsed, crash, built))


def test_the_count_of_one_vote_is_given_once(parsed: Parsed) -> None:
    """However each tells what was voted on."""
    one = "The motion on the ferry, H. 12, passed the council of Holm by 371-18."
    other = "Members voted 371-18 to spurn the bakers’ plan for the ferry."
    assert sum("371-18" in s[0] for s in told(parsed, one, other)) == 1
    other = other.replace("371-18", "360-29")
    assert sum("-" in s[0] for s in told(parsed, one, other)) == 2


def test_leads_that_repeat_are_cited_for_each_other(parsed: Parsed) -> None:
    """Though one tells much that the other does not."""
    one = (
        "Bo Dahl has become the first mayor to issue a statement formally describing the sinking as a crime."
    )
    other = (
        "Bo Dahl has become the first mayor to declare formal recognition of the sinking as a crime, more than "
        "a century after the ferry went down and opening a rift between the town and its harbour."
    )
    assert any(len(s) == 2 for s in told(parsed, one, other))


def test_what_goes_on_with_a_lead_that_another_tells_is_told(parsed: Parsed) -> None:
    """The summary has the other article's lead, behind which a reader knows which boat is meant."""
    corpus = story(
        parsed,
        "Divers found the wreck of a trawler off Holm on Monday.",
        "Divers found the wreck of a trawler off Holm on Monday, the coast guard said.",
        "The wreck of a boat that sank in a storm 30 years ago was found by divers off Holm on Monday.\n\n"
        "The boat is to be raised in spring.",
    )
    found = chosen(corpus, 100)
    assert sum("wreck" in s for s in found) == 1
    assert "The boat is to be raised in spring." in found
