"""Numbers that are written in two words."""

from __future__ import annotations

import pytest

from generator.linking.same_news.figures import figures, numbers


@pytest.mark.parametrize("words", ["Seventy-three", "Seventy three"])
def test_a_number_of_two_words_is_one(words: str) -> None:
    """With a hyphen or a space."""
    sentence = f"{words} bakers were arrested at the pier."
    assert [f.value for f in figures(sentence)] == [73]
    assert numbers(sentence) == ["73"]
    assert numbers("Seventy of the three men.") == ["70", "3"]
