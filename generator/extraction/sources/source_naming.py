"""Name the source of each quotation: on whose word it stands.

In: an article's text, its parse, its quotations with their speakers, its people. Out: the
quotations with their sources; None where nobody is named as one. Persons go by the fullest name the
article has for them, bodies and documents too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.sources.named_bodies import NamedBodies
from generator.extraction.sources.source_article import SourceArticle, SourceCase
from generator.extraction.sources.source_phrases import SourcePhrase
from generator.extraction.sources.source_rules import named
from generator.model import ArticlePerson, Quotation, Source
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import NOMINAL
from generator.text.spans import Cover, SpanIndex


def with_sources(
    parsed: ParsedText, text: str, quotations: tuple[Quotation, ...], people: Sequence[ArticlePerson]
) -> tuple[Quotation, ...]:
    """The quotations with ``source`` filled in."""
    spans = [(m.span, k) for k, p in enumerate(people) for m in p.mentions]
    named_people = Cover(m.span for p in people for m in p.mentions if m.kind == "name")
    article = SourceArticle(
        text=text,
        syntax=parsed.columns,
        bodies=NamedBodies(parsed, text, named_people),
        people=people,
        mentions=SpanIndex(spans, span=lambda mention: mention[0]),
        found=[],
        named=named,
    )
    out = []
    for q in quotations:
        source = _source(article, q)
        if source is not None and q.speaker is not None:
            article.found.append((q.speaker.start, source))
        out.append(replace(q, source=source))
    return tuple(out)


def _source(article: SourceArticle, q: Quotation) -> Source | None:
    if q.person is not None:
        return Source(article.people[q.person].name, "person")
    together = _people_together(article, q)
    if together is not None:
        return together
    noun = _deciding_token(article, q)
    return None if noun is None else named(SourceCase(article, SourcePhrase(article.syntax, noun)))


def _people_together(article: SourceArticle, q: Quotation) -> Source | None:
    """Several people named side by side, each by the fullest name: "Ann Lee and Tom Berg said"."""
    if q.speaker is None:
        return None
    mentioned = article.mentions.within(q.speaker.start, q.speaker.end)
    people = dict.fromkeys(k for span, k in mentioned if span.end <= q.speaker.end)
    head = q.speaker_head or q.speaker
    if len(people) < 2 or not any(span.start <= head.start < span.end for span, _ in mentioned):
        return None
    *others, last = [article.people[k].name for k in people]
    return Source(f"{', '.join(others)} and {last}", "group")


def _deciding_token(article: SourceArticle, q: Quotation) -> int | None:
    """The last noun of the words that decide who speaks."""
    span = q.speaker_head or q.speaker
    if span is None:
        return None
    s = article.syntax
    tokens = range(s.at(span.start), s.at(span.end))
    nouns = [i for i in tokens if s.pos[i] in NOMINAL]
    return nouns[-1] if nouns else next(iter(tokens), None)
