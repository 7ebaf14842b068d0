"""The parse keeps every character in its place, also of what no writer would write."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.parsing.parse import load, tokenised

Parsed = Callable[[str], Doc]


@pytest.mark.parametrize("run", ["\"'" * 900, "(" * 401, "a" * 1000, "5" * 200 + "%" * 200, "'s" * 300 + "."])
def test_a_run_without_white_space_is_parted_and_kept(run: str) -> None:
    """No token is longer than the pieces, and together they are the text, each at its place."""
    text = f"Ann Lee said {run} on Monday.\n\n{run}"
    doc = tokenised(load(), text)

    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)
    assert max(map(len, doc)) <= 200


def test_words_around_a_run_are_parted_as_ever() -> None:
    """What comes before and behind it has the tokens that it has without it."""
    words = [t.text for t in tokenised(load(), f"She didn't go. {'(' * 500} She's here.")]

    assert words[:5] == ["She", "did", "n't", "go", "."]
    assert words[-4:] == ["She", "'s", "here", "."]


@pytest.mark.parametrize("unit", ["the mayor: the judge: ", "? ", '" . '])
def test_no_sentence_is_as_long_as_an_article(parsed: Parsed, unit: str) -> None:
    """What runs on, with full stops or without, is parsed in pieces; the sentences around it stay what they are."""
    doc = parsed(f"The bridge opened on Monday.\n\n{unit * 1000}\n\nThe mayor was not there.")
    sentences = [s.text.strip() for s in doc.sents]

    assert max(len(s) for s in doc.sents) <= 500
    assert sentences[0] == "The bridge opened on Monday."
    assert sentences[-1] == "The mayor was not there."


def test_no_word_is_looked_for_through_a_list() -> None:
    """The lemmatizer's index holds 57,000 nouns, and each new word is looked for in it more than once."""
    index = load().vocab.lookups.get_table("lemma_index")

    assert all(isinstance(words, frozenset) for words in index.values())
    assert [t.lemma_ for t in load()("The mayors opened bridges.")] == ["the", "mayor", "open", "bridge", "."]
