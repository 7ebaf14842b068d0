"""Dossiers made by hand: two short invented articles, and one that tries to become markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator.linking.quotations.utterances import utterances
from generator.model import (
    Article,
    ArticleFacts,
    ArticlePerson,
    DatedArticle,
    Difference,
    Dossier,
    Event,
    LinkedQuotation,
    Mention,
    Person,
    PersonMention,
    Place,
    Quotation,
    Role,
    Sentence,
    Source,
    Span,
    StorySource,
    SummarySentence,
    TimeExpression,
)

HARBOUR = (
    "Harbour master Ada Berg closed berth 4 on Tuesday. “We close the berth, and we close it now,” she said.\n"
    "Minister Bo Lind told reporters that Berg “acted too late” and that he would open an inquiry.\n"
    "The port was built in 1911."
)
INQUIRY = (
    "Bo Lind opened an inquiry on Friday. “We close the berth and we do it now,” Ada Berg had said, "
    "according to the minister.\nThe port said the damage was “small.”"
)
HOSTILE = (
    "# Not a heading with **stars**, `code` and [a link](javascript:alert(1))\n"
    "<script>alert('x')</script><img src=x onerror=alert(1)> & &amp; &lt;b&gt;\n"
    "1. not a list\n- not a list\n* nor this\n+ nor that\n    not code\n"
    '{{ config }} {% raw %} { #top .x } {: .y }\n!!! note\n    ??? details\n=== "Tab"\n'
    "| a | b |\n|---|---|\n---\ntitle: no\n---\n[^1]: not a footnote[^1] :smile: :material-home:\n"
    "http://example.org <http://example.org> <a@example.org> [ref]: http://x\n"
    "\\*escaped\\* ~~gone~~ ==marked== H~2~O x^2^ ++ins++ *[HTML]: abbr\n```python\nprint()\n```\n"
    "*emphasis* _emphasis_ __strong__ a_b_c $x$ \x07bell \u202eright to left"
)


def at(text: str, words: str, occurrence: int = 1) -> Span:
    """The place of some words in a text."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def place(article: str, text: str, words: str, occurrence: int = 1) -> Place:
    """The place of some words in an article."""
    span = at(text, words, occurrence)
    return Place(article, span.start, span.end)


_CLOSED = place("a1", HARBOUR, "Harbour master Ada Berg closed berth 4 on Tuesday.")
_OPENED = place("b2", INQUIRY, "Bo Lind opened an inquiry on Friday.")


def sentences(text: str, *words: str) -> tuple[Sentence, ...]:
    """Sentences that begin with the given words and run to the next, or to the end of their line."""
    starts = [text.index(w) for w in words]
    ends = [*starts[1:], len(text)]
    return tuple(
        Sentence(Span(a, a + len(text[a:b].partition("\n")[0].rstrip())))
        for a, b in zip(starts, ends, strict=True)
    )


def lines(text: str) -> tuple[Sentence, ...]:
    """A sentence a line."""
    out, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append(Sentence(Span(start, start + len(line))))
        start += len(line) + 1
    return tuple(out)


def harbour() -> Dossier:
    """Two articles on one story: people, quotes with a variant, events of every kind, a summary, a difference."""
    quotes = _quotations()
    return Dossier(
        story="",
        articles=(
            DatedArticle(_closing(), "Berth closed", "2026-03-03"),
            DatedArticle(_inquiry(), "Bo Lind opened an inquiry", "2026-03-06/2026-03-12", True, "it tells of the berth's closing", (_CLOSED,)),
        ),
        people=_people(),
        quotations=quotes,
        utterances=utterances(quotes, {"a1": HARBOUR, "b2": INQUIRY}),
        variants=(("q-aaaaaaaaaa", "q-dddddddddd"),),
        events=_events(),
        summary=(SummarySentence(_CLOSED, (place("b2", INQUIRY, "“We close the berth"),)), SummarySentence(_OPENED)),
        article_summaries={"a1": (SummarySentence(_CLOSED),), "b2": (SummarySentence(_OPENED),)},
        differences=(Difference("only", (place("a1", HARBOUR, "The port was built in 1911."),)),),
    )  # fmt: skip


def _closing() -> ArticleFacts:
    one = Article(
        "a1", "seeds/a1.txt", HARBOUR, "", "Berth closed", date(2026, 3, 3), "front matter", "The Herald",
        ("Cy Dean",), "https://example.org/a1?x=(1)&y=2",
    )  # fmt: skip
    return ArticleFacts(
        one,
        sentences(HARBOUR, "Harbour", "“We", "Minister", "The port"),
        (
            ArticlePerson("Ada Berg", (Mention(at(HARBOUR, "Ada Berg"), "name"),)),
            ArticlePerson("Bo Lind", (Mention(at(HARBOUR, "Bo Lind"), "name"),)),
        ),
        (),
        (
            TimeExpression(at(HARBOUR, "Tuesday"), "DATE", "weekday", "2026-03-03", "2026-03-03", "resolved"),
            TimeExpression(at(HARBOUR, "1911"), "DATE", "year", "1911", "1911", "stated"),
        ),
    )


