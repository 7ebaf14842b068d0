"""Letters of questions and answers: where they are labels, and that nothing else moves."""

from __future__ import annotations

import pytest

from generator.text.question_letters import letter_labels, without_letters


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Q: Late?\nA: Yes.\nQ: Why?\nA: Snow.", [True, False, True, False]),
        ("Q. Late?\nA. Yes.\n\n  Q. Why?", [True, False, True]),
        ("Question: Late?\nAnswer: Yes.\nQUESTION: Why?", [True, False, True]),
        ("“Q: Late?”\n“A: Yes.”\n“Q: Why?”", [True, False, True]),
        ("Q: Late?\nMAYOR: Yes.\nQ: Why?", [True, True]),
        ("Q: Late?\nA: Yes.", [True, False]),
        ("Question: Late?\n\nAnswer: Yes.", [True, False]),
        ("Q: Late.\nA: Yes.", []),
        ("A: Late?\nQ: Yes.", []),
        ("A. Lee and Q. Fox met.\nA. Lee left.", []),
        ("Q. Late?\nA. Yes.\nB. No.\nQ. Why?\nA. Snow.\nB. Rain.", []),
        ("They ask Q: Late?\nand Q: Why?", []),
        ("Q:\nLate?\nQ:\nWhy?", []),
    ],
)
def test_letters_that_open_paragraphs_and_come_back(text: str, asks: list[bool]) -> None:
    """Two questions at least, or one with its mark that is answered; further letters make it a choice of answers."""
    assert [label.asks for label in letter_labels(text)] == asks


def test_the_text_without_letters_keeps_its_offsets() -> None:
    """Spaces stand where they were."""
    text = "Q. Late?\nA. Yes.\nQ. Why?"
    bare = without_letters(text, letter_labels(text))
    assert bare == "   Late?\n   Yes.\n   Why?"
