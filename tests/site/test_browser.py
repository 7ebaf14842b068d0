"""The built site in a real browser."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from tests.site.project import Project

pytestmark = pytest.mark.browser

PAGES = [
    "index.html",
    "summary.html",
    "people/index.html",
    "people/joe-biden.html",
    "sources/index.html",
    "sources/kremlin.html",
    "quotes/index.html",
    "timeline.html",
    "articles/index.html",
    "articles/000_c487632f6146ee12.html",
    "data.html",
    "about.html",
]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, address: str, page: str, scheme: Any) -> None:
    """No page breaks a rule of accessibility that axe knows, in light and dark."""
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
        tab = context.new_page()
        tab.goto(address + page)
        tab.wait_for_timeout(300)
        found = Axe().run(tab).response["violations"]

    assert [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found] == []


@pytest.mark.parametrize("page", PAGES)
def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, address: str, page: str) -> None:
    """360 pixels wide, every page fits."""
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        tab = context.new_page()
        tab.goto(address + page)

        assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_no_request_leaves_the_host_and_no_script_fails(wide: Page, address: str) -> None:
    """Every request goes to the site's own host, and no page prints an error."""
    requests: list[str] = []
    errors: list[str] = []
    wide.on("request", lambda request: requests.append(request.url))
    wide.on("pageerror", lambda error: errors.append(str(error)))
    for page in PAGES:
        wide.goto(address + page, wait_until="networkidle")

    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
    assert errors == []


def test_from_a_quote_to_its_sentence(wide: Page, address: str) -> None:
    """A click on a quote's source leads to the sentence that holds its words, lit."""
    wide.goto(address + "quotes/index.html")
    wide.locator("a[href*='articles/'][href*='#s-']").first.click()
    wide.wait_for_url("**/articles/*#s-*")
    lit = wide.locator(":target")

    assert lit.count() == 1
    plain = wide.locator("[id^='s-']:not(:target)").first
    colour = "e => getComputedStyle(e).backgroundColor"
    assert lit.evaluate(colour) != plain.evaluate(colour)


def test_the_site_works_as_files(wide: Page, seeds_site: Project) -> None:
    """Opened from a disk, a link from home leads to a page that is there."""
    wide.goto((seeds_site.site / "index.html").as_uri())
    wide.get_by_role("link", name="Joe Biden").first.click()

    assert wide.url.endswith("people/joe-biden.html")
    assert "Joe Biden" in wide.title()


def searched(tab: Page, words: str, target: str) -> Locator:
    """What the search offers for words typed into it, by a part of its address."""
    box = tab.locator("input.md-search__input")
    box.focus()
    box.fill("")
    box.type(words, delay=20)
    found = tab.locator(f".md-search-result__link[href*='{target}']").first
    found.wait_for(timeout=10_000)
    return found


def test_search_finds_a_person(wide: Page, address: str) -> None:
    """Typing a surname into the search offers the person's page."""
    wide.goto(address + "index.html")

    assert searched(wide, "Zakharova", "people/maria-zakharova").is_visible()


