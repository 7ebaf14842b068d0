"""What is said of articles, as an editor has it, before their text is read."""

from __future__ import annotations

from datetime import date

from tests.corrections.marlow import articles_corrected


def test_each_field_of_an_article_can_be_corrected() -> None:
    """Title, date, outlet, address, authors and how much is shown; the article says which were."""
    articles, told = articles_corrected(
        "articles:\n- article: pier\n  title: Pier shut\n  date: 2024-01-16\n  outlet: The Echo\n"
        "  url: https://echo.example/pier\n  authors: [Bo Lind, Cy Dean]\n  article_text: link\n"
    )
    pier = articles["pier"]

    assert told == []
    assert (pier.title, pier.published, pier.published_from) == ("Pier shut", date(2024, 1, 16), "correction")
    assert (pier.outlet, pier.url, pier.article_text) == ("The Echo", "https://echo.example/pier", "link")
    assert pier.authors == ("Bo Lind", "Cy Dean")
    assert pier.corrected == ("title", "date", "outlet", "url", "authors", "article_text")
    assert articles["ferry"].corrected == ()


def test_null_takes_away_what_was_read() -> None:
    """A date or a title that was read wrongly may have no right one."""
    articles, _ = articles_corrected("articles:\n- article: pier\n  date: null\n  title: ~\n  authors:\n")
    pier = articles["pier"]

    assert (pier.title, pier.published, pier.published_from, pier.authors) == (None, None, "nowhere", ())


def test_an_article_is_left_out() -> None:
    """It is found by its path, too."""
    articles, told = articles_corrected("articles:\n- article: seeds/marlow/pier.txt\n  is: left out\n")

    assert (sorted(articles), told) == (["bridge", "chapel", "ferry"], [])


def test_what_is_not_applied_is_told() -> None:
    """An unknown article, with the closest, and two entries that contradict."""
    articles, told = articles_corrected(
        "articles:\n- article: peir\n  is: left out\n- article: ferry\n  date: 2024-01-01\n"
        "- article: ferry\n  date: 2024-01-02\n  outlet: The Echo\n- article: chapel\n  outlet: The Echo\n"
    )

    assert told == [
        "corrections.yml:2: there is no article 'peir'; the closest is 'pier'",
        "corrections.yml:4: line 6 says otherwise; none of these is applied",
        "corrections.yml:6: line 4 says otherwise; none of these is applied",
    ]
    assert articles["ferry"].outlet == "The Overton Echo"
    assert articles["chapel"].outlet == "The Echo"
