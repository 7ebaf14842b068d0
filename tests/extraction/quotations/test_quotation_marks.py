"""The scanner of quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text.quotation_marks import quoted_strings


def outer(text: str) -> list[str]:
    """The outer strings of a text, in words."""
    return [text[q.span.start : q.span.end] for q in quoted_strings(text) if q.depth == 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said, "We are ready," and left.', ['"We are ready,"']),
        ("She said, “We are ready,” and left.", ["“We are ready,”"]),
        ('She said, “We are ready," and left.', ['“We are ready,"']),
        ("She said, ''We are ready,'' and left.", ["''We are ready,''"]),
        ("She said, ``We are ready,'' and left.", ["``We are ready,''"]),
        ("She said, «We are ready», and left.", ["«We are ready»"]),
        ("She said, „We are ready“ and left.", ["„We are ready“"]),
        ("She said, ‘We are ready,’ and left.", ["‘We are ready,’"]),
    ],
)
def test_every_kind_of_mark_is_known(text: str, expected: list[str]) -> None:
    """Straight, curly, mixed, wire, angled, low and single marks all delimit a string, marks included."""
    assert outer(text) == expected


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    """A mark that nobody closes never swallows the next paragraph."""
    text = "He said: “We will see.\nThe council meets on Monday."
    (string,) = quoted_strings(text)
    assert text[string.span.start : string.span.end] == "“We will see."
    assert not string.closed


SENTENCE_LINES = "The ferry sank on Monday.\nNobody was hurt.\nIt was raised.\nThe wind was strong.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is old.\nIt must go,” Lee said.", ["“It is old.", "It must go,”"]),
        ('"It is old.\nIt must go," Lee said. "Now."', ['"It is old.', 'It must go,"', '"Now."']),
        ('He said: "It is old.\nIt must go. "\nIt rained.', ['"It is old.', 'It must go. "']),
        # Nothing closes it, or what does is the writer's, or a name; a new mark opens another.
        ("“It is old.\nIt must go, Lee said.\n“No,” said Moss.", ["“It is old.", "“No,”"]),
        ('"It is old.\nLee said it had to "go".\nIt rained.', ['"It is old.', '"go"']),
        ('"It is old.\nHe said so of the bridge."\nIt rained.', ['"It is old.']),
        ('"It is old.\nAnn Lee, mayor of Lund."\nIt rained.', ['"It is old.']),
        ("“It is old.\nIt rained.\n“It must go,” said Lee.", ["“It is old.", "“It must go,”"]),
        # In a text with a line for each sentence, nothing but a mark re-opens what is open.
        (
            SENTENCE_LINES + SENTENCE_LINES + "Lee said: “It is old.\nIt must go.\n“We agree.”",
            ["“It is old.", "It must go.", "“We agree.”"],
        ),
        (
            SENTENCE_LINES + SENTENCE_LINES + "Lee said: “It is old.\nHe said it must go.\n“We agree.”",
            ["“It is old.", "“We agree.”"],
        ),
    ],
)
def test_a_quotation_goes_on_to_its_closing_mark(text: str, expected: list[str]) -> None:
    """Over the lines below, where the first mark there closes it; a string a line."""
    assert outer(text) == expected


def test_a_mark_that_is_forgotten_does_not_swallow_the_article() -> None:
    """A closing mark is looked for in so many lines, and no farther."""
    text = "“It is old.\n" + "The bridge is late.\n" * 20 + "It must go,” said Lee."
    assert outer(text) == ["“It is old."]


def test_a_paragraph_that_reopens_continues_the_quotation() -> None:
    """Each paragraph of a long quote is one string; from the second on they continue."""
    text = "“One.\n\n“Two.\n\n“Three,” she said."
    assert [(q.closed, q.continues) for q in quoted_strings(text)] == [
        (False, False),
        (False, True),
        (True, True),
    ]


def test_a_quote_within_a_quote_is_one_deeper() -> None:
    """Single marks inside double ones make a string of depth 1, even if they are never closed."""
    text = "“He told me, ‘Go home.’ I did,” she said. “Then: ‘Come back.”"
    assert [(text[q.span.start : q.span.end], q.closed) for q in quoted_strings(text) if q.depth == 1] == [
        ("‘Go home.’", True),
        ("‘Come back.", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The voters' fears and the parties' hopes don't match.",
        "It was the summer of '69, rock 'n' roll and all that.",
        "The board is 6'2\" long.",
        'See <a href="x">this</a>.',
        'A closing mark" that nothing opens.',
    ],
)
def test_what_is_no_quotation_mark_makes_no_string(text: str) -> None:
    """Apostrophes, elisions, inches, markup attributes and stray closing marks open nothing."""
    assert outer(text) == []


def test_possessive_inside_single_marks_does_not_close_them() -> None:
    """A plural possessive inside a string in single marks does not end it."""
    text = "‘It is the voters’ choice,’ said Lee."
    assert outer(text) == ["‘It is the voters’ choice,’"]


@example('"a\n`”')
@given(st.text(alphabet="ab \n\"“”„«»‘’'`.,!s", max_size=200))
def test_spans_lie_in_one_paragraph_and_do_not_overlap(text: str) -> None:
    """Whatever the marks: outer strings are in order, apart, within one line, and hold a word."""
    end = 0
    for q in quoted_strings(text):
        words = text[q.span.start : q.span.end]
        assert "\n" not in words
        assert any(c.isalnum() for c in words)
        if q.depth == 0:
            assert q.span.start >= end
            end = q.span.end


def test_a_megabyte_of_marks_takes_no_time() -> None:
    """The scanner is linear, on one line as on many."""
    assert len(quoted_strings("“a” " * 60_000)) == 60_000
    quoted_strings("'a “b " * 60_000)
