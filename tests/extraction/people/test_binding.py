"""Binding: which mentions grammar forbids a pronoun to refer to."""

from __future__ import annotations

import pytest

from generator.extraction.people.antecedents import antecedents_of
from generator.extraction.people.binding import is_excluded
from generator.extraction.people.discourse import Discourse
from generator.extraction.people.name_clusters import cluster_names
from generator.extraction.people.names import person_names
from generator.extraction.people.pronoun_case import PronounCase
from generator.extraction.people.pronoun_words import pronoun_genders
from tests.people_in import Parser


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        pytest.param("Mark Ellison met him in Rome.", True, id="two arguments of one verb"),
        pytest.param("Mark Ellison looked at him.", True, id="subject, and pronoun in a phrase of its verb"),
        pytest.param("He thanked the friends of Mark Ellison.", True, id="pronoun that governs a later name"),
        pytest.param("He left. Mark Ellison stayed.", True, id="name in a later sentence"),
        pytest.param("His brother Mark Ellison left.", True, id="whose somebody is"),
        pytest.param("Mark Ellison sold his house.", False, id="possessive"),
        pytest.param("Mark Ellison hurt himself.", False, id="reflexive"),
        pytest.param("When he left, Mark Ellison smiled.", False, id="pronoun in a clause before the name"),
        pytest.param("Mark Ellison stayed. He left.", False, id="name in an earlier sentence"),
    ],
)
def test_grammar_keeps_a_pronoun_from_some_mentions(parsed: Parser, text: str, excluded: bool) -> None:
    """ "Ellison met him" is somebody else, "Ellison sold his house" may be he."""
    doc = parsed(text)
    discourse = Discourse(doc, ())
    antecedents = antecedents_of(doc, cluster_names(text, person_names(doc)), discourse)
    (name,) = (a for a in antecedents.within(0, len(text)) if a.kind == "name")
    (pronoun,) = (t for t in doc if t.lower_ in pronoun_genders())
    apart = discourse.sentences_between(pronoun, name.token)
    case = PronounCase(pronoun, "m", None, name, discourse, apart, mentions=1, named_by_speaker=False)
    assert is_excluded(case) is excluded
