"""The rules of linking by example: expectations/stories.yml states what is linked of invented stories."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from generator.rule_tables import read_table
from tests.linking.readings import linked

TABLE = Path(__file__).parent.parent / "expectations" / "stories.yml"


def _stories() -> list[Any]:
    return [
        pytest.param(story["articles"], story["linked"], id=f"{rule} ({number})")
        for rule, stories in read_table(TABLE).items()
        for number, story in enumerate(stories, 1)
    ]


@pytest.mark.parametrize(("articles", "expected"), _stories())
def test_a_story_is_linked_as_its_example_says(
    parsed: Callable[[str], Doc], articles: list[dict[str, str]], expected: dict[str, list[str]]
) -> None:
    """People, events, summary, differences, variants and headlines; a story of headlines states only those."""
    found = {kind: rows for kind, rows in linked(parsed, articles).items() if rows}
    assert {kind: found.get(kind) for kind in expected} == expected
    assert expected.keys() in ({"headlines"}, found.keys())
