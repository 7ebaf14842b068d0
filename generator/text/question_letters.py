"""The letters of questions and answers, "Q: …" and "A. …": labels of layout, no words of the article.

In: a text. Out: each label that opens a paragraph, and whether it asks. A parse that saw them would
read "A. Clinics" as somebody's name and "Q." as the first word of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Span
from generator.text.layout import LINE_ENDS

_LETTER = re.compile(
    rf"(?:(?<=[{LINE_ENDS}])|\A)[ \t\xa0]*[\"“]?"
    r"((?P<asks>Q|Question|QUESTION)|A|Answer|ANSWER)[.:][ \t\xa0]+(?=\S)"
)
# Further letters make it a choice of answers: "A. Ten. B. Twelve."
_CHOICE = re.compile(rf"(?:(?<=[{LINE_ENDS}])|\A)[ \t\xa0]*[BC][.:)][ \t\xa0]+\S")
_FEWEST_QUESTIONS = 2


@dataclass(frozen=True, slots=True)
class LetterLabel:
    """A label, its full stop or colon and the space behind it included; ``asks`` tells "Q" from "A"."""

    span: Span
    asks: bool


def letter_labels(text: str) -> tuple[LetterLabel, ...]:
    """The labels of a text that has two questions, or one that its answer follows; none of a list of choices.

    >>> [label.asks for label in letter_labels("Q. Is it late?\\nA. It is.\\nQ. Why?\\nA. Snow.")]
    [True, False, True, False]
    >>> len(letter_labels("Question: Is it late?\\n\\nAnswer: It is."))
    2
    >>> letter_labels("A. Lee and Q. Fox own the mill.")
    ()
    """
    found = tuple(
        LetterLabel(Span(m.start(1), m.end()), m["asks"] is not None) for m in _LETTER.finditer(text)
    )
    is_asked = sum(label.asks for label in found) >= _FEWEST_QUESTIONS or _is_answered(text, found)
    return found if is_asked and not _CHOICE.search(text) else ()


def _is_answered(text: str, labels: Sequence[LetterLabel]) -> bool:
    """Whether the labels are a question with its mark, and the answer behind it."""
    if [label.asks for label in labels] != [True, False]:
        return False
    question = text[labels[0].span.end : labels[1].span.start].rstrip()
    return question.endswith("?")


def without_letters(text: str, labels: Iterable[LetterLabel]) -> str:
    """The text with spaces for the labels, so that offsets stay as they are."""
    out = list(text)
    for label in labels:
        out[label.span.start : label.span.end] = " " * (label.span.end - label.span.start)
    return "".join(out)
