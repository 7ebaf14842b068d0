"""Names that are taken for people's and are bodies', as what they say of themselves shows."""

from __future__ import annotations

import pytest

from generator.model import Source
from tests.extraction.sources.test_source_rules import sources_of

FIRMS = [
    ("Merrill Stone said it saw no risk. “We are calm,” the firm said.", "Merrill Stone"),
    ("Charles Holm said profits doubled. “We are pleased,” the brokerage said.", "Charles Holm"),
    ("Kroll and Lund said it would move. “It is time,” the company said.", "Kroll and Lund"),
    ("Kroll and Lund said its stores would close.", "Kroll and Lund"),
    ("Penney Kroll said it was sorry.", "Penney Kroll"),
    ("Kroll’s said it would close. “We regret it,” Kroll’s said.", "Kroll’s"),
    ("Kroll & Holm’s said it would stop. “It is wrong,” the company said.", "Kroll & Holm’s"),
]
PEOPLE = [
    ("Dana Kroll said it would hurt families.", Source("Dana Kroll", "person")),
    ("As the mill is old, Dana Kroll said it would close.", Source("Dana Kroll", "person")),
    ("Dana Kroll, a teacher, said it would close the school.", Source("Dana Kroll", "person")),
    ("Dana Kroll said it would open. She was glad.", Source("Dana Kroll", "person")),
    ("Rosa Kroll and Tom Lund said it would open on Monday.", Source("Rosa Kroll and Tom Lund", "group")),
    ("Mayor Ida Holm said it would move. Holm said it would close.", Source("Ida Holm", "person")),
]


@pytest.mark.parametrize(("text", "name"), FIRMS)
def test_a_firm_that_says_what_it_does_is_no_person(text: str, name: str) -> None:
    """Each statement of the article is the firm's."""
    assert set(sources_of(text).values()) == {Source(name, "organisation")}


@pytest.mark.parametrize(("text", "source"), PEOPLE)
def test_who_has_a_role_or_is_he_or_she_stays_a_person(text: str, source: Source) -> None:
    """Whatever "it" is, a law or a school."""
    assert set(sources_of(text).values()) == {source}


def test_a_firm_goes_on_under_its_name_until_the_person_comes_in() -> None:
    """ "Wells said in a statement" stands before "Senator Tom Wells", and behind "Wells said it"."""
    found = sources_of(
        "Wells said it would cut jobs. “We are sorry,” Wells said in a statement. Senator Tom Wells said it was late."
    )
    firm = Source("Wells", "organisation")
    assert list(found.values()) == [firm, firm, Source("Tom Wells", "person")]


def test_a_coined_name_that_the_next_sentence_calls_a_firm_is_one() -> None:
    """Whatever other bodies came in before."""
    found = sources_of("Airbus cut jobs. Zoomlyx said it would leave. “We cannot work here,” the firm said.")
    assert set(found.values()) == {Source("Zoomlyx", "organisation")}


def test_a_name_with_a_possessive_is_somebodys_where_something_is_had() -> None:
    """ "Kroll’s aides" are Ann Kroll's, and "a friend of Kroll’s" too."""
    found = sources_of(
        "Ann Kroll left. Kroll’s aides said it was late. A friend of Kroll’s said she was ill."
    )
    assert Source("Kroll’s", "organisation") not in found.values()


def test_a_firm_with_the_governors_surname_is_none_of_his_mentions() -> None:
    """ "Ford said it would close the plant" comes before anybody of that name."""
    found = sources_of(
        "Ford said it would close the plant. Ford said he would sign the bill. Governor Mark Ford said the mill was vital."
    )
    assert list(found.values()) == [
        Source("Ford", "organisation"),
        Source("Mark Ford", "person"),
        Source("Mark Ford", "person"),
    ]


def test_the_last_word_of_a_body_that_spoke_is_its_name() -> None:
    """ "Eli Lilly said … Lilly said"."""
    found = sources_of(
        "Eli Lilly said the drug was safe. “It works,” the drugmaker said. Lilly said trials went on."
    )
    assert set(found.values()) == {Source("Eli Lilly", "organisation")}
