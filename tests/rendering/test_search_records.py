"""What search finds on a large site: a record for each person, source, quote, event and article."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.rendering.addresses import SEARCH_RECORDS
from generator.rendering.data_files.search_records import other_spellings
from generator.rendering.site import SiteSettings, render
from generator.rights.article_text import Rights
from tests.rendering.sample import harbour, hostile, sourced

LARGE = SiteSettings(pagefind_from=1)


def _records(files: dict[str, str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files[SEARCH_RECORDS].splitlines()]


def _of(kind: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [record for record in found if record["filters"]["kind"] == [kind]]


def test_a_small_site_has_no_records() -> None:
    """Where Material's search serves, and within another site, nothing is written for ours."""
    assert SEARCH_RECORDS not in render([harbour()], SiteSettings())
    assert SEARCH_RECORDS not in render([harbour()], replace(LARGE, pagefind_from=None))


def test_each_kind_is_found_where_it_stands() -> None:
    """People come first; a record leads to its place, and says what it may be chosen by and how it weighs."""
    found = _records(render([sourced()], LARGE))
    kinds = list(dict.fromkeys(r["filters"]["kind"][0] for r in found))
    assert kinds == ["person", "source", "quote", "event", "article"]
    assert (found[0]["url"], found[0]["title"]) == ("people/ada-berg.html", "Ada Berg")
    assert found[0]["weight"] > found[-1]["weight"] and found[0]["filters"]["speaker"] == ["Ada Berg"]
    port = next(r for r in _of("source", found) if r["title"] == "Port of Norfield")
    assert port["url"] == "sources/port-of-norfield.html" and "the Port" in port["words"]
    quote = next(r for r in _of("quote", found) if r["title"] == "Ada Berg")
    assert quote["url"].startswith("quotes/index.html#q-") and quote["filters"]["speaker"] == ["Ada Berg"]


def test_an_article_is_found_by_its_outlet() -> None:
    """Its quotes and events have the outlet in their note alone, which finds nothing."""
    found = _records(render([hostile()], LARGE))
    assert ["Outlet" in r["other"] for r in _of("article", found)] == [True]
    assert not any("Outlet" in r["other"] for r in found if r["filters"]["kind"] != ["article"])


def test_every_record_leads_to_a_page_and_a_place_of_it() -> None:
    """No record leads nowhere."""
    files = render([sourced()], LARGE)
    for record in _records(files):
        page, _, place = record["url"].partition("#")
        assert place in files[page.removesuffix(".html") + ".md"]


def test_words_that_are_not_shown_are_in_no_record() -> None:
    """Of an article of which only a link is published there are its title and where it is from."""
    linked = render([harbour()], replace(LARGE, rights=Rights(article_text="link")))
    article = _of("article", _records(linked))[0]
    assert article["title"] and article["words"] == ""


def test_a_source_of_one_of_several_stories_says_of_which() -> None:
    """Two of one name can be told apart."""
    files = render([replace(sourced(), story="Harbour"), hostile(story="Twin")], LARGE)
    assert all(r["note"].endswith(("Harbour", "Twin")) for r in _of("source", _records(files)))


def test_nothing_in_a_record_turns_the_text_around_it() -> None:
    """Marks that turn the direction of writing are left out."""
    files = render([hostile("\u202eevil said Ann Lee.\u2066 " * 3)], LARGE)
    assert not {"\u202e", "\u2066"} & set("".join(r["title"] + r["words"] for r in _records(files)))


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("Mette Sørensen", {"Sorensen", "Soerensen"}),
        ("Łukasz Żak", {"Lukasz", "Zak"}),
        ("Novak Đoković", {"Dokovic", "Djokovic"}),
        ("Jürgen Müller", {"Jurgen", "Juergen", "Muller", "Mueller"}),
        ("Beto O’Rourke", {"Rourke"}),
        ("Rosa D'Angelo", {"Angelo"}),
        ("It’s the Smiths’ house", set()),
        ("Ann Lee", set()),
    ],
)
def test_names_are_found_as_they_are_typed(words: str, typed: set[str]) -> None:
    """Without the letters that a keyboard has not, and by the part of a name that is known alone."""
    assert other_spellings(words) == typed