def _inquiry() -> ArticleFacts:
    two = Article("b2", "seeds/b2.txt", INQUIRY)
    return ArticleFacts(two, sentences(INQUIRY, "Bo Lind", "“We", "The port"), (
        ArticlePerson("Ada Berg", (Mention(at(INQUIRY, "Ada Berg"), "name"),)),
        ArticlePerson("Bo Lind", (Mention(at(INQUIRY, "Bo Lind"), "name"),)),
    ), (), (
        TimeExpression(at(INQUIRY, "Friday"), "DATE", "weekday"),
    ))  # fmt: skip


def _quotations() -> tuple[LinkedQuotation, ...]:
    return (
        LinkedQuotation("q-aaaaaaaaaa", "a1", Quotation(at(HARBOUR, "“We close the berth, and we close it now,”"), "direct", at(HARBOUR, "said"), at(HARBOUR, "she"), 0, confidence=0.9), "ada-berg", None),
        LinkedQuotation("q-bbbbbbbbbb", "a1", Quotation(at(HARBOUR, "that Berg “acted too late” and that he would open an inquiry"), "indirect", at(HARBOUR, "told"), at(HARBOUR, "Minister Bo Lind"), 1, confidence=0.8, group=104), "bo-lind", None),
        LinkedQuotation("q-cccccccccc", "a1", Quotation(at(HARBOUR, "“acted too late”"), "partial", at(HARBOUR, "told"), at(HARBOUR, "Minister Bo Lind"), 1, confidence=0.8, group=104, within=True), "bo-lind", None),
        LinkedQuotation("q-dddddddddd", "b2", Quotation(at(INQUIRY, "“We close the berth and we do it now,”"), "direct", at(INQUIRY, "said"), at(INQUIRY, "Ada Berg"), 0, via=1, confidence=0.3), "ada-berg", "bo-lind"),
        LinkedQuotation("q-eeeeeeeeee", "b2", Quotation(at(INQUIRY, "“small.”"), "partial", None, at(INQUIRY, "The port")), None, None),
    )  # fmt: skip


def _people() -> tuple[Person, ...]:
    return (
        Person("ada-berg", "Ada Berg", ("Ada Berg", "Berg"), (Role("Harbour master", place("a1", HARBOUR, "Harbour master")),), (
            PersonMention(place("a1", HARBOUR, "Ada Berg"), "name"),
            PersonMention(place("a1", HARBOUR, "she"), "pronoun"),
            PersonMention(place("a1", HARBOUR, "Berg", 2), "name"),
            PersonMention(place("b2", INQUIRY, "Ada Berg"), "name"),
        )),
        Person("bo-lind", "Bo Lind", ("Bo Lind",), (Role("Minister", place("a1", HARBOUR, "Minister")),), (
            PersonMention(place("a1", HARBOUR, "Bo Lind"), "name"),
            PersonMention(place("a1", HARBOUR, "he", 3), "pronoun"),
            PersonMention(place("b2", INQUIRY, "Bo Lind"), "name"),
            PersonMention(place("b2", INQUIRY, "the minister"), "nominal"),
        )),
    )  # fmt: skip


def _events() -> tuple[Event, ...]:
    return (
        Event("e-1911", "1911", "year", "stated", False, "written so", 0.2, (place("a1", HARBOUR, "The port was built in 1911."),), (), place("a1", HARBOUR, "1911")),
        Event("e-closed", "2026-03-03", "day", "resolved", False, "worked out from “Tuesday”", 1.0, (_CLOSED, place("b2", INQUIRY, "“We close the berth")), ("ada-berg",), place("a1", HARBOUR, "Tuesday")),
        Event("e-report", "2026-03-03?", "day", "publication", True, "the article's date", 0.1, (place("a1", HARBOUR, "Minister Bo Lind told"),), ("bo-lind",)),
        Event("e-opened", "2026-03-06", "day", "resolved", True, "inferred from “Friday”", 0.7, (_OPENED,), ("bo-lind",), place("b2", INQUIRY, "Friday")),
        Event("e-undated", None, "none", "stated", False, "nothing dates it", 0.1, (place("b2", INQUIRY, "The port said"),), ()),
    )  # fmt: skip


PORT = Source("Port of Norfield", "organisation")


