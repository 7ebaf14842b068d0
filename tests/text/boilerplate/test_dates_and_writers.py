"""The words of dates, offices and authors are each needed; whom bylines name, and whom they do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.rule_tables import read_keys, word_sets
from generator.text.boilerplate import bylines, date_lines
from generator.text.boilerplate.bylines import authors_named
from tests.text.boilerplate.pages import foot, told_of, top


@pytest.mark.parametrize("key", ["months", "weekdays", "clock", "labels", "joints"])
def test_words_of_dates_are_needed(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the words of one list of date_words.yml, a line of dates that holds one is none."""
    line = {
        "months": "4 June 2024",
        "weekdays": "Tuesday 4 June 2024",
        "clock": "4 June 2024, 9:30 GMT",
        "labels": "Updated 4 June 2024",
        "joints": "On the 4th of June 2024",
    }[key]
    assert told_of(top(line)) == [(line, "dateline")]
    words = replace(date_lines._date_words(), **{key: frozenset()})
    monkeypatch.setattr(date_lines, "_date_words", lambda: words)
    assert (line, "dateline") not in told_of(top(line))


def _words_of_writers(key: str) -> list[str]:
    table = read_keys(
        Path(bylines.__file__).parent / "data" / "writers.yml", ("offices", "authors", "outlets")
    )
    return sorted(word_sets(table)[key])


@pytest.fixture
def no_word(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Take one word out of a list of writers.yml for the length of a test."""

    def without(key: str, word: str) -> None:
        def rest(*args: Any) -> dict[str, Any]:
            rows = word_sets(read_keys(*args))
            return {**rows, key: rows[key] - {word}}

        monkeypatch.setattr(bylines, "read_keys", rest)
        bylines._writers.cache_clear()

    yield without
    bylines._writers.cache_clear()


@pytest.mark.parametrize("word", _words_of_writers("offices"))
def test_an_office_is_needed(word: str, no_word: Callable[[str, str], None]) -> None:
    """A name at the top is a byline by the office below it, and by that word of the office."""
    text = top("Ann Lee", f"Science {word} in Ostvik")
    told = [("Ann Lee", "byline"), (f"Science {word} in Ostvik", "byline")]
    assert told_of(text) == told
    no_word("offices", word)
    assert told_of(text) != told


@pytest.mark.parametrize("word", _words_of_writers("authors"))
def test_what_makes_an_author_is_needed(word: str, no_word: Callable[[str, str], None]) -> None:
    """The last line tells of the author if it says that somebody is a writer or the like."""
    line = f"Ann Lee is a {word} in Ostvik."
    assert told_of(foot(line)) == [(line, "byline")]
    no_word("authors", word)
    assert told_of(foot(line)) == []


@pytest.mark.parametrize("word", _words_of_writers("outlets"))
def test_what_makes_an_outlet_is_needed(word: str, no_word: Callable[[str, str], None]) -> None:
    """A name that ends with a word such as "Press" is nobody's; without the word it is somebody's."""
    name = f"Harbour {word.capitalize()}"
    assert authors_named(f"By {name} and Ann Lee") == ("Ann Lee",)
    no_word("outlets", word)
    assert authors_named(f"By {name} and Ann Lee") == (name, "Ann Lee")


def test_whom_the_article_named_is_no_author_at_its_foot() -> None:
    """The last paragraph may tell of somebody in the story."""
    assert told_of(foot("“It is cold,” Lee said.", "Ann Lee is a writer in Ostvik.")) == []


def test_a_name_below_a_quotation_says_who_is_quoted() -> None:
    """At the foot, too, a name behind a dash below a quotation is no byline."""
    assert told_of(foot("“Nothing is as cold as the sea.”", "— Ann Lee")) == []


def test_a_correction_goes_on_to_the_end_of_its_line() -> None:
    """What follows "An earlier version of this article …" tells what was wrong."""
    notice = "An earlier version of this article gave another month. It was June."
    assert told_of(foot(f"The pier closed in May. {notice}")) == [(notice, "correction")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Ann Lee, Science Editor, and Bo Dahl", ("Ann Lee", "Bo Dahl")),
        ("BY ANN LEE", ("ANN LEE",)),
        ("Ann Lee; Bo Dahl/Eva Ek", ("Ann Lee", "Bo Dahl", "Eva Ek")),
        ("By Ann Lee and Ann Lee", ("Ann Lee",)),
        ("Written by Ann Lee", ("Ann Lee",)),
        ("Story by Ann Lee", ("Ann Lee",)),
        ("Reporting by Ann Lee & Bo Dahl", ("Ann Lee", "Bo Dahl")),
        ("Posted By: Ann Lee", ("Ann Lee",)),
        ("by Ann Lee", ("Ann Lee",)),
        ("Author: Ann Lee", ("Ann Lee",)),
        ("Authors: Ann Lee, Bo Dahl", ("Ann Lee", "Bo Dahl")),
        ("— Ann Lee", ("Ann Lee",)),
        ("By Petra van der Berg", ("Petra van der Berg",)),
        ("By Øyvind Ås", ("Øyvind Ås",)),
        ("By Ann Lee, staff writer", ("Ann Lee",)),
        ("By Ann Lee, The Courier", ("Ann Lee",)),
        ("By Ann Lee and Bo Dahl staff writers", ("Ann Lee", "Bo Dahl")),
        ("By Hallow Courier staff", ()),
        ("By Hallow Harbour staff", ()),
        ("By Associated Press", ()),
        ("By The Press Agency", ()),
        ("By our own correspondent", ()),
        ("Words by hand", ()),
    ],
)
def test_whom_a_byline_names(words: str, names: tuple[str, ...]) -> None:
    """People are named once each, without their offices; an agency is nobody."""
    assert authors_named(words) == names


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee • 17 Sept 2024 • 4 min read",
        "Ann Lee, The Northern Press Agency",
        "Ann Lee for The Northern Courier",
    ],
)
def test_a_name_with_a_date_or_an_outlet_is_a_byline(line: str) -> None:
    """At an end of the text, whatever sign stands between them."""
    assert told_of(top(line)) == [(line, "byline")]


def test_a_masthead_and_a_section_stand_above_the_title() -> None:
    """What follows them, and has a byline below it, is the title."""
    told = told_of(top("Local News", "Board votes to close the old pier", "By Ann Lee"))

    assert told == [
        ("Local News", "interface"),
        ("Board votes to close the old pier", "heading"),
        ("By Ann Lee", "byline"),
    ]


@pytest.mark.parametrize("words", ["By Monday Night", "Follow Ann Lee on X at @annlee."])
def test_days_and_requests_are_no_authors(words: str) -> None:
    """ "By" and two capitals are not enough."""
    assert authors_named(words) == ()


def test_a_date_behind_a_name_is_no_part_of_it() -> None:
    """A byline and a date line may have been joined."""
    assert authors_named("By Ann Lee September 17, 2024 9:12 am") == ("Ann Lee",)
    assert authors_named("By Ludwig von Lee and Otto zu Dahl") == ("Ludwig von Lee", "Otto zu Dahl")
