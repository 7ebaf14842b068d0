"""Decision lists of named rules."""

from __future__ import annotations

import pytest

from generator.sieve import Rule, decide, existing, features, first_feature, names

SIZES: tuple[Rule[int, str], ...] = (
    Rule("none", lambda n: "nothing" if n == 0 else None),
    Rule("small", lambda n: "few" if n < 3 else None),
    Rule("small", lambda n: "several" if n < 9 else None),
)
SIGNS: tuple[Rule[int, float], ...] = (
    Rule("even", lambda n: n % 2 == 0),
    Rule("tens", lambda n: n // 10),
    Rule("even", lambda n: n % 4 == 0),
)


def test_every_feature_counts_as_often_and_as_much_as_it_is_found() -> None:
    """What a rule finds nothing of is no feature; two rules of one name are two signs of one feature."""
    assert features(SIGNS, 20) == [("even", 1), ("tens", 2), ("even", 1)]
    assert features(SIGNS, 7) == []


def test_the_first_feature_may_be_all_that_counts() -> None:
    """The others are not asked for; a case may have none."""
    assert [first_feature(SIGNS, n) for n in (20, 11, 7)] == ["even", "tens", None]


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
