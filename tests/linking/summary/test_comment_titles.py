"""Each rule by which a title stands over a comment has an example, and what looks like it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from spacy.tokens import Doc

from generator.linking.summary.comment_titles import RULES, is_title_of_comment
from generator.sieve import names
from tests.linking.stories import chosen, story

Parsed = Callable[[str], Doc]
OWN = [
    ("of the writer", "After the sale – we owe the ferry to our bakers"),
    ("of the writer", "Elect me and the ferry will sail"),
    ("verdict", "The mayor’s awful advice on ferries"),
    ("what ought to be", "On ferries, Holm should be wary of the bakers"),
]
FILED = ["OPINION: Sell the ferry", "Review: A ferry at sea", "Sell the ferry | Editorial", "Sell it (op-ed)"]
OTHERS = [
    "What we know of the sale of the ferry",
    "Mayor: We owe the ferry to our bakers",
    "‘We owe the ferry to them’: bakers thank Holm",
    "Court rules that Holm should sell the ferry",
    "Should Holm sell the ferry?",
    "Mayor sells the ‘awful’ ferry",
    "Bakers must close by noon",
    "Review of ferry sales is ordered",
    "Captain steers by the me-first rule",
]


@pytest.mark.parametrize(("rule", "title"), OWN)
def test_a_title_is_the_writers_by_its_rule(rule: str, title: str) -> None:
    """That rule alone finds it."""
    assert is_title_of_comment(title)
    assert [r.name for r in RULES if r.find(title.replace("’", "'"))] == [rule]


def test_each_rule_has_its_example() -> None:
    """A rule without an example could go unseen."""
    assert {rule for rule, _ in OWN} == names(RULES)


@pytest.mark.parametrize("title", FILED)
def test_a_title_names_the_page_of_comment(title: str) -> None:
    """Before the title or behind it."""
    assert is_title_of_comment(title)


@pytest.mark.parametrize("title", OTHERS)
def test_what_somebody_holds_is_no_comment(title: str) -> None:
    """What is quoted, said, ruled or asked."""
    assert not is_title_of_comment(title)


def test_an_article_under_such_a_title_gives_nothing_to_news(parsed: Parsed) -> None:
    """Whatever its sentences show."""
    corpus = story(
        parsed, "The ferry of Holm sank on Monday near the pier.", "Rain flooded the old mill of Lund."
    )
    for title, told in (("Opinion: A ferry sinks", False), ("A ferry sinks", True)):
        first = replace(corpus[0], article=replace(corpus[0].article, title=title))
        assert ("The ferry of Holm sank on Monday near the pier." in chosen([first, corpus[1]], 60)) is told
