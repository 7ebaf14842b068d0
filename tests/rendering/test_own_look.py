"""A dossier of one's own: its name, logo, colours and language, all from mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html

from generator.checking.links import broken_html_links
from generator.labels.label_files import read_labels
from generator.rendering.site import SiteSettings
from tests.rendering.built_site import build_site
from tests.rendering.sample import harbour

OWN = {
    "site_name: Dossier": "site_name: Hafen & Co",
    "language: en": "language: de\n  logo: assets/home.png\n  favicon: assets/article.png",
    "primary: white\n      accent: indigo": "primary: red\n      accent: teal",
}


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The harbour's site with all of them."""
    labels = read_labels(Path(), "de")
    settings = SiteSettings(site_name="Hafen & Co", labels=labels)
    return build_site(tmp_path_factory.mktemp("own"), [harbour()], settings, OWN)


def test_a_site_of_ones_own_is_built_without_a_warning(own_site: tuple[Path, list[str]]) -> None:
    """Every link leads somewhere, in German as well."""
    assert own_site[1] == []
    assert broken_html_links(own_site[0]) == []


def test_name_logo_icon_colours_and_language_carry_through(own_site: tuple[Path, list[str]]) -> None:
    """They are the site's own on pages of any depth, loaded from the site itself."""
    for name, up in (("index", ""), ("articles/a1", "../")):
        page = lxml_html.fromstring((own_site[0] / f"{name}.html").read_text("utf-8"))
        assert page.get("lang") == "de"
        assert {image.get("src") for image in page.iter("img")} == {f"{up}assets/home.png"}
        assert page.xpath("//link[@rel='icon']/@href") == [f"{up}assets/article.png"]
        assert page.xpath("//meta[@property='og:site_name']/@content") == ["Hafen & Co"]
        assert page.xpath("//body/@data-md-color-primary") == ["red"]
        assert page.xpath("//body/@data-md-color-accent") == ["teal"]


def test_style_sets_no_colour_of_the_palette_but_the_one_it_comes_with() -> None:
    """Another accent than the one in our mkdocs.yml is the theme's own."""
    style = (Path(__file__).parents[2] / "docs/assets/dossier.css").read_text("utf-8")
    rules = [
        line for line in style.splitlines() if "--md-accent-fg-color:" in line or "--md-primary-" in line
    ]
    assert [rule.partition("{")[0].strip() for rule in rules] == [
        '[data-md-color-scheme][data-md-color-accent="indigo"]'
    ]
