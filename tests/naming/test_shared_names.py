"""Whether articles have a common subject: what most of one do name, and those of many do not."""

from __future__ import annotations

import pytest

from generator.naming.shared_names import have_common_subject

_PLACES = ("Norfield", "Weir", "Castell", "Marlow", "Hale", "Brook")


def articles(number: int, shared: str) -> list[str]:
    """So many articles that all say ``shared``, each with a place and somebody of its own."""
    return [
        f"On Monday, mayor {_PLACES[n % 6]}{n} went to {_PLACES[n % 5]}ton{n}. {shared}"
        for n in range(number)
    ]


def test_articles_that_name_the_same_have_a_subject() -> None:
    """Of a flood they name the river, the town and those who speak."""
    shared = "The flood of the Aller reached Norfield, and Ada Berg met Bo Lind of the Harbour Board."
    assert have_common_subject(articles(40, shared))


def test_articles_that_share_a_president_alone_have_none() -> None:
    """One name in all of them, or weekdays and months, make no story of a newspaper."""
    assert not have_common_subject(articles(40, "They waited for Stone on Friday in March and on Tuesday."))


@pytest.mark.parametrize("number", [0, 2, 29])
def test_a_few_articles_are_what_somebody_put_together(number: int) -> None:
    """Nobody is told that their ten clippings are no story."""
    assert have_common_subject(articles(number, ""))
