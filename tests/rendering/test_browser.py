"""The hand-made sites in a real browser: nothing cut on a phone, filters that do what they say.

What holds of the seeds' own site (axe, foreign requests) is looked at in tests/site.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from generator.labels.label_files import read_labels
from generator.model import LinkedQuotation, Quotation, Source, StorySource
from generator.rendering.addresses import safe_name
from generator.rendering.site import SiteSettings
from tests.rendering.built_site import build_site
from tests.rendering.sample import HARBOUR, at, harbour, hostile, quoting

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site, opened as files."""
    return build_site(tmp_path_factory.mktemp("browser"), [harbour()])[0]


def opened(browser: Browser, address: str, width: int = 1280) -> Page:
    """A page of the site in a window of its own."""
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(address)
    return page


def test_nothing_is_cut_on_a_phone(browser: Browser, site: Path, tmp_path: Path) -> None:
    """At 360 pixels no page scrolls sideways, a hostile one no more than others."""
    awkward = build_site(tmp_path, [hostile("x" * 5000 + " https://a.b/" + "y" * 400)])[0]
    for root in (site, awkward):
        for path in sorted(root.rglob("*.html")):
            page = opened(browser, f"file://{path}", width=360)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
            page.context.close()


def test_a_long_name_beside_a_picture_is_cut_between_words(browser: Browser, tmp_path: Path) -> None:
    """At 360 pixels its row holds all that is left of it, with the ellipsis; a title has the whole."""
    name = "International Federation of Harbourmasters and the Inland Waterway Pilots of the North"
    (told,) = (q for q in harbour().quotations if q.id == "q-bbbbbbbbbb")
    told = replace(told, person=None, source=Source(name, "organisation"), source_id="pilots")
    source = StorySource("pilots", name, "organisation", (), (told.id,))
    site = build_site(tmp_path, [replace(quoting(harbour(), [told]), sources=(source,))])[0]
    page = opened(browser, f"file://{site / 'people/index.html'}", width=360)
    (link,) = page.locator(".d-whom li > a", has_text="International").all()
    assert link.inner_text() == "International Federation of Harbourmasters …"
    assert link.get_attribute("title") == name
    inside = (
        "a => { const range = document.createRange(), row = a.parentElement.getBoundingClientRect();"
        "range.selectNodeContents(a);"
        "return [...range.getClientRects()].every(line => line.left >= row.left && line.right <= row.right"
        " && line.top >= row.top && line.bottom <= row.bottom); }"
    )
    assert link.evaluate(inside)
    rows = "list => [...list.children].map(row => row.getBoundingClientRect().height)"
    for column in page.locator(".d-whom > ul").all():
        assert len({round(height) for height in column.evaluate(rows)}) == 1


def test_a_quote_within_a_quote_has_a_mark_of_its_own(browser: Browser, tmp_path: Path) -> None:
    """In the text it is underlined on the ground of the outer one; beside it the two stand by their places."""
    outer, *others = harbour().quotations
    inner = LinkedQuotation(
        "q-8888888888", "a1", Quotation(at(HARBOUR, "we close it now"), "direct"), "bo-lind", None
    )
    site = build_site(tmp_path, [quoting(harbour(), [outer, *others, inner])])[0]
    page = opened(browser, f"file://{site / 'articles/a1.html'}")
    line = "e => [getComputedStyle(e).borderBottomStyle, getComputedStyle(e).backgroundColor]"
    assert page.locator("#q-aaaaaaaaaa").evaluate(line)[0] == "none"
    assert page.locator("#q-aaaaaaaaaa #q-8888888888").evaluate(line) == ["solid", "rgba(0, 0, 0, 0)"]
    noted = page.locator(".d-margin h2#quotes + ul > li").all_inner_texts()
    assert [words.partition(":")[0] for words in noted] == ["Ada Berg", "Bo Lind", "Bo Lind"]
    assert "we close it now" in noted[1] and "“" not in noted[1]


