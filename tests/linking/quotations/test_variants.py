from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.linking.quotations.variants import find_variants
from generator.model import Article, ArticleFacts, LinkedQuotation, Quotation, Span
from tests.linking.stories import story

Parsed = Callable[[str], Doc]


def are_grouped(a: str, b: str) -> bool:
    """Whether two quotations of nobody, of two articles, are found to report one utterance."""
    linked, corpus = [], []
    for name, text in (("a", a), ("b", b)):
        quotation = Quotation(Span(0, len(text)), "direct")
        corpus.append(ArticleFacts(Article(name, f"{name}.txt", text), quotations=(quotation,)))
        linked.append(LinkedQuotation(name, name, quotation, None, None))
    return bool(find_variants(corpus, linked))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "We won't close the harbour before the winter storms,",
            "We will not close the harbour before winter storms.",
        ),
        ("Twelve of our boats were lost in one night,", "12 of our boats were lost in one night"),
        (
            "It was a long night. Nobody on the island slept until the ferry came back to us.",
            "Nobody on the island slept until the ferry came back [on Monday].",
        ),
        ("It's a really hard choice, not one I wanted,", "It is a hard choice, and not the one I wanted."),
    ],
)
def test_one_utterance_in_other_words(a: str, b: str) -> None:
    """Contractions, numbers, brackets and cuts do not make another utterance of it."""
    assert are_grouped(a, b)
    assert are_grouped(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We do not trust the council any more,", "Of course we don't trust them,"),
        (
            "I am not guilty of sinking the ferry,",
            "I would help you. I am not guilty of anything at all, and I said so.",
        ),
        ("It will cost us our homes,", "It will cost the town ten million."),
        ("", "…"),
    ],
)
def test_like_words_are_not_yet_one_utterance(a: str, b: str) -> None:
    """What only sounds alike is kept apart: a wrong pair is worse than a missing one."""
    assert not are_grouped(a, b)


def groups(corpus: list[ArticleFacts]) -> list[list[str]]:
    """The words of each group of variants, with every speaker one and the same person."""
    linked = [
        LinkedQuotation(f"{f.article.id}{q.span.start}", f.article.id, q, "ann-lund", None)
        for f in corpus
        for q in f.quotations
    ]
    words = {
        x.id: f.article.text[x.quotation.span.start : x.quotation.span.end]
        for x in linked
        for f in corpus
        if f.article.id == x.article
    }
    return [[words[i] for i in group] for group in find_variants(corpus, linked)]


def test_reports_of_two_articles_are_grouped(parsed: Parsed) -> None:
    """Two articles' reports of one utterance are one group, in order."""
    corpus = story(
        parsed,
        "“We built this bridge with our own hands and we will keep it,” Ann Lund said.",
        "Ann Lund said: “We built this bridge with our own hands, and we'll keep it.”",
    )
    assert groups(corpus) == [
        [
            "“We built this bridge with our own hands and we will keep it,”",
            "“We built this bridge with our own hands, and we'll keep it.”",
        ]
    ]


def test_short_answers_go_by_their_question(parsed: Parsed) -> None:
    """Short answers of one speaker to the same question are one utterance."""
    corpus = story(
        parsed,
        "When the reporter asked Ann Lund whether the bridge was safe, the mayor said, “Hmm. I do.”",
        "The reporter asked the mayor about the bridge and whether it was safe, and Ann Lund said, “Yes I do.”",
    )
    assert groups(corpus) == [["“Hmm. I do.”", "“Yes I do.”"]]


def test_short_answers_to_other_questions_stay_apart(parsed: Parsed) -> None:
    """The same few words about something else are another utterance."""
    corpus = story(
        parsed,
        "Asked whether she liked the new harbour, Ann Lund said, “Yes I do.”",
        "The judge wanted to know who owned the stolen boats. Ann Lund said, “Hmm. I do.”",
    )
    assert groups(corpus) == []


def test_one_article_does_not_vary_itself(parsed: Parsed) -> None:
    """Words that come twice within one article are no variants."""
    corpus = story(
        parsed,
        "“We built this bridge with our own hands,” Ann Lund said. “We built this bridge with our own hands,” "
        "she said again.",
        "The bridge is old.",
    )
    assert groups(corpus) == []


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("We built this bridge with our own hands", False),
        ("We built this bridge with our own hands and we will keep it", True),
    ],
)
def test_words_of_two_speakers_are_one_utterance_only_where_a_dozen_in_a_row_agree(
    parsed: Parsed, words: str, one: bool
) -> None:
    """Two people may say the same few words; of twelve in a row one report has the wrong name."""
    corpus = story(parsed, f"“{words},” Ann Lund said.", f"“{words},” Tom Novak said.")
    speakers = ("ann-lund", "tom-novak")
    linked = [
        LinkedQuotation(f.article.id, f.article.id, f.quotations[0], speaker, None)
        for f, speaker in zip(corpus, speakers, strict=True)
    ]
    assert find_variants(corpus, linked) == ((("a", "b"),) if one else ())
