"""A long timeline opens at its busiest years, with a strip of years; long quotes have ways in by month and speaker."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from generator.model import Dossier
from generator.rendering.site import SiteSettings, render
from tests.rendering.built_site import build_site
from tests.rendering.markdown_page import body, rendered, text
from tests.rendering.sample import harbour
from tests.rendering.test_busy_people import busy

SHORT = SiteSettings(page_size=12)


def storied() -> Dossier:
    """The harbour with old events, two of 2019 and thirty of the months of 2021."""
    first = next(e for e in harbour().events if e.id == "e-closed")
    dates = [*(str(1880 + 5 * n) for n in range(20)), "2019-01-05", "2019-02-05"]
    dates += [f"2021-{1 + n // 10:02}-{1 + n % 10:02}" for n in range(30)]
    return replace(
        harbour(),
        events=tuple(
            replace(first, id=f"e-{edtf}", edtf=edtf, basis="stated", precision="day") for edtf in dates
        ),
    )


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Its site, twelve events a page."""
    return render([storied()], SHORT)


def test_the_timeline_opens_where_its_busiest_year_begins(pages: dict[str, str]) -> None:
    """Older events have pages before it, by their order in time, and addresses lead to them."""
    assert 'id="e-2021-01-01"' in pages["timeline.md"]
    assert 'id="e-1880' in pages["timeline/page-1.md"]
    assert "timeline/page-2.md" not in pages and 'id="e-2021-02' in pages["timeline/page-3.md"]
    shown = text(pages["timeline.md"])
    assert "Pages: 1880 to 1935 · 1940 to 2021 · " in shown
    assert "(timeline/page-1.md#e-1880" in pages["timeline.md"]


def test_a_strip_leads_to_each_year_and_months_to_their_events(pages: dict[str, str]) -> None:
    """As high as the year is busy; the earliest years stand together."""
    strip = rendered(body(pages["timeline.md"])).xpath(".//ul[@class='d-strip']/li")
    assert len(strip) == 16
    assert strip[0].text_content() == "earlier 7" and strip[-1].text_content() == "2021 30"
    assert strip[-1].get("style") == "--d-high: 100%"
    assert "2021 January (10) · February (10) · March (10)" in text(pages["timeline.md"])
    assert "2019 January" not in text(pages["timeline.md"])


def test_older_years_of_its_page_are_folded(pages: dict[str, str]) -> None:
    """What stands before the busy years says how much it is; a page of old years alone is open."""
    (fold,) = rendered(body(pages["timeline.md"])).xpath(".//div[@class='d-events']/details")
    assert fold.find("summary").text == "1940 to 2019: 10 events"
    assert fold.xpath(".//li[@id='e-2019-01-05']")
    assert not rendered(body(pages["timeline/page-1.md"])).xpath(".//div[@class='d-events']/details")


def test_a_short_timeline_has_its_picture_and_no_strip() -> None:
    """On one page everything is in sight."""
    page = render([storied()], SiteSettings())["timeline.md"]
    assert "d-strip" not in page and "d-picture" in page


def test_many_quotes_have_ways_in_by_month_and_by_speaker() -> None:
    """On the first page; months lead to their first quote, speakers to all they say."""
    files = render([busy()], SiteSettings())
    first = files["quotes/index.md"]
    assert "2021 March (108)" in text(first) and "2023 March (104)" in text(first)
    assert "Ada Berg (160)" in text(first) and "All sources" in text(first)
    assert "#q-" in first.partition("2023")[2].partition("</p>")[0]
    assert "By month" not in files["quotes/page-2.md"]
    assert "By month" not in render([harbour()], SiteSettings())["quotes/index.md"]


@pytest.mark.browser
def test_a_bar_of_the_strip_leads_into_what_is_folded(browser: Browser, tmp_path: Path) -> None:
    """By the keyboard, too; nothing is cut on a phone."""
    site, warnings = build_site(tmp_path, [storied()], SHORT)
    assert warnings == []
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(f"file://{site}/timeline.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert Axe().run(page).response["violations"] == []
    event = page.locator("[id='e-2019-01-05']")
    assert not event.is_visible()
    page.locator(".d-strip a", has_text="2019").press("Enter")
    event.wait_for(state="visible")
    page.close()
