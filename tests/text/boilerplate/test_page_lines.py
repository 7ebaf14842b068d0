"""Every pattern of page_lines.yml has a line that it alone tells from the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.rule_tables import RuleTable, read_table
from generator.text.boilerplate import page_patterns as patterns_file
from generator.text.boilerplate.page_patterns import page_patterns
from generator.text.boilerplate.whole_lines import judged_sentences
from tests.text.boilerplate.pages import between_paragraphs, told_of

_TABLE = read_table(Path(patterns_file.__file__).parent / "data" / "page_lines.yml")
_ROWS = read_table(Path(__file__).parent / "examples.yml")
Table = Mapping[str, Mapping[str, list[str]]]
FORMS = [(kind, form) for kind, forms in _TABLE.items() for form in forms]
PATTERNS = [(kind, form, at) for kind, form in FORMS for at in range(len(_TABLE[kind][form]))]


class Example(NamedTuple):
    """A line, what of it is told, and the kind and the form under which the table of examples has it."""

    line: str
    part: str
    kind: str
    form: str

    @property
    def is_told(self) -> bool:
        """Whether exactly its part is told to be of its kind, between paragraphs."""
        return (self.part, self.kind) in told_of(between_paragraphs(self.line))


def examples(kind: str, form: str) -> list[Example]:
    """The examples for one form of one kind."""
    return [_example(row, kind, form) for row in _ROWS.get(kind, {}).get(form, ())]


def _example(row: str, kind: str, form: str) -> Example:
    part = row.partition("⟦")[2].partition("⟧")[0] or row
    return Example(row.replace("⟦", "").replace("⟧", ""), part, kind, form)


ALL = [example for kind, form in FORMS for example in examples(kind, form)]


def test_every_kind_and_form_with_examples_is_one_of_the_table() -> None:
    """A misspelt row of the examples would test nothing, unseen."""
    assert {(kind, form) for kind, forms in _ROWS.items() for form in forms} == set(FORMS)


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.line)
def test_a_line_is_told_from_the_article(example: Example) -> None:
    """Each line is told to be of its kind between paragraphs, and they are told to be nothing."""
    text = between_paragraphs(example.line)
    assert example.is_told, told_of(text)
    assert all(words in example.line for words, _ in told_of(text))


@pytest.mark.parametrize(("kind", "form", "at"), PATTERNS)
def test_a_pattern_is_needed(kind: str, form: str, at: int) -> None:
    """Without a pattern, one of the lines that are its examples is told no more."""
    assert lost_without(kind, form, at), _TABLE[kind][form][at]


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_no_example_is_in_vain(kind: str, form: str) -> None:
    """Each line of the examples needs one of the patterns under whose kind and form it stands."""
    lost = {line for at in range(len(_TABLE[kind][form])) for line in lost_without(kind, form, at)}
    assert {example.line for example in examples(kind, form)} - lost == set()


@cache
def lost_without(kind: str, form: str, at: int) -> frozenset[str]:
    """The examples that are told no more without one pattern."""
    rows = _TABLE[kind][form]
    # Only a line that the pattern matches somewhere can be told by it; to try all with each would take a minute.
    matches = re.compile(rows[at].removeprefix("^"), re.IGNORECASE).search
    told = [e for e in told_examples(kind, form) if matches(e.line) or matches(e.part)]
    table = {**_TABLE, kind: {**_TABLE[kind], form: [*rows[:at], *rows[at + 1 :]]}}
    with _compiled(table):
        return frozenset(example.line for example in told if not example.is_told)


@cache
def told_examples(kind: str, form: str) -> tuple[Example, ...]:
    """The examples that the whole table tells."""
    return tuple(example for example in examples(kind, form) if example.is_told)


@contextmanager
def _compiled(table: Table) -> Iterator[None]:
    """Have find_boilerplate go by another table."""

    @contextmanager
    def whole_table(path: Path) -> Iterator[RuleTable]:
        yield RuleTable(table, path.name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(patterns_file, "whole_table", whole_table)
        _clear_caches()
        yield
    _clear_caches()


def _clear_caches() -> None:
    page_patterns.cache_clear()
    judged_sentences.cache_clear()
