"""Time and pages grow with a text, not with its square, whatever the text repeats."""

from __future__ import annotations

import pytest

from benchmarks.robustness.growth import DOUBLING, SIZES, costs_without_model, grown, growth
from benchmarks.robustness.patterns import PATTERNS

# Counting what is covered would be measured, too.
pytestmark = pytest.mark.no_cover

# A parse takes most of the time; so much text shows a square, which nine times the work would be.
_SHORT = 4_000, 12_000
# Two quotations are compared word by word up to a length; what is longer costs no more.
_BEYOND_WHAT_IS_COMPARED = {"one quotation said again": (36_000, 108_000)}


# A parse of each takes minutes: every third here, the rest with `make slow-test`.
_EVERY_THIRD = [
    pytest.param(name, marks=pytest.mark.slow) if number % 3 else name for number, name in enumerate(PATTERNS)
]


@pytest.mark.parametrize("name", _EVERY_THIRD)
def test_no_stage_costs_the_square_of_the_text(name: str) -> None:
    """Three times the text costs each stage, and fills pages and data files, about three times as much."""
    assert growth(name, _BEYOND_WHAT_IS_COMPARED.get(name, _SHORT)) == []


@pytest.mark.parametrize("name", PATTERNS)
def test_reading_and_tokens_keep_to_the_line_up_to_a_long_article(name: str) -> None:
    """Twice the text, up to 100,000 characters, costs reading and the tokenizer about twice as much."""
    assert growth(name, SIZES, costs_without_model) == []


def test_a_square_is_told_from_a_line() -> None:
    """Four times the cost for twice the text is reported; twice the cost, or next to nothing, is not."""
    assert grown({"linking": 0.5}, {"linking": 2.0}, doublings=1) == ["linking 0.5 to 2"]
    assert grown({"linking": 0.5}, {"linking": 1.0}, doublings=1) == []
    assert grown({"linking": 0.5}, {"linking": 0.5 * DOUBLING**2 - 0.01}, doublings=2) == []
    assert grown({"linking": 0.001}, {"linking": 0.04}, doublings=1) == []
    assert grown({"pages, characters": 4e5}, {"pages, characters": 16e5}, doublings=1) != []
