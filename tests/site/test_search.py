"""Search of a large site, in a browser: by Pagefind, which is asked for what a query needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.site.project import Project, copy_project
from tests.site.serving import served_below_a_path

pytestmark = pytest.mark.browser
SEEDS = {
    "a.md": "---\ntitle: <img src=x onerror=alert(1)> The ferry\ndate: 2023-05-04\noutlet: Courier\n---\n\n"
    "The ferry of Ödsund sank on 3 May 2023. “We heard nothing,” said Mayor Maja Ångström. "
    "“The hull was old,” said engineer Paul Reeve. The Harbour Board said the ferry had been inspected. "
    "“It cost $3.5 million,” said pilot T.J. Al-Ansari. Nobody else was hurt, and those who had been on board "
    "were taken by the fire brigade, within the hour that followed, to the hospital of the town.",
    "b.md": "---\ntitle: A bridge instead\ndate: 2024-06-07\noutlet: Herald\n---\n\n"
    "“The bridge will stand in two years,” Maja Ångström said on Friday. "
    "“Angry people wrote to us about the bridge,” said Paul Reeve. Ida Reeve was there.",
}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site that counts as large from its first page on."""
    project = copy_project(tmp_path_factory.mktemp("large"), SEEDS)
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("# pagefind_from: 300", "pagefind_from: 1"), "utf-8")
    project.build()
    return project


@pytest.fixture(scope="module")
def large_address(large: Project) -> Iterator[str]:
    """That site, served below a sub-path."""
    with served_below_a_path(large) as root:
        yield root


def _ask(page: Page, words: str) -> None:
    """Open the search with its key, type, and wait for what it finds."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator(".d-search output")).to_have_text(re.compile("found"))


def test_a_person_is_found_first_without_diacritics(wide: Page, large_address: str) -> None:
    """The name leads to the person's page; what they said comes behind it."""
    wide.goto(large_address + "articles/b.html")
    _ask(wide, "angstrom")
    headings = [h.inner_text().split()[0] for h in wide.locator(".d-found h2").all()]
    assert headings[:2] == ["People", "Quotes"]
    first = wide.locator(".d-hits a").first
    assert first.inner_text() == "Maja Ångström"
    wide.keyboard.press("ArrowDown")
    wide.keyboard.press("Enter")
    wide.wait_for_url("**/people/maja-angstrom.html*")
    assert wide.locator("h1").inner_text().startswith("Maja Ångström")


def test_a_quote_leads_to_its_place_and_can_be_chosen_by_speaker(wide: Page, large_address: str) -> None:
    """Of what is found for a word only the chosen speaker's is left, and stands where the link leads."""
    wide.goto(large_address)
    _ask(wide, "bridge")
    wide.get_by_label("Speaker").select_option(value="Paul Reeve")
    hits = wide.locator(".d-hits a")
    expect(hits).to_have_count(1)
    hits.click()
    wide.wait_for_url("**/quotes/index.html#q-*")
    place = wide.url.partition("#")[2]
    assert "Angry people" in wide.locator(f"[id='{place}']").inner_text()
    assert not wide.locator("dialog.d-search").is_visible()


def test_words_of_articles_stay_words(wide: Page, large_address: str) -> None:
    """A title that looks like markup is shown as it is written."""
    alerts: list[str] = []

    def note(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    wide.on("dialog", note)
    wide.goto(large_address)
    _ask(wide, "onerror")
    assert "<img src=x onerror=alert(1)> The ferry" in wide.locator(".d-found").inner_text()
    assert not wide.locator(".d-found img").count() and not alerts


def test_who_is_most_quoted_comes_first_and_nobody_of_another_name(wide: Page, large_address: str) -> None:
    """Of two of one surname the one who says more; a name that nobody has finds nobody whose begins like it."""
    wide.goto(large_address)
    _ask(wide, "reeve")
    first = wide.locator(".d-found section").first.locator(".d-hits a")
    assert [a.inner_text() for a in first.all()] == ["Paul Reeve", "Ida Reeve"]
    wide.locator(".d-search input").fill("Reventlow")
    expect(wide.locator(".d-search output")).to_have_text("Nothing is found.")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("inspected hospital", "<img src=x onerror=alert(1)> The ferry"),
        ("T.J. Al-Ansari", "T.J. Al-Ansari"),
        ("tj al ansari’s", "T.J. Al-Ansari"),
        ("Ms. Al-Ansari", "T.J. Al-Ansari"),
        ("tj al-ansari ferry", "T.J. Al-Ansari"),
        ("“$3.5 million”", "T.J. Al-Ansari"),
        ("Herald", "A bridge instead"),
        ("Agnstrom", "Maja Ångström"),
    ],
)
def test_what_is_asked_for_is_found_however_it_is_written(
    wide: Page, large_address: str, words: str, first: str
) -> None:
    """Words far apart, signs within names, forms of address, whose it is, an outlet, a slip of the pen."""
    wide.goto(large_address)
    wide.keyboard.press("/")
    wide.locator(".d-search input").fill(words)
    expect(wide.locator(".d-hits a").first).to_have_text(first)


def test_who_is_meant_by_a_misspelt_name_is_not_said_to_be_found(wide: Page, large_address: str) -> None:
    """They are told as people of like names."""
    wide.goto(large_address)
    wide.keyboard.press("/")
    wide.locator(".d-search input").fill("Reve")
    expect(wide.locator(".d-found h2")).to_have_text(re.compile("People of like names"))
    expect(wide.locator(".d-search output")).to_have_text("Nothing is found.")


