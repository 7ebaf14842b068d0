"""Straight marks whose spaces, order and words disagree, and the copy that has each at its word."""

from __future__ import annotations

import pytest

from generator.extraction.prose_copy import prose_copy
from generator.model import Article, Span
from generator.text.mark_spaces import with_marks_at_words
from generator.text.quotation_marks import quoted_strings


def _outer(text: str) -> list[str]:
    return [text[q.span.start : q.span.end].strip('" ') for q in quoted_strings(text) if q.depth == 0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '"We are late, "said Ann Lee. The hall stayed shut." We shall go home, "she told the Courier.',
            ["We are late,", "We shall go home,"],
        ),
        (
            'The town, he said, had" no money left. "Later the board met." We will pay, "Ann Lee said.',
            ["no money left.", "We will pay,"],
        ),
        (
            'They left" with heavy hearts ", the mayor said, as the town slept." I stayed, "he added.',
            ["with heavy hearts", "I stayed,"],
        ),
        (
            '"We wrote for "The Mill" and "The Oar," which paid us well," said Ann Lee. "It was our life."',
            ['We wrote for "The Mill" and "The Oar," which paid us well,', "It was our life."],
        ),
        (
            'Nobody came at all," Ann Lee said. "I waited for an hour." The hall was dark. "We left," she said.',
            ["I waited for an hour.", "We left,"],
        ),
        (
            'Town drops\' early end \'for its fair. "I said no," Ann Lee said. "We stay." The bakers\' stalls remain.',
            ["I said no,", "We stay."],
        ),
    ],
)
def test_what_is_told_is_not_taken_for_what_is_said(text: str, said: list[str]) -> None:
    """Spaces on the wrong side from some mark on, titles within a quotation, a mark that was lost."""
    assert _outer(text) == said


@pytest.mark.parametrize(
    "text",
    [
        'She said, "We are ready," and left. "I saw it," he told me. "We all did."',
        'The 6\'2" guard and the "tall one" met at 9, "a bad hour," he said.',
        'I wrote to my "boss" and to our "friends" that we are late.',
    ],
)
def test_marks_that_agree_are_taken_as_they_come(text: str) -> None:
    """No word moves a mark where spaces and order say the same."""
    assert with_marks_at_words(text) is None


def test_the_copy_that_is_parsed_has_each_mark_at_its_word() -> None:
    """It is as long as the text, and its offsets lead back to the same marks and words."""
    text = 'He came." We go now, "said &amp; wrote Ann Lee." It is late, "she said.'
    copy = prose_copy(Article("a", "a.txt", text))
    assert copy.prose == 'He came. "We go now," said & wrote Ann Lee. "It is late," she said.'
    assert copy.marks is not None
    first, second = (copy.marks.span_back(q.span) for q in quoted_strings(copy.prose))
    assert [text[s.start : s.end] for s in (first, second)] == ['" We go now, "', '" It is late, "']
    assert copy.marks.span_back(Span(9, 20), whole=True).start == text.index('"')


def test_marks_are_paired_in_linear_time() -> None:
    """A paragraph of two thousand marks is read, as each mark is looked at by what is near it."""
    assert len(quoted_strings('He said." We go, "she said. ' * 1000)) == 1000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "“We go,” Ann Lee said. “\nIt is late by now.” The hall was dark.",
            ["“We go,”", "“It is late by now.”"],
        ),
        (
            '"We go," Ann Lee said. "\nIt is late by now." The hall was dark.',
            ['"We go,"', '"It is late by now."'],
        ),
        ("She said: “We go, and it is late.\n” The hall was dark.", ["“We go, and it is late.”"]),
        ("“We did enough. “It is late by now,” Ann Lee said.", ["“We did enough. ", "“It is late by now,”"]),
        (
            "“They see that,” he said. “It is late. “\n\nThis story was changed.",
            ["“They see that,”", "“It is late. “"],
        ),
    ],
)
def test_a_line_break_parts_no_mark_from_its_words(text: str, said: list[str]) -> None:
    """A mark left behind in the line before, carried over into the next, or whose line break was lost."""
    prose = prose_copy(Article("a", "a.txt", text)).prose
    assert [prose[q.span.start : q.span.end] for q in quoted_strings(prose)] == said