def test_pages_are_whole_without_javascript(browser: Browser, address: str) -> None:
    """With scripts off, the quotes, people and events are all on their pages."""
    with browser.new_context(java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto(address + "quotes/index.html")
        assert tab.get_by_text("We understand one another").first.is_visible()
        tab.goto(address + "timeline.html")
        assert tab.get_by_text("held his first call").first.is_visible()


def test_a_quote_is_copied_with_its_source(browser: Browser, address: str) -> None:
    """The button puts the words, who said them, the article and the sentence's address on the clipboard."""
    permissions = ["clipboard-read", "clipboard-write"]
    with browser.new_context(permissions=permissions) as context:
        tab = context.new_page()
        tab.goto(address + "quotes/index.html")
        quote = tab.locator(".d-quote[data-speaker=vladimir-putin]").first
        quote.get_by_role("button", name="Copy").click()
        quote.get_by_role("button", name="Copied").wait_for()
        words, source, link = str(tab.evaluate("navigator.clipboard.readText()")).splitlines()

        assert "We understand one another" in words
        assert source.startswith("Vladimir Putin; ")
        assert link.startswith(address + "articles/") and "#s-" in link


def test_a_quote_is_copied_from_its_speakers_page(browser: Browser, address: str) -> None:
    """There the name is in the heading alone, and is copied with the words all the same."""
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        tab = context.new_page()
        tab.goto(address + "people/vladimir-putin.html")
        tab.locator(".d-own .d-quote").first.get_by_role("button", name="Copy").click()
        tab.get_by_role("button", name="Copied").wait_for()
        source = str(tab.evaluate("navigator.clipboard.readText()")).splitlines()[1]

        assert source.startswith("Vladimir Putin; ")


def test_variants_stand_side_by_side(wide: Page, address: str) -> None:
    """On a desk the reports of one utterance are beside each other, not one below the other."""
    wide.goto(address + "quotes/index.html")
    one, other = (q.bounding_box() for q in wide.locator(".d-variants").first.locator(".d-quote").all()[:2])

    assert one and other and one["y"] == other["y"] and other["x"] >= one["x"] + one["width"]


def test_search_finds_a_source(wide: Page, address: str) -> None:
    """A body that says several things by its page, one that says a single thing by its place in the index."""
    wide.goto(address + "index.html")
    found = searched(wide, "Kremlin", "sources/kremlin.html")
    assert found.locator("xpath=ancestor::li").locator(".md-tag", has_text="Organisation").count() >= 1
    wide.goto(address + "index.html")
    assert searched(wide, "White House", "sources/index.html").is_visible()


def test_a_source_in_the_index_is_copied_with_its_name(wide: Page, address: str) -> None:
    """The copy of what it says names it, and not the page."""
    wide.context.grant_permissions(["clipboard-read", "clipboard-write"])
    wide.goto(address + "sources/index.html#source-white-house")
    wide.locator("section", has=wide.locator("#source-white-house")).locator(".d-copy").click()
    wide.get_by_text("Copied").wait_for()
    assert "\nWhite House; " in wide.evaluate("navigator.clipboard.readText()")


def test_search_finds_a_date(wide: Page, address: str) -> None:
    """A day as it is written on the timeline leads there, and the result says that it is the timeline."""
    wide.goto(address + "index.html")
    found = searched(wide, "16 March 2021", "timeline.html")

    assert found.locator("xpath=ancestor::li").locator(".md-tag", has_text="Timeline").count() >= 1


def test_search_shows_what_kind_of_thing_it_found(wide: Page, address: str) -> None:
    """A person's page is known by its tag, and words of a quotation lead to the quotes."""
    wide.goto(address + "index.html")
    person = searched(wide, "Zakharova", "people/maria-zakharova")
    assert person.locator(".md-tag", has_text="Person").count() == 1
    quotes = searched(wide, "irreversible degradation", "quotes/index.html")
    assert quotes.locator(".md-tag", has_text="Quotes").count() == 1


# What a page offers to a mouse, and cannot be reached by pressing Tab from its top to its end.
_UNREACHED = """() => [...document.querySelectorAll("a[href], button, input, select, summary")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.dataset.reached)
  .filter((e) => !e.matches(".md-top"))  // the theme shows it only while a reader scrolls upwards
  .map((e) => e.outerHTML.slice(0, 120))"""
# Tab leads through the parts of a date field, which is one element: seen again next, it is not the page's end.
# Neither is the body alone: the theme's button for the top may vanish while it has the focus.
_REACHED = """() => { const e = document.activeElement; const again = e.dataset.reached && e !== window.previous;
  e.dataset.reached = "yes"; window.previous = e; return Boolean(again); }"""


@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_reaches_everything(wide: Page, address: str, page: str) -> None:
    """Tab alone leads through every visible link, control and fold of a page."""
    wide.goto(address + page)
    wide.wait_for_timeout(300)
    for _ in range(1000):
        wide.keyboard.press("Tab")
        if wide.evaluate(_REACHED):
            break

    assert wide.evaluate(_UNREACHED) == []


def test_the_keyboard_opens_a_fold_and_chooses_a_speaker(wide: Page, address: str) -> None:
    """Enter opens what is folded away; arrow keys choose in a filter."""
    wide.goto(address + "timeline.html")
    fold = wide.locator("details.d-list").first
    fold.locator("summary").focus()
    wide.keyboard.press("Enter")
    assert fold.get_attribute("open") is not None
    wide.goto(address + "quotes/index.html")
    before = wide.locator(".d-quotes .d-quote:visible").count()
    wide.get_by_label("Speaker").focus()
    wide.keyboard.press("ArrowDown")
    assert 0 < wide.locator(".d-quotes .d-quote:visible").count() < before


@pytest.mark.parametrize("reach", ["hover", "focus"])
def test_a_citation_shows_its_sentence_and_leads_to_it(wide: Page, address: str, reach: str) -> None:
    """Pointed at or reached by keyboard, a citation shows the source sentence; its link leads there, lit."""
    wide.goto(address + "summary.html", wait_until="networkidle")
    citation = wide.locator(".md-content a.footnote-ref").first
    getattr(citation, reach)()
    shown = wide.locator(".md-tooltip2--active")
    shown.wait_for()
    sentence = shown.inner_text()
    assert len(sentence.split()) > 8

    shown.get_by_role("link").first.click()
    wide.wait_for_url("**/articles/**#s-*")
    target = wide.locator(":target")
    assert " ".join(target.inner_text().split())[:40] in " ".join(sentence.split())
