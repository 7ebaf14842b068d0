"""Which sentences may be chosen alone, by example."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.linking.stories import chosen, story

Parsed = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("opening", "stands"),
    [
        ("Seamen and other people of Holm are to get the same boat as the fishermen of Aa.", True),
        ("It sank with the mayor of Holm and forty other people on board.", False),
    ],
)
def test_what_an_article_opens_with_brings_what_it_speaks_of(
    parsed: Parsed, opening: str, stands: bool
) -> None:
    """Unless it opens by pointing back, at what was cut off."""
    assert (opening in chosen(story(parsed, f"{opening} A school in Lund got a new roof."), 60)) is stands
