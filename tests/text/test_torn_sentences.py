"""Sentences that are cut off, or begin in the middle of one."""

from __future__ import annotations

import pytest

from generator.text.torn_sentences import begins_inside, is_cut_off


@pytest.mark.parametrize(
    ("sentence", "cut_off"),
    [
        ("The ferry sank on …", True),
        ("The ferry sank on ... ", True),
        ("“The ferry sank on …”", True),
        ("(The ferry sank on ...)", True),
        ("The ferry … sank.", False),
        ("The ferry sank.", False),
        ("The ferry sank..", False),
    ],
)
def test_a_sentence_that_breaks_off(sentence: str, cut_off: bool) -> None:
    """Dots at the end cut a sentence off, within marks or not; dots in the middle do not."""
    assert is_cut_off(sentence) is cut_off


@pytest.mark.parametrize(
    ("sentence", "inside"),
    [
        ("on Sunday, as the ferry sank.", True),
        ("“on Sunday”, he said.", True),
        ("al-Qaeda took the ferry.", False),
        ("The ferry sank.", False),
        ("… The ferry sank.", False),
        ("9 ferries sank.", False),
        ("…", False),
    ],
)
def test_a_sentence_that_begins_in_the_middle(sentence: str, inside: bool) -> None:
    """A first word in lower case is the middle of a sentence; a number or a word with a capital is its beginning."""
    assert begins_inside(sentence) is inside
