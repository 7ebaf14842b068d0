from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.linking.summary.headlines import headline
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
    """The headline begins where the report begins."""
    assert of("By Ann Lee\n\nOSLO, Norway (AP) — The ferry sank in calm water on Sunday.") == (
        "The ferry sank in calm water on Sunday"
    )


def test_a_page_s_boilerplate_makes_no_headline(of: Of) -> None:
    """Captions, players and invitations to subscribe are passed over."""
    for boilerplate in (
        "Image copyright AP Image caption The ferry was built in 1980",
        "FILE - In this May 4, 2011, file photo, the ferry Solveig leaves Holm.",
        "Please enable Javascript to watch this video.",
        "Sign up for our newsletter to read what matters to you.",
    ):
        assert of(f"{boilerplate}\n\nThe ferry sank in calm water on Sunday. Nobody was hurt.") == (
            "The ferry sank in calm water on Sunday"
        )


def test_a_line_above_the_text_is_its_title(of: Of) -> None:
    """A first line that reports something without a full stop is the text's own headline."""
    assert of("Ferry sinks off Holm\n\nThe ferry sank on Sunday. Nobody was hurt. The sea was calm.") == (
        "Ferry sinks off Holm"
    )


def test_words_that_belong_together_stay_together(of: Of) -> None:
    """Rather a few letters more than a cut in the middle of a name."""
    made = of(
        "Former harbour master and teacher at the Lindvik school of navigation Arne Solberg has been charged with "
        "two counts of theft after a long investigation by the police of the northern district of Berg."
    )
    assert made.endswith("has been charged…") or made.endswith("theft…")


def test_a_verb_keeps_its_object(of: Of) -> None:
    """A cut leaves out what is only added, never what the verb or noun before it needs."""
    made = of(
        "The harbour council of Lindvik plans to accept an offer from the northern shipyards that would let it raise "
        "the old ferry during the summer without any help from the coast guard of the neighbouring islands."
    )
    assert made.endswith(
        ("accept an offer…", "northern shipyards…", "raise the old ferry…", "during the summer…")
    )


def test_the_cut_may_leave_out_who_said_it(of: Of) -> None:
    """A statement before "officials said" can end as if it were alone; the dots show that more follows."""
    made = of(
        "Forty passengers were rescued from the ferry by three fishing boats in a heavy storm on Sunday, while two "
        "helicopters were kept on the ground by the wind all morning, several officials said after a meeting."
    )
    assert made.startswith("Forty passengers were rescued from the ferry by three fishing boats")
    assert made.endswith("…")
    assert not made.endswith("two…")


def test_an_aside_is_left_out_rather_than_the_verb(of: Of) -> None:
    """Dots stand for a long apposition, and for what only says which one is meant."""
    made = of(
        "Marta Lind, the first mayor of the northern town of Berg to have come from the islands and the author of a "
        "well-known book on the ferries of the coast and of their captains, resigned on Monday."
    )
    assert made.startswith("Marta Lind") and made.endswith("… resigned on Monday")


def test_a_clause_that_says_who_is_meant_stays(of: Of) -> None:
    """ "The doctor" of whom the reader has not heard is nobody without it."""
    made = of(
        "The doctor who treated the captain of the sunken ferry in the last weeks of his life on the island of "
        "Holm dropped the claim that the captain had swallowed the pills himself while nobody was looking."
    )
    assert "The doctor …" not in made


def test_no_headline_ends_on_a_verb_that_wants_more(of: Of) -> None:
    """ "Was forced …" into what?"""
    made = of(
        "The sale of the ferry company of Holm to its rival on Monday was the second time in five days that a firm "
        "of the islands was forced out of business by falling prices and by the strikes in its harbours."
    )
    assert not made.endswith("forced…")


def test_a_first_line_with_a_stop_that_is_told_again_is_the_headline(of: Of) -> None:
    """A title may end in a full stop; a lead, which nothing behind it repeats, is none."""
    title = "Ferry company sues Holm over the harbour dues of last year"
    again = (
        "The ferry company of Holm sued the town on Friday over last year's harbour dues, its lawyers said."
    )
    assert of(f"{title}.\nThe mayor laughed.\n{again}") == title


def test_without_a_sentence_the_id_stands_in() -> None:
    """It is never empty."""
    assert headline(ArticleFacts(Article("clipping-7", "clipping-7.txt", " \n "))) == "clipping-7"


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_a_headline(parsed: Parsed, text: str) -> None:
    """Never empty, never longer than 140 characters."""
    made = headline(story(parsed, text)[0])
    assert 0 < len(made) <= 140
