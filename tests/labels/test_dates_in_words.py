import pytest

from generator.labels.label_files import english


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2020-11-03", "3 November 2020"),
        ("2021-01", "January 2021"),
        ("2021-01-21/2021-01-31", "late January 2021"),
        ("2021-01-01/2021-03-17", "early 2021, before 17 March"),
        ("2011?", "2011, inferred"),
        ("1990~", "about 1990"),
        ("199X", "the 1990s"),
        ("1990/1993", "the early 1990s"),
        ("19XX", "the 20th century"),
        ("2021-03-17/2021-03-23", "17 to 23 March 2021"),
        ("2021-05/2021-06", "May to June 2021"),
        ("2021-22", "summer 2021"),
        ("../2020", "until 2020"),
        ("-0043", "44 BC"),
        (None, "date not known"),
    ],
)
def test_an_edtf_date_is_said_in_words(edtf: str | None, words: str) -> None:
    """A reader sees "late January 2021", never the notation."""
    assert english().date(edtf) == words


def test_a_date_of_publication_says_that_it_is_only_reported() -> None:
    """What nothing but the article's date dates is "reported", not dated."""
    assert english().date("2013-03-22?", "publication") == "reported 22 March 2013"


def test_a_carried_date_says_that_it_is_inferred() -> None:
    """A date from another sentence is distinguished in words, not by a mark."""
    assert english().date("2011?", "carried") == "2011, inferred"
