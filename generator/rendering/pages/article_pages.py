"""An article's page: its text with people, quotations and dates marked, and every sentence addressed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Place, PublishedFrom, Span, TimeExpression, Utterance
from generator.naming.forms_of_address import role_words
from generator.rendering.addresses import anchor
from generator.rendering.article_index import ArticleIndex
from generator.rendering.dates import event_date, time_element
from generator.rendering.escaping import markdown, web_address
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.attributions import KINDS, how_known, speaker_link, tooltip
from generator.rendering.parts.copy_notes import copy_note
from generator.rendering.parts.linked_words import date_layers, meaning, people_layers
from generator.rendering.parts.passages import Layer, laid_over, span_layer, without_overlaps
from generator.rendering.plurals import counted
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.text.layout import lines
from generator.text.spans import SpanIndex
from generator.text.wrapping import unwrapped
from generator.timex.words import in_words

# A paragraph longer than this is rendered in pieces: Markdown's inline patterns grow with the square of it.
_LONGEST_BLOCK = 6_000
_MISSING_IN_WORDS = {"Outlet": "outlet", "By": "author", "Original": "address"}
_DATE_SOURCES: dict[PublishedFrom, str] = {
    "header line": "from the head of the file",
    "front matter": "from the head of the file",
    "record": "from the record",
    "page": "from the web page",
    "mail": "from the mail",
    "text": "from a line of the text",
}


@dataclass(frozen=True, slots=True)
class _PersonNote:
    link: Markup
    times: str
    role: str


@dataclass(frozen=True, slots=True)
class _QuoteNote:
    speaker: Markup
    words: Markup
    kind_words: str
    how: Markup


@dataclass(frozen=True, slots=True)
class _DateNote:
    written: Markup
    meaning: str
    how: str


def article_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each article's page."""
    for article in story.articles.values():
        page = PageContext(site, site.addresses.article(article.id)).within(story)
        yield page.path, _article_page(page, article)


def _article_page(page: StoryPageContext, article: ArticleIndex) -> str:
    summary = page.story.dossier.article_summaries.get(article.id, ())
    return render_page(
        "article.md.j2",
        Head(
            article.dated.headline,
            article.text[:400],
            "Article",
            hide=("navigation", "toc"),
            jsonld=schema_org.news_article(article),
        ),
        crumbs=page.story_links(),
        copy_of=copy_note(page, article),
        source=_source_rows(page, article),
        summary=[page.sentence_link(s.place, ".d-cited") for s in summary],
        paragraphs=list(_paragraphs(page, article)),
        people=_people(page, article),
        quotes=[_quote(page, u) for u in page.story.utterances_in[article.id]],
        dates=[_date(page, article, t) for t in article.dates],
        made_from=page.made_from([article]),
    )


# ---- the text ------------------------------------------------------------------------


def _paragraphs(page: StoryPageContext, article: ArticleIndex) -> Iterator[Markup]:
    blocks = SpanIndex(_blocks(article), span=lambda block: block)
    within: list[list[Layer]] = [[] for _ in blocks]
    for layer in _layers(page, article):
        first = max(blocks.position(layer.start), 0)
        for i in range(first, blocks.position_from(layer.end)):
            within[i].append(layer)
    for block, inside in zip(blocks, within, strict=True):
        yield laid_over(article.text, block.start, block.end, inside)


def _blocks(article: ArticleIndex) -> Iterator[Span]:
    """Paragraphs, the very long ones cut at sentences and, where there are none, anywhere."""
    text = unwrapped(article.text)
    for line in lines(text):
        if text[line.start : line.end].isspace():
            continue
        start = line.start
        while line.end - start > _LONGEST_BLOCK:
            sentence = article.sentences.at(start + _LONGEST_BLOCK)
            at_sentence = sentence is not None and sentence.span.start > start
            cut = sentence.span.start if sentence and at_sentence else start + _LONGEST_BLOCK
            yield Span(start, cut)
            start = cut
        yield Span(start, line.end)


