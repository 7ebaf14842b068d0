"""The rules of people: names, their borders, descriptions and pronouns, each by examples (tables/)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from tests.extraction.readings import reading
from tests.extraction.tables import examples_of


@pytest.mark.parametrize("example", examples_of(Path(__file__).parent / "tables"))
def test_a_rule_holds_in_its_examples(parsed: Callable[[str], Doc], example: dict[str, Any]) -> None:
    """Every person of the text is read, with the mentions that the table lists, and nobody else."""
    text, expected = example["text"], {kind: rows for kind, rows in example.items() if kind != "text"}
    found = reading(text, parsed)
    assert {kind: found[kind] for kind in expected} == expected
