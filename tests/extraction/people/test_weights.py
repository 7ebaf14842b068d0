"""Weights: every feature has one, and every one belongs to a feature."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import generator.extraction.people as room
from generator.extraction.people.names.evidence import FEATURES
from generator.extraction.people.names.names import RELATIONS
from generator.extraction.people.pronouns.pronoun_evidence import PRONOUN_FEATURES, pronoun_weights
from generator.rule_tables import read_table


def _table(path: str) -> Any:
    return read_table(Path(room.__file__).parent / path)


@pytest.mark.parametrize(("part", "features"), [("occurrence", FEATURES), ("article", RELATIONS)])
def test_the_features_of_names_are_the_keys_of_their_weights(part: str, features: frozenset[str]) -> None:
    """What the rules of names may find is what the table weighs, no more and no less."""
    assert set(_table("names/data/name_weights.yml")[part]) == features | {"bias"}


def test_the_features_of_pronouns_are_the_keys_of_their_weights() -> None:
    """What the rules of pronouns may find is what the table weighs, no more and no less."""
    weighed = set(_table("pronouns/data/pronoun_weights.yml")["features"])
    assert weighed == PRONOUN_FEATURES == set(pronoun_weights().features)
