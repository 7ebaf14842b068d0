"""An outlet that is set by its name is known by the address of its site, and the other way round."""

from __future__ import annotations

import pytest

from generator.model import Article, ArticleText
from generator.rights.article_text import Rights
from generator.rights.going_public import outlets_of_nobody
from generator.rights.outlet_addresses import _table, host_of, letters

HERALD = "The Dunmore Herald"


def _article(outlet: str | None = None, url: str | None = None) -> Article:
    return Article("a", "a.txt", "Rain fell.", outlet=outlet, url=url)


def _host(host: str) -> Article:
    return _article(url=f"https://{host}/2024/pier")


@pytest.mark.parametrize(
    ("setting", "article"),
    [
        (HERALD, _article("dunmoreherald.example")),
        (HERALD, _article("The Dunmore  Herald")),
        (HERALD, _article("dunmoreherald.co.uk")),
        (HERALD, _article("www.dunmoreherald.example")),
        (HERALD, _article("Dunmore-Herald")),
        (HERALD, _article("Dunmore Herald Online")),
        (HERALD, _host("www.dunmoreherald.example")),
        (HERALD, _host("news.dunmoreherald.example")),
        (HERALD, _host("dunmore-herald.example")),
        (HERALD, _host("thedunmoreherald.example")),
        (HERALD, _host("reader:pass@DunmoreHerald.com.au:8080")),
        (HERALD, _host("dunmoreheraldonline.example")),
        (HERALD, _host("dunmoreherald.blogs.example")),
        (HERALD, _host("herald.dunmore.example")),
        (HERALD, _host("dherald.example")),
        (HERALD, _article(url="www.dunmoreherald.example/pier")),
        (HERALD, _article(url="https://archive.example/web/2024/https://www.dunmoreherald.example/pier")),
        (HERALD, _article(url="https://go.example/?to=https%3A%2F%2Fdunmoreherald.example%2Fpier")),
        (HERALD, _host("www-dunmoreherald-example.cdn.example")),
        ("VBC", _host("www.vbc.co.uk")),
        ("VBC News", _host("www.vbc.co.uk")),
        ("VBC", _host("edition.vbcnews.example")),
        ("The Isle & Vale Post", _host("isleandvalepost.example")),
        ("El Día", _host("eldia.example")),
        ("Tølløse Post", _host("toelloesepost.example")),
        ("Tølløse Post", _host(f"{'tølløsepost'.encode('idna').decode()}.example")),
        ("The Isle of Vale Times", _host("ivt.example")),
        ("dunmoreherald.example", _host("www.dunmoreherald.example")),
        ("dunmoreherald.example", _article("Post", "https://m.dunmoreherald.example/pier")),
        ("dunmoreherald.example", _article("www.dunmoreherald.example")),
        ("dunmoreherald.example", _article(HERALD)),
        ("dunmoreherald.example", _host("dunmoreherald.co.uk")),
        ("https://www.dunmoreherald.example/", _article("dunmoreherald.example")),
    ],
)
def test_an_outlet_is_known_by_the_address_of_its_site(setting: str, article: Article) -> None:
    """What is set for the paper holds for what names its site alone, and nobody is told that it does not."""
    rights = Rights(by_outlet={setting: "link"})

    assert rights.of(article) == "link"
    assert not list(outlets_of_nobody([article], rights))


@pytest.mark.parametrize(
    ("setting", "article"),
    [
        (HERALD, _article("Dunmore Post")),
        (HERALD, _host("dunmorepost.example")),
        (HERALD, _article(url="https://post.example/tag/dunmoreherald")),
        ("dunmoreherald.example", _host("example.org")),
        ("dunmore.blogs.example", _host("lund.blogs.example")),
        ("dunmoreherald.example", _host("notdunmoreherald.example")),
        ("Co", _host("dunmoreherald.co.uk")),
        ("Isle Times", _host("it.courier.example")),
        ("!", _article("—")),
    ],
)
def test_another_outlet_is_not_meant(setting: str, article: Article) -> None:
    """Its articles stay as the site has them, and the setting is told as that of nobody."""
    rights = Rights(by_outlet={setting: "link"})

    assert rights.of(article) == "full"
    assert len(list(rights.outlets_of_nobody([article]))) == 1


@pytest.mark.parametrize(
    ("article", "level"),
    [
        (_host("www.dunmoreherald.example"), "full"),
        (_host("news.dunmoreherald.co.uk"), "full"),
        (_host("dunmoreherald.blogs.example"), "link"),
        (_host("dherald.example"), "link"),
    ],
)
def test_an_address_that_may_be_anothers_never_shows_more(article: Article, level: ArticleText) -> None:
    """What is set for a paper shows more of an article only where the site is surely its own."""
    assert Rights("link", {HERALD: "full"}).of(article) == level


def test_an_outlets_name_goes_before_an_address_and_the_least_of_several_counts() -> None:
    """A wire's story on a paper's site is the wire's where the article says so."""
    rights = Rights("full", {HERALD: "link", "Vale Wire": "excerpt", "dunmoreherald": "excerpt"})

    assert rights.of(_article("Vale Wire", "https://dunmoreherald.example/pier")) == "excerpt"
    assert rights.of(_article("Vale Media", "https://dunmoreherald.example/pier")) == "link"


@pytest.mark.parametrize("prefix", sorted(_table().prefixes))
def test_each_prefix_is_no_name(prefix: str) -> None:
    """It is taken off a host."""
    assert host_of(f"{prefix}.courier.example") == "courier.example"


@pytest.mark.parametrize("label", sorted(_table().second_level))
def test_each_second_level_is_part_of_the_ending(label: str) -> None:
    """What is set for it is set for nobody, and the name before it is the owner's."""
    rights = Rights("excerpt", {"Dunmore": "full", label: "link"})

    assert rights.of(_host(f"www.dunmore.{label}.uk")) == "full"


@pytest.mark.parametrize("word", sorted(_table().beside_names))
def test_each_word_beside_a_name_may_be_there_or_not(word: str) -> None:
    """In the setting as in the address."""
    assert Rights("full", {f"Vale {word.title()}": "link"}).of(_host("vale.example")) == "link"
    assert Rights("full", {"Vale": "link"}).of(_host(f"vale{word}.example")) == "link"
    assert Rights("full", {"Vale": "link"}).of(_host(f"{word}-vale.example")) == "link"


@pytest.mark.parametrize(
    "written", ["", ".", "..", "a..b", "http://", "St. Ives", "-.example", "a" * 3_000 + ".b"]
)
def test_what_is_no_address_has_no_host(written: str) -> None:
    """And breaks nothing."""
    assert host_of(written) is None
    assert letters(".") == ""
