"""Article text runs nothing in a real browser, whatever a reader points at, reaches by keyboard or clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.robustness.payloads import calm_vocabulary, hostile_site, visited

pytestmark = pytest.mark.browser

# One that leaves an element it may stand in and makes one that acts: each page is touched, so each costs seconds.
SAMPLE = ("</textarea><img src=x onerror=alert(1)>",)


@pytest.fixture(scope="module")
def calm(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Every element and attribute that pages of harmless articles hold."""
    return calm_vocabulary(browser, tmp_path_factory.mktemp("calm"), most=len(SAMPLE))


def test_nothing_of_an_article_runs(browser: Browser, calm: frozenset[str], tmp_path: Path) -> None:
    """No dialog, no element or attribute of a payload, no request to another host, in light and in dark."""
    seen = visited(browser, hostile_site(tmp_path, SAMPLE), SAMPLE, calm)

    assert seen.touched > 300
    assert seen.alarms == []


@pytest.mark.slow
def test_markup_made_of_a_title_is_noticed(browser: Browser, calm: frozenset[str], tmp_path: Path) -> None:
    """The same watch on a site whose theme makes markup of titles: it sees the element that a title became.

    Our own hints are left out there: they take a title away before the theme can make anything of it.
    """
    project = hostile_site(tmp_path, SAMPLE)
    settings = project.root / "mkdocs.yml"
    calm_settings = settings.read_text("utf-8")
    hasty = calm_settings.replace("content.footnote.tooltips", "content.tooltips")
    settings.write_text(hasty.replace(", assets/hints.js", ""), "utf-8")
    assert calm_settings.count("content.footnote.tooltips") == calm_settings.count(", assets/hints.js") == 1
    project.run("mkdocs", "build")
    alarms = " ".join(visited(browser, project, SAMPLE, calm).alarms)

    assert "holds img[onerror]" in alarms


def test_markup_that_slips_through_still_runs_nothing(wide: Page, address: str) -> None:
    """Handlers, scripts and addresses of other hosts in a page do nothing: the site's policy forbids them."""
    wide.goto(address + "index.html")
    wide.evaluate("""() => {
      window.refused = new Set();
      document.addEventListener("securitypolicyviolation", (event) => refused.add(event.effectiveDirective));
      document.querySelector("article").insertAdjacentHTML("beforeend", `
        <img src="data:," onerror="window.ran = 1"><svg onload="window.ran = 1"></svg>
        <img src="http://localhost:9/"><a id="slip" href="javascript:ran = 1">x</a>
        <iframe srcdoc="<script>parent.ran = 1</script>"></iframe>`);
      for (const [source, text] of [["", "window.ran = 1"], ["data:text/javascript,ran=1", ""]]) {
        const script = document.createElement("script");
        script.text = text;
        if (source) script.src = source;
        document.head.append(script);
      }
      document.querySelector("#slip").click();
      fetch("http://localhost:9/").catch(() => {});
    }""")
    wide.wait_for_timeout(500)

    assert wide.evaluate("window.ran") is None
    refused = {"script-src-attr", "script-src-elem", "img-src", "connect-src"}
    assert refused <= set(wide.evaluate("[...refused]"))


def test_what_a_title_says_is_shown_to_the_keyboard_too(wide: Page, address: str) -> None:
    """Reached by keyboard or pointed at, a word shows what its title says; Escape hides it."""
    wide.goto(address + "articles/000_c487632f6146ee12.html")
    words = wide.locator(".md-content a[title]").first
    says = words.get_attribute("title")
    hint = wide.get_by_role("tooltip")

    words.focus()
    assert hint.inner_text() == says
    wide.keyboard.press("Escape")
    assert hint.count() == 0 and words.get_attribute("title") == says
    words.hover()
    assert hint.inner_text() == says
