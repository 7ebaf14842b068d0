"""Every rule on lines, their places and their neighbours has an example that dies with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.rule_tables import read_keys, word_sets
from generator.text.boilerplate import boilerplate, bylines, date_lines, line_parts, line_runs, whole_lines
from generator.text.boilerplate.bylines import authors_named
from tests.text.boilerplate.pages import ABOVE, Told, between_paragraphs, told_of

NEVER = re.compile(r"(?!)")
SIGNATURE = "— Ann Lee (@annlee) June 10, 2024"
TITLE = "The old pier of Ostvik falls into the sea in one night"
SECOND_PAGE = "5 January 2011 Last updated at 06:50 GMT"
HEARING = " A hearing on the pier has opened in Ostvik, and nobody came."


def never(*_: Any) -> None:
    """A function that finds nothing."""


def top(*lines: str) -> str:
    """A text that opens with lines."""
    return between_paragraphs(*lines, above=0)


def foot(*lines: str) -> str:
    """A text that ends with lines."""
    return between_paragraphs(*lines, below=0)


# By the rule's name: a text, what is told of it.
LINES: dict[str, tuple[str, Told]] = {
    "no words": (between_paragraphs("* * *"), [("* * *", "interface")]),
    "date line": (between_paragraphs("Published 4 June 2024"), [("Published 4 June 2024", "dateline")]),
    "signature of a post": (
        between_paragraphs("Related stories", "A lighthouse for the islands", SIGNATURE),
        [("Related stories", "related"), ("A lighthouse for the islands", "related"), (SIGNATURE, "byline")],
    ),
    "whole line": (between_paragraphs("Words by Ann Lee"), [("Words by Ann Lee", "byline")]),
    "opening": (
        between_paragraphs("Pictured: The pier at noon."),
        [("Pictured: The pier at noon.", "caption")],
    ),
    "byline": (between_paragraphs("By Ann Lee"), [("By Ann Lee", "byline")]),
    "credit at its end": (
        between_paragraphs("The old pier at noon. — Northern Courier"),
        [("The old pier at noon.", "caption"), ("— Northern Courier", "credit")],
    ),
    "ending": (between_paragraphs("The old pier at noon (AP)"), [("The old pier at noon (AP)", "caption")]),
    "where and when taken": (
        between_paragraphs("Boats lie at the quay in Oslo, Norway, Tuesday, March 5, 2019. It is closed."),
        [("Boats lie at the quay in Oslo, Norway, Tuesday, March 5, 2019. It is closed.", "caption")],
    ),
    "whose picture": (
        between_paragraphs("Boats lie at the quay in spring. Ann Lee for The Northern Courier"),
        [("Boats lie at the quay in spring. Ann Lee for The Northern Courier", "caption")],
    ),
    "owner alone": (
        between_paragraphs("Ann Lee/Northern Picture Agency"),
        [("Ann Lee/Northern Picture Agency", "credit")],
    ),
    "told twice": (
        between_paragraphs("The old pier at noon. The old pier at noon."),
        [("The old pier at noon. The old pier at noon.", "caption")],
    ),
    "most sentences": (
        between_paragraphs("Please keep reading below. Thank you for reading. The pier is old."),
        [("Please keep reading below. Thank you for reading. The pier is old.", "promotion")],
    ),
}


class Mechanism(NamedTuple):
    """A name of a file, what it is without its rule, a text, what is told of the text."""

    file: Any
    name: str
    without: Any
    text: str
    told: Told


_MECHANISMS = [
    # bylines.py
    Mechanism(
        bylines,
        "_BY",
        NEVER,
        between_paragraphs("By Ann Lee and Bo Dahl, Ostvik"),
        [("By Ann Lee and Bo Dahl, Ostvik", "byline")],
    ),
    Mechanism(
        bylines,
        "_ENDS_A_SENTENCE",
        NEVER,
        between_paragraphs("By Ann Lee, the money was never missed."),
        [],
    ),
    Mechanism(bylines, "_is_signed", never, foot("— Ann Lee in Ostvik"), [("— Ann Lee in Ostvik", "byline")]),
    Mechanism(
        bylines,
        "_is_name_at_top",
        never,
        top("Ann Lee", "Science editor"),
        [("Ann Lee", "byline"), ("Science editor", "byline")],
    ),
    Mechanism(
        bylines,
        "_is_office_below_name",
        never,
        top("By Ann Lee", "Science editor"),
        [("By Ann Lee", "byline"), ("Science editor", "byline")],
    ),
    Mechanism(
        bylines, "_HANDLE", NEVER, top("Ann Lee", "@annlee"), [("Ann Lee", "byline"), ("@annlee", "byline")]
    ),
    Mechanism(
        bylines,
        "is_date_line",
        never,
        top("The old pier is falling", "Ann Lee", "4 June 2024"),
        [("The old pier is falling", "heading"), ("Ann Lee", "byline"), ("4 June 2024", "dateline")],
    ),
    Mechanism(
        bylines,
        "_is_about_author",
        never,
        foot("Ann Lee is a writer in Ostvik."),
        [("Ann Lee is a writer in Ostvik.", "byline")],
    ),
    Mechanism(
        bylines, "_LONGEST", 5, between_paragraphs("By Ann Lee, Ostvik"), [("By Ann Lee, Ostvik", "byline")]
    ),
    # date_lines.py
    Mechanism(
        date_lines,
        "_CLOCK",
        NEVER,
        between_paragraphs("4 June 2024, 9:30"),
        [("4 June 2024, 9:30", "dateline")],
    ),
    Mechanism(date_lines, "_TOP", 0, top("4 June 2024"), [("4 June 2024", "dateline")]),
    Mechanism(date_lines, "_FOOT", 0, foot("4 June 2024"), [("4 June 2024", "dateline")]),
    Mechanism(
        whole_lines,
        "is_place_and_date",
        never,
        top("Ostvik, 4 June 2024"),
        [("Ostvik, 4 June 2024", "dateline")],
    ),
    Mechanism(whole_lines, "is_date_line", never, top("4 June 2024"), [("4 June 2024", "dateline")]),
    Mechanism(
        line_parts,
        "dates_at_end",
        never,
        between_paragraphs(f"{ABOVE[0]} Posted: 4 June 2024"),
        [("Posted: 4 June 2024", "dateline")],
    ),
    Mechanism(
        line_parts,
        "stamp_at_start",
        never,
        between_paragraphs(SECOND_PAGE + HEARING),
        [(SECOND_PAGE, "dateline")],
    ),
    Mechanism(
        date_lines,
        "_HELP",
        NEVER,
        between_paragraphs(SECOND_PAGE + " Help" + HEARING),
        [(SECOND_PAGE + " Help", "dateline")],
    ),
    # line_parts.py
    Mechanism(
        line_parts,
        "_DATELINE_INSIDE",
        NEVER,
        top("A ferry at the quay of Ostvik. OSLO (AP) — The ferry sank on Monday, and nobody was hurt."),
        [("A ferry at the quay of Ostvik.", "caption"), ("OSLO (AP) —", "dateline")],
    ),
    Mechanism(
        line_parts,
        "dateline",
        lambda words, start: start,
        top("OSLO — The ferry sank on Monday, and nobody was hurt."),
        [("OSLO —", "dateline")],
    ),
    Mechanism(line_parts, "_HEAD", 99, between_paragraphs("OSLO — The ferry sank.", "OSLO — It sank."), []),
    Mechanism(line_parts, "_SHOUTED", NEVER, top("OSLO — FERRY SINKS and nobody is hurt on the sound."), []),
    Mechanism(
        line_parts,
        "SIGNATURE",
        NEVER,
        between_paragraphs("Ann Lee (@annlee) The ferry sank on Monday."),
        [("Ann Lee (@annlee)", "byline")],
    ),
    Mechanism(
        line_parts,
        "SIGNATURE",
        NEVER,
        between_paragraphs(f"The ferry sank on Monday. {SIGNATURE}"),
        [(SIGNATURE, "byline")],
    ),
    Mechanism(
        line_parts,
        "CREDIT_BEFORE",
        NEVER,
        between_paragraphs("Photo: Ann Lee The ferry sank on Monday, and nobody was hurt."),
        [("Photo: Ann Lee", "credit")],
    ),
    Mechanism(
        whole_lines,
        "CREDIT_BEFORE",
        NEVER,
        between_paragraphs("Photo: Ann Lee The ferry sank on Monday, and nobody was hurt."),
        [("Photo: Ann Lee", "credit")],
    ),
    Mechanism(
        line_parts,
        "_SIGNED",
        NEVER,
        foot("They left the pier to the sea. Ann Lee"),
        [("Ann Lee", "byline")],
    ),
    Mechanism(
        line_parts,
        "_TITLE_WORDS",
        99,
        top(
            f"{TITLE}, and it takes with it all that the town had built on it in the ninety years before that Posted: 4 June 2024"
        ),
        [
            (
                f"{TITLE}, and it takes with it all that the town had built on it in the ninety years before that",
                "heading",
            ),
            ("Posted: 4 June 2024", "dateline"),
        ],
    ),
    Mechanism(
        line_parts,
        "dates_at_end",
        never,
        top(f"{TITLE} Posted: 4 June 2024"),
        [(TITLE, "heading"), ("Posted: 4 June 2024", "dateline")],
    ),
    Mechanism(
        line_parts,
        "credit_at",
        never,
        between_paragraphs("The old pier at noon (Ann Lee/Courier)"),
        [("The old pier at noon", "caption"), ("(Ann Lee/Courier)", "credit")],
    ),
    Mechanism(
        line_parts,
        "judged_sentences",
        lambda _: (),
        between_paragraphs("It is old. It is of wood. Please keep reading below. It fell."),
        [("Please keep reading below.", "promotion")],
    ),
    # line_runs.py
    Mechanism(
        boilerplate,
        "mark_link_lists",
        never,
        between_paragraphs("See also", "A lighthouse for the islands"),
        [("See also", "related"), ("A lighthouse for the islands", "related")],
    ),
    Mechanism(
        boilerplate,
        "mark_notes_at_foot",
        never,
        foot("• The show runs to May."),
        [("• The show runs to May.", "promotion")],
    ),
    Mechanism(
        boilerplate,
        "mark_headings",
        never,
        between_paragraphs("The second winter"),
        [("The second winter", "heading")],
    ),
    Mechanism(
        line_runs,
        "_is_title",
        never,
        top("A pier for the town of Ostvik"),
        [("A pier for the town of Ostvik", "heading")],
    ),
    Mechanism(
        line_runs,
        "_is_heading",
        never,
        between_paragraphs("The second winter"),
        [("The second winter", "heading")],
    ),
    Mechanism(
        line_runs,
        "_is_in_title_case",
        never,
        between_paragraphs("The Second Winter."),
        [("The Second Winter.", "heading")],
    ),
    Mechanism(
        line_runs,
        "_NUMBERED",
        NEVER,
        between_paragraphs("Most read", "1. A lighthouse falls.", "2. A pier falls."),
        [(line, "related") for line in ("Most read", "1. A lighthouse falls.", "2. A pier falls.")],
    ),
    Mechanism(
        line_runs,
        "_is_amid_a_list",
        never,
        between_paragraphs("Ostvik three, Bergen one", "Oslo none, Molde none", "Bodo two, Narvik four"),
        [],
    ),
    Mechanism(
        line_runs,
        "_INTERVIEW",
        99,
        between_paragraphs("How old are you?", ABOVE[0], "Who are your friends?"),
        [],
    ),
    Mechanism(line_runs, "_SAYS_WHO", NEVER, between_paragraphs("From Ann Lee:"), []),
    Mechanism(
        line_runs, "_LIST_SIGNS", NEVER, between_paragraphs("1. The pier", ABOVE[0], "B) The ferry"), []
    ),
    Mechanism(line_runs, "_LABEL", NEVER, between_paragraphs("LEE: Why did you close the pier?"), []),
    Mechanism(
        line_runs,
        "_is_name",
        never,
        between_paragraphs("Ann Lee, a teacher", "“I have nothing against the pier, and nothing for it.”"),
        [],
    ),
]


@pytest.mark.parametrize("name", LINES)
def test_a_rule_on_whole_lines_is_needed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each rule tells a line that without it is told otherwise, or not at all."""
    text, told = LINES[name]
    assert told_of(text) == told
    monkeypatch.setattr(whole_lines, "_RULES", [rule for rule in whole_lines._RULES if rule.name != name])
    assert told_of(text) != told


