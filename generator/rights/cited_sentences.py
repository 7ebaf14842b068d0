"""Which sentences of an article something on the site cites.

A page quotes them, or gives them as proof: the sentences of a quote, of an event, of a summary, of a
difference, those that show when an undated article appeared, and the one that a made headline is
taken from. A sentence that only names a person or a date is not cited: nearly every sentence does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.model import DatedArticle, Dossier, Event, Place, Span
from generator.text.spans import sentence_index


def cited_sentences(dossier: Dossier) -> dict[str, tuple[Span, ...]]:
    """Article id → the stretches of its text that are cited: whole sentences, in order and apart."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for place in _places(dossier):
        spans[place.article].append(Span(place.start, place.end))
    return {d.facts.article.id: _in_sentences(d, spans[d.facts.article.id]) for d in dossier.articles}


def _places(dossier: Dossier) -> Iterator[Place]:
    for q in dossier.quotations:
        yield Place(q.article, q.quotation.span.start, q.quotation.span.end)
    for event in dossier.events:
        yield from _told(event)
    for summary in (dossier.summary, *dossier.article_summaries.values()):
        for sentence in summary:
            yield from (sentence.place, *sentence.also)
    for difference in dossier.differences:
        yield from difference.places
    for dated in dossier.articles:
        yield from dated.evidence
        yield from _headline(dated)


def _told(event: Event) -> Iterable[Place]:
    """The sentences that an event's entry shows or links to: the first of each article."""
    return {place.article: place for place in reversed(event.sentences)}.values()


def _headline(dated: DatedArticle) -> Iterator[Place]:
    """The sentence that a headline is made of, where the article has no title."""
    article = dated.facts.article
    if article.title and article.title.strip():
        return
    words = dated.headline.removesuffix("…")
    for s in dated.facts.sentences:
        if words in " ".join(article.text[s.span.start : s.span.end].split()):
            yield Place(article.id, s.span.start, s.span.end)
            return


def _in_sentences(dated: DatedArticle, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans widened to the sentences that they begin and end in, those with nothing between them made one.

    One that begins or ends between sentences is shown with the one before, or the first.
    """
    text, sentences = dated.facts.article.text, sentence_index(dated.facts.sentences)
    wide = []
    for span in spans:
        ends = {max(sentences.position(at), 0) for at in (span.start, span.end - 1)} if sentences else ()
        inside = [sentences.items[i].span for i in ends]
        wide.append(Span(min(s.start for s in [span, *inside]), max(s.end for s in [span, *inside])))
    return joined(wide, text)


def joined(spans: Iterable[Span], text: str = "") -> tuple[Span, ...]:
    """Spans in order, those made one that meet, overlap or are parted by white space of a text alone."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and (span.start <= out[-1].end or text[out[-1].end : span.start].isspace()):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
