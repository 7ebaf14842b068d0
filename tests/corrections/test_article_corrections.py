"""What is said of articles, as an editor has it, before their text is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.corrections.corrections import correct_articles
from generator.corrections.entries import CorrectedArticle, Corrections
from tests.corrections.marlow import ARTICLES, articles_corrected


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
    articles, _ = articles_corrected(
        "articles:\n- article: pier\n  date: null\n  title: ~\n  authors: null\n"
    )
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


def test_authors_in_one_line_are_read_as_a_byline() -> None:
    """Two names between which a comma or "and" stands are two authors; a list is taken as it is."""
    articles, told = articles_corrected(
        "articles:\n- article: pier\n  authors: Bo Lind, Cy Dean and Di Falk\n"
        "- article: ferry\n  authors: Lind, Bo\n- article: chapel\n  authors: ['Bo Lind, Cy Dean']\n"
    )

    assert told == []
    assert articles["pier"].authors == ("Bo Lind", "Cy Dean", "Di Falk")
    assert (articles["ferry"].authors, articles["chapel"].authors) == (("Lind, Bo",), ("Bo Lind, Cy Dean",))


def test_a_day_decades_from_all_others_is_told() -> None:
    """Figures that changed places, or one that is wrong; two such days do not speak for each other."""
    dates = {"pier": "2042-01-17", "ferry": "1924-01-20", "chapel": "2204-01-20"}
    entries = "".join(f"- article: {id}\n  date: {day}\n" for id, day in dates.items())
    articles, told = articles_corrected(f"articles:\n{entries}")

    end = "which is of 2024-04-04, and its text does not name that year; if it is right, the article's own file can say so"
    assert told == [
        f"corrections.yml:2: 2042-01-17 is more than 15 years after the last article, {end}",
        f"corrections.yml:4: 1924-01-20 is more than 15 years before the first article, {end}",
        f"corrections.yml:6: 2204-01-20 is more than 15 years after the last article, {end}",
    ]
    assert articles["chapel"].published == date(2024, 1, 23)


def test_a_day_of_a_year_that_the_article_names_is_taken() -> None:
    """As is one a few years off, and one between old articles and new ones."""
    articles, told = articles_corrected(
        "articles:\n- article: pier\n  date: 1974-01-17\n- article: ferry\n  date: 2010-01-20\n"
    )
    assert told == [] and articles["pier"].published == date(1974, 1, 17)

    archive = [
        replace(a, published=day)
        for a, day in zip(ARTICLES[:3], (date(1951, 2, 3), None, date(2020, 5, 6)), strict=True)
    ]
    entry = CorrectedArticle(1, "ferry", date="1983-03-04")
    assert correct_articles(archive, Corrections((entry,)))[1] == ()


def test_an_outlet_has_one_name() -> None:
    """With or without "The", and to the letter; one whose articles are all renamed may have another."""
    articles, told = articles_corrected("articles:\n- article: chapel\n  outlet: bay post\n")
    assert articles["chapel"].outlet is None
    assert told == [
        "corrections.yml:2: the outlet 'bay post' is 'The Bay Post' in other articles; "
        "one outlet has one name in all of them"
    ]
    _, told = articles_corrected("articles:\n- article: chapel\n  outlet: The Overton Ecoh\n")
    assert told == [
        "corrections.yml:2: the outlet 'The Overton Ecoh' is nearly 'The Overton Echo' of other articles; "
        "if it is right, the article's own file can say so"
    ]
    for outlet in ("The Overton Star", "Bay Post 2", "The Overton News"):
        assert articles_corrected(f"articles:\n- article: chapel\n  outlet: {outlet}\n")[1] == []
    assert articles_corrected("articles:\n- article: pier\n  outlet: Bay Post\n")[1] == []


def test_an_article_by_its_title_is_told_the_id() -> None:
    """The title or its beginning finds nothing, but says which is meant."""
    _, told = articles_corrected("articles:\n- article: Pier\n  title: A\n- article: No ferr\n  title: B\n")
    assert told == [
        "corrections.yml:2: there is no article 'Pier'; the closest is 'pier'",
        "corrections.yml:4: there is no article 'No ferr'; the closest is 'ferry'",
    ]
    _, told = articles_corrected("articles:\n- article: No ferries\n  title: B\n")
    assert told == ["corrections.yml:2: there is no article 'No ferries'; the closest is 'ferry'"]
