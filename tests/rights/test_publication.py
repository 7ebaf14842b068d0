"""What is left in a dossier that may be published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.linking.quotations.utterances import utterances
from generator.model import (
    Article,
    ArticleFacts,
    ArticleText,
    Boilerplate,
    DatedArticle,
    Difference,
    Dossier,
    Event,
    LinkedQuotation,
    Person,
    PersonMention,
    Place,
    Quotation,
    Sentence,
    Span,
    SummarySentence,
)
from generator.rendering.site import SiteSettings, render
from generator.rights.article_text import Rights
from generator.rights.cited_sentences import cited_sentences
from generator.rights.going_public import outlets_of_nobody, share_shown
from generator.rights.publication import HIDDEN, hidden_spans, publication

_TEXT = "Rain fell on Lund. Ann Lee was\nin town. She said: “Stay in.” Dogs bark. The river rose on Monday. It is cold."
_SENTENCES = tuple(
    Span(_TEXT.index(s), _TEXT.index(s) + len(s))
    for s in (
        "Rain fell on Lund.",
        "Ann Lee was\nin town.",
        "She said: “Stay in.”",
        "Dogs bark.",
        "The river rose on Monday.",
        "It is cold.",
    )
)


def _place(words: str) -> Place:
    return Place("a", _TEXT.index(words), _TEXT.index(words) + len(words))


def _event(words: str, basis: str, weight: float) -> Event:
    return Event(words, "2024", "year", basis, False, "", weight, (_place(words),), ())  # type: ignore[arg-type]


def _dossier(title: str | None = "A title") -> Dossier:
    article = Article("a", "a.txt", _TEXT, title=title)
    facts = ArticleFacts(article, tuple(Sentence(span) for span in _SENTENCES))
    quoted = _place("“Stay in.”")
    quotations = (
        LinkedQuotation("q-1", "a", Quotation(Span(quoted.start, quoted.end), "direct"), None, None),
    )
    name = _place("Ann Lee")
    return Dossier(
        story="",
        articles=(DatedArticle(facts, title or "Rain fell on Lund", None),),
        people=(Person("ann", "Ann Lee", ("Ann Lee",), (), (PersonMention(name, "name"),)),),
        quotations=quotations,
        utterances=utterances(quotations, {"a": _TEXT}),
        events=(_event("The river rose on Monday.", "resolved", 1.0),),
    )


def _shown(dossier: Dossier) -> list[str]:
    found = publication(dossier, Rights("excerpt"))
    return [_TEXT[s.start : s.end] for s in found.shown["a"].spans]


def test_cited_is_the_whole_sentence_of_a_quote_and_an_event() -> None:
    """Sentences that follow each other are one stretch; what only names a person is not cited."""
    assert _shown(_dossier()) == ["She said: “Stay in.”", "The river rose on Monday."]
    dossier = replace(_dossier(), summary=(SummarySentence(_place("Dogs bark.")),))
    assert _shown(dossier) == ["She said: “Stay in.” Dogs bark. The river rose on Monday."]


def test_the_sentence_of_a_made_headline_is_cited() -> None:
    """The site names the article by it."""
    assert _shown(_dossier(title=None))[0] == "Rain fell on Lund."


def test_the_words_that_are_hidden_are_gone() -> None:
    """Offsets hold, white space and names stay, and each other letter is a mark."""
    found = publication(_dossier(), Rights("link"))
    article = found.dossier.articles[0].facts.article

    assert len(article.text) == len(_TEXT)
    assert article.text.startswith(
        f"{HIDDEN * 4} {HIDDEN * 4} {HIDDEN * 2} {HIDDEN * 5} Ann Lee {HIDDEN * 3}\n"
    )
    assert "She said: “Stay in.”" in article.text and "Dogs" not in article.text
    assert article.article_text == "link"


def test_hidden_are_the_other_sentences() -> None:
    """Each by itself, without what is shown."""
    dossier = _dossier()
    hidden = hidden_spans(dossier.articles[0], publication(dossier, Rights("link")).shown["a"])

    words = [_TEXT[s.start : s.end].strip() for s in hidden]
    assert [w for w in words if w] == [
        "Rain fell on Lund.",
        "Ann Lee was\nin town.",
        "Dogs bark.",
        "It is cold.",
    ]


def test_nothing_is_shown_for_its_own_sake() -> None:
    """Not a minor event, what an article alone reports, or its own summary; they stay where something else cites them."""
    dossier = replace(
        _dossier(),
        events=(*_dossier().events, _event("Dogs bark.", "publication", 0.1)),
        differences=(
            Difference("only", (_place("It is cold."),)),
            Difference("only", (_place("The river rose on Monday."),)),
        ),
        article_summaries={
            "a": (SummarySentence(_place("Rain fell on Lund.")), SummarySentence(_place("She said")))
        },
    )
    found = publication(dossier, Rights("excerpt"))

    assert _shown(dossier) == ["She said: “Stay in.”", "The river rose on Monday."]
    assert [e.id for e in found.dossier.events] == ["The river rose on Monday."]
    assert [d.places for d in found.dossier.differences] == [(_place("The river rose on Monday."),)]
    assert [s.place for s in found.dossier.article_summaries["a"]] == [_place("She said")]


def test_an_article_that_nothing_cites_keeps_one_sentence() -> None:
    """The first of its own summary, so that a reader sees what it is."""
    summary = (SummarySentence(_place("Rain fell on Lund.")), SummarySentence(_place("Dogs bark.")))
    dossier = replace(_dossier(), quotations=(), events=(), article_summaries={"a": summary})

    assert _shown(dossier) == ["Rain fell on Lund."]


def test_where_all_is_shown_nothing_is_taken_out() -> None:
    """But the level is written down."""
    dossier = replace(_dossier(), events=(_event("Dogs bark.", "publication", 0.1), *_dossier().events))
    found = publication(dossier, Rights())

    assert replace(found.dossier, articles=dossier.articles) == dossier
    assert found.dossier.articles[0].facts.article == replace(
        dossier.articles[0].facts.article, article_text="full"
    )


def test_a_span_that_no_sentence_holds_is_cited_as_it_is() -> None:
    """In an article without sentences a quotation is its own stretch."""
    dossier = _dossier()
    bare = replace(dossier.articles[0], facts=ArticleFacts(dossier.articles[0].facts.article))

    cited = cited_sentences(replace(dossier, articles=(bare,), events=()))
    assert [_TEXT[s.start : s.end] for s in cited["a"]] == ["“Stay in.”"]


@pytest.mark.parametrize("level", ["excerpt", "link"])
def test_no_page_shows_a_mark(level: ArticleText) -> None:
    """Nor a data file: not of an article without a summary, whose mentions are in sentences that are hidden."""
    dossier = _dossier()
    dated = dossier.articles[0]
    article = replace(
        dated.facts.article, published=date(2024, 1, 2), outlet="Post", url="https://example.org/a"
    )
    bare = replace(dated, facts=replace(dated.facts, article=article), published_edtf="2024-01-02")

    files = render([replace(dossier, articles=(bare,))], SiteSettings(rights=Rights(level)))

    assert [name for name, content in files.items() if HIDDEN in content or "Dogs bark" in content] == []


def test_a_quote_between_sentences_is_cited_with_the_sentence_before() -> None:
    """As pages show it: where a text has stretches that are no sentence."""
    dossier = _dossier()
    facts = dossier.articles[0].facts
    without = replace(facts, sentences=(facts.sentences[0], facts.sentences[-1]))
    dated = replace(dossier.articles[0], facts=without)

    assert _shown(replace(dossier, articles=(dated,), events=())) == [_TEXT[: _TEXT.index(" Dogs")]]


def test_a_page_that_names_an_outlet_of_the_settings_is_told() -> None:
    """Its masthead is read by nothing, so it is shown in full: whoever publishes must know."""
    article = Article(
        "a", "seeds/a.txt", "The Islander\n\nRain fell. Nobody was hurt.\n\n© 2024 Island Media"
    )
    rights = Rights(by_outlet={"The Islander": "link"})

    lines = list(outlets_of_nobody([article], rights))
    assert (
        lines[0] == "seeds/a.txt: names 'The Islander' (article_text_by_outlet), but is not known to be of it"
    )


def test_a_near_copy_in_full_is_told() -> None:
    """The words of an article that is not shown in full are public where its near-copy is."""
    text = "Rain fell on Lund all day. Nobody was hurt."
    first, copy = Article("a", "a.txt", text, outlet="A"), Article("b", "b.txt", text, outlet="B")
    dossier = Dossier(
        "",
        (
            DatedArticle(ArticleFacts(first), "Rain", None),
            DatedArticle(ArticleFacts(copy), "Rain", None, copy_of="a"),
        ),
    )

    lines = list(share_shown([dossier], Rights(by_outlet={"A": "link"})))
    assert lines[-1] == "a.txt: not shown in full, but its near-copy b.txt is"


def test_a_correction_is_told_and_its_words_are_not() -> None:
    """A note that corrects an article is prose of the paper, as the rest of its text is."""
    note = "Correction: The pier of Lund has nine lamps."
    article = Article(
        "a",
        "a.txt",
        f"Rain fell.\n\n{note}",
        boilerplate=(Boilerplate(Span(12, 12 + len(note)), "correction"),),
    )
    dossier = Dossier("", (DatedArticle(ArticleFacts(article, (Sentence(Span(0, 10)),)), "Rain", None),))

    (shown,) = publication(dossier, Rights("link")).dossier.articles
    assert "lamps" not in shown.facts.article.text
