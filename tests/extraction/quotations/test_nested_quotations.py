"""Quotations inside quotations are quotations of their own, with their own speakers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.extraction.quotations.quoting import rows

Parsed = Callable[[str], Doc]
NESTED = [
    (
        "“Tom Berg came in and said, ‘The dam is gone.’ We ran,” Anna Kroll said.",
        "‘The dam is gone.’",
        "Tom Berg",
    ),
    (
        "“I told him, ‘Go home now and rest,’ and he went,” Anna Kroll said. Tom Berg was hurt.",
        "‘Go home now and rest,’",
        "Anna Kroll",
    ),
    ("“Tom Berg told us, ‘There is no dam,’” Anna Kroll said.", "‘There is no dam,’", "Tom Berg"),
    ("\"Tom Berg told us, 'There is no dam,'\" Anna Kroll said.", "'There is no dam,'", "Tom Berg"),
    ("“He told me, ‘I am done here,’ and left,” Anna Kroll said.", "‘I am done here,’", None),
]
NOT_NESTED = [
    "“We sang ‘Harbour Lights,’” Anna Kroll said.",
    "“We sang ‘Harbour Lights’ all night,” Anna Kroll said.",
    "“The so-called ‘miracle of the quay’ was a leak,” Anna Kroll said.",
]


@pytest.mark.parametrize(("text", "words", "name"), NESTED)
def test_words_quoted_within_a_quotation_have_their_own_speaker(
    parsed: Parsed, text: str, words: str, name: str | None
) -> None:
    """By a cue inside the outer quotation, whose "I" is who speaks that."""
    found = {row.words: row for row in rows(parsed, text)}
    assert (found[words].name, found[words].quotation.within) == (name, True)
    assert sum(row.name == "Anna Kroll" and not row.quotation.within for row in found.values()) == 1


@pytest.mark.parametrize("text", NOT_NESTED)
def test_a_title_or_a_phrase_within_a_quotation_is_no_quotation(parsed: Parsed, text: str) -> None:
    """Nothing inside the outer words says that somebody spoke it."""
    assert not any(row.quotation.within for row in rows(parsed, text))
