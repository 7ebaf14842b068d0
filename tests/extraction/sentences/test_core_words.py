"""What a sentence tells first, by example."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.linking.stories import story


@pytest.mark.parametrize(
    ("sentence", "beside"),
    [
        ("The ferry, which was charted in Lund, sank on Tuesday.", {"chart", "lund"}),
        ("The ferry sank after it had struck a rock.", {"strike", "rock"}),
        ("Prices rose because of the strike.", {"strike"}),
        ("The ferry sailed despite the storm.", {"storm"}),
        ("Ann Lund, the mayor of Holm, closed a school.", {"mayor", "holm"}),
        ("Ann Lund began a campaign to close the schools.", set[str]()),
    ],
)
def test_what_is_told_beside_is_not_told_first(
    parsed: Callable[[str], Doc], sentence: str, beside: set[str]
) -> None:
    """Clauses and appositions below the main clause stand beside, but not what something is for."""
    (facts,) = story(parsed, sentence)
    (found,) = facts.sentences
    assert set(found.lemmas) - set(found.core) == beside
