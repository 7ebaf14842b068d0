"""The weights of a summary's features, held against the features."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.linking.similarity import tfidf
from generator.linking.summary.novelty import Novelty
from generator.linking.summary.salience import StorySentences, read_story, sentence_features, spread_of
from generator.linking.summary.weights import NOVELTY_FEATURES, SENTENCE_FEATURES, salience_weights
from generator.model import ArticleFacts
from generator.rule_tables import matched
from tests.linking.stories import story


class _Asked(dict[str, float]):
    """Weights that remember which of them were asked for."""

    def __init__(self) -> None:
        super().__init__(salience_weights())
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> float:
        self.names.add(name)
        return super().__getitem__(name)


@pytest.fixture
def corpus(parsed: Callable[[str], Doc]) -> list[ArticleFacts]:
    """Two articles of one story, which share words and phrases."""
    return story(
        parsed,
        "The ferry sank off Oslo on Monday. The mayor said the harbour would stay open.",
        "A ferry sank off Oslo on Monday. Divers looked for the bell of the ferry.",
    )


def test_each_sentence_has_all_features_that_are_weighed(corpus: list[ArticleFacts]) -> None:
    """What is found of a sentence by itself is what the table weighs, no more and no less."""
    found = read_story(corpus).candidates
    rows = sentence_features(
        corpus, found, tfidf([c.sentence.lemmas for c in found]), spread_of(corpus, found), [1] * len(found)
    )
    assert [set(row) for row in rows] == [SENTENCE_FEATURES] * len(found)


def test_all_weights_of_what_is_new_are_used(corpus: list[ArticleFacts]) -> None:
    """What a sentence adds to those chosen is weighed by each weight that is there for it, and no other."""
    weights, sentences = _Asked(), read_story(corpus)
    _choose_two(sentences, weights)
    assert weights.names == NOVELTY_FEATURES


def _choose_two(sentences: StorySentences, weights: _Asked) -> None:
    novelty = Novelty(sentences, weights)
    for i in range(2):
        novelty.value(i)
        novelty.take(i)


def test_a_weight_that_no_feature_uses_is_an_error() -> None:
    """A row of the table with a slip in its name is named, rather than never read."""
    weights = salience_weights() | {"qouted": 1.0}
    with pytest.raises(ValueError, match=r"^salience: qouted is no feature$"):
        matched(weights, SENTENCE_FEATURES | NOVELTY_FEATURES, "salience")
