"""What a summary has, as an editor has it: what it must have, what it may not, and in which order."""

from __future__ import annotations

import pytest

from generator.model import Dossier, SummarySentence
from tests.corrections.marlow import ARTICLES, corrected, linked


def told_in(sentences: tuple[SummarySentence, ...]) -> list[str]:
    """The first three words of each sentence of a summary."""
    texts = {a.id: a.text for a in ARTICLES}
    return [" ".join(texts[s.place.article][s.place.start : s.place.end].split()[:3]) for s in sentences]


def summary(dossiers: tuple[Dossier, ...]) -> list[str]:
    """The first three words of each sentence of the first story's summary."""
    return told_in(dossiers[0].summary)


def test_a_pinned_sentence_is_in_the_summary() -> None:
    """One that was not chosen comes first; one that was stays where it is; both say that they are an editor's."""
    before = summary(linked())
    dossiers, told = corrected(
        "summary:\n- pin: the coast guard said\n- pin: Bishop Jonas Castell reopened\n"
    )

    assert told == []
    assert summary(dossiers) == ["The coast guard", *before]
    assert [s.corrected for s in dossiers[0].summary if s.corrected] == [("pin",), ("pin",)]


def test_a_dropped_sentence_is_in_no_summary() -> None:
    """Neither the story's nor its article's has it."""
    dossiers, told = corrected("summary:\n- drop: Bishop Jonas Castell reopened\n")

    assert told == []
    assert "Bishop Jonas Castell" in summary(linked())
    assert "Bishop Jonas Castell" in told_in(linked()[0].article_summaries["chapel"])
    assert summary(dossiers) == [s for s in summary(linked()) if s != "Bishop Jonas Castell"]
    assert "Bishop Jonas Castell" not in told_in(dossiers[0].article_summaries["chapel"])


def test_sentences_stand_in_an_editors_order() -> None:
    """Those that are named come first, in that order; the others behind them, in theirs."""
    before = summary(linked())
    third, first = before[2], before[0]
    dossiers, told = corrected(f"summary:\n- order: ['{third}', '{first}']\n")

    assert told == []
    assert summary(dossiers) == [third, first, *(s for s in before if s not in (third, first))]
    assert [s.corrected for s in dossiers[0].summary][:3] == [("order",), ("order",), ()]


def test_what_is_pinned_and_dropped_counts_before_the_order() -> None:
    """An order may name a sentence that another entry pins, wherever that stands in the file."""
    dossiers, told = corrected("summary:\n- order: [Bishop, The coast guard]\n- pin: the coast guard said\n")

    assert told == []
    assert summary(dossiers)[:2] == ["Bishop Jonas Castell", "The coast guard"]


def test_an_order_names_the_line_that_drops_its_sentence() -> None:
    """That is why it is in no summary any more."""
    drop = "summary:\n- drop: Bishop Jonas Castell\n"
    dossiers, told = corrected(drop + "- order: [Bishop Jonas]\n")

    assert told == ["corrections.yml:3: line 2 drops what begins with 'Bishop Jonas'"]
    assert dossiers == corrected(drop)[0]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- pin: two ships\n", ["2: 'two ships' is in no sentence"]),
        ("- pin: two boats\n  article: ferry\n", ["2: 'two boats' is in no sentence of article 'ferry'"]),
        ("- pin: will\n", ["2: 'will' is in 3 sentences, of pier, ferry; more words would decide"]),
        # One word, with which a sentence of the story's begins, and which others have.
        ("- drop: Bishop\n", ["2: 'Bishop' is in 2 sentences, of chapel; more words would decide"]),
        ("- drop: two boats\n", ["2: 'two boats' is in no summary"]),
        ("- pin: Bishop Jonas\n- drop: reopened the chapel\n", ["2: line 3 says otherwise; none of these is applied", "3: line 2 says otherwise; none of these is applied"]),
        ("- order: [Nobody asked us twice]\n", ["2: no sentence of a summary begins with 'Nobody asked us twice'"]),
        ("- order: [Two ships, Six boats]\n", ["2: no sentence of a summary begins with 'Two ships'; no sentence of a summary begins with 'Six boats'"]),
        ("- order: [The]\n", ["2: 'The' is in 2 sentences, of pier, chapel; more words would decide"]),
        ("- order: [Bishop, Ines Calder opened]\n", ["2: these are sentences of the summaries of two stories or more"]),
    ],
)  # fmt: skip
def test_what_is_not_applied_is_told_and_changes_nothing(text: str, lines: list[str]) -> None:
    """No sentence, several, and what contradicts, each with what would decide."""
    dossiers, told = corrected(f"summary:\n{text}")

    assert [one.partition("; the closest is 'nobody")[0] for one in sorted(told)] == [
        f"corrections.yml:{line}" for line in lines
    ]
    assert dossiers == linked()
