from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.linking.headlines import LONGEST, headline
from generator.model import Article, ArticleFacts
from tests.linking.stories import story

Parsed = Callable[[str], Doc]


@pytest.fixture
def of(parsed: Parsed) -> Callable[[str], str]:
    """The headline made for a text."""
    return lambda text: headline(story(parsed, text)[0])


Of = Callable[[str], str]


def test_a_given_title_is_the_headline(parsed: Parsed) -> None:
    """A title is shown as it is."""
    assert headline(story(parsed, "The bridge fell.", title="Bridge falls")[0]) == "Bridge falls"


def test_a_short_lead_is_the_headline_without_its_full_stop(of: Of) -> None:
    """A lead that fits is taken whole."""
    assert of("The old bridge over the Arne fell on Monday. Nobody was hurt.") == (
        "The old bridge over the Arne fell on Monday"
    )


def test_a_long_lead_is_cut_where_a_clause_ends(of: Of) -> None:
    """Words are verbatim up to the end of a clause that has its verb, and the cut is shown."""
    assert of(
        "The harbour council of Lindvik voted on Tuesday to close the old ferry line, ending two hundred years of "
        "crossings between the islands."
    ) == ("The harbour council of Lindvik voted on Tuesday to close the old ferry line…")


def test_the_cut_comes_after_the_verb(of: Of) -> None:
    """A name with its apposition alone is no headline."""
    made = of(
        "Marta Lind, the mayor of the northern town of Berg since nineteen ninety, resigned on Monday after a long "
        "dispute over the new harbour."
    )
    assert "resigned" in made


def test_datelines_captions_and_bylines_are_left_out(of: Of) -> None:
    """The headline begins where the telling begins."""
    assert of("By Ann Lee\n\nOSLO, Norway (AP) — The ferry sank in calm water on Sunday.") == (
        "The ferry sank in calm water on Sunday"
    )


def test_without_a_sentence_the_id_stands_in() -> None:
    """It is never empty."""
    assert headline(ArticleFacts(Article("clipping-7", "clipping-7.txt", " \n "))) == "clipping-7"


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_a_headline(parsed: Parsed, text: str) -> None:
    """Never empty, never longer than the bound."""
    made = headline(story(parsed, text)[0])
    assert 0 < len(made) <= LONGEST
