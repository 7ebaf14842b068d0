"""The rules of quotations by example: each table in examples/ names a rule and what is read for it.

A row is "kind | person | phrase of the speaker | cue | words", "–" standing for none, with "via" and the
go-between's phrase (and person) before the words; "+" goes on with the quotation before it. ``sure`` are the
confidences of the quotations, where only these distinguish one rule from another.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from generator.extraction.facts import extract
from generator.extraction.prose_copy import prose_copy
from generator.model import Article, ArticleFacts, Quotation, Span
from tests.extraction.tables import examples_of

TABLES = Path(__file__).parent / "examples"


@pytest.mark.parametrize("example", examples_of(TABLES))
def test_a_rule_of_quotations_reads_its_example(
    parsed: Callable[[str], Doc], example: dict[str, Any]
) -> None:
    """Exactly the quotations that the table has are read, with their kind, speaker, cue and go-between."""
    text = example["text"]
    article = Article("a", "a.txt", text)
    facts = extract(article, parsed(prose_copy(article).prose))
    assert [_row(facts, q) for q in facts.quotations] == example["said"]
    if "sure" in example:
        assert [q.confidence for q in facts.quotations] == example["sure"]


def _row(facts: ArticleFacts, q: Quotation) -> str:
    """ "direct | Ann Lee | the mayor | said | “It is late,”"."""
    kind = f"{'+ ' if q.group not in (None, q.span.start) else ''}{q.kind}{' within' if q.within else ''}"
    via = f"via {_words(facts, q.via_speaker)}{'' if q.via is None else f' = {facts.people[q.via].name}'}"
    cells = [
        kind,
        "–" if q.person is None else facts.people[q.person].name,
        _words(facts, q.speaker),
        _words(facts, q.cue),
        *([] if q.via_speaker is None else [via]),
        _words(facts, q.span),
    ]
    return " | ".join(cells)


def _words(facts: ArticleFacts, span: Span | None) -> str:
    return "–" if span is None else " ".join(facts.article.text[span.start : span.end].split())
