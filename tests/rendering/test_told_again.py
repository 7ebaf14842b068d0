"""Near-copies are counted one way everywhere: what they tell again counts once."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.closing_lines import closing_line
from generator.model import Dossier, Person, PersonMention, Quotation
from generator.pipeline import BuildReport
from generator.rendering.site import render
from generator.rendering.told_again import told_again, told_once
from generator.settings import Settings
from generator.writing import WriteReport
from tests.rendering.markdown_page import text
from tests.rendering.sample import HARBOUR, at, quoting, sourced
from tests.rendering.test_pages import SETTINGS


def _with_a_copy() -> Dossier:
    """The harbour's first article again in another outlet, which adds a quote of the port."""
    story = sourced()
    first = story.articles[0]
    read = replace(first.facts.article, id="c3", outlet="The Echo")
    copy = replace(first, facts=replace(first.facts, article=read), copy_of="a1")
    own = [q for q in story.quotations if q.article == "a1"]
    again = [replace(q, id=q.id[:-1] + "c", article="c3") for q in own]
    port = next(q for q in own if q.source_id == "port-of-norfield")
    added = replace(
        port, id="q-9999999999", article="c3", quotation=Quotation(at(HARBOUR, "an inquiry"), "indirect")
    )
    people = tuple(replace(p, mentions=(*p.mentions, *_in_the_copy(p))) for p in story.people)
    articles = (*story.articles, copy)
    return replace(
        quoting(replace(story, articles=articles), (*story.quotations, *again, added)), people=people
    )


def _in_the_copy(person: Person) -> Iterator[PersonMention]:
    for m in (m for m in person.mentions if m.place.article == "a1"):
        yield replace(m, place=replace(m.place, article="c3"))


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    """The pages of the story with the copy."""
    return render([_with_a_copy()], SETTINGS)


def test_what_a_copy_tells_again_counts_once_and_what_it_adds_counts() -> None:
    """An utterance of the first is repeated by one of the copy; the copy's own is new."""
    story = _with_a_copy()
    again = told_again(story)
    assert sorted(again) == ["q-111111111c", "q-333333333c", "q-aaaaaaaaac", "q-bbbbbbbbbc"]
    assert again["q-aaaaaaaaac"] == "q-aaaaaaaaaa"
    assert len(told_once(story.utterances, again)) == len(sourced().utterances) + 1


def test_a_copy_that_edits_a_quote_tells_it_again() -> None:
    """Two variants in an article and its copy are one; in two articles of their own they are two."""
    story = sourced()
    first, second = story.articles
    copied = replace(story, articles=(first, replace(second, copy_of="a1")))
    assert told_again(copied) == {"q-dddddddddd": "q-aaaaaaaaaa"}
    assert told_again(story) == {}


def test_pages_count_what_copies_tell_once(pages: Mapping[str, str]) -> None:
    """Home, a source's and a person's page, and say how many more the copies have."""
    number = len(sourced().utterances) + 1
    assert f"{number} quotes" in text(pages["index.md"]) and "4 more in near-copies" in text(
        pages["index.md"]
    )
    assert f"{number} quotes: " in text(pages["quotes/index.md"])
    assert "3 statements, 3 articles; 1 more in a near-copy" in text(pages["sources/port-of-norfield.md"])
    assert "2 quotes (1 more in a near-copy)" in text(pages["people/ada-berg.md"])
    assert "Ada Berg (2 quotes)" in text(pages["index.md"])


def test_the_picture_counts_what_copies_tell_once(pages: Mapping[str, str]) -> None:
    """A pair's number is that of the people's pages."""
    assert "Bo Lind about Ada Berg in 1 quote" in text(pages["people/index.md"])
    assert "named in 1 quote of others" in text(pages["people/ada-berg.md"])


def test_tables_count_what_copies_tell_once(pages: Mapping[str, str]) -> None:
    """As pages do; the table of quotes has all."""
    sources, people, quotes = (
        list(csv.DictReader(io.StringIO(pages[f"data/{name}.csv"])))
        for name in ("sources", "people", "quotes")
    )
    assert [(s["statements"], s["articles"]) for s in sources if s["id"] == "port-of-norfield"] == [
        ("3", "3")
    ]
    assert [p["quotes"] for p in people] == ["2", "2"]
    assert len(quotes) == len(_with_a_copy().quotations)


def test_the_closing_line_of_a_build_counts_as_home_does(pages: Mapping[str, str], tmp_path: Path) -> None:
    """One number of quotes, before the word."""
    report = BuildReport((_with_a_copy(),), (), WriteReport())
    (said,) = re.findall(r"\d+ quotes", closing_line(report, Settings(), tmp_path))
    assert said in text(pages["index.md"])


def test_an_articles_own_page_counts_its_own(pages: Mapping[str, str]) -> None:
    """A copy rests on as many statements as the article it copies, and on the one it adds."""
    assert "1 organisation (1: Port of Norfield)" in text(pages["articles/a1.md"])
    assert "1 organisation (2: Port of Norfield)" in text(pages["articles/c3.md"])
