"""What an index of spans answers, held against looking through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.text.spans import Cover, SpanIndex

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 15)).map(lambda p: Span(p[0], p[0] + p[1])))
OFFSET = st.integers(0, 60)


def index(spans: list[Span]) -> SpanIndex[Span]:
    """An index of the spans themselves."""
    return SpanIndex(spans, span=lambda item: item)


@given(SPANS, OFFSET)
def test_the_nearest_before(spans: list[Span], offset: int) -> None:
    """``at`` is the last that begins at an offset or before it."""
    assert index(spans).at(offset) == max((s for s in spans if s.start <= offset), default=None)


@given(SPANS, OFFSET, OFFSET)
def test_what_begins_within(spans: list[Span], start: int, end: int) -> None:
    """``within`` gives those that begin within a stretch, in order."""
    assert list(index(spans).within(start, end)) == sorted(s for s in spans if start <= s.start < end)


@given(SPANS, OFFSET, OFFSET)
def test_what_holds(spans: list[Span], start: int, end: int) -> None:
    """``holds`` says whether one span holds a stretch, ``holder`` is one that does."""
    holding = [s for s in spans if s.start <= start and end <= s.end]
    found = index(spans).holder(start, end)
    assert Cover(spans).holds(start, end) is bool(holding)
    assert found is None or found in holding
    assert bool(holding) is (found is not None)


@given(st.lists(st.integers(1, 9), max_size=8), OFFSET, OFFSET)
def test_what_is_touched(lengths: list[int], start: int, end: int) -> None:
    """``touching`` gives the items, none inside another, that share a character with a stretch."""
    spans, at = [], 0
    for length in lengths:
        spans.append(Span(at, at + length))
        at += length + 1
    touched = [i for i, s in enumerate(spans) if s.start < end and start < s.end]
    assert start >= end or list(index(spans).touching(start, end)) == touched
