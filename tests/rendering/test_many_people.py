"""Many people: by weight, from A to Z, found by a box; those in passing have a line and no page."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.model import Dossier, Person, PersonMention
from generator.rendering.alphabet import Alphabet
from generator.rendering.site import SiteSettings, render
from tests.rendering.built_site import build_site
from tests.rendering.markdown_page import body, rendered, text
from tests.rendering.sample import HARBOUR, harbour, place

SHORT = SiteSettings(page_size=4)
_OTHERS = {
    "Åsa Ångström": "The port",
    "Di Dunn": "on ",
    "Ed Dale": "said",
    "Flo Dorn": "was",
    "Gil Dyer": "built",
}


def named(name: str, *words: str) -> Person:
    """Somebody named in the first article, by these words of it."""
    places = (place("a1", HARBOUR, word) for word in words)
    identifier = name.lower().replace(" ", "-").replace("å", "a").replace("ö", "o")
    return Person(identifier, name, (name,), (), tuple(PersonMention(p, "name") for p in places))


def crowd() -> Dossier:
    """The harbour with six people more, of whom the first alone is named thrice."""
    more = [named("Cy Dean", "closed", "Tuesday", "built"), *(named(*each) for each in _OTHERS.items())]
    return replace(harbour(), people=(*harbour().people, *more))


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """A site of more people than a page has."""
    return render([crowd()], SHORT)


def test_who_is_named_in_passing_has_a_line_and_no_page(pages: dict[str, str]) -> None:
    """It says where; an article's link leads to it, and the list by weight says how many there are."""
    assert {"people/cy-dean.md", "people/ada-berg.md"} <= set(pages)
    assert "people/asa-angstrom.md" not in pages
    (line,) = rendered(body(pages["people/a-to-z/a.md"])).xpath(".//li[@id='person-asa-angstrom']")
    assert "named in passing: The Herald, 3 March 2026" in line.text_content()
    assert "people/a-to-z/a.md#person-asa-angstrom" in pages["articles/a1.md"]
    assert "5 more are named in passing" in text(pages["people/index.md"])


def test_who_has_a_page_has_a_line_too_so_that_its_address_stays(pages: dict[str, str]) -> None:
    """An address of the time when somebody was named in passing holds when they have a page."""
    (line,) = rendered(body(pages["people/a-to-z/de.md"])).xpath(".//li[@id='person-cy-dean']")
    assert line.xpath(".//a/@href") == ["../cy-dean.md"]


def test_a_letter_of_many_is_cut_and_its_page_leads_to_the_parts(pages: dict[str, str]) -> None:
    """Five are called D, four fit on a page."""
    assert "By weight · A · B · D · L" in text(pages["people/a-to-z/b.md"])
    assert "Da · De · Do · Du · Dy" in text(pages["people/a-to-z/d.md"])
    assert "Di Dunn" in text(pages["people/a-to-z/du.md"])


def test_the_alphabet_ends_even_where_all_are_called_the_same() -> None:
    """Names that nothing tells apart are on one page, whatever its size; one without a letter has a page."""
    alphabet = Alphabet({"a": "Jo Bay", "b": "Jo Bay", "c": "Jo Bay", "d": "Al Bay", "e": "???"}, 2)
    assert {part: list(people) for part, people in alphabet.parts.items() if people} == {
        "0": ["e"],
        "baya": ["d"],
        "bayjo": ["a", "b", "c"],
    }


def test_people_who_are_all_named_in_passing_are_people() -> None:
    """A list of them alone does not say that nobody is named."""
    people = tuple(replace(named(f"Al Bay {n}", "built"), id=f"al-{n}") for n in range(20))
    page = text(
        render([replace(harbour(), people=people, quotations=(), utterances=())], SiteSettings())[
            "people/index.md"
        ]
    )
    assert "20 more, each named in passing" in page
    assert "No person is named" not in page


def test_all_people_can_be_found_whatever_page_they_are_on(pages: dict[str, str]) -> None:
    """Name, address and role; a site of few has no such file."""
    rows = json.loads(pages["assets/people.js"].partition(" = ")[2].rstrip(";\n"))
    assert len(rows) == 8
    assert ["Åsa Ångström", "people/a-to-z/a.html#person-asa-angstrom", ""] in rows
    assert "assets/people.js" not in render([harbour()], SiteSettings())


@pytest.mark.browser
def test_a_person_is_found_without_their_accents(browser: Browser, tmp_path: Path) -> None:
    """From any page of the list, from a disk; an address in a letter that was cut since leads on to its part."""
    site, warnings = build_site(tmp_path, [crowd()], SHORT)
    assert warnings == []
    page = browser.new_page()
    page.goto(f"file://{site}/people/index.html")
    page.get_by_role("searchbox", name="Find a person").fill("angstrom")
    page.locator(".d-find li a").click()
    page.wait_for_url("**/people/a-to-z/a.html#person-asa-angstrom")
    page.goto(f"file://{site}/people/a-to-z/d.html#person-di-dunn")
    page.wait_for_url("**/people/a-to-z/du.html#person-di-dunn")
    page.goto(f"file://{site}/people/a-to-z/d.html#person-cy-dean")
    page.wait_for_url("**/people/cy-dean.html")
    page.close()
