"""The names of papers: each word that tells one is needed, and sections and agencies are none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from generator.text.boilerplate import outlets
from generator.text.boilerplate.outlets import as_outlet, is_outlet, outlet_at_date, outlet_of_writer

_WORDS = outlets._paper_words()


@pytest.fixture
def no_paper_word(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Take one word out of a list of papers.yml for the length of a test."""

    def without(key: str, word: str) -> None:
        words = replace(_WORDS, **{key: getattr(_WORDS, key) - {word}})
        monkeypatch.setattr(outlets, "_paper_words", lambda: words)

    yield without


@pytest.mark.parametrize("word", sorted(_WORDS.papers))
def test_a_paper_s_last_word_is_needed(word: str, no_paper_word: Callable[[str, str], None]) -> None:
    """Two words in capitals are the name of a paper by the second."""
    assert is_outlet(f"Holm {word.capitalize()}")
    no_paper_word("papers", word)
    assert not is_outlet(f"Holm {word.capitalize()}")


@pytest.mark.parametrize("word", sorted(_WORDS.sections))
def test_a_section_is_no_paper(word: str, no_paper_word: Callable[[str, str], None]) -> None:
    """A word for what news is about, or where from."""
    assert not is_outlet(f"{word.capitalize()} News")
    no_paper_word("sections", word)
    assert is_outlet(f"{word.capitalize()} News")


@pytest.mark.parametrize("word", sorted(_WORDS.agencies))
def test_an_agency_is_not_where_an_article_stands(
    word: str, no_paper_word: Callable[[str, str], None]
) -> None:
    """Whoever writes for one stands in many papers."""
    line = f"By Ann Lee for Holm {word.capitalize()}"
    assert outlet_of_writer(line) is None
    no_paper_word("agencies", word)
    assert outlet_of_writer(line) == f"Holm {word.capitalize()}"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Holm Echo", True),
        ("HOLM POST", True),
        ("The Islands of Larch Gazette", True),
        ("Tidewire", True),
        ("The Times", True),
        ("Post", False),
        ("News", False),
        ("Sports News", False),
        ("Harbour Chief", False),
        ("the old post", False),
        ("Voss leaves Holm Post", False),
        ("Holm Post and the sea", False),
    ],
)
def test_what_is_the_name_of_a_paper(words: str, name: bool) -> None:
    """Words in capitals that end as names of papers do."""
    assert is_outlet(words) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Holm Post, 12 June 2024", "Holm Post"),
        ("HOLM POST | June 12, 2024", "Holm Post"),
        ("The Holm Echo – 12/06/2024", "The Holm Echo"),
        ("This article first appeared in the Holm Post on 4 June 2024.", "Holm Post"),
        ("Holm, 12 June 2024", None),
        ("Ann Lee | June 12, 2024", None),
        ("12 June 2024", None),
        ("Published 12 June 2024", None),
        ("Local News, 12 June 2024", None),
    ],
)
def test_the_outlet_of_a_line_with_a_date(line: str, name: str | None) -> None:
    """A place or a person before the date is none."""
    assert outlet_at_date(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ann Lee for The Holm Post", "The Holm Post"),
        ("By Ann Lee, Holm Post", "Holm Post"),
        ("Ann Lee is a reporter for the Holm Post. Follow her on X: @annlee", "Holm Post"),
        ("By Ann Lee, Associated Press", None),
        ("By Ann Lee in Holm", None),
        ("By Ann Lee, Science Editor", None),
    ],
)
def test_the_outlet_of_a_byline(line: str, name: str | None) -> None:
    """Whom somebody writes for."""
    assert outlet_of_writer(line) == name


def test_capitals_of_a_masthead_are_no_part_of_the_name() -> None:
    """Initials are."""
    assert as_outlet("THE HOLM AND LARCH POST") == "The Holm and Larch Post"
    assert as_outlet("BBC NEWS") == "BBC News"
