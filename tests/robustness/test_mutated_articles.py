"""Damaged articles cost nothing but themselves: a small sample of what the benchmark tries."""

from __future__ import annotations

import pytest

from benchmarks.robustness.mutated_articles import mutated, tell


def test_damaged_articles_are_told_verbatim_and_the_same_twice() -> None:
    """Nothing is raised, every span holds the words it names, and a second time gives the same bytes."""
    digest, faults = tell(range(24))

    assert faults == []
    assert tell(range(24)) == (digest, [])


def test_a_span_beside_its_words_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were a span to end one character late, the last one of an article would be found."""
    late = {"start": 0, "end": len(mutated(1).text) + 1}
    monkeypatch.setattr("benchmarks.robustness.mutated_articles.facts_json", lambda facts: late)

    assert any("outside the article" in fault for fault in tell([1])[1])


def test_the_same_number_is_the_same_article() -> None:
    """What failed can be made again."""
    assert mutated(7) == mutated(7) != mutated(8)
