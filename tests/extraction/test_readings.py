"""The rules of reading by example: each table in expectations/readings tells a rule and what is read for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from generator.rule_tables import read_table
from tests.extraction.readings import KINDS, reading

TABLES = Path(__file__).parent.parent / "expectations" / "readings"


def _examples() -> list[Any]:
    tables = {p.stem: read_table(p) for p in sorted(TABLES.glob("*.yml"))}
    return [
        pytest.param(example, id=f"{table}: {rule} ({number})")
        for table, rules in tables.items()
        for rule, examples in rules.items()
        for number, example in enumerate(examples, 1)
    ]


@pytest.mark.parametrize("example", _examples())
def test_a_rule_reads_its_examples(parsed: Callable[[str], Doc], example: dict[str, Any]) -> None:
    """Everything of a kind that the table tells of the text is read, and nothing else of that kind."""
    found = reading(example["text"], parsed(example["text"]))
    assert {kind: found[kind] for kind in KINDS if kind in example} == {
        kind: example[kind] for kind in KINDS if kind in example
    }
