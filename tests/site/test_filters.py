"""The filters of quotes, people and events in a browser: they do what they say."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_quotes_can_be_filtered(wide: Page, address: str) -> None:
    """Choosing a speaker leaves only their quotes; without JavaScript all are there."""
    wide.goto(address + "quotes/index.html")
    quotes = wide.locator("[data-speaker]:visible")
    before = quotes.count()
    wide.get_by_label("Speaker").select_option(value="maria-zakharova")

    assert 0 < quotes.count() < before
    assert {q.get_attribute("data-speaker") for q in quotes.all()} == {"maria-zakharova"}


def test_quotes_can_be_filtered_by_source(wide: Page, address: str) -> None:
    """All that a body says is one choice, “the statement” too."""
    wide.goto(address + "quotes/index.html")
    wide.get_by_label("Speaker").select_option(label="Kremlin (3)")
    quotes = wide.locator(".d-quotes .d-quote:visible")
    assert quotes.count() == 3
    assert "written “the statement”" in quotes.nth(2).inner_text()
    assert all(q.locator(".d-by a[href$='sources/kremlin.html']").count() for q in quotes.all())


def test_quotes_can_be_filtered_by_article_and_by_words(wide: Page, address: str) -> None:
    """Only quotes of that article stay, and of those only the ones that hold the words."""
    wide.goto(address + "quotes/index.html")
    quotes = wide.locator(".d-quotes .d-quote:visible")
    before = quotes.count()
    wide.get_by_label("Article").select_option(index=1)
    chosen = quotes.count()
    sources = {q.locator(".d-source").get_attribute("href").partition("#")[0] for q in quotes.all()}  # type: ignore[union-attr]
    assert 0 < chosen < before and len(sources) == 1
    wide.get_by_role("searchbox", name="Words").fill("zzz no such words")
    assert quotes.count() == 0


def test_quotes_can_be_filtered_by_date(wide: Page, address: str) -> None:
    """Only quotes of articles that appeared on or after a day stay; the count says how many."""
    wide.goto(address + "quotes/index.html")
    quotes = wide.locator(".d-quotes .d-quote:visible")
    before = quotes.count()
    wide.get_by_label("Published until").fill("2021-03-21")
    left = quotes.count()

    assert 0 < left < before
    assert wide.locator(".d-filter output").inner_text().startswith(f"{left} of {before}")
    assert all(str(q.get_attribute("data-from")) <= "2021-03-21" for q in quotes.all())


def test_people_can_be_found_by_role_and_sorted_by_name(wide: Page, address: str) -> None:
    """Words of a role leave those who hold it; names come in the order of the alphabet, and weight comes back."""
    wide.goto(address + "people/index.html")
    people = wide.locator(".d-people .d-who > li:visible a.d-person")
    by_weight = people.all_inner_texts()
    wide.get_by_label("Sort by").select_option(value="name")
    assert people.all_inner_texts() == sorted(by_weight) != by_weight
    wide.get_by_label("Sort by").select_option(value="")
    assert people.all_inner_texts() == by_weight
    wide.get_by_role("searchbox", name="Name or role").fill("spokesperson")
    assert people.all_inner_texts() == ["Maria Zakharova"]


def test_events_can_be_filtered_by_person_and_day(wide: Page, address: str) -> None:
    """Only events in which the person is named stay, the folded ones opened; of those, the days asked for."""
    wide.goto(address + "timeline.html")
    events = wide.locator(".d-timeline > li:visible")
    before = events.count()
    wide.get_by_label("Person").select_option(value="/dossier/people/vladimir-putin.html")
    left = events.count()
    assert 0 < left != before
    assert all(e.locator("a[href$='vladimir-putin.html']").count() for e in events.all())
    wide.get_by_label("Happened until").fill("2012-01-01")
    assert 0 < events.count() < left
    assert all(str(e.get_attribute("data-from")) < "2012-01-01" for e in events.all())
    assert [h.inner_text().rstrip("¶") for h in wide.locator(".d-events :is(h2, h3):visible").all()] == [
        "2011"
    ]
