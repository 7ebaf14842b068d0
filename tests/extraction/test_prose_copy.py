"""What is read of an article, and that every offset is one into its text as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.extraction.prose_copy import prose_copy
from generator.model import Article, ArticleFacts, Span
from generator.reading.beside_the_text import with_boilerplate
from tests.as_read import facts_as_read

Parsed = Callable[[str], Doc]
PUBLISHED = date(2021, 3, 22)
FURNISHED = """By Tom Ferris

Ann Lee at the pier on Monday. (Photo: Bo Dahl/Agency)

HOLM (Agency) - Ann Lee, the mayor, resigned on Sunday. “I am tired,” she said.

READ MORE: What Karl Berg told the court on Friday

She will leave in May, Lee said.

Correction, March 21: An earlier version said that Lee resigned on Saturday. “We erred,” Eva Holt said.

© 2021 Holm Courier. All rights reserved."""


def facts(parsed: Parsed, text: str) -> ArticleFacts:
    """The facts of a text, as a build reads it."""
    return facts_as_read(Article("a", "a.txt", text, published=PUBLISHED), parsed)


def test_what_stands_beside_names_nobody_and_says_nothing(parsed: Parsed) -> None:
    """No person, quotation, sentence or date of an event comes of it."""
    found = facts(parsed, FURNISHED)

    assert [p.name for p in found.people] == ["Ann Lee"]
    assert [FURNISHED[q.span.start : q.span.end] for q in found.quotations if q.kind == "direct"] == [
        "“I am tired,”"
    ]
    assert [FURNISHED[s.span.start : s.span.end] for s in found.sentences] == [
        "Ann Lee, the mayor, resigned on Sunday.",
        "“I am tired,” she said.",
        "She will leave in May, Lee said.",
    ]
    dating = [FURNISHED[t.span.start : t.span.end] for t in found.times if t.use == "dates"]
    assert dating == ["Sunday", "May"]
    assert {FURNISHED[t.span.start : t.span.end] for t in found.times if t.use == "names"} >= {
        "Friday",
        "Saturday",
    }


def test_she_is_whom_the_prose_names(parsed: Parsed) -> None:
    """A link between two paragraphs gives no "she"."""
    (speaker,) = {q.person for q in facts(parsed, FURNISHED).quotations}
    assert speaker == 0


def test_a_caption_names_whom_the_prose_names(parsed: Parsed) -> None:
    """That is a mention; whom only the caption names is nobody of the article."""
    (lee,) = facts(parsed, FURNISHED).people

    assert lee.mentions[0].span == Span(15, 22)


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        (
            "Ann Lee resigned. &ldquo;I am tired of it,&rdquo; she said.",
            "&ldquo;I am tired of it,&rdquo;",
            "she",
        ),
        ("**Ann Lee** resigned. *“I am tired of it,”* she said.", "“I am tired of it,”", "she"),
        ("Ann Lee resigned.\n\n> “I am tired of it,” Lee said.", "“I am tired of it,”", "Lee"),
        (
            "[Ann Lee](https://a.example/lee) resigned. “I am tired of it,” she said.",
            "“I am tired of it,”",
            "she",
        ),
        ("<p><b>Ann Lee</b> resigned.</p><p>“I am tired of it,” she said.</p>", "“I am tired of it,”", "she"),
    ],
)
def test_marks_are_read_through(parsed: Parsed, text: str, quote: str, speaker: str) -> None:
    """Entities and marks of Markdown are what they mean, and stand in the text as they were."""
    found = facts(parsed, text)
    (said,) = found.quotations

    assert text[said.span.start : said.span.end] == quote
    assert said.speaker is not None and text[said.speaker.start : said.speaker.end] == speaker
    assert [p.name for p in found.people] == ["Ann Lee"]
    assert found.article.text == text


def spans_in(value: object) -> Iterator[Span]:
    """Every span in a value of the model."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_in(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from spans_in(getattr(value, field.name))


PIECES = st.sampled_from(
    [
        "Ann Lee ",
        "said ",
        "&ldquo;",
        "&rdquo;",
        "“",
        "”",
        "**",
        "*",
        "\n\n",
        "> ",
        "# ",
        "on Monday ",
        "&amp;",
        "rain. ",
        "(AP) — ",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join))
def test_every_span_lies_in_the_text(parsed: Parsed, text: str) -> None:
    """Whatever marks a text holds, and however they cross."""
    found = facts(parsed, text)

    for span in spans_in((found.sentences, found.people, found.quotations, found.times)):
        assert 0 <= span.start <= span.end <= len(text)
    assert len(prose_copy(with_boilerplate(found.article)).prose) <= len(text)
