"""A parse is asked by character offsets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.parsing.parsed_text import ParsedText

Parsed = Callable[[str], Doc]
TEXT = "The mill closed.\n\nIt was old."


@pytest.fixture
def text(parsed: Parsed) -> ParsedText:
    """The parse of a text of two paragraphs."""
    return ParsedText(parsed(TEXT))


def test_tokens_are_found_around_a_place(text: ParsedText) -> None:
    """In the middle of a word, before it and behind it."""
    place = TEXT.index("mill") + 1

    assert str(text.token_at(place)) == "mill"
    assert str(text.token_before(place)) == "mill"
    assert str(text.token_before(place - 1)) == "The"
    assert str(text.token_after(place)) == "closed"
    assert str(text.last_token(TEXT.index("."))) == "closed"
    assert [str(t) for t in text.tokens_within(0, TEXT.index("closed"))] == ["The", "mill"]


def test_at_the_ends_of_a_text_there_is_none(text: ParsedText) -> None:
    """Before the first token and behind the last."""
    assert text.token_before(0) is None
    assert text.token_after(len(TEXT)) is None


def test_every_paragraph_begins_a_sentence(text: ParsedText) -> None:
    """Where the parser begins sentences within a stretch of the text."""
    assert TEXT.index("It") in text.sentence_starts_within(1, len(TEXT))
    assert text.sentence_starts_within(1, TEXT.index("closed")) == []


def test_the_columns_and_the_tokens_say_the_same(text: ParsedText) -> None:
    """The columns hold what the parser says of each token."""
    columns = text.columns

    assert columns.text == [t.text for t in text.doc]
    assert columns.head == [t.head.i for t in text.doc]
    assert columns.start == [t.idx for t in text.doc]
    assert columns.line[0] == 0
    assert columns.line[-1] == 1


def test_the_verb_over_a_place_governs_it(text: ParsedText) -> None:
    """A subject hangs below its verb."""
    assert str(text.governor(TEXT.index(" closed"))) == "closed"


def test_an_empty_text_has_nothing(parsed: Parsed) -> None:
    """No token is no error."""
    empty = ParsedText(parsed(""))

    assert empty.token_at(0) is None
    assert empty.token_after(0) is None
    assert empty.tokens_within(0, 5) == []
