"""How rule tables are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.rule_tables import alternatives, matched, read_keys, read_lists, read_table, word_sets


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


def test_patterns_of_a_table_are_one() -> None:
    """One pattern, or any of several."""
    path = Path("data/tides.yml")
    assert (alternatives("ebb?", path), alternatives(["ebb?", "flood"], path)) == ("ebb?", "ebb?|flood")


@pytest.mark.parametrize("row", ["flood(", "(?i)flood"])
def test_a_pattern_that_is_none_is_an_error(row: str) -> None:
    """It is named with its file; so is one that is none among others, with flags for the whole."""
    with pytest.raises(ValueError) as error:
        alternatives(["ebb", row], Path("data/tides.yml"))
    assert str(error.value).startswith(f"tides.yml: {row!r} is no regular expression: ")


@dataclass(frozen=True)
class _Joints:
    of_a_range: frozenset[str]
    generations: dict[str, str]


def test_a_table_read_as_a_dataclass(tmp_path: Path) -> None:
    """Lists become sets under the names of fields, mappings stay."""
    table = tmp_path / "joints.yml"
    table.write_text("of a range: to until\ngenerations: {jr: junior}\n", "utf-8")
    assert read_lists(table, _Joints) == _Joints(frozenset({"to", "until"}), {"jr": "junior"})


@pytest.mark.parametrize(
    ("keys", "problem"),
    [(["to"], "joints.yml: nothing reads 'from'"), (["to", "from", "till"], "joints.yml has no 'till'")],
)
def test_a_table_has_the_keys_that_are_read(keys: list[str], problem: str, tmp_path: Path) -> None:
    """A key that is read and missing, or there and not read, is named with its file."""
    table = tmp_path / "joints.yml"
    table.write_text("to: 1\nfrom: 2\n", "utf-8")
    with pytest.raises(ValueError, match=f"^{problem}$"):
        read_keys(table, keys)


@pytest.mark.parametrize("table", ["to: 1\nfrom: 2\nto: 3\n", "shares: {to: 1, from: 2, to: 1}\n"])
def test_a_key_that_is_written_twice_is_an_error(table: str, tmp_path: Path) -> None:
    """It is named with its file, at the top or below, rather than the last one taken."""
    file = tmp_path / "joints.yml"
    file.write_text(table, "utf-8")
    with pytest.raises(ValueError, match=r"^joints\.yml: 'to' is written twice \(again in line \d\)$"):
        read_table(file)
