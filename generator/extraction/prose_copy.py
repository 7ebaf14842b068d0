"""What of an article is read: its prose, without marks of HTML and Markdown and without boilerplate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from generator.model import Article, ArticleFacts, Boilerplate, Quotation, Sentence, Span
from generator.text.boilerplate.boilerplate import without_boilerplate
from generator.text.mark_spaces import with_marks_at_words
from generator.text.markup import Unmarked, without_marks
from generator.text.question_letters import LetterLabel, letter_labels, without_letters
from generator.text.wrapping import unwrapped

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ProseCopy:
    """The copy of an article that is parsed.

    ``article`` has the text without marks, and its boilerplate with offsets into that; ``unwrapped`` is that
    text with spaces for the line breaks of a wrapped one, and ``prose`` has them for what is no prose, too,
    and for ``letters``, the labels of questions and answers. ``marks`` lead back to the text as it was read;
    None where it has none. Its quotation marks stand at the words that they open or close.
    """

    article: Article
    unwrapped: str
    prose: str
    marks: Unmarked | None
    letters: tuple[LetterLabel, ...] = ()

    def facts_back(self, facts: ArticleFacts, article: Article) -> ArticleFacts:
        """Facts of the copy as facts of the article: every offset is one into its own text."""
        if self.marks is None:
            return replace(facts, article=article)
        return replace(_moved(facts, self.marks), article=article)


def prose_copy(article: Article) -> ProseCopy:
    """The copy of an article that is parsed; offsets into ``prose`` are those of the copy's text."""
    marks = without_marks(article.text)
    turned = with_marks_at_words(marks.text if marks else article.text)
    if turned:
        marks = marks.then(turned) if marks else turned
    copy = article
    if marks:
        copy = replace(article, text=marks.text, boilerplate=_moved_forward(article.boilerplate, marks))
    text = unwrapped(copy.text)
    prose = without_boilerplate(text, copy.boilerplate)
    letters = letter_labels(prose)
    return ProseCopy(copy, text, without_letters(prose, letters), marks, letters)


def _moved_forward(boilerplate: Sequence[Boilerplate], marks: Unmarked) -> tuple[Boilerplate, ...]:
    """Boilerplate of a text with marks, in the text without: the characters that lie within it."""
    at = {start: i for i, start in reversed(list(enumerate(marks.starts)))}
    upto = {end: i + 1 for i, end in enumerate(marks.ends)}
    return tuple(
        Boilerplate(Span(at[b.span.start], upto[b.span.end]), b.kind)
        for b in boilerplate
        if b.span.start in at and b.span.end in upto
    )


def _moved(value: Value, marks: Unmarked) -> Value:
    """A value of the model with every span in it moved back to the text with marks."""
    if isinstance(value, Span):
        return cast("Value", marks.span_back(value))
    if isinstance(value, tuple):
        return cast("Value", tuple(_moved(one, marks) for one in value))
    if isinstance(value, Article) or not is_dataclass(value) or isinstance(value, type):
        return value
    moved: dict[str, Any] = {f.name: _moved(getattr(value, f.name), marks) for f in fields(value)}
    if isinstance(value, Quotation) and value.group is not None:
        moved["group"] = marks.offset_back(value.group)
    if isinstance(value, Sentence):
        moved["span"] = marks.span_back(value.span, whole=True)
        moved["ends"] = tuple(marks.ends[end - 1] if end else 0 for end in value.ends)
    return type(value)(**moved)
