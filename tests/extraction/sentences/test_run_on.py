"""Where words end that run on without a full stop."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.extraction.sentences.sentences import split_sentences
from generator.parsing.parsed_text import ParsedText


@pytest.mark.parametrize(("clauses", "sentences"), [(30, 1), (45, 1), (60, 2), (90, 2)])
def test_words_that_run_on_end_where_they_are_too_long(
    parsed: Callable[[str], Doc], clauses: int, sentences: int
) -> None:
    """Up to 2,400 characters are one sentence; longer, it ends at the parser's next guess."""
    text = ("and then she went home and he stayed where he was " * clauses).strip()
    found = [s.span for s in split_sentences(ParsedText(parsed(text)), text)]
    assert len(found) == sentences
    assert all(2400 < span.end - span.start < 2500 for span in found[:-1])
