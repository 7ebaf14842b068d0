"""A page whose JSON-LD tells of other articles, too, or of another one alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.reading.documents import TITLE
from tests.reading.test_web_pages import article, linked, meta, page

WRITER, STRANGER = {"@type": "Person", "name": "Ada Lunn"}, {"@type": "Person", "name": "Zed Zay"}
ADDRESS = "https://www.norfield.example/harbour"
OWN = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-06-12", "author": WRITER}
OTHER = {"@type": "NewsArticle", "headline": "Pool shuts", "datePublished": "2019-01-01", "author": STRANGER}
BY_ADDRESS = {**OWN, "headline": "Quay to go in autumn", "url": ADDRESS}


@pytest.mark.parametrize("own", [OWN, BY_ADDRESS])
@pytest.mark.parametrize("own_first", [False, True])
def test_what_a_page_tells_of_another_article_is_not_its_own(
    tmp_path: Path, own: dict[str, object], own_first: bool
) -> None:
    """Title, day and author are those of the page, wherever in the graph they stand."""
    graph = linked({"@graph": [own, OTHER] if own_first else [OTHER, own]})

    found = article(tmp_path, page(f'<link rel=canonical href="{ADDRESS}">{graph}'))

    assert (found.title, found.published, found.authors) == (TITLE, date(2024, 6, 12), ("Ada Lunn",))


@pytest.mark.parametrize("head", ["", meta("og:title", TITLE)])
@pytest.mark.parametrize("value", [OTHER, {"@graph": [OTHER]}])
def test_a_page_that_tells_of_another_article_alone(tmp_path: Path, head: str, value: object) -> None:
    """Nothing of it is the page's."""
    found = article(tmp_path, page(head + linked(value)))

    assert (found.title, found.published, found.authors) == (TITLE, None, ())


def test_the_only_article_under_another_wording_of_the_title_is_the_pages(tmp_path: Path) -> None:
    """Sites word a headline anew for search engines."""
    found = article(tmp_path, page(linked({**OWN, "headline": f"Norfield: {TITLE} this week"})))

    assert (found.published, found.authors) == (date(2024, 6, 12), ("Ada Lunn",))


@pytest.mark.parametrize(("value", "authors"), [(OWN, ("Ada Lunn",)), (OTHER, ())])
def test_broken_json_of_another_article(tmp_path: Path, value: object, authors: tuple[str, ...]) -> None:
    """It gives the page nothing either; that of the page's own article still names its author."""
    found = article(tmp_path, page(linked(value).replace("}</script>", ",}</script>")))

    assert (found.title, found.authors) == (TITLE, authors)


CANONICAL = f'<link rel=canonical href="{ADDRESS}">'
FOREIGN = {**OTHER, "url": "https://www.norfield.example/quay"}
REWORDED = {**OWN, "headline": "Norfield sells its port to Larch"}


@pytest.mark.parametrize("words", ["Harbour", f"{TITLE}: what we know", TITLE])
def test_a_headline_that_is_like_the_title_does_not_make_another_article_the_pages(
    tmp_path: Path, words: str
) -> None:
    """Not before the one with the very title or the page's address, and not with another address at all."""
    other = {**FOREIGN, "headline": words}

    for own in (
        OWN,
        {**REWORDED, "url": f"{ADDRESS}?utm_source=x"},
        {**OWN, "mainEntityOfPage": {"@id": ADDRESS}},
    ):
        found = article(tmp_path, page(CANONICAL + linked(other, own)))
        assert (found.title, found.published, found.authors) == (TITLE, date(2024, 6, 12), ("Ada Lunn",))
    assert article(tmp_path, page(CANONICAL + linked(other))).published is None


@pytest.mark.parametrize(
    "value",
    [
        {**REWORDED, "url": "/harbour"},
        {**REWORDED, "url": "http://norfield.example/harbour/#top"},
        {**REWORDED, "url": "https://m.norfield.example/harbour/amp"},
        {**REWORDED, "mainEntityOfPage": True},
        {**REWORDED, "mainEntityOfPage": "true"},
        {**REWORDED, "mainEntityOfPage": "https://norfield.example/"},
        {**REWORDED, "@id": f"{ADDRESS}#article"},
        {"@type": "WebPage", "url": ADDRESS, "mainEntity": {**REWORDED, "headline": "Sold"}},
        {"@graph": [{"@type": "WebPage", "mainEntity": {"@id": "#a"}}, {**REWORDED, "@id": "#a"}]},
        REWORDED,
    ],
)
def test_an_article_in_other_words_is_the_pages_by_its_address_or_its_page(
    tmp_path: Path, value: object
) -> None:
    """Beside another one with an address of its own, too."""
    for values in ([value], [FOREIGN, value]):
        found = article(tmp_path, page(CANONICAL + linked(*values)))
        assert (found.title, found.published, found.authors) == (TITLE, date(2024, 6, 12), ("Ada Lunn",))


@pytest.mark.parametrize(
    "value",
    [
        {**REWORDED, "url": "/quay"},
        {**REWORDED, "mainEntityOfPage": "https://norfield.example/quay"},
        {"@type": "WebPage", "url": "/quay", "mainEntity": REWORDED},
        {**REWORDED, "url": f"{ADDRESS}?id=7"},
    ],
)
def test_an_article_with_another_address_is_not_the_pages(tmp_path: Path, value: object) -> None:
    """However much its words are those of the page."""
    canonical = CANONICAL.replace("harbour", "harbour?id=5")

    assert article(tmp_path, page(canonical + linked(value))).published is None


@pytest.mark.parametrize("words", [TITLE, "Harbour live"])
def test_an_update_of_a_live_blog_is_a_part_of_it(tmp_path: Path, words: str) -> None:
    """Its headline is not the page's, and its author not the article's."""
    update = {
        "@type": "BlogPosting",
        "headline": "Mayor speaks",
        "datePublished": "2024-06-13",
        "author": STRANGER,
    }
    blog = {**OWN, "@type": "LiveBlogPosting", "headline": words, "url": ADDRESS, "liveBlogUpdate": [update]}

    found = article(tmp_path, page(CANONICAL + linked({"@context": "https://schema.org", **blog})))

    assert (found.title, found.published, found.authors) == (TITLE, date(2024, 6, 12), ("Ada Lunn",))
