"""Weights: every feature has one, and every one belongs to a feature."""

from __future__ import annotations

import pytest

from generator.extraction.people import name_evidence, names
from generator.extraction.people.pronoun_evidence import PRONOUN_FEATURES, pronoun_weights
from generator.extraction.people.weights import matched, weight_table


@pytest.mark.parametrize(
    ("part", "features"), [("occurrence", name_evidence.FEATURES), ("article", names.RELATIONS)]
)
def test_the_features_of_names_are_the_keys_of_their_weights(part: str, features: frozenset[str]) -> None:
    """What the rules of names may find is what the table weighs, no more and no less."""
    assert set(weight_table("name_weights")[part]) == features | {"bias"}


def test_the_features_of_pronouns_are_the_keys_of_their_weights() -> None:
    """What the rules of pronouns may find is what the table weighs, no more and no less."""
    assert (
        set(weight_table("pronoun_weights")["features"])
        == PRONOUN_FEATURES
        == set(pronoun_weights().features)
    )


@pytest.mark.parametrize(
    ("weights", "problem"),
    [
        ({"byline": 3.0, "bylin": 1.0}, "names: bylin is no feature"),
        ({}, "names: byline has no weight"),
        ({"bylin": 1.0}, "names: bylin is no feature; byline has no weight"),
    ],
)
def test_a_misspelt_feature_is_an_error(weights: dict[str, float], problem: str) -> None:
    """A weight without a feature and a feature without a weight are named when the table is read."""
    with pytest.raises(ValueError, match=f"^{problem}$"):
        matched(weights, ["byline"], "names")


def test_weights_that_match_come_back_as_they_are() -> None:
    """A table that names all features, in any order, is what is weighed by."""
    assert matched({"b": 1.0, "a": -2.5}, ["a", "b"], "names") == {"a": -2.5, "b": 1.0}