def _layers(page: StoryPageContext, article: ArticleIndex) -> list[Layer]:
    sentences = [
        span_layer(s.span, "d-s", identifier)
        for s, identifier in zip(article.facts.sentences, article.sentence_ids, strict=True)
    ]
    quotes = [
        span_layer(q.quotation.span, f"d-q d-{q.quotation.kind}", anchor(q.id), tooltip(page, q), rank=1)
        for q in page.story.quotations_in[article.id]
    ]
    whole = Place(article.id, 0, len(article.text))
    links = [*people_layers(page, whole), *date_layers(page, whole)]
    return [*sentences, *quotes, *without_overlaps(links)]


# ---- beside it: where the article is from ------------------------------------------------


def _source_rows(page: StoryPageContext, article: ArticleIndex) -> list[tuple[str, Markup]]:
    """What is known of the article, and what is not, said plainly."""
    read = article.facts.article
    url = web_address(read.url)
    original = Markup(f"[{markdown(read.url or '')}]({url})") if url else markdown(read.url or "")
    rows = [
        ("Outlet", markdown(read.outlet or "")),
        ("Published", _published(page, article)),
        ("By", markdown(", ".join(read.authors))),
        ("Original", original),
        ("File", markdown(read.path)),
    ]
    missing = [_MISSING_IN_WORDS[name] for name, value in rows if not value]
    if not read.title:
        missing.append("title (the headline is made from the first sentence)")
    rows.append(("Not given", markdown(", ".join(missing))))
    return [(name, value) for name, value in rows if value]


def _published(page: StoryPageContext, article: ArticleIndex) -> Markup:
    dated = article.dated
    if dated.published_edtf is None:
        return Markup("not given, and nothing in the other articles tells it; its weekdays stay unresolved")
    when = time_element(dated.published_edtf, in_words(dated.published_edtf))
    if not dated.inferred:
        source = _DATE_SOURCES.get(article.facts.article.published_from, "as given")
        return Markup("{}, {}").format(when, source)
    evidence = [page.source_link(p) for p in dated.evidence if p.article in page.story.articles]
    why = markdown(f": {dated.why}") if dated.why else Markup("")
    shown = Markup(" (evidence: {})").format(Markup("; ").join(evidence[:6])) if evidence else Markup("")
    return Markup("not given; inferred: {}{}{}").format(when, why, shown)


# ---- beside it: who, what and when it names -----------------------------------------------


def _people(page: StoryPageContext, article: ArticleIndex) -> list[_PersonNote]:
    cast = page.site.cast
    counts = Counter(person for _, person in page.story.mentions[article.id])
    said = Counter(u.attributed.person for u in page.story.utterances_in[article.id])
    notes = []
    for person in (cast.people[p] for p in sorted(counts, key=cast.rank.__getitem__)):
        times = counted(counts[person.id], "mention")
        if said[person.id]:
            times += ", " + counted(said[person.id], "quote")
        roles = [role_words(r.text) for r in person.roles if r.place.article == article.id]
        notes.append(_PersonNote(page.person_link(person.id), times, max(roles, key=len, default="")))
    return notes


def _quote(page: StoryPageContext, utterance: Utterance) -> _QuoteNote:
    first, attributed = utterance.parts[0], utterance.attributed
    words = page.story.words(Place(first.article, first.quotation.span.start, first.quotation.span.end))
    short = words if len(words) <= 90 else words[:90].rpartition(" ")[0] + " …"
    if utterance.kind != "direct" and short[:1].islower():
        short = f"… {short}"
    return _QuoteNote(
        speaker_link(page, attributed),
        page.text_link(f"{page.path}#{anchor(first.id)}", short, css=".d-cited"),
        KINDS[utterance.kind],
        how_known(page, attributed),
    )


def _date(page: StoryPageContext, article: ArticleIndex, time: TimeExpression) -> _DateNote:
    place = Place(article.id, time.span.start, time.span.end)
    link = page.sentence_link(place, ".d-date")
    event = page.story.event_by_expression.get(place)
    if time.edtf is None and event is not None and event.edtf is not None:
        # The article alone does not say; the other articles do.
        return _DateNote(link, event_date(event), "")
    return _DateNote(link, meaning(time), _how(time))


def _how(time: TimeExpression) -> str:
    if time.use == "quoted":
        return "within a quotation"
    return {"stated": "written so", "resolved": "worked out", "vague": ""}[time.basis]
