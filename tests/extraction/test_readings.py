"""The rules of reading by example: each table in expectations/readings states a rule and what is read for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from generator.rule_tables import read_table
from tests.extraction.readings import KINDS, reading

TABLES = Path(__file__).parent.parent / "expectations" / "readings"


def _examples() -> Iterator[Any]:
    for path in sorted(TABLES.glob("*.yml")):
        for rule, examples in read_table(path).items():
            for number, example in enumerate(examples, 1):
                for word in example.pop("words", [""]):
                    name = f"{path.stem}: {rule} ({number}{word and f', {word}'})"
                    yield pytest.param(_with(word, example), id=name)


def _with(word: str, example: dict[str, Any]) -> dict[str, Any]:
    """An example with a word in the place of "{}", in the text and in what is read."""
    return {
        kind: told.replace("{}", word) if kind == "text" else [row.replace("{}", word) for row in told]
        for kind, told in example.items()
    }


@pytest.mark.parametrize("example", list(_examples()))
def test_a_rule_reads_its_examples(parsed: Callable[[str], Doc], example: dict[str, Any]) -> None:
    """Everything of a kind that the table states of the text is read, and nothing else of that kind."""
    found = reading(example["text"], parsed)
    assert {kind: found[kind] for kind in KINDS if kind in example} == {
        kind: example[kind] for kind in KINDS if kind in example
    }
