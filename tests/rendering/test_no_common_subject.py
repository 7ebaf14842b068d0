"""Many articles without a common subject: no summary of them all, but parts by time and by people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Dossier
from generator.rendering.site import SiteSettings, render
from tests.rendering.markdown_page import text
from tests.rendering.test_weight import long_story


def newspaper() -> Dossier:
    """The harbour's articles thirty times over in two months, each time with other names in its words."""
    story = replace(long_story(30), headline="Berth closed")
    names = {
        word: word.lower()
        for word in ("Ada Berg", "Berg", "Bo Lind", "Harbour", "Minister", "Friday", "Tuesday")
    }
    articles = []
    for n, article in enumerate(story.articles):
        words = article.facts.article.text
        for name, instead in names.items():
            words = words.replace(name, instead)
        changed = replace(article.facts.article, text=words)
        day = f"2026-{1 + n // 40:02}-{1 + n % 28:02}"
        articles.append(
            replace(
                article, facts=replace(article.facts, article=changed), published_edtf=day, inferred=False
            )
        )
    return replace(story, articles=tuple(articles))


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Its site."""
    return render([newspaper()], SiteSettings(page_size=50))


def test_home_says_that_there_is_no_common_subject_and_offers_parts(pages: dict[str, str]) -> None:
    """By month, each leading to its place in the list of articles, and by the people in them."""
    home = text(pages["index.md"])
    assert "These 60 articles have no common subject" in home
    assert "2026: January (40) · February (20)" in home
    assert "(articles/index.md#m-2026-02)" in pages["index.md"]
    assert 'id="m-2026-02"' in pages["articles/index.md"]
    assert "Ada Berg (60)" in home
    assert "Berth closed" not in home.partition("The articles")[0] and "The whole summary" not in home


def test_the_summary_says_it_too_and_each_articles_stands_on_its_page(pages: dict[str, str]) -> None:
    """No page grows with the number of articles."""
    summary = text(pages["summary.md"])
    assert "The articles have no common subject that could be summed up." in summary
    assert "Each stands on its article’s page: All articles." in summary
    assert "In brief:" in text(pages["articles/a1-0.md"])


def test_many_articles_of_one_story_are_summed_up() -> None:
    """Their home has the story, and no months to choose from."""
    files = render([replace(long_story(30), headline="Berth closed")], SiteSettings())
    home = text(files["index.md"])
    assert "no common subject" not in home and "The whole summary" in home
    assert home.startswith("Berth closed")
    assert "Each stands on its article’s page" in text(files["summary.md"])
    assert 'id="m-' not in files["articles/index.md"]
