from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.header import HeaderError, read_header
from generator.reading.prose import read_prose


def test_date_on_the_line_of_the_prose() -> None:
    """A file may begin with its date on the same line as the prose, which starts after it."""
    article = read_prose(" date 2024-02-29 The mayor resigned.\nShe left.\n", "a", "seeds/a.txt", "")

    assert article.published == date(2024, 2, 29)
    assert article.published_from == "header line"
    assert article.text == "The mayor resigned.\nShe left."


def test_date_on_a_line_of_its_own() -> None:
    """The date line may stand alone, with a colon and in capitals."""
    article = read_prose("Date: 2024-03-01\n\nThe mayor resigned.", "a", "seeds/a.txt", "")

    assert article.published == date(2024, 3, 1)
    assert article.text == "The mayor resigned."


def test_prose_that_begins_with_the_word_date() -> None:
    """Only a full date makes a header: "Date night" is prose."""
    assert read_header("Date night is back.").published is None


def test_front_matter() -> None:
    """YAML front matter gives title, date, outlet, url and authors, and is no part of the prose."""
    article = read_prose(
        "---\ntitle: Mayor resigns\ndate: 2024-03-01\noutlet: The Courier\n"
        "url: https://example.org/a\nauthors: [Ann Lee, Bo Dahl]\n---\n\nThe mayor resigned.\n",
        "a",
        "seeds/a.md",
        "",
    )

    assert (article.title, article.published) == ("Mayor resigns", date(2024, 3, 1))
    assert (article.outlet, article.url) == ("The Courier", "https://example.org/a")
    assert article.authors == ("Ann Lee", "Bo Dahl")
    assert article.text == "The mayor resigned."


def test_rule_at_the_top_is_prose() -> None:
    """Prose between two rules is no front matter."""
    content = "---\nJust a sentence between rules\n---\nMore."

    assert read_prose(content, "a", "seeds/a.md", "").text == content


@pytest.mark.parametrize("header", ["date 2024-02-30 The mayor", "---\ndate: soon\n---\nThe mayor"])
def test_impossible_date_is_an_error(header: str) -> None:
    """A date that is none is told, not guessed."""
    with pytest.raises(HeaderError, match="date"):
        read_header(header)


def test_broken_front_matter_is_an_error() -> None:
    """Front matter that is not YAML is told in one line."""
    with pytest.raises(HeaderError, match="front matter is not YAML") as error:
        read_header("---\ntitle: [unclosed\n---\nThe mayor")

    assert "\n" not in str(error.value)


@given(st.text())
def test_text_is_always_a_stretch_of_the_file(content: str) -> None:
    """Whatever the file holds, the article's text stands in it character for character."""
    try:
        article = read_prose(content, "a", "seeds/a.txt", "")
    except HeaderError:
        return
    assert article.text in content
