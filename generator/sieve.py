"""Lists of named rules over one case: the first that fires decides, or each counts as a feature.

The sieve of quote attribution (Muzny, Fang, Chang and Jurafsky 2017, "A two-stage sieve
approach for quote attribution"), which goes from the surest rule to the least sure. In: a
case, one object that holds all that the rules look at. Out: what the rule found, and the
rule's name, by which a decision can be traced and counted, and a feature be weighed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Case = TypeVar("Case")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Case, Found]):
    """A rule with its name. It gives what it finds in a case, or None where it does not fire.

    Rules of one list may share a name, where they find the same thing at different ranks.
    """

    name: str
    find: Callable[[Case], Found | None]


def names(rules: Iterable[Rule[Case, Found]]) -> frozenset[str]:
    """The names of rules."""
    return frozenset(rule.name for rule in rules)


def features(rules: Iterable[Rule[Case, float]], case: Case) -> list[tuple[str, float]]:
    """The features of a case: of each rule that finds more or less than nothing, its name and how much.

    >>> features([Rule("even", lambda n: n % 2 == 0), Rule("tens", lambda n: n // 10)], 20)
    [('even', True), ('tens', 2)]
    """
    return [(rule.name, amount) for rule in rules if (amount := rule.find(case))]


def first_feature(rules: Iterable[Rule[Case, float]], case: Case) -> str | None:
    """The name of the first feature that a case has, where one says all; None where it has none."""
    for rule in rules:
        if rule.find(case):
            return rule.name
    return None


def decide(rules: Iterable[Rule[Case, Found]], case: Case) -> tuple[Found, str] | None:
    """What the first rule that fires finds, and its name; None where none fires.

    >>> signs = [Rule("small", lambda n: "few" if n < 3 else None), Rule("any", lambda n: "many")]
    >>> decide(signs, 2), decide(signs, 7)
    (('few', 'small'), ('many', 'any'))
    """
    for rule in rules:
        found = rule.find(case)
        if found is not None:
            return found, rule.name
    return None


def existing(rules: frozenset[str], *wanted: str) -> frozenset[str]:
    """The names wanted, once each is the name of a rule; ValueError names the others.

    A misspelt name that a decision is compared with would never match, unseen.
    """
    strangers = sorted(set(wanted) - rules)
    if strangers:
        raise ValueError(f"no rule {strangers}")
    return frozenset(wanted)
