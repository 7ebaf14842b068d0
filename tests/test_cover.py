"""Which stretches of a text lie inside spans."""

from __future__ import annotations

from generator.model import Span
from generator.text.spans import Cover


def test_a_stretch_lies_inside_one_span_or_in_none() -> None:
    """Spans may lie inside each other and come in any order; two that meet hold nothing together."""
    cover = Cover([Span(12, 20), Span(0, 10), Span(2, 4), Span(10, 12)])
    assert cover.holds(0, 10)
    assert cover.holds(5, 9)
    assert not cover.holds(9, 11)
    assert not cover.holds(19, 21)
    assert not Cover([]).holds(0, 1)
