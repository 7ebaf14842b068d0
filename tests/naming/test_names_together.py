"""Who a group is: the people, or the organisations, of whom its name is made."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import StorySource
from generator.naming.names_together import BodiesTogether, NamesTogether
from tests.rendering.sample import harbour

BOARD = StorySource("lake-board", "Lakes and Rivers Board", "organisation", ("LRB",), ())
GUARD = StorySource("guard", "Coast Guard", "organisation", (), ())


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Ada Berg and Bo Lind", ("ada-berg", "bo-lind")),
        ("Bo Lind and Berg", ("bo-lind", "ada-berg")),
        ("Ada Berg and the union", ()),
        ("Ada Berg", ()),
        ("Berg and Ada Berg", ()),
        ("tenant advocates", ()),
    ],
)
def test_a_group_is_people_where_all_of_its_name_names_them(name: str, found: tuple[str, ...]) -> None:
    """By any way that their names are written; a part that names nobody makes it a group."""
    assert NamesTogether(harbour().people).people_in(name, "a1") == found


def test_a_surname_of_two_is_whom_the_article_names() -> None:
    """Of two who are called Berg the one in the article; where both are, nobody is meant for sure."""
    ada, bo = harbour().people
    elsewhere = tuple(m for m in ada.mentions if m.place.article == "b2")
    together = NamesTogether([ada, bo, replace(ada, id="eva-berg", name="Eva Berg", mentions=elsewhere)])
    assert together.people_in("Berg and Lind", "a1") == ()
    assert together.people_in("Berg and Bo Lind", "a1") == ("ada-berg", "bo-lind")
    assert together.people_in("Berg and Bo Lind", "b2") == ()


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Lakes and Rivers Board and Coast Guard", ("lake-board", "guard")),
        ("Coast Guard and LRB", ("guard", "lake-board")),
        ("Lakes and Rivers Board", ()),
        ("Coast Guard and Navy", ()),
        ("Coast Guard, Navy and LRB", ()),
    ],
)
def test_a_group_is_organisations_where_all_of_its_name_names_them(name: str, found: tuple[str, ...]) -> None:
    """By any of their names, which may have "and" in them; a part that names none makes it a group."""
    assert BodiesTogether([BOARD, GUARD]).bodies_in(name) == found
