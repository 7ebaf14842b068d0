from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as lxml_html

from generator.checking.links import broken_html_links
from generator.model import Dossier
from generator.rendering.escaping import showable
from tests.rendering.built_site import build_site, page_of
from tests.rendering.markdown_page import words
from tests.rendering.sample import HOSTILE, harbour, hostile, quoting, sourced

_EMPTY = replace(
    quoting(hostile("", identifier="empty"), ()), people=(), sources=(), events=(), summary=(), article_summaries={}
)  # fmt: skip
SITES = {
    "one": [harbour()],
    "sourced": [sourced()],
    "hostile": [hostile()],
    "several": [
        replace(harbour(), story="The harbour"),
        hostile(story="<i>x</i>"),
        replace(_EMPTY, story=""),
    ],
    "empty": [_EMPTY],
}


@pytest.fixture(scope="module", params=sorted(SITES))
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path, list[str]]:
    """A site of each kind, built once."""
    built, warnings = build_site(tmp_path_factory.mktemp(request.param), SITES[request.param])
    return request.param, built, warnings


def test_mkdocs_builds_it_without_a_warning(site: tuple[str, Path, list[str]]) -> None:
    """No broken link, no broken anchor, no page that the navigation misses."""
    assert site[2] == []


def test_every_link_and_anchor_of_the_html_resolves(site: tuple[str, Path, list[str]]) -> None:
    """Raw HTML's too, which MkDocs does not look at."""
    assert broken_html_links(site[1]) == []


def test_nothing_is_loaded_from_another_host(site: tuple[str, Path, list[str]]) -> None:
    """No font, script, picture or style comes from elsewhere."""
    for path in site[1].rglob("*.html"):
        page = path.read_text("utf-8")
        loaded = re.findall(
            r"<(?:script|img|iframe)[^>]* src=\"?([^\"\s>]+)|<link[^>]* href=\"?([^\"\s>]+)", page
        )
        assert not [x for pair in loaded for x in pair if re.match(r"(https?:)?//", x)], path


def test_no_id_stands_twice_on_a_page(site: tuple[str, Path, list[str]]) -> None:
    """Each address leads to one place."""
    for path in site[1].rglob("*.html"):
        ids = re.findall(r"\sid=\"?([^\"\s>]+)", path.read_text("utf-8"))
        assert not {i for i in ids if ids.count(i) > 1}, path


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the article that tries to become markup."""
    return build_site(tmp_path_factory.mktemp("hostile2"), [hostile()])[0]


def test_hostile_text_shows_as_itself(hostile_site: Path) -> None:
    """The article's page has its text word for word."""
    (path,) = [p for p in (hostile_site / "articles").glob("*.html") if p.name != "index.html"]
    (text,) = page_of(hostile_site, f"articles/{path.name}").xpath(".//div[@class='d-text']")
    shown = words(" ".join(p.text_content() for p in text.xpath(".//p[not(@class)]")))
    assert shown == words(showable(HOSTILE))


def test_hostile_text_becomes_no_markup_on_any_page(hostile_site: Path) -> None:
    """No script, picture, handler or script address comes of it, in the content or in the head, nor is it turned."""
    scripts = len(_scripts(hostile_site / "about.html"))
    for path in hostile_site.rglob("*.html"):
        page = _parsed(path)
        assert len(_scripts(path)) == scripts, path
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), path
        assert "\u202e" not in "".join([*page.itertext(), *page.xpath("//@*")]), path
        assert not page.xpath("//img[@src='x']"), path
        assert not [a for a in page.xpath("//@href") if re.match(r"\s*(javascript:(?!void)|data:)", a)], path


def _scripts(path: Path) -> list[lxml_html.HtmlElement]:
    """The scripts that a browser runs."""
    return [
        s
        for s in _parsed(path).iter("script")
        if s.get("type") not in ("application/json", "application/ld+json")
    ]


def _parsed(path: Path) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(path.read_text("utf-8"))


def test_hostile_titles_stay_in_their_title(hostile_site: Path) -> None:
    """A title that closes the title element is shown as text there."""
    (path,) = [p for p in (hostile_site / "articles").glob("*.html") if p.name != "index.html"]
    title = re.search(r"<title>(.*?)</title>", path.read_text("utf-8"), re.S)
    assert title and title[1].startswith("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;")


def test_building_twice_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site, too, depends on nothing but its input."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    dossiers: list[Dossier] = [harbour()]
    first, second = build_site(tmp_path / "1", dossiers)[0], build_site(tmp_path / "2", dossiers)[0]
    files = sorted(p.relative_to(first) for p in first.rglob("*") if p.is_file())
    assert files == sorted(p.relative_to(second) for p in second.rglob("*") if p.is_file())
    assert [f for f in files if (first / f).read_bytes() != (second / f).read_bytes()] == []


def test_what_machines_read_is_whole_even_with_hostile_titles(hostile_site: Path) -> None:
    """The JSON-LD of each article, person and quote is JSON, and says the title as it was given."""
    found = [
        json.loads(s.text)
        for path in sorted(hostile_site.rglob("*.html"))
        for s in _parsed(path).xpath("//script[@type='application/ld+json']")
    ]
    things = [thing for d in found for thing in d.get("@graph", [d])]
    assert {"</title><script>alert(1)</script> *x* {{ y }}", "<script>alert(4)</script> *P*"} <= {
        thing.get("headline") or thing.get("name") for thing in things
    }
    assert "Quotation" in {thing["@type"] for thing in things}


def _meta(site: Path, page: str) -> dict[str, str]:
    """The properties that previews read."""
    found = _parsed(site / page).xpath("//meta[@property]")
    return {e.get("property"): e.get("content") for e in found}


def test_previews_are_told_what_a_page_is(site: tuple[str, Path, list[str]]) -> None:
    """Open Graph: kind, title, description, site and, of an article, when it appeared."""
    if site[0] != "one":
        pytest.skip("asked of the first site alone")
    article = _meta(site[1], "articles/a1.html")
    assert (article["og:type"], article["og:title"]) == ("article", "Berth closed")
    assert article["article:published_time"] == "2026-03-03"
    assert article["og:description"].startswith("Harbour master Ada Berg closed berth 4")
    person = _meta(site[1], "people/ada-berg.html")
    assert (person["og:type"], person["og:title"], person["og:site_name"]) == (
        "profile",
        "Ada Berg",
        "Dossier",
    )
    assert "article:published_time" not in _meta(site[1], "articles/b2.html")


def test_every_page_leads_to_the_about_page_and_the_feed(site: tuple[str, Path, list[str]]) -> None:
    """How the site is made, what it cannot do and how to report an error is one click from anywhere."""
    for path in site[1].rglob("*.html"):
        page = _parsed(path)
        assert page.xpath("//a[contains(@href, 'about.html')]"), path
        assert page.xpath("//link[@type='application/atom+xml'][contains(@href, 'feed.xml')]"), path
    about = page_of(site[1], "about.html")
    assert {"limits", "errors"} <= {h.get("id") for h in about.iter("h2")}
