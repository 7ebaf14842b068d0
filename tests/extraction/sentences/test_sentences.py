from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.extraction.sentences.sentences import split_sentences
from generator.model import Sentence
from generator.parsing.parsed_text import ParsedText

Parsed = Callable[[str], Doc]


@pytest.fixture
def split(parsed: Parsed) -> Callable[[str], list[str]]:
    """The sentences of a text."""

    def of(text: str) -> list[str]:
        return [text[s.span.start : s.span.end] for s in split_sentences(ParsedText(parsed(text)), text)]

    return of


@pytest.fixture
def first(parsed: Parsed) -> Callable[[str], Sentence]:
    """The first sentence of a text."""
    return lambda text: split_sentences(ParsedText(parsed(text)), text)[0]


Split = Callable[[str], list[str]]
First = Callable[[str], Sentence]


def test_sentences_are_trimmed_and_in_order(split: Split) -> None:
    """Each sentence is verbatim, in order, without the white space around it."""
    assert split("  The council met.  It chose a mayor. ") == ["The council met.", "It chose a mayor."]


def test_a_sentence_stays_in_its_paragraph(split: Split) -> None:
    """A line break ends a sentence even where the words run on."""
    assert split("Storm hits the coast\nThe harbour was closed on Monday.") == [
        "Storm hits the coast",
        "The harbour was closed on Monday.",
    ]


def test_a_title_ends_no_sentence(split: Split) -> None:
    """The full stop of "Gov." or of an initial belongs to the name, inside a quotation too."""
    text = "“I told Gov. Ann Lee and Sen. J. Marsh that we met Dr. Bell,” she said."
    assert split(text) == [text]


def test_a_closing_mark_belongs_to_the_words_it_closes(split: Split) -> None:
    """A closing quotation mark never opens the next sentence."""
    assert split("The minister called it “a fine plan.”\n\nThe vote is on Friday.") == [
        "The minister called it “a fine plan.”",
        "The vote is on Friday.",
    ]


def test_a_closed_statement_ends_its_sentence(split: Split) -> None:
    """What follows a full stop inside quotation marks is a sentence of its own."""
    assert split('"We will build it." The mayor left at noon.') == [
        '"We will build it."',
        "The mayor left at noon.",
    ]


def test_a_question_in_quotation_marks_goes_on_to_its_speaker(split: Split) -> None:
    """ "…?" he asked is one sentence."""
    assert split("“Will the bridge hold?” he asked the engineers.") == [
        "“Will the bridge hold?” he asked the engineers."
    ]


def test_lemmas_are_the_content_words(first: First) -> None:
    """Content words only, as lemmas in lower case."""
    assert first("The ministers were visiting three harbours.").lemmas == ("minister", "visit", "harbour")


@pytest.mark.parametrize(
    "text",
    [
        "He resigned on Monday.",
        "But the minister refused.",
        "“It was a mistake,” the mayor said.",
        "In addition, the council raised the tax.",
        "That decision surprised the court.",
        "On Tuesday, she flew to Oslo.",
        "Another officer was hurt.",
    ],
)
def test_a_dependent_sentence_needs_context(first: First, text: str) -> None:
    """A connective in front, or an unexplained pronoun as its subject, leans on what came before."""
    assert first(text).needs_context


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned because he was tired.",
        "This week the council raised the tax.",
        "There were no injuries.",
        "Both Norway and Sweden signed the treaty.",
        "In his speech, Mayor Paul Bright thanked the crew.",
        "So far the company has sold ten ships.",
        "“The road is closed,” Anna Lund said.",
    ],
)
def test_a_sentence_that_explains_itself_stands_alone(first: First, text: str) -> None:
    """Pronouns with an antecedent in the sentence, dates and pairs lean on nothing before them."""
    assert not first(text).needs_context


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aA. \n\"”“'!?(1é\u2028…", max_size=60))
def test_any_text_gives_sentences_in_order_without_overlap(parsed: Parsed, text: str) -> None:
    """Whatever the text, sentences are non-empty, trimmed, disjoint, and cover every word."""
    spans = [s.span for s in split_sentences(ParsedText(parsed(text)), text)]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in spans)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())


def test_the_main_verb_is_found(first: First) -> None:
    """The finite verb of the main clause is marked, by its place in the text."""
    text = "The minister who led the talks has resigned."
    verb = first(text).verb
    assert verb is not None
    assert text[verb.start : verb.end] == "has"


def test_a_heading_has_no_verb(first: First) -> None:
    """A caption or a byline is no clause."""
    assert first("Photo by Ann Lee / Harbour News").verb is None


def test_words_that_run_on_end_somewhere(split: Split) -> None:
    """A paragraph without a full stop is many sentences and not one, and nothing of it is lost."""
    text = ("and then she went home and he stayed where he was " * 300).strip()
    found = split(text)

    assert max(map(len, found)) < 6_000
    assert " ".join(found) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "By the numbers: Two ferries sank.\nWhy it matters:\u00a0Lund has three.",
            ["By the numbers:", "Two ferries sank.", "Why it matters:", "Lund has three."],
        ),
        ("She later added: The mill is closed.", ["She later added: The mill is closed."]),
    ],
)
def test_what_a_paragraph_is_headed_with_is_a_sentence_of_its_own(
    split: Split, text: str, expected: list[str]
) -> None:
    """A label is none of what stands behind it; who said it is."""
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 24-year-old champion left the hall.", True),
        ("The 24-year-old Ann Lund left the hall.", False),
        ("A 24-year-old champion left the hall.", False),
    ],
)
def test_the_one_of_an_age_was_named_before(first: First, text: str, expected: bool) -> None:
    """Somebody known by an age is named in the sentence before."""
    assert first(text).needs_context is expected
