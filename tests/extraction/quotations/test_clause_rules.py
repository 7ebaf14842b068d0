"""Each rule that finds a reported clause has an example."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.extraction.quotations.clause_rules import RULES
from tests.extraction.quotations.quoting import indirect, marked

Parsed = Callable[[str], Doc]

CLAUSES = [
    ("act", "to open the bridge in May", "Anna Lindholm refused to open the bridge in May."),
    ("infinitive", "to open the bridge in May", "Anna Lindholm vowed to open the bridge in May."),
    ("infinitive", "the council to open it", "Anna Lindholm asked the council to open it."),
    ("question marked", "whether it would open in May", "Novak asked whether it would open in May."),
    ("question bare", "would the bridge open in May", "Novak asked would the bridge open in May."),
    ("speech marked", "that the bridge would open", "Anna Lindholm said that the bridge would open."),
    ("speech bare", "the bridge would open in May", "Anna Lindholm said the bridge would open in May."),
    ("thought marked", "that the bridge will open", "Anna Lindholm thinks that the bridge will open."),
    ("thought bare", "the bridge will open in May", "Anna Lindholm thinks the bridge will open in May."),
    (
        "speech marked",
        "that the bridge would open",
        "Lindholm said for the first time that the bridge would open.",
    ),
    ("as said", "the bridge will open", "As Lindholm told the Gazette, the bridge will open."),
    ("cue at end", "The bridge will open in May", "The bridge will open in May, Anna Lindholm said."),
    (
        "cue at end",
        "The new bridge is safe for lorries",
        "The new bridge is safe for lorries, said Anna Lindholm, an engineer of the council.",
    ),
    (
        "topic",
        "the council of hiding the true cost",
        "Lindholm accused the council of hiding the true cost.",
    ),
    ("topic", "more money for the bridge", "Lindholm called for more money for the bridge."),
    (
        "noun marked",
        "that the bridge would never open",
        "They heard Lindholm’s warning that the bridge would never open.",
    ),
    ("adjective", "that the bridge will open", "Anna Lindholm is confident that the bridge will open."),
    ("according before", "the bridge will open", "According to Anna Lindholm, the bridge will open."),
    ("according after", "The bridge will open", "The bridge will open, according to Anna Lindholm."),
]


@pytest.mark.parametrize(("rule", "clause", "text"), CLAUSES)
def test_each_rule_finds_a_clause(parsed: Parsed, rule: str, clause: str, text: str) -> None:
    """The complement of a cue, the sentence around it, or what it was about."""
    (row,) = indirect(parsed, text)
    assert (row.quotation.rule, row.words) == (rule, clause)


def test_a_sentence_goes_on_behind_its_cue(parsed: Parsed) -> None:
    """Both parts are reported, as one group: what is before the cue and what is behind it."""
    found = indirect(parsed, "The bridge will open in May, Anna Lindholm said, and the road will close.")
    assert [(r.quotation.rule, r.words) for r in found] == [
        ("cue at end", "The bridge will open in May"),
        ("cue inside", "and the road will close"),
    ]
    assert len({r.quotation.group for r in found}) == 1


def test_each_rule_of_clauses_has_an_example() -> None:
    """A new rule needs one above."""
    assert {rule for rule, _, _ in CLAUSES} | {"cue inside"} == RULES


def test_a_reported_question_is_one_report_though_a_cue_is_inside(parsed: Parsed) -> None:
    """ "Asked whether Novak said “…”": what was asked is the asker's, and so are the words in it."""
    text = "Lindholm asked whether Novak called the bridge “a small miracle of the harbour” in May."
    (fragment,) = marked(parsed, text)
    assert (fragment.quotation.rule, fragment.name) == ("within question marked", "Lindholm")
