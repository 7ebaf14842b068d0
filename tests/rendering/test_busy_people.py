"""Somebody of whom there is much: their page has the newest and leads to all, by year, on light pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Dossier
from generator.rendering.site import SiteSettings, render
from tests.rendering.markdown_page import body, rendered, text
from tests.rendering.sample import harbour
from tests.rendering.test_weight import long_story

_BUSY = "people/ada-berg"


def busy() -> Dossier:
    """The harbour eighty times over, its articles of the years 2021, 2022 and 2023 in turn."""
    story = long_story(80)
    dated = (
        replace(article, published_edtf=f"{2021 + n // 2 % 3}-03-03", inferred=False)
        for n, article in enumerate(story.articles)
    )
    return replace(story, articles=tuple(dated))


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Its site."""
    return render([busy()], SiteSettings())


def test_all_that_a_busy_person_said_is_there_by_year_the_newest_first(pages: dict[str, str]) -> None:
    """Their page has the newest and links to each year's pages, which hold each quote once."""
    page = pages[f"{_BUSY}.md"]
    assert "The newest 20; all of them by year: 2023" in text(page)
    assert "And 60 more" not in text(page)
    parts = [name for name in pages if name.startswith(f"{_BUSY}/said-20")]
    assert {name[: len(f"{_BUSY}/said-2023")] for name in parts} == {
        f"{_BUSY}/said-{y}" for y in (2021, 2022, 2023)
    }
    figures = [f for name in parts for f in rendered(body(pages[name])).iter("figure")]
    said = [u for u in busy().utterances if u.attributed.person == "ada-berg"]
    assert len(figures) == len(said) > 100
    assert all(f"({name.removeprefix('people/')}" in page for name in parts)


def test_the_pages_of_a_year_lead_to_the_others_and_back(pages: dict[str, str]) -> None:
    """Each names the years, and the person."""
    page = pages[f"{_BUSY}/said-2022.md"]
    assert "(said-2021.md)" in page and "(said-2023.md)" in page and "(../ada-berg.md)" in page
    assert "2023" not in " ".join(f.text_content() for f in rendered(body(page)).iter("figure"))


def test_events_and_mentions_have_pages_of_their_own(pages: dict[str, str]) -> None:
    """The person's page has the weightiest events, and says how many there are."""
    page = text(pages[f"{_BUSY}.md"])
    assert "All 80 dated events" in page and "dated events" in page
    assert "All 320 mentions" in page
    assert pages[f"{_BUSY}.md"].count("d-mentions") == 0
    lines = sum(pages[name].count("<li markdown>") for name in pages if name.startswith(f"{_BUSY}/mentions"))
    assert lines == 320


def test_somebody_of_whom_there_is_little_has_one_page() -> None:
    """All they said stands there, the oldest first."""
    files = render([harbour()], SiteSettings())
    assert [name for name in files if name.startswith(_BUSY)] == [f"{_BUSY}.md"]
    assert "by year" not in text(files[f"{_BUSY}.md"])
