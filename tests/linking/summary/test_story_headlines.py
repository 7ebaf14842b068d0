"""The headline of a story of several articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from spacy.tokens import Doc

from generator.linking.dossier import link
from generator.linking.summary.title_words import share_of_title, shares_told_by_others, title_words
from tests.linking.stories import story

Parsed = Callable[[str], Doc]
SUNK = "A ferry sank off Holm on Monday with forty people aboard. Divers searched for the bell."
SUNK_TOO = "Forty people were aboard a ferry that sank off Holm on Monday. The mayor wept."
APART = "A bakery in Lund sold nine hundred loaves. Its oven is from 1931."


def test_what_most_articles_tell_is_the_headline(parsed: Parsed) -> None:
    """The headline is that of the first article whose lead others tell too."""
    (dossier,) = link(story(parsed, APART, SUNK, SUNK_TOO), 100)
    assert dossier.headline in (
        "A ferry sank off Holm on Monday with forty people aboard",
        "Forty people were aboard a ferry that sank off Holm on Monday",
    )


def test_one_article_needs_no_headline_of_its_story(parsed: Parsed) -> None:
    """It has its own."""
    (dossier,) = link(story(parsed, SUNK), 100)
    assert dossier.headline is None


def test_a_headline_that_explains_gives_way(parsed: Parsed) -> None:
    """What tells the news stands before what asks, teases or guides."""
    told = ("Why the ferry Solveig matters", "Ferry Solveig sinks off Holm")
    facts = [
        replace(f, article=replace(f.article, title=title))
        for f, title in zip(story(parsed, SUNK, SUNK_TOO), told, strict=True)
    ]
    (dossier,) = link(facts, 100)
    assert dossier.headline == told[1]


@pytest.mark.parametrize(
    "label",
    [
        "‘How could the ferry sink off Holm?’",
        "Mayor's answer to Holm, annotated",
        "Live coverage of the ferry",
        "The ferry sank, and 3 other takeaways",
        "Stop the owners of the ferry",
        "The sinking off Holm is a beginning, not the end of it",
        "The sinking off Holm was really about money",
        "The silence of the ferry's owners is troubling",
        "Ask for the ferry's papers. Now is the time to look.",
    ],
)
def test_a_label_gives_way_to_a_title_that_tells(parsed: Parsed, label: str) -> None:
    """A list, a page's label or an annotation says that there is news, not which."""
    tells = "Ferry sinks off Holm"
    articles = story(parsed, SUNK, SUNK_TOO)
    titled = [
        replace(f, article=replace(f.article, title=t)) for f, t in zip(articles, (label, tells), strict=True)
    ]
    assert link(titled, 100)[0].headline == tells


def test_what_others_tell_of_a_title_is_counted_word_by_word() -> None:
    """The same as the mean over the others, one by one."""
    titles = [title_words(t) for t in ("Bridge falls in storm", "Storm fells old bridge", "Dams")]
    told = [title_words(t) for t in ("bridge storm", "storm bridge falls", "storm over dams")]
    one_by_one = [
        sum(share_of_title(title, words) for j, words in enumerate(told) if j != i) / 2
        for i, title in enumerate(titles)
    ]

    assert shares_told_by_others(titles, told) == pytest.approx(one_by_one)
