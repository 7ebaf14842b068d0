"""One article, read alone: from its parse to its facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extraction.bodies_that_say_it import without_bodies_that_say_it
from generator.extraction.people.caption_names import with_caption_names
from generator.extraction.people.coreference import resolve_people
from generator.extraction.people.names.dateline_places import without_dateline_places
from generator.extraction.people.names.heading_names import without_heading_names
from generator.extraction.people.names.names import person_names
from generator.extraction.prose_copy import prose_copy
from generator.extraction.quotations.attribution import attribute
from generator.extraction.quotations.quotations import find_quotations
from generator.extraction.sentences.eventive import with_eventiveness
from generator.extraction.sentences.happenings import with_happenings
from generator.extraction.sentences.sentences import split_sentences
from generator.extraction.sources.source_naming import with_sources
from generator.extraction.times.time_grammar import grammar
from generator.extraction.times.times import time_expressions
from generator.model import Article, ArticleFacts, Mention, Span
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tenses import with_tenses
from generator.text.quotation_marks import quoted_strings
from generator.text.spans import Cover
from generator.timings import Timings

if TYPE_CHECKING:
    from spacy.tokens import Doc


def prepare() -> None:
    """Read what is read once: the grammar of time expressions takes a moment."""
    grammar()


def extract(article: Article, doc: Doc, timings: Timings | None = None) -> ArticleFacts:
    """The facts of an article. Pure: the same text, boilerplate and publication date give the same facts.

    ``doc`` is the parse of ``prose_copy(article).prose``, and its offsets are those of that text.
    ``timings`` counts the CPU-seconds of each stage.
    """
    stage = (timings or Timings()).stage
    copy = prose_copy(article)
    text, parsed = copy.prose, ParsedText(doc)
    with stage("quotations"):
        strings = quoted_strings(text)
        quoted = Cover(s.span for s in strings)
    with stage("names"):
        names = _names(parsed, copy.article)
    with stage("quotations"):
        reported = find_quotations(parsed, text, strings, names, copy.letters)
    with stage("coreference"):
        people = resolve_people(parsed, text, names, reported)
    with stage("quotations"):
        quotations = attribute(text, reported, people)
    with stage("sources"):
        quotations = with_sources(parsed, text, quotations, people)
    with stage("times"):
        beside = Cover(b.span for b in copy.article.boilerplate)
        named = Cover(m.span for m in names)
        times = time_expressions(copy.unwrapped, parsed, quoted, article.published, named)
        times = tuple(replace(t, use="names") if _lies_in(t.span, beside) else t for t in times)
    with stage("sentences"):
        sentences = with_tenses(split_sentences(parsed, text), parsed)
        sentences = with_eventiveness(sentences, text, parsed, quoted)
        sentences = with_happenings(sentences, parsed, quoted, times, article.published)
        sentences = tuple(
            replace(s, eventive=False, happenings=()) if _lies_in(s.span, beside) else s for s in sentences
        )
    captions = (b.span for b in copy.article.boilerplate if b.kind == "caption")
    people = with_caption_names(copy.article.text, captions, people)
    return copy.facts_back(ArticleFacts(copy.article, sentences, people, quotations, times), article)


def _names(parsed: ParsedText, article: Article) -> tuple[Mention, ...]:
    """The mentions of people by name."""
    datelines = (b.span for b in article.boilerplate if b.kind == "dateline")
    headings = (b.span for b in article.boilerplate if b.kind == "heading")
    names = without_dateline_places(article.text, datelines, person_names(parsed.doc))
    names = without_heading_names(article.text, headings, names)
    return without_bodies_that_say_it(parsed, names)


def _lies_in(span: Span, beside: Cover) -> bool:
    """Whether a span is boilerplate: what it tells is no news, whatever its words."""
    return beside.holds(span.start, span.end)
