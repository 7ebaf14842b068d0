from __future__ import annotations

from dataclasses import replace
from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article, ArticleFacts
from generator.rendering.addresses import Addresses, relative, safe_name, sentence_ids
from tests.rendering.sample import harbour, lines


@given(st.text(max_size=300))
def test_a_file_name_is_never_empty_and_no_path(name: str) -> None:
    """Any id in any script gives a short ASCII file name that no system reserves."""
    made = safe_name(name)
    assert made and made.isascii() and len(made) <= 80
    assert all(c.isalnum() or c in "-_" for c in made) and made == made.lower()
    assert not PureWindowsPath(made).is_reserved() if hasattr(PureWindowsPath, "is_reserved") else True
    assert made not in ("index", "readme")


@given(st.lists(st.text(max_size=12), unique=True, max_size=30))
def test_different_ids_have_different_names(names: list[str]) -> None:
    """Two articles never share a page, on systems that take no notice of case either."""
    assert len({safe_name(n) for n in names}) == len(names)


@pytest.mark.parametrize("name", ["a", "000_c487632f6146ee12", "reuters-2021-03-22"])
def test_a_safe_id_is_its_own_name(name: str) -> None:
    """What needs no change gets none."""
    assert safe_name(name) == name


@pytest.mark.parametrize(
    "name", ["", "...", "../../etc/passwd", "CON", "nul", "index", "README", "a/b", "汉字", "Ä", "x-0123abcd"]
)
def test_other_ids_get_a_likeness_and_a_hash(name: str) -> None:
    """Reserved, unsafe and foreign ids are kept apart by a hash of the whole id."""
    assert safe_name(name)[-9] == "-" and safe_name(name) != safe_name(name + "x")


def test_sentence_addresses_come_from_words_and_not_from_their_place() -> None:
    """A sentence put in before another changes no address but its own; a repeated one has two."""
    text = "He came. He went. He came."
    before = sentence_ids(_facts(text))
    after = sentence_ids(_facts("Look. " + text))
    assert after[1:] == before
    assert len(set(before)) == 3


def _facts(text: str) -> ArticleFacts:
    spaced = text.replace(". ", ".\n")
    return ArticleFacts(Article("a", "a.txt", spaced), lines(spaced))


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("articles/a.md", "people/b.md", "../people/b.md"),
        ("index.md", "people/b.md#said", "people/b.md#said"),
        ("stories/x/quotes/index.md", "people/b.md", "../../../people/b.md"),
        ("people/b.md", "people/b.md#said", "#said"),
    ],
)
def test_links_are_relative_to_their_page(page: str, target: str, link: str) -> None:
    """So that the site works under any path, and as files."""
    assert relative(page, target) == link


def test_one_story_stands_at_the_root_and_several_in_folders() -> None:
    """The pages of the only story are the site's own; several have a folder each."""
    one = harbour()
    assert Addresses([one]).article("a1") == "articles/a1.md"
    assert (
        Addresses([replace(one, story="x"), replace(one, story="y", articles=())]).article("a1")
        == "stories/x/articles/a1.md"
    )
