"""The work list as a page of the preview."""

from __future__ import annotations

from generator.labels.label_files import english
from generator.model import (
    Article,
    ArticleFacts,
    DatedArticle,
    Dossier,
    Person,
    Place,
    Sentence,
    Span,
)
from generator.rendering.addresses import sentence_ids
from generator.review.finding import Choice, Finding
from generator.review_page import review_page
from tests.rendering.markdown_page import rendered

HOSTILE = "</code></pre><script>alert(1)</script> <img src=x onerror=alert(2)> ``` *c* [b](javascript:d) {{ e }} {: #f }"
CHOICE = Choice(HOSTILE, "quotes", (("quote", HOSTILE), ("article", "a")), (("speaker", HOSTILE),))


def test_text_of_others_is_text() -> None:
    """What an article says stands in the page as itself, wherever it stands."""
    page = review_page(
        [Finding("quote", ("x",), HOSTILE, HOSTILE, 0.5, 1, HOSTILE, choices=(CHOICE,))], english()
    )
    shown = rendered(page.partition("---\n\n")[2], others=True)

    assert [script.text for script in shown.iter("script") if "alert" in (script.text or "")] == []
    assert (
        list(shown.iter("img")),
        list(shown.iter("em")),
        shown.xpath("//a[contains(@href, 'javascript')]"),
    ) == (
        [],
        [],
        [],
    )
    (lines,) = (code.text_content() for code in shown.iter("code"))
    assert lines.startswith("quotes:\n- quote: ") and HOSTILE in lines.replace("''", "'")
    assert shown.xpath("string(//blockquote)") == HOSTILE
    assert len(shown.xpath("//button[@data-review-copy]/following-sibling::*[1][self::pre]")) == 1


def test_a_finding_without_lines_has_nothing_to_copy() -> None:
    """No other words would mend the entry: it is to go."""
    page = review_page([Finding("entry", ("x",), "a line", "not applied", None, 0)], english())
    assert "a line" in page and "<button" not in page and "<pre>" not in page


def test_a_page_of_nothing_says_so() -> None:
    """It is out of the search, and says that nothing is open."""
    assert "Nothing is open" in review_page([], english())
    assert "search: {exclude: true}" in review_page([], english())


def test_very_many_are_counted() -> None:
    """What a browser could not show at once is a number and the command that lists it."""
    found = [Finding("quote", (str(n),), "a line", "nobody", 0.5, 1, choices=(CHOICE,)) for n in range(305)]

    assert "And 5 more" in review_page(found, english())


def test_a_finding_links_to_its_place() -> None:
    """To the sentence, and to the people it is about, from where the preview serves the page."""
    text = "Ann Lee spoke. <b>Bo</b> Lee left."
    facts = ArticleFacts(
        Article("a&1", "seeds/a.txt", text), (Sentence(Span(0, 14)), Sentence(Span(15, 34))), (), (), ()
    )
    people = tuple(
        Person(id, name, (name,), (), ()) for id, name in (("ann", "Ann Lee"), ("bo", "<b>Bo</b>"))
    )
    dossier = Dossier("", (DatedArticle(facts, "Headline", None, False, ""),), people)
    finding = Finding("names", ("ann", "bo"), "a line", "two", 0.5, 1, place=Place("a&1", 18, 20))

    for folder, article, person in (
        (False, "articles/a-1-", "people/ann.html"),
        (True, "../articles/", "../people/ann/"),
    ):
        page = review_page([finding], english(), [dossier], folder)
        links = rendered(page.partition("---\n\n")[2], others=True).xpath("//a[not(ancestor::h1)]")
        assert [link.text for link in links] == ["Read it in its article", "Ann Lee", "<b>Bo</b>"]
        assert links[0].get("href").startswith(article)
        assert links[0].get("href").endswith(f"#{sentence_ids(facts)[1]}")
        assert links[1].get("href") == person
