"""An article's page: its text with people, quotations and dates marked, and every sentence addressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Place, Span, TimeExpression, Utterance
from generator.rendering.addresses import anchor
from generator.rendering.article_index import ArticleIndex
from generator.rendering.dates import event_date
from generator.rendering.known_of_articles import known_of_articles
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.page_labels import PageLabels
from generator.rendering.parts import schema_org
from generator.rendering.parts.article_notes import people_notes, source_rows
from generator.rendering.parts.attributions import how_known, kind_words, speaker_link, tooltip
from generator.rendering.parts.copy_notes import copy_note
from generator.rendering.parts.excerpts import shown_beginning, shown_paragraphs, what_is_shown
from generator.rendering.parts.linked_words import date_layers, meaning, people_layers
from generator.rendering.parts.passages import Layer, span_layer, without_overlaps
from generator.rendering.parts.rests_on import rests_on
from generator.rendering.parts.statements import first_words
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.text.layout import lines
from generator.text.spans import SpanIndex
from generator.text.wrapping import unwrapped

if TYPE_CHECKING:
    from markupsafe import Markup

# A paragraph longer than this is rendered in pieces: Markdown's inline patterns grow with the square of it.
_LONGEST_BLOCK = 6_000


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
    """Path and content of the page of each article whose text is shown, or a part of it."""
    for article in (a for a in story.articles.values() if a.level != "link"):
        page = PageContext(site, site.addresses.article(article.id)).within(story)
        yield page.path_and_content(_article_page, article, _made_from)


def _made_from(page: StoryPageContext, article: ArticleIndex) -> object:
    others = (article.dated.copy_of, *(place.article for place in article.dated.evidence))
    shown = (article.id, *(other for other in others if other in page.story.articles))
    return known_of_articles(page.site, page.story, shown)


def _article_page(page: StoryPageContext, article: ArticleIndex) -> str:
    summary = page.story.dossier.article_summaries.get(article.id, ())
    return render_page(
        "article.md.j2",
        Head(
            article.dated.headline,
            shown_beginning(article),
            page.labels.text("pages.article"),
            hide=("navigation", "toc"),
            jsonld=schema_org.news_article(article),
        ),
        page.labels,
        crumbs=page.story_links(),
        source=source_rows(page, article),
        copy_of=copy_note(page, article),
        rests=rests_on(page, page.story.utterances_in[article.id], which=True),
        summary=[page.sentence_link(s.place, ".d-cited") for s in summary],
        shown=what_is_shown(article),
        paragraphs=list(_paragraphs(page, article)),
        people=people_notes(page, article),
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
    yield from shown_paragraphs(article, zip(blocks, within, strict=True))


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
    beside = [span_layer(b.span, f"d-beside d-{b.kind}", rank=-1) for b in article.facts.article.boilerplate]
    whole = Place(article.id, 0, len(article.text))
    links = [*people_layers(page, whole), *date_layers(page, whole)]
    return [*beside, *sentences, *quotes, *without_overlaps(links)]


# ---- beside it: who, what and when it names -----------------------------------------------


def _quote(page: StoryPageContext, utterance: Utterance) -> _QuoteNote:
    first, attributed = utterance.parts[0], utterance.attributed
    return _QuoteNote(
        speaker_link(page, attributed),
        page.english_link(f"{page.path}#{anchor(first.id)}", first_words(page.story, utterance), ".d-cited"),
        kind_words(page.labels, utterance.kind),
        how_known(page, attributed),
    )


def _date(page: StoryPageContext, article: ArticleIndex, time: TimeExpression) -> _DateNote:
    place = Place(article.id, time.span.start, time.span.end)
    link = page.sentence_link(place, ".d-date")
    event = page.story.event_by_expression.get(place)
    if time.edtf is None and event is not None and event.edtf is not None:
        # The article alone does not say; the other articles do.
        return _DateNote(link, event_date(page.labels, event), "")
    return _DateNote(link, meaning(page.labels, time), _how(page.labels, time))


def _how(labels: PageLabels, time: TimeExpression) -> str:
    if time.use == "quoted":
        return labels.text("article.date_quoted")
    known = {"stated": "date_written", "resolved": "date_worked_out", "vague": ""}[time.basis]
    return labels.text(f"article.{known}") if known else ""
