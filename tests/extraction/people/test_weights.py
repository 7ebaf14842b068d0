"""Weights: every feature has one, and every one belongs to a feature."""

from __future__ import annotations

import pytest

from generator.extraction.people import name_evidence, names
from generator.extraction.people.pronoun_evidence import PRONOUN_FEATURES, pronoun_weights
from generator.extraction.people.weights import weight_table


@pytest.mark.parametrize(
    ("part", "features"), [("occurrence", name_evidence.FEATURES), ("article", names.RELATIONS)]
)
def test_the_features_of_names_are_the_keys_of_their_weights(part: str, features: frozenset[str]) -> None:
    """What the rules of names may find is what the table weighs, no more and no less."""
    assert set(weight_table("name_weights", ("occurrence", "article"))[part]) == features | {"bias"}


def test_the_features_of_pronouns_are_the_keys_of_their_weights() -> None:
    """What the rules of pronouns may find is what the table weighs, no more and no less."""
    assert set(pronoun_weights().features) == PRONOUN_FEATURES
