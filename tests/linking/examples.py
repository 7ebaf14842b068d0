"""The tables of examples in a room's examples/ folder: a behaviour, the articles that show it, what is linked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from generator.rule_tables import read_table
from tests.linking.readings import linked, people_of_stories


def examples(test_file: str) -> list[Any]:
    """The examples of the room that a test file is in, each named by its table and its behaviour."""
    return [
        pytest.param(example["articles"], {k: v for k, v in example.items() if k != "articles"}, id=name)
        for path in sorted((Path(test_file).parent / "examples").glob("*.yml"))
        for behaviour, example in read_table(path).items()
        for name in [f"{path.stem}: {behaviour}"]
    ]


def found(
    parsed: Callable[[str], Doc], articles: Sequence[dict[str, str]], kinds: Sequence[str]
) -> dict[str, list[str]]:
    """What is linked of these kinds; of several stories the people."""
    if any("story" in article for article in articles):
        return {"people": people_of_stories(parsed, articles)}
    rows = linked(parsed, articles)
    return {kind: rows[kind] for kind in kinds}
