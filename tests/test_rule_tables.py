"""How rule tables are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.rule_tables import matched, read_table, word_sets


def test_words_that_yaml_takes_for_booleans_stay_words(tmp_path: Path) -> None:
    """A list of words may hold "on", "yes" and "no"; true and false are still booleans."""
    table = tmp_path / "table.yml"
    table.write_text("words: [on, off, yes, no, y]\nswitch: true\n", "utf-8")
    assert read_table(table) == {"words": ["on", "off", "yes", "no", "y"], "switch": True}


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


def test_lists_of_words_in_a_row_or_as_yaml_lists() -> None:
    """Words in a row and a list, whose entries may have spaces, give sets under names of fields."""
    found = word_sets({"of a range": "to until", "said of": ["so called", "of"]})
    assert found == {"of_a_range": {"to", "until"}, "said_of": {"so called", "of"}}