@pytest.mark.parametrize("file", ["pagefind.js", "*.pf_meta", "filter/*", "index/*"])
def test_what_cannot_be_loaded_is_told_and_asked_for_again(wide: Page, large_address: str, file: str) -> None:
    """A failure is no "Nothing is found", and does not last longer than its cause."""
    wide.route(f"**/pagefind/{file}", lambda route: route.abort())
    wide.goto(large_address)
    wide.keyboard.press("/")
    wide.keyboard.type("bridge")
    expect(wide.locator(".d-search output")).to_have_text("The search index cannot be loaded.")
    wide.unroute(f"**/pagefind/{file}")
    wide.locator(".d-search input").fill("reeve")
    expect(wide.locator(".d-hits a").first).to_have_text("Paul Reeve")


def test_enter_opens_what_the_words_are_now(wide: Page, large_address: str) -> None:
    """Not the answer to those before them, be it there already."""
    wide.goto(large_address)
    _ask(wide, "reeve")
    wide.locator(".d-search input").fill("angstrom")
    wide.keyboard.press("Enter")
    wide.wait_for_url("**/people/maja-angstrom.html*")


def test_words_are_compared_without_what_a_keyboard_lacks(wide: Page, large_address: str) -> None:
    """Search and the boxes on the pages share it: letters, apostrophes, hyphens, marks that are not seen."""
    wide.goto(large_address)
    same = [["Sørensen’s", "sorensen"], ["Łukasz Żak", "lukasz zak"], ["O’Rourke", "orourke"]]
    same += [
        ["Strauß-\u202eBerg", "straussberg"],
        ["Berg, Ann", "ann; “berg”"],
        ["$3,500", "3500"],
        ["‘We", "we"],
    ]
    asked = "pairs => pairs.map(pair => pair.map(words => dossierFolding.asks(words).map(ask => ask.whole).sort()))"
    for one, other in wide.evaluate(asked, same):
        assert one == other


def test_a_choice_can_be_changed_for_another(wide: Page, large_address: str) -> None:
    """The list holds what was found without it; where it leaves nothing, that is said."""
    wide.goto(large_address)
    _ask(wide, "bridge")
    speaker = wide.get_by_label("Speaker")
    speaker.select_option(value="Paul Reeve")
    expect(wide.locator(".d-hits a")).to_have_count(1)
    speaker.select_option(value="Maja Ångström")
    expect(wide.locator(".d-hits a")).to_have_count(1)
    wide.locator(".d-search input").fill("Ödsund")
    expect(wide.locator(".d-search output")).to_have_text("Nothing is found with what is chosen.")


def test_back_leads_to_what_was_asked(wide: Page, large_address: str) -> None:
    """Enter opens the first that was found; back from there the search stands as it was."""
    wide.goto(large_address)
    _ask(wide, "angstrom")
    wide.keyboard.press("Enter")
    wide.wait_for_url("**/people/maja-angstrom.html*")
    wide.go_back()
    expect(wide.locator(".d-hits a").first).to_have_text("Maja Ångström")


def test_nothing_found_is_said(wide: Page, large_address: str) -> None:
    """And Escape leads back to the page."""
    wide.goto(large_address)
    _ask(wide, "zyxwv")
    assert wide.locator(".d-search output").inner_text() == "Nothing is found."
    wide.keyboard.press("Escape")
    assert not wide.locator("dialog.d-search").is_visible()


def test_search_fits_a_phone_and_loads_little(browser: Browser, large_address: str) -> None:
    """Nothing of the index is loaded before somebody asks, then some hundred KB; nothing is wider than 360 px."""
    with browser.new_context(viewport={"width": 360, "height": 700}) as context:
        page, loaded = context.new_page(), dict[str, int]()
        page.on("response", lambda r: loaded.update({r.url: int(r.headers.get("content-length", 0))}))
        page.goto(large_address, wait_until="networkidle")
        assert not any("pagefind" in url or "search_index" in url for url in loaded)
        page.get_by_role("button", name="Search").click()
        page.keyboard.type("ferry")
        page.locator(".d-found section").first.wait_for()
        assert sum(size for url, size in loaded.items() if "pagefind" in url) < 400_000
        assert page.evaluate("document.querySelector('dialog').scrollWidth <= 360")
        assert page.evaluate("document.documentElement.scrollWidth <= 360")


def test_a_site_opened_as_files_says_that_it_has_no_search(wide: Page, large: Project) -> None:
    """In the place where search would be."""
    wide.goto((large.site / "index.html").as_uri())
    assert "Search works where the site is served." in wide.locator(".md-header").inner_text()
    assert not wide.locator(".d-search-open").count()


def test_the_same_pages_have_the_same_index(large: Project, tmp_path: Path) -> None:
    """Byte for byte; the records themselves are no part of the site, and Material makes no index beside."""

    def files() -> dict[str, bytes]:
        return {p.name: p.read_bytes() for p in (large.site / "pagefind").rglob("*") if p.is_file()}

    before = files()
    large.run("mkdocs", "build", "--strict")
    assert before and files() == before
    assert not (large.site / "assets/search.jsonl").exists()
    assert not (large.site / "search/search_index.json").exists()


def test_a_small_site_keeps_the_themes_search(wide: Page, address: str, seeds_site: Project) -> None:
    """The seeds' site is searched by Material, and has nothing of Pagefind."""
    wide.goto(address)
    assert wide.locator(".md-search__input").is_visible() and not wide.locator(".d-search-open").count()
    assert not (seeds_site.site / "pagefind").exists()