def sourced() -> Dossier:
    """The harbour with sources of every kind: a body with two statements, one by its statement, one nobody's."""
    *known, small = harbour().quotations
    inquiry = at(INQUIRY, "an inquiry")
    quotes = (
        *known,
        replace(small, source=PORT, source_id="port-of-norfield"),
        LinkedQuotation("q-1111111111", "a1", Quotation(at(HARBOUR, "built in 1911"), "indirect", None, at(HARBOUR, "The port")), None, None, PORT, "port-of-norfield"),
        LinkedQuotation("q-2222222222", "b2", Quotation(at(INQUIRY, "on Friday"), "indirect", None, inquiry), None, None, Source("inquiry of 1911", "document"), "inquiry-of-1911"),
        LinkedQuotation("q-3333333333", "a1", Quotation(at(HARBOUR, "acted too late"), "indirect", None, at(HARBOUR, "reporters")), None, None, Source("reporters", "unnamed"), "reporters"),
        LinkedQuotation("q-4444444444", "b2", Quotation(at(INQUIRY, "according to"), "indirect", None, inquiry), None, None, Source("Bo Lind", "person"), "bo-lind"),
        LinkedQuotation("q-5555555555", "b2", Quotation(at(INQUIRY, "the damage"), "indirect"), None, None),
    )  # fmt: skip
    sources = (
        StorySource("port-of-norfield", "Port of Norfield", "organisation", ("the Port",), ("q-eeeeeeeeee", "q-1111111111")),
        StorySource("inquiry-of-1911", "inquiry of 1911", "document", (), ("q-2222222222",)),
        StorySource("reporters", "reporters", "unnamed", (), ("q-3333333333",)),
    )  # fmt: skip
    return replace(quoting(harbour(), quotes), sources=sources)


def hostile(text: str = HOSTILE, story: str = "", identifier: str = "../<b>CON</b>") -> Dossier:
    """One article whose every part tries to become markup."""
    article = Article(
        identifier, "seeds/<i>.txt", text, story, "</title><script>alert(1)</script> *x* {{ y }}", None, "nowhere",
        "<b>Outlet</b> | `x`", ("[a](javascript:alert(2))",), "javascript:alert(3)",
    )  # fmt: skip
    facts = ArticleFacts(article, lines(text))
    whole = Place(identifier, 0, min(len(text), 40))
    body, half = (
        Source("<img src=x onerror=alert(6)> [b](javascript:alert(7)) *B* { #top }", "organisation"),
        len(text) // 2,
    )
    quotes = (
        LinkedQuotation("q-ffffffffff", identifier, Quotation(Span(0, len(text)), "direct", None, Span(2, 9)), "<script>", None),
        LinkedQuotation("q-fffffffffb", identifier, Quotation(Span(0, half), "direct", None, Span(2, 9)), None, None, body, "<body>"),
        LinkedQuotation("q-fffffffffc", identifier, Quotation(Span(half, len(text)), "direct", None, Span(2, 9)), None, None, body, "<body>"),
        LinkedQuotation("q-fffffffffd", identifier, Quotation(Span(0, 20), "direct", None, Span(2, 9)), None, None, Source("# <i>x</i> | y", "group"), "# g"),
        LinkedQuotation("q-fffffffffe", identifier, Quotation(Span(0, 30), "direct", None, Span(2, 9)), None, None, Source("{{ x }} <b>", "unnamed"), "\"u'"),
    )  # fmt: skip
    sources = (
        StorySource("<body>", body.name or "", "organisation", ("[^1]: *a* | b",), ("q-fffffffffb", "q-fffffffffc")),
        StorySource("# g", "# <i>x</i> | y", "group", ("<u>",), ("q-fffffffffd",)),
        StorySource("\"u'", "{{ x }} <b>", "unnamed", (), ("q-fffffffffe",)),
    )  # fmt: skip
    return Dossier(
        story=story,
        articles=(DatedArticle(facts, article.title or "", None),),
        people=(
            Person("<script>", "<script>alert(4)</script> *P*", ("a | b",), (Role("# role | x", whole),), (PersonMention(whole, "name"),)),
        ),
        quotations=quotes,
        sources=sources,
        utterances=utterances(quotes, {identifier: text}),
        events=(Event("e'\"><b>", "2020", "year", "stated", False, "<i>why</i> \"x\" [y](z)", 1.0, (whole,), ("<script>",)),),
        summary=(SummarySentence(whole, (Place(identifier, 50, 90),)),),
        article_summaries={identifier: (SummarySentence(whole),)},
    )  # fmt: skip


def quoting(dossier: Dossier, quotations: Iterable[LinkedQuotation]) -> Dossier:
    """The dossier with these quotations instead of its own."""
    quoted = tuple(quotations)
    texts = {a.facts.article.id: a.facts.article.text for a in dossier.articles}
    return replace(dossier, quotations=quoted, utterances=utterances(quoted, texts))
