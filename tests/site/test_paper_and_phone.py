"""The seeds' site on paper and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone."""
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        yield context.new_page()


def test_paper_shows_what_is_folded_away_and_no_controls(wide: Page, address: str) -> None:
    """What a click would open is printed; what only a screen can use is not."""
    wide.emulate_media(media="print")
    wide.goto(address + "timeline.html")
    folded = wide.locator("details.d-list:not(:has(form)) li")

    assert folded.count() and all(item.is_visible() for item in folded.all())
    for control in (".d-filter", ".md-header", ".md-tabs", ".md-footer"):
        assert not wide.locator(control).first.is_visible(), control
    wide.goto(address + "quotes/index.html")
    assert wide.locator(".d-quote").first.is_visible() and not wide.locator(".d-copy").first.is_visible()


@pytest.mark.parametrize(
    "page", ["index.html", "people/joe-biden.html", "quotes/index.html", "timeline.html"]
)
def test_every_page_prints(wide: Page, address: str, page: str, tmp_path: Path) -> None:
    """As a PDF of a few pages, nothing of it wider than the paper."""
    wide.set_viewport_size({"width": 718, "height": 1000})  # A4 within Chromium's margins
    wide.emulate_media(media="print")
    wide.goto(address + page)
    printed = wide.pdf(path=tmp_path / "page.pdf", format="A4")

    assert printed.startswith(b"%PDF") and 1 <= printed.count(b"/Type /Page\n") <= 15
    assert wide.evaluate("document.documentElement.scrollWidth") <= 718


def test_all_kinds_of_pages_are_one_tap_away(phone: Page, address: str) -> None:
    """No menu need be opened: every page has the way to each kind, and shows where one is."""
    phone.goto(address + "people/index.html")
    tabs = phone.locator(".md-tabs__link")

    assert [tab.inner_text() for tab in tabs.all() if tab.is_visible()] == [
        "Home", "Summary", "People", "Sources", "Quotes", "Timeline", "Articles", "Data", "About",
    ]  # fmt: skip
    assert all((box := tab.bounding_box()) and box["x"] + box["width"] <= 360 for tab in tabs.all())
    assert phone.locator(".md-tabs__item--active").inner_text() == "People"


def test_quotes_come_before_the_fields_to_filter_them(phone: Page, address: str) -> None:
    """On a phone the filter is folded, and works once opened."""
    phone.goto(address + "quotes/index.html")
    first = phone.locator(".d-quote").first.bounding_box()
    assert first and first["y"] < 500
    phone.get_by_text("Filter", exact=True).click()
    before = phone.locator(".d-quote:visible").count()
    phone.get_by_label("Speaker").select_option(value="maria-zakharova")
    assert 0 < phone.locator(".d-quote:visible").count() < before


def test_words_in_pictures_are_legible(phone: Page, address: str) -> None:
    """No label is drawn smaller than eleven pixels, and no name in who speaks of whom is cut."""
    phone.goto(address + "timeline.html")
    heights = phone.locator("svg[role=img] text").evaluate_all(
        "all => all.map((e) => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a)"
    )
    assert heights and min(heights) >= 11
    phone.goto(address + "people/index.html")
    names = phone.locator(".d-whom li")
    assert names.count() and names.evaluate_all(
        "all => all.every((e) => e.scrollWidth <= e.clientWidth && e.scrollHeight <= e.clientHeight "
        "&& parseFloat(getComputedStyle(e).fontSize) >= 11)"
    )
