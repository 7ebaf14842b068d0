"""A header of lines: what is unknown or odd in it ends nothing, and prose that looks like it stays."""

from __future__ import annotations

from datetime import date

import pytest

from generator.reading.header_lines import _keys_beside
from tests.reading.test_header import read

RAIN = "Rain fell on Holm, and the mayor stayed at home."


@pytest.mark.parametrize(
    "header",
    [
        "Title: Rain\nDate: Published on 12 June 2024 at 10:15\nSource: Holm Post\nAuthor: Ann Lee",
        "Title: Rain\nDate: Posted by the desk, 12 June 2024\nSource: Holm Post\nAuthor: Ann Lee",
        "Title: Rain\nSection: News\nDate: 12 June 2024\nSource: Holm Post\nTags: a, b\nAuthor: Ann Lee",
        "Section: News\nTitle: Rain\nDate: 2024-6-12\nTags:\nSource: Holm Post\nBy: Ann Lee\nPage: 4",
        "Title: Rain\nSummary: It rained. It stopped.\nDate: 2024-06-12\nSource: Holm Post\nBy: Ann Lee",
        "**Title:** Rain\n**Date**: 12 June 2024\n**Source:** Holm Post\n**Written by:** Ann Lee",
        "Title: Rain\n\nSection: News\n\nDate: 12 June 2024\n\nSource: Holm Post\n\nWords by: Ann Lee",
        "Title: Rain\nDate: Published 12 June 2024, updated 14 June 2024\nSource: Holm Post\nBy: Ann Lee",
        "Title: Rain\nDate: 12 June 2024\nSource: Holm Post\nWritten by: Ann Lee",
    ],
)
def test_lines_that_say_nothing_of_use_stand_in_a_header(header: str) -> None:
    """Usual keys of exports anywhere in it, words around a date: no field behind them is lost."""
    seen = read(f"{header}\n\n{RAIN}")

    article = seen.article
    assert (article.title, article.published, article.outlet) == ("Rain", date(2024, 6, 12), "Holm Post")
    assert (article.authors, article.text, seen.notes) == (("Ann Lee",), RAIN, ())


def test_an_unknown_key_between_known_ones_is_passed_over_and_told() -> None:
    """It belongs to the header, be it of three words; nobody can know what it says."""
    seen = read(f"Title: Rain\nWeather: wet\nPhoto Desk Note: none\nSource: Holm Post\n\n{RAIN}")

    assert (seen.article.outlet, seen.article.text) == ("Holm Post", RAIN)
    assert seen.notes == (
        "'Weather: wet' in its header is passed over",
        "'Photo Desk Note: none' in its header is passed over",
    )


@pytest.mark.parametrize("key", ["X-Desk-Id", "Editor's note", "Editor’s note"])
def test_an_unknown_key_may_have_a_mark_in_it(key: str) -> None:
    """As mail and exports write them."""
    seen = read(f"Title: Rain\n{key}: 4\nSource: Holm Post\n\n{RAIN}")

    assert (seen.article.outlet, seen.article.text) == ("Holm Post", RAIN)


def test_an_unknown_key_may_open_a_header_that_has_a_title() -> None:
    """One without may be the headline itself."""
    assert read(f"Paper: A2\nTitle: Rain\nSource: Holm Post\n\n{RAIN}").article.text == RAIN
    assert read(f"Breaking: rain\nSource: Holm Post\n\n{RAIN}").article.text.startswith("Breaking: rain\n")


def test_a_date_that_is_none_is_told_and_the_header_goes_on() -> None:
    """Whatever it says."""
    seen = read(f"Title: Rain\nPublished: by the weather desk\nSource: Holm Post\n\n{RAIN}")

    assert (seen.article.outlet, seen.article.text) == ("Holm Post", RAIN)
    assert len(seen.notes) == 1 and "'by the weather desk' is no day" in seen.notes[0]


@pytest.mark.parametrize(
    "opening",
    [
        "Breaking: the mill burns",
        "Summary: the mayor has gone.",
        "Location: Holm\nTime: noon",
        "Berg: We are out.",
        "Berg: We are out\nLunn: So are we",
        "Q: Who are you?\nA: The mayor.\nQ: Why?",
        "Reporter: Why did you leave the council?\nBerg: I was worn out\nReporter: And now?",
        "Source: close to the mayor said so on Monday.",
        "Update: The mayor is back",
        "Updated: mayor left on 12 June 2024",
    ],
)
def test_prose_that_begins_with_a_colon_line_stays(opening: str) -> None:
    """Labels, speakers in an interview: on their own, and behind a header."""
    assert read(f"{opening}\n\n{RAIN}").article.text == f"{opening}\n\n{RAIN}"
    behind = read(f"Title: Rain\nLink: https://holm.example/a\n\n{opening}\n\n{RAIN}").article
    assert behind.text == f"{opening}\n\n{RAIN}"


def test_who_speaks_right_below_a_header_is_no_part_of_it() -> None:
    """Without an empty line between them: an unknown key at the end is the first line of the prose."""
    talk = f"Berg: We are out\nLunn: So are we\n\n{RAIN}"

    assert read(f"Title: Rain\nDate: 12 June 2024\n{talk}").article.text == talk


@pytest.mark.parametrize("key", sorted(_keys_beside()))
def test_a_key_that_says_nothing_of_use_may_end_a_header(key: str) -> None:
    """Each row of header_keys.txt is needed."""
    assert read(f"Title: Rain\n{key.title()}: x\n\n{RAIN}").article.text == RAIN
