"""Whose word a quotation stands on: each rule has examples, which it alone decides so."""

from __future__ import annotations

from datetime import date

import pytest

from generator.extraction.facts import extract
from generator.extraction.prose_copy import prose_copy
from generator.extraction.sources import source_rules
from generator.extraction.sources.ends_of_names import is_headline
from generator.model import Article, Source
from generator.naming.bodies import plain_name
from generator.parsing.parse import parse
from tests.extraction.sources.examples_of_descriptions import OF_DESCRIPTIONS
from tests.extraction.sources.examples_of_names import OF_NAMES
from tests.extraction.sources.examples_of_other_nouns import OF_OTHER_NOUNS
from tests.extraction.sources.examples_of_several_names import OF_SEVERAL_NAMES
from tests.extraction.sources.examples_of_what_is_meant import OF_WHAT_IS_MEANT

# rule, the article, words of the quotation, its source's name and kind
EXAMPLES = [*OF_WHAT_IS_MEANT, *OF_SEVERAL_NAMES, *OF_DESCRIPTIONS, *OF_OTHER_NOUNS, *OF_NAMES]

NAMED = [
    (
        "Ann Kroll and Tom Berg met on Monday. Ann Kroll and Tom Berg said: “We lost money each night.”",
        Source("Ann Kroll and Tom Berg", "group"),
    ),
    ("“We lost money each night,” said its chief executive, Greta Holm.", Source("Greta Holm", "person")),
    (
        "“We lost money each night,” said Rolf Eker, a spokesman for the Marlow police.",
        Source("Rolf Eker", "person"),
    ),
    ("“We lost money each night.” The night boat has sailed since 1920.", None),
    ("“We lost money each night,” it said.", None),
]

ONLY = [
    ("Tenants met in Marlow. It said the mill was shut.", None),
    (
        "Ann Kroll won the vote. A spokesman for Ann Kroll said the mill was shut.",
        Source("Ann Kroll’s spokesman", "unnamed"),
    ),
    (
        "Tom Berg won. His old friends and advisers said it was late.",
        Source("Tom Berg’s old friends and advisers", "unnamed"),
    ),
    ("Nobody knows them. Her critics said the mill was shut.", Source("critics", "group")),
    ("Ads by Marlow First PAC say the mill was shut.", Source("Marlow First PAC", "organisation")),
    (
        "The park was open, according to the Parks and Rivers Department.",
        Source("Parks and Rivers Department", "organisation"),
    ),
    (
        "The clerk who brought the letter that the mother of the lost pilot had written said it was late.",
        Source("The clerk", "unnamed"),
    ),
]


def sources_of(text: str) -> dict[str, Source | None]:
    """The words of each quotation of an article with its source."""
    article = Article("a", "a.txt", text, published=date(2024, 6, 12))
    facts = extract(article, next(iter(parse([prose_copy(article).prose]))))
    return {text[q.span.start : q.span.end]: q.source for q in facts.quotations}


def _source(text: str, words: str) -> Source | None:
    return next(source for said, source in sources_of(text).items() if words in said)


@pytest.mark.parametrize(("rule", "text", "words", "source"), EXAMPLES)
def test_a_source_goes_by_the_name_a_reader_would_cite(
    rule: str, text: str, words: str, source: Source
) -> None:
    """Bodies and documents by their fullest name, groups by what they are, the unnamed as written."""
    assert _source(text, words) == source


@pytest.mark.parametrize("rule", sorted(source_rules.RULES))
def test_each_rule_of_sources_has_an_example_that_dies_with_it(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the rule an example of its own comes out otherwise."""
    kept = tuple(r for r in source_rules.SOURCE_RULES if r.name != rule)
    monkeypatch.setattr(source_rules, "SOURCE_RULES", kept)
    own = [(text, words, source) for name, text, words, source in EXAMPLES if name == rule]
    assert own
    assert any(_source(text, words) != source for text, words, source in own)


@pytest.mark.parametrize(("text", "source"), NAMED)
def test_a_person_is_the_source_by_name_and_nobody_is_none(text: str, source: Source | None) -> None:
    """Whoever is named speaks for themselves, and no source is made up."""
    assert _source(text, "We lost money") == source


def test_he_behind_a_description_is_whom_it_described() -> None:
    """The Democrat who told reporters goes on speaking, though an aide was named before."""
    told = "Gov. Lyle Berg’s chief of staff, Dan Holm, said it was read. The Democrat told reporters he would sign."
    assert _source(f"{told} “I read it twice,” he said.", "I read it twice") == Source("Lyle Berg", "person")


def test_words_may_begin_as_a_report_does() -> None:
    """A pronoun and a verb of saying right behind the mark are what is said."""
    said = "Treasurer Gina Holm counted the votes. “It adds up,” the treasurer said."
    assert _source(said, "It adds up") == Source("Gina Holm", "person")


@pytest.mark.parametrize(("text", "source"), ONLY)
def test_a_source_goes_by_its_whole_name(text: str, source: Source | None) -> None:
    """Neither by its last word nor by whom it speaks for, and several people are no "it"."""
    assert list(sources_of(text).values()) == [source]


def test_a_headline_in_capitals_is_no_longer_form_of_a_name() -> None:
    """And the dash of a headline is no part of one."""
    assert is_headline("Chief Held By Police")
    assert not is_headline("Office of Police")
    assert plain_name("- Harbour Board") == "Harbour Board"
