"""How rule tables are read."""

from __future__ import annotations

from pathlib import Path

from generator.rule_tables import read_table


def test_words_that_yaml_takes_for_booleans_stay_words(tmp_path: Path) -> None:
    """A list of words may hold "on", "yes" and "no"; true and false are still booleans."""
    table = tmp_path / "table.yml"
    table.write_text("words: [on, off, yes, no, y]\nswitch: true\n", "utf-8")
    assert read_table(table) == {"words": ["on", "off", "yes", "no", "y"], "switch": True}
