"""The features of names: an example of each rule that speaks for or against a person."""

from __future__ import annotations

import pytest

from generator.extraction.people.names.evidence import FEATURES, evidence
from generator.extraction.people.names.name_candidates import name_candidates
from generator.extraction.people.names.votes import DocumentVotes
from tests.people_in import Parser

_EXAMPLES = [
    ("The mayor met Laura Whitfield on Monday.", "Laura Whitfield", "built like a name", 1),
    ("The mayor met Laura von Falkenberg on Monday.", "Laura von Falkenberg", "built like a name", 2),
    ("The mayor met L. Whitfield on Monday.", "L. Whitfield", "built like a name", 2),
    ("The mayor met Laura B. Whitfield on Monday.", "Laura B. Whitfield", "built like a name", 2),
    ('The mayor met Robert "Bob" Whitfield on Monday.', 'Robert "Bob" Whitfield', "built like a name", 2),
    ("They met Taher El-Falkenberg in May.", "Taher El-Falkenberg", "built like a name", 1),
    ("They held a Laura Street Day in May.", "Laura Street Day", "surely a thing", 1),
    ("In May they left Laura-Falkenberg-Strasse.", "Laura-Falkenberg-Strasse", "surely a thing", 1),
    ("Pro-Falkenberg rallies were held.", "Pro-Falkenberg", "surely a thing", 1),
    ("Shares fell in S. Korea again.", "S. Korea", "surely a thing", 1),
    ("NO HARBINGER?\nIt rained in May.", "HARBINGER", "surely a thing", 1),
    ("They built Whitfield University here.", "Whitfield University", "surely a thing", 1),
    ("They saw Falkenberg Gardens again.", "Falkenberg Gardens", "thing word", 1),
    ("In May they sailed on Lake Falkenberg.", "Lake Falkenberg", "thing word", 1),
    ("Shares of KLMX rose.", "KLMX", "acronym", 1),
    ("They joined Falkenberg KLMX in May.", "Falkenberg KLMX", "thing word", 1),
    ("He lost hope. Hope came late.", "Hope", "spelt unlike a name", 1),
    ("They read the newspaper Falkenberg daily.", "Falkenberg", "kind of thing beside", 1),
    ("They bought the Oslo-based Falkenberg in May.", "Falkenberg", "kind of thing beside", 1),
    ("They read the Falkenberg newspaper daily.", "Falkenberg", "kind of thing beside", 1),
    ("They use Falkenberg, a new mobile app.", "Falkenberg", "kind of thing beside", 1),
    ("They met Mr. Falkenberg in May.", "Falkenberg", "honorific before", 1),
    ("They met President Falkenberg in May.", "Falkenberg", "role beside", 1),
    ("They met the coach, Falkenberg, in May.", "Falkenberg", "role beside", 1),
    ("They met Falkenberg, who left.", "Falkenberg", "role beside", 1),
    ("They met Falkenberg, 43, in May.", "Falkenberg", "role beside", 1),
    ("They met Falkenberg, the mayor, in May.", "Falkenberg", "role beside", 1),
    ("They met a Falkenberg in May.", "Falkenberg", "frame of a thing", 1),
    ("They praised her Falkenberg in May.", "Falkenberg", "frame of a thing", 1),
    ("By Laura Whitfield\nIt rained.", "Laura Whitfield", "byline", 1),
    ("The song was written by Laura Whitfield.", "Laura Whitfield", "acts like a person", 1),
    ("1. Laura Whitfield won.", "Laura Whitfield", "in a list", 1),
    ("The winner is Laura Whitfield (Norway).", "Laura Whitfield", "in a list", 1),
    ("They left the Falkenberg administration.", "Falkenberg", "acts like a person", 1),
    ("They live in Falkenberg now.", "Falkenberg", "in a phrase", 1),
    ("On Monday Laura Whitfield said it rained.", "Laura Whitfield", "acts like a person", 3),
]


@pytest.mark.parametrize(("text", "name", "feature", "least"), _EXAMPLES)
def test_a_name_has_the_feature_that_its_words_or_surroundings_show(
    parsed: Parser, text: str, name: str, feature: str, least: int
) -> None:
    """What is written in and beside a name counts for or against a person, once for each sign."""
    doc = parsed(text)
    candidates = name_candidates(doc)
    votes = DocumentVotes(doc, candidates)
    found = {doc[c.start : c.end].text: evidence(doc, c, votes) for c in candidates}
    assert found[name].get(feature, 0) >= least


def test_every_sign_has_an_example() -> None:
    """Only what the model labels is left to other tests."""
    shown = {feature for _, _, feature, _ in _EXAMPLES}
    assert {f for f in FEATURES - shown if not f.startswith("labelled")} == set()