def test_the_quotes_can_be_filtered(browser: Browser, site: Path) -> None:
    """By speaker, kind and words; the count says how many are left."""
    page = opened(browser, f"file://{site / 'quotes/index.html'}")
    shown = page.locator(".d-quotes .d-quote:visible")
    assert shown.count() == 4
    page.get_by_label("Kind").select_option(label="Reported (1)")
    assert shown.count() == 1 and "Bo Lind" in shown.inner_text()
    assert page.locator(".d-filter output").inner_text() == "1 of 4 on this page"
    page.get_by_label("Kind").select_option(label="All")
    page.get_by_label("Speaker").select_option(label="Ada Berg (2)")
    assert shown.count() == 2
    page.get_by_role("searchbox", name="Words").fill("do it NOW")
    assert shown.count() == 1


def test_who_speaks_jointly_is_found_by_each_name(browser: Browser, tmp_path: Path) -> None:
    """The joint statement is among those of either, and of nobody else besides."""
    spoken = Quotation(at(HARBOUR, "The port was built in 1911"), "direct")
    both = LinkedQuotation(
        "q-7777777777", "a1", spoken, None, None, Source("Ada Berg and Bo Lind", "group"), "both"
    )
    site = build_site(tmp_path, [quoting(harbour(), [*harbour().quotations, both])])[0]
    page = opened(browser, f"file://{site / 'quotes/index.html'}")
    choices = page.get_by_label("Speaker").locator("option").all_inner_texts()
    assert choices[:3] == ["All", "Ada Berg (3)", "Bo Lind (2)"] and len(choices) == 4
    page.get_by_label("Speaker").select_option(label="Bo Lind (2)")
    assert page.locator(".d-quotes .d-quote:visible").count() == 2


def test_the_fields_to_filter_by_speak_the_language_of_the_site(browser: Browser, tmp_path: Path) -> None:
    """Their names, what can be chosen, and the count."""
    german = build_site(tmp_path, [harbour()], SiteSettings(labels=read_labels(Path(), "de")))[0]
    page = opened(browser, f"file://{german / 'quotes/index.html'}")
    page.get_by_label("Sprecher").select_option(label="Ada Berg (2)")
    assert page.locator(".d-filter output").inner_text() == "2 von 4 auf dieser Seite"
    assert "Alle" in page.locator(".d-filter").inner_text()


def test_a_page_is_whole_without_javascript(browser: Browser, site: Path) -> None:
    """Every quote and event is there, and no dead control."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"file://{site / 'quotes/index.html'}")
    assert page.locator(".d-quote").count() == 4
    assert page.locator(".d-filter, .d-copy").count() == 0


def test_a_sentence_is_lit_when_one_arrives_from_a_citation(browser: Browser, site: Path) -> None:
    """Following a source from the summary leads to the sentence, which is marked."""
    page = opened(browser, f"file://{site / 'summary.html'}")
    page.locator(".footnote a.d-source").first.click()
    page.wait_for_url("**/articles/a1.html#s-*")
    lit = page.locator(".d-s:target")
    assert lit.inner_text().startswith("Harbour master Ada Berg closed berth 4")
    plain = page.locator(".d-s").last
    background = "e => getComputedStyle(e).backgroundColor"
    assert lit.evaluate(background) != plain.evaluate(background)


def test_axe_finds_nothing_on_the_pages_of_several_stories(browser: Browser, tmp_path: Path) -> None:
    """The cards on home and a story's own first page, in light and dark."""
    stories = [replace(harbour(), story="Harbour"), hostile(story="Other")]
    several = build_site(tmp_path, stories)[0]
    for scheme in ("light", "dark"):
        for name in ("index.html", f"stories/{safe_name('Harbour')}/index.html", "timeline.html"):
            page = browser.new_context(color_scheme=scheme).new_page()
            page.goto(f"file://{several / name}")
            found = [(v["id"], v["nodes"][0]["html"][:120]) for v in Axe().run(page).response["violations"]]
            assert found == [], (name, scheme)
            page.context.close()
