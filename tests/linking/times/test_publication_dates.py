from datetime import date

from generator.linking.quotations.variants import find_variants
from generator.linking.times.publication_dates import infer_publication_dates
from generator.model import ArticleFacts, LinkedQuotation
from tests.linking.times.events_in import events, facts

MONDAY = date(2021, 3, 22)
DATED = (
    "In a speech in the old town hall on Wednesday, Mayor Ana Osei said: “We shall never again "
    "let the river take our harbour from us, and we mean it.”"
)
UNDATED = (
    "The mayor made a promise on Wednesday. “We shall never again let the river take our harbour "
    "from us, and we mean it,” Ana Osei said. On Tuesday the water had reached the market."
)


def quotations(corpus: list[ArticleFacts]) -> list[LinkedQuotation]:
    """The quotations of a story, with ids."""
    return [
        LinkedQuotation(f"{f.article.id}-{q.span.start}", f.article.id, q, None, None)
        for f in corpus
        for q in f.quotations
    ]


def infer(*corpus: ArticleFacts) -> dict[str, str]:
    """Article → inferred date, from quotations and sentences."""
    quotes = quotations(list(corpus))
    found = infer_publication_dates(corpus, quotes, find_variants(corpus, quotes))
    return {article: date_.edtf for article, date_ in found.items()}


def test_words_quoted_with_a_date_elsewhere_date_an_article() -> None:
    """The article appeared on the day on which the words were said, or in the days after."""
    assert infer(facts("a", DATED, MONDAY), facts("b", UNDATED, None)) == {"b": "2021-03-17/2021-03-22"}


def test_the_evidence_is_told_in_words_and_by_its_places() -> None:
    """The reader is led to the sentence of either article that shows the date."""
    corpus = [facts("a", DATED, MONDAY), facts("b", UNDATED, None)]
    quotes = quotations(corpus)
    found = infer_publication_dates(corpus, quotes, find_variants(corpus, quotes))["b"]

    assert "which dates them 17 March 2021" in found.why
    assert [place.article for place in found.evidence] == ["a", "b"]


def test_its_weekdays_are_then_resolved_and_marked_as_inferred() -> None:
    """Once the article is dated, so are its weekdays, and the reader learns why."""
    corpus = [facts("a", DATED, MONDAY), facts("b", UNDATED, None)]
    quotes = quotations(corpus)
    found = infer_publication_dates(corpus, quotes, find_variants(corpus, quotes))
    (event,) = [e for e in events(*corpus, inferred=found) if e.edtf == "2021-03-16"]

    assert event.inferred
    assert "quotes the same words as the other article of 22 March 2021" in event.why


def test_the_same_event_with_the_same_weekday_dates_an_article() -> None:
    """A sentence that reports the same, with a date in the dated article, is evidence."""
    dated = facts("a", "Engineers closed the old harbour bridge on Thursday after cracks appeared.", MONDAY)
    undated = facts(
        "b", "The old harbour bridge was closed by engineers on Thursday, after cracks appeared.", None
    )

    assert infer(dated, undated) == {"b": "2021-03-18/2021-03-23"}


def test_without_evidence_nothing_is_inferred() -> None:
    """Another event, another weekday, or no dated article at all: no date."""
    undated = facts("b", "A judge in the capital freed two football players on Thursday.", None)

    assert infer(facts("a", DATED, MONDAY), undated) == {}
    assert infer(undated) == {}


def test_evidence_that_contradicts_itself_dates_nothing() -> None:
    """Two dated articles that would date it weeks apart cancel each other out."""
    sentence = "Engineers closed the old harbour bridge on Thursday after cracks appeared."
    early, late = facts("a", sentence, date(2021, 3, 1)), facts("c", sentence, MONDAY)

    assert infer(early, facts("b", sentence, None), late) == {}


def test_a_dated_article_keeps_its_date() -> None:
    """Nothing is inferred for an article that has a date."""
    assert infer(facts("a", DATED, MONDAY), facts("b", UNDATED, MONDAY)) == {}
