"""Many stories: home lists them by date on light pages, and a box finds any of them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from generator.model import Dossier
from generator.rendering.site import SiteSettings, render
from tests.rendering.built_site import build_site
from tests.rendering.markdown_page import body, rendered, text
from tests.rendering.sample import harbour
from tests.rendering.test_weight import long_story


def story(number: int) -> Dossier:
    """The harbour's first article as a story of its own, a day later for each number."""
    one = long_story(1)
    day = f"2026-{1 + number // 28:02}-{1 + number % 28:02}"
    first = replace(one.articles[0], published_edtf=day, inferred=False)
    article = replace(first.facts.article, id=f"a{number}", story=f"s{number}")
    return Dossier(
        f"s{number}",
        (replace(first, facts=replace(first.facts, article=article)),),
        headline=f"Storm {number}",
    )


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """A site of a hundred stories."""
    return render([story(n) for n in range(100)], SiteSettings())


def test_home_lists_many_stories_the_latest_first(pages: dict[str, str]) -> None:
    """A line for each with its day, on two pages that say which days they have."""
    home, second = text(pages["index.md"]), text(pages["stories/page-2.md"])
    assert home.index("16 April 2026 Storm 99") < home.index("15 April 2026 Storm 98")
    assert "Pages: January to April 2026 · 1 to 20 January 2026" in home
    assert "Storm 0 " not in home and "1 January 2026 Storm 0 " in second
    assert len(pages["index.md"]) < 30_000


def test_the_lists_of_all_stories_have_pages_too() -> None:
    """None of what the navigation names grows with the number of stories."""
    files = render([story(n) for n in range(30)], SiteSettings(page_size=20))
    for first, second in (("summary.md", "summary/page-2.md"), ("quotes/index.md", "quotes/page-2.md")):
        assert "Storm 29" in files[first] and "Storm 0]" not in files[first]
        assert "Storm 0]" in files[second]


def test_a_few_stories_have_a_card_each() -> None:
    """Nothing is listed, and there is nothing to find."""
    files = render([story(n) for n in range(3)], SiteSettings())
    assert files["index.md"].count('class="d-card"') == 3
    assert "d-find" not in files["index.md"] and "assets/stories.js" not in files


def test_the_names_to_find_are_a_script_of_json(pages: dict[str, str]) -> None:
    """Name, address, what stands beside it and the days, of all stories."""
    rows = json.loads(pages["assets/stories.js"].partition(" = ")[2].rstrip(";\n"))
    assert len(rows) == 100
    name, address, beside, first, last = rows[0]
    assert (name, address, first, last) == ("Storm 99", "stories/s99/index.html", "2026-04-16", "2026-04-16")
    assert beside == "16 April 2026; 1 article, 0 people, 0 quotes, 0 dated events"


@pytest.mark.browser
def test_any_story_is_found_from_home(browser: Browser, tmp_path: Path) -> None:
    """By name and by day, on whatever page of the list it is, from a disk too; Enter goes on to the first."""
    site, warnings = build_site(tmp_path, [story(n) for n in range(30)], SiteSettings(page_size=20))
    assert warnings == []
    page = browser.new_page()
    page.goto(f"file://{site}/index.html")
    found = page.locator(".d-find li")
    page.get_by_role("searchbox", name="Find a story").fill("stórm 3")
    found.first.wait_for()
    assert found.locator("a").first.inner_text() == "Storm 3"
    page.get_by_role("searchbox", name="Find a story").press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories/s3/index.html")
    page.goto(f"file://{site}/index.html")
    page.get_by_label("Published until").fill("2026-01-02")
    found.first.wait_for()
    assert found.locator("a").all_inner_texts() == ["Storm 1", "Storm 0"]
    page.close()


def test_a_small_story_of_many_has_its_summary_and_articles_on_its_first_page(pages: dict[str, str]) -> None:
    """No page of their own; the lists of all stories lead there."""
    assert "stories/s3/summary.md" not in pages and "stories/s3/articles/index.md" not in pages
    assert "{ #articles }" in pages["stories/s3/index.md"] and "Berth" in pages["stories/s3/index.md"]
    assert "(../stories/s3/index.md#articles)" in pages["articles/index.md"]
    assert "(stories/s3/index.md#story)" in pages["summary.md"]
    few = render([story(n) for n in range(3)], SiteSettings())
    assert {"stories/s1/summary.md", "stories/s1/articles/index.md"} <= set(few)


@pytest.fixture(scope="module")
def small() -> dict[str, str]:
    """The harbour, in which people speak, among thirty other stories."""
    return render([replace(harbour(), story="harbour"), *(story(n) for n in range(30))], SiteSettings())


def test_a_small_story_of_many_has_all_on_its_first_page(small: dict[str, str]) -> None:
    """Its quotes, timeline and sources are sections; whatever links to one of them leads into that page."""
    others = {path for path in small if path.startswith("stories/harbour/") and "/articles/" not in path}
    assert others == {"stories/harbour/index.md"}
    page = small["stories/harbour/index.md"]
    quote = yaml.safe_load(page.split("---")[1])["jsonld"]["@graph"][0]
    assert quote["@type"] == "Quotation"
    ids = {element.get("id") for element in rendered(body(page)).xpath("//*[@id]")}
    assert {"quotes", "timeline", "sources", "people", "articles", "story"} <= ids
    links = set(re.findall(r"\(([^()\s]*harbour/index\.md#[^()\s]*)", "".join(small.values())))
    assert len(links) > 5
    assert {link.partition("#")[2] for link in links} <= ids | {"quotes", "timeline", "sources"}


def test_a_story_of_many_entries_keeps_a_page_for_each_part() -> None:
    """Its first page would be too long for a reader and for a phone."""
    one = harbour()
    long = replace(one, story="long", events=one.events * (120 // len(one.events)))
    files = render([long, *(story(n) for n in range(30))], SiteSettings())
    assert {"stories/long/quotes/index.md", "stories/long/timeline.md"} <= set(files)
