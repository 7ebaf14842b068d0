"""Decision lists of named rules."""

from __future__ import annotations

import pytest

from generator.extraction.sieve import Rule, decide, existing, names

SIZES: tuple[Rule[int, str], ...] = (
    Rule("none", lambda n: "nothing" if n == 0 else None),
    Rule("small", lambda n: "few" if n < 3 else None),
    Rule("small", lambda n: "several" if n < 9 else None),
)


def test_the_first_rule_that_fires_decides() -> None:
    """What a later rule would find does not count; its name comes with what is found."""
    assert [decide(SIZES, n) for n in (0, 1, 5)] == [
        ("nothing", "none"),
        ("few", "small"),
        ("several", "small"),
    ]


def test_no_rule_may_fire() -> None:
    """Then nothing is found."""
    assert decide(SIZES, 9) is None


def test_a_rule_that_finds_something_false_fires() -> None:
    """A rule may decide that the answer is no, which ends the list."""
    assert decide((Rule("no", lambda n: False), Rule("yes", lambda n: True)), 1) == (False, "no")


def test_rules_may_share_a_name() -> None:
    """A name is listed once however many rules have it."""
    assert names(SIZES) == {"none", "small"}


def test_a_name_that_no_rule_has_is_an_error() -> None:
    """What a decision is compared with is named if it is misspelt, rather than never met."""
    assert existing(names(SIZES), "small") == {"small"}
    with pytest.raises(ValueError, match=r"no rule \['smal'\]"):
        existing(names(SIZES), "none", "smal")