def test_every_rule_on_whole_lines_has_an_example() -> None:
    """A rule that is added without one would be tried by nothing."""
    assert list(LINES) == [rule.name for rule in whole_lines._RULES]


@pytest.mark.parametrize(
    "case", _MECHANISMS, ids=lambda case: f"{case.file.__name__.split('.')[-1]}.{case.name}"
)
def test_a_part_of_the_rules_is_needed(case: Mechanism, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each function and pattern tells, or keeps from being told, what without it is otherwise."""
    assert told_of(case.text) == case.told
    monkeypatch.setattr(case.file, case.name, case.without)
    assert told_of(case.text) != case.told


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


def _offices_and_authors(key: str) -> list[str]:
    table = read_keys(Path(bylines.__file__).parent / "data" / "writers.yml", ("offices", "authors"))
    return sorted(word_sets(table)[key])


@pytest.fixture
def no_word(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Take one word out of a list of writers.yml for the length of a test."""

    def without(key: str, word: str) -> None:
        read = bylines.read_keys

        def rest(*args: Any) -> dict[str, Any]:
            rows = word_sets(read(*args))
            return {**rows, key: rows[key] - {word}}

        monkeypatch.setattr(bylines, "read_keys", rest)
        bylines._writers.cache_clear()

    yield without
    bylines._writers.cache_clear()


@pytest.mark.parametrize("word", _offices_and_authors("offices"))
def test_an_office_is_needed(word: str, no_word: Callable[[str, str], None]) -> None:
    """A name at the top is a byline by the office below it, and by that word of the office."""
    text = top("Ann Lee", f"Science {word} in Ostvik")
    told = [("Ann Lee", "byline"), (f"Science {word} in Ostvik", "byline")]
    assert told_of(text) == told
    no_word("offices", word)
    assert told_of(text) != told


@pytest.mark.parametrize("word", _offices_and_authors("authors"))
def test_what_makes_an_author_is_needed(word: str, no_word: Callable[[str, str], None]) -> None:
    """The last line tells of the author if it says that somebody is a writer or the like."""
    line = f"Ann Lee is a {word} in Ostvik."
    assert told_of(foot(line)) == [(line, "byline")]
    no_word("authors", word)
    assert told_of(foot(line)) == []


def test_whom_the_article_named_is_no_author_at_its_foot() -> None:
    """The last paragraph may tell of somebody in the story."""
    assert told_of(foot("“It is cold,” Lee said.", "Ann Lee is a writer in Ostvik.")) == []


def test_a_name_below_a_quotation_says_who_is_quoted() -> None:
    """At the foot, too, a name behind a dash below a quotation is no byline."""
    assert told_of(foot("“Nothing is as cold as the sea.”", "— Ann Lee")) == []


def test_a_correction_goes_on_to_the_end_of_its_line() -> None:
    """What follows "An earlier version of this article …" tells what was wrong."""
    notice = "An earlier version of this article gave another month. It was June."
    assert told_of(between_paragraphs(f"The pier closed in May. {notice}")) == [(notice, "correction")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Ann Lee, Science Editor, and Bo Dahl", ("Ann Lee", "Bo Dahl")),
        ("BY ANN LEE", ("ANN LEE",)),
        ("Ann Lee; Bo Dahl/Eva Ek", ("Ann Lee", "Bo Dahl", "Eva Ek")),
        ("By Ann Lee and Ann Lee", ("Ann Lee",)),
        ("By The Press Agency", ()),
        ("By our own correspondent", ()),
        ("Words by hand", ()),
    ],
)
def test_whom_a_byline_names(words: str, names: tuple[str, ...]) -> None:
    """People are named once each, without their offices; an agency is nobody."""
    assert authors_named(words) == names
