"""The features of pronouns: an example of each sign that speaks for or against an antecedent."""

from __future__ import annotations

import pytest

from generator.extraction.people.pronouns.pronoun_evidence import PRONOUN_FEATURES, pronoun_features, score
from tests.extraction.people.pronoun_cases import pronoun_case
from tests.people_in import Parser

_EXAMPLES = [
    ("Mark Ellison stayed. He left.", "Mark Ellison", "subject"),
    ("Mark Ellison stayed. He left.", "Mark Ellison", "both subjects"),
    ("Mark Ellison stayed. He left.", "Mark Ellison", "gender by given name"),
    ("Mark Ellison stayed. He left.", "Mark Ellison", "same paragraph"),
    ("Mark Ellison stayed. He left.", "Mark Ellison", "mentions"),
    ("They met Mark Ellison. He left.", "Mark Ellison", "object"),
    ("They saw Mark Ellison's house. He left.", "Mark Ellison", "possessor"),
    ("They went with Mark Ellison. He left.", "Mark Ellison", "in a phrase"),
    ("Mark Ellison sold his house.", "Mark Ellison", "own subject"),
    ("Mark Ellison said Anna met him.", "Mark Ellison", "opens the sentence"),
    ("The chairman, Mark Ellison, stayed. He left.", "Mark Ellison", "gender stated"),
    ("A waiter stayed. He left.", "waiter", "unnamed"),
    ("A waiter stayed. He left.", "waiter", "nominal"),
    ("“Mark Ellison stayed,” Anna Bergmann said. He left.", "Mark Ellison", "inside a quotation"),
    ("When he left, Mark Ellison smiled.", "Mark Ellison", "after the pronoun"),
    ("When he left, the mayor, Mark Ellison, smiled.", "Mark Ellison", "announced subject"),
    ("Anna asked Mark Ellison if he would leave.", "Mark Ellison", "asked"),
    ("“I stayed,” Mark Ellison said. He left.", "Mark Ellison", "last quoted"),
    ("A waiter stayed. He left.", "waiter", "brought in"),
    ("Mark Ellison was heard, telling how Peter Novak had died. He left.", "Mark Ellison", "main subject"),
    ("It was the same story for Mark Ellison. He left.", "Mark Ellison", "topic"),
]
# Known only once a pronoun is resolved, and whom its words name; and what needs two pronouns, which has its
# example in tables/pronouns_and_speakers.yml.
_OF_RESOLVED = {"earlier pronoun", "named by the speaker", "answers"}


@pytest.mark.parametrize(("text", "mention", "feature"), _EXAMPLES)
def test_an_antecedent_has_the_feature_that_it_shows(
    parsed: Parser, text: str, mention: str, feature: str
) -> None:
    """The function, the place and the gender of a mention count for or against it."""
    assert dict(pronoun_features(pronoun_case(parsed, text, mention))).get(feature, 0) > 0


@pytest.mark.parametrize(
    ("text", "mention", "feature"),
    [
        (
            "Peter Novak was heard, telling how Mark Ellison had died. He left.",
            "Mark Ellison",
            "main subject",
        ),
        ("Mark Ellison stayed. It rained. He left.", "Mark Ellison", "main subject"),
    ],
)
def test_an_antecedent_lacks_the_feature_of_another(
    parsed: Parser, text: str, mention: str, feature: str
) -> None:
    """The subject of a clause is not what a sentence is about, nor is what the one before that was about."""
    assert dict(pronoun_features(pronoun_case(parsed, text, mention))).get(feature, 0) == 0


def test_every_sign_has_an_example() -> None:
    """No feature is weighed that no example shows."""
    assert {feature for _, _, feature in _EXAMPLES} | _OF_RESOLVED == PRONOUN_FEATURES


def test_a_mention_further_away_is_less_likely(parsed: Parser) -> None:
    """Each sentence between costs."""
    totals = [
        score(pronoun_case(parsed, f"Mark Ellison stayed. {'It rained. ' * n}He left.", "Mark Ellison"))
        for n in range(5)
    ]
    assert totals == sorted(totals, reverse=True)
    assert len(set(totals)) == 5
