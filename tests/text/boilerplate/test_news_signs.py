"""What looks like a notice, a link or a credit is news where a report, a day or a predicate says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.rule_tables import read_table
from generator.text.boilerplate import news_signs
from generator.text.boilerplate.whole_lines import judged_sentences
from tests.text.boilerplate.pages import between_paragraphs, told_of

_TABLE = read_table(Path(news_signs.__file__).parent / "data" / "news_signs.yml")
_VERBS = re.findall(r"[a-z]+(?: [a-z]+)?", _TABLE["reporting"].removeprefix(r"\b(?:").removesuffix(r")\b"))
_PREDICATES = re.findall(r"[a-z]+\??", _TABLE["predicates"].removeprefix(r"\b(?:").removesuffix(r")\b"))
_DAYS = [
    "Join us on the quay on Monday.",
    "Join us on the quay before June 4.",
    "Join us on the quay in May.",
]
Without = Callable[[str, str], None]


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[Without]:
    """Have one list of signs be another pattern for the length of a test."""

    def other(key: str, pattern: str) -> None:
        signs = replace(news_signs._signs(), **{key: re.compile(pattern)})
        monkeypatch.setattr(news_signs, "_signs", lambda: signs)
        judged_sentences.cache_clear()

    yield other
    judged_sentences.cache_clear()


def told(line: str) -> list[tuple[str, str]]:
    """What is told of a line between paragraphs."""
    return told_of(between_paragraphs(line))


@pytest.mark.parametrize("verb", _VERBS)
def test_a_verb_of_reporting_makes_it_news(verb: str, without: Without) -> None:
    """What somebody said is no call to readers; without the verb it is one."""
    line = f"Join us on the quay, the {verb} in a hall without a roof."
    assert told(line) == []
    without("reporting", _TABLE["reporting"].replace(verb, "(?!)", 1))
    assert told(line) == [(line, "promotion")]


@pytest.mark.parametrize(("at", "line"), list(enumerate(_DAYS)))
def test_a_day_makes_it_news(at: int, line: str, without: Without) -> None:
    """What happens on a day of the week, of a month or in a month or year is no call to readers."""
    assert told(line) == []
    without("days", "|".join(row for row in _TABLE["days"] if row != _TABLE["days"][at]))
    assert told(line) == [(line, "promotion")]


def test_each_row_of_days_has_a_line() -> None:
    """Another row needs a line of its own."""
    assert len(_DAYS) == len(_TABLE["days"])


def test_an_archive_has_dates_of_its_own(without: Without) -> None:
    """Since when an archive has been given its pages is no news; without that rule it is."""
    line = "Starting in May, the harbour firm gives its crawl data to the town."
    assert told(line) == [(line, "interface")]
    without("archives", "(?!)")
    assert told(line) == []


@pytest.mark.parametrize("verb", sorted({verb.removesuffix("s?") for verb in _PREDICATES}))
def test_a_predicate_makes_a_credit_news(verb: str, without: Without) -> None:
    """A picture that does something, or that something is done with, is in the news; a credit has no verb."""
    line = f"Photographs by Ann Lee {verb} all of it"
    assert (line, "credit") not in told(line)
    without("predicates", re.sub(rf"(?<=[:|]){verb}(?:s\?)?(?=[|)])", "(?!)", _TABLE["predicates"]))
    assert told(line) == [(line, "credit")]


def test_a_credit_of_few_words_may_have_any_of_them() -> None:
    """Up to five words are whose the picture is, whatever they are."""
    assert told("Photo: Ostvik that was") == [("Photo: Ostvik that was", "credit")]


@pytest.mark.parametrize(
    "line",
    [
        "Edited by Ann Lee, the paper had a page for the islands.",
        "Compiled by Ann Lee, 43 names were read from the pier.",
    ],
)
def test_names_that_open_a_sentence_are_no_byline(line: str, without: Without) -> None:
    """ "Edited by Ann Lee, the paper …" tells of a paper; without that rule it is a byline."""
    assert told(line) == []
    without("opened", "(?!)")
    assert told(line) == [(line, "byline")]


def test_a_byline_may_have_a_date_and_no_day() -> None:
    """ "Written by Ann Lee on 4 June" is a byline; what she did on Monday is news."""
    dated = "Written by Ann Lee in May 2024"
    assert told(dated) == [(dated, "byline")]
    assert told("Reported by Ann Lee to the clerk on Monday, nine boats are gone.") == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Correction: The mayor said on Monday that he will stay.", "correction"),
        ("READ MORE: Mayor resigns on Monday, clerk says", "related"),
        ("Pictured: Ann Lee on the old pier on Monday.", "caption"),
        ("© 2024 Northern Courier. Printed in Ostvik since 1902.", "credit"),
        ("The old pier, he says, in a file photo", "caption"),
        ("This article first appeared in the Courier on Monday.", "dateline"),
        ("Headline: The mayor said it on Monday.", "heading"),
    ],
)
def test_what_may_tell_news_stays_what_it_is(line: str, kind: str) -> None:
    """Corrections, links to other news, captions, rights and where it appeared may have reports and days."""
    assert told(line) == [(line, kind)]


def test_a_report_is_no_link_for_how_it_ends() -> None:
    """ "… || More from the harbour." makes a link of a line, and of what somebody said only its end."""
    end = "|| More from the harbour."
    assert told(f"The pier is open {end}") == [(f"The pier is open {end}", "related")]
    assert told(f"The pier is open, he said {end}") == [(end, "related")]


def test_what_a_paper_reports_of_its_own_correction_is_news() -> None:
    """ "The paper said that an earlier version …" is somebody's report of a correction, not the correction."""
    notice = "an earlier version of this story gave another month."
    assert told(f"The paper said that {notice}") == []
    assert told(notice.capitalize()) == [(notice.capitalize(), "correction")]
