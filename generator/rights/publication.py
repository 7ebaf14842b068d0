"""A dossier as it may be published: the words that are not to be shown are no longer in it.

Whatever renders it cannot show them by mistake. Offsets hold: each letter of a hidden sentence is a
mark instead. Names, roles and the words that say who speaks stay readable wherever they stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model import ArticleText, DatedArticle, Dossier, Event, LinkedQuotation, Place, Span
from generator.rights.article_text import Rights
from generator.rights.cited_sentences import cited_sentences, joined
from generator.rights.minor_events import is_minor, top_weight
from generator.text.spans import Cover

# In place of each letter that is hidden: a character of nobody's, which no page of ours shows.
HIDDEN = "\ue000"
_TOLD_BESIDE = ("dateline",)  # on the article's page, whatever is shown of its text
_LETTER = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Shown:
    """How much of an article is shown.

    ``spans`` are the stretches of its text that are, in order; ``named`` those that stay readable
    wherever they stand: names, roles, cues and speakers.
    """

    level: ArticleText
    spans: tuple[Span, ...]
    named: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """A dossier without what is hidden, and by article id what is shown."""

    dossier: Dossier
    shown: Mapping[str, Shown]


def publication(dossier: Dossier, rights: Rights) -> Publication:
    """What may be published of a dossier."""
    levels = {d.facts.article.id: rights.of(d.facts.article) for d in dossier.articles}
    cited, named = dict[str, tuple[Span, ...]](), dict[str, list[Span]]()
    if protected := {a for a, level in levels.items() if level != "full"}:
        dossier = _with_needed_citations(dossier, protected)
        cited, named = cited_sentences(dossier), _named_in(dossier)
    shown, articles = dict[str, Shown](), []
    for dated in dossier.articles:
        article = dated.facts.article
        level = levels[article.id]
        whole = (Span(0, len(article.text)),)
        spans = whole if level == "full" else cited[article.id]
        shown[article.id] = Shown(level, spans, tuple(named.get(article.id, ())))
        articles.append(_published(dated, shown[article.id]))
    return Publication(replace(dossier, articles=tuple(articles)), shown)


def _with_needed_citations(dossier: Dossier, protected: Collection[str]) -> Dossier:
    """The dossier without what would show a sentence of a protected article for no reason but to show it.

    That is an event without a date of its own on which little turns, as nearly every sentence is one;
    and, where nothing else cites it, what the article alone reports, and a sentence of its own summary.
    Of that the first stays, if it would be empty else.
    """
    summaries, differences = dossier.article_summaries, dossier.differences
    needed = replace(
        dossier,
        events=_weighty(dossier.events, protected),
        article_summaries={a: s for a, s in summaries.items() if a not in protected},
        differences=tuple(d for d in differences if d.kind != "only" or d.places[0].article not in protected),
    )
    cited = {article: Cover(spans) for article, spans in cited_sentences(needed).items()}

    def is_cited(place: Place) -> bool:
        return place.article not in protected or cited[place.article].holds(place.start, place.end)

    return replace(
        needed,
        article_summaries={
            a: tuple(s for s in summary if is_cited(s.place)) or summary[:1]
            for a, summary in summaries.items()
        },
        differences=tuple(d for d in differences if d.kind != "only" or all(map(is_cited, d.places))),
    )


def _weighty(events: Sequence[Event], protected: Collection[str]) -> tuple[Event, ...]:
    """The events but those that are minor and whose sentence that is shown is of a protected article."""
    top = top_weight(events)
    return tuple(e for e in events if not (is_minor(e, top) and _shown_article(e) in protected))


def _shown_article(event: Event) -> str | None:
    """The id of the article whose sentence an event's entry shows."""
    return event.sentences[0].article if event.sentences else None


def hidden_spans(dated: DatedArticle, shown: Shown) -> Iterator[Span]:
    """What is not shown of an article, cut at the edges of its sentences, in order."""
    text = dated.facts.article.text
    edges = {0, len(text)}
    edges |= {edge for s in dated.facts.sentences for edge in (s.span.start, s.span.end)}
    edges |= {edge for span in shown.spans for edge in (span.start, span.end)}
    starts = sorted(edges)
    visible = iter(shown.spans)
    current = next(visible, None)
    for start, end in pairwise(starts):
        while current is not None and current.end <= start:
            current = next(visible, None)
        if current is None or start < current.start:
            yield Span(start, end)


def _published(dated: DatedArticle, shown: Shown) -> DatedArticle:
    article = dated.facts.article
    text = article.text
    if shown.level != "full":
        text = _without_the_rest(text, joined([*shown.spans, *shown.named]))
    masked = replace(article, text=text, article_text=shown.level)
    return replace(dated, facts=replace(dated.facts, article=masked))


def _without_the_rest(text: str, kept: Iterable[Span]) -> str:
    out, at = [], 0
    for span in kept:
        out += [_LETTER.sub(HIDDEN, text[at : span.start]), text[span.start : span.end]]
        at = span.end
    return "".join([*out, _LETTER.sub(HIDDEN, text[at:])])


def _named_in(dossier: Dossier) -> dict[str, list[Span]]:
    """Article id → the names, roles, cues, speakers and datelines in it: facts about it, and no prose."""
    out: dict[str, list[Span]] = defaultdict(list)
    for place in _named(dossier):
        out[place.article].append(Span(place.start, place.end))
    return out


def _named(dossier: Dossier) -> Iterator[Place]:
    for dated in dossier.articles:
        article = dated.facts.article
        notes = (b.span for b in article.boilerplate if b.kind in _TOLD_BESIDE)
        yield from (Place(article.id, span.start, span.end) for span in notes)
    for person in dossier.people:
        yield from (m.place for m in person.mentions)
        yield from (r.place for r in person.roles)
    for q in dossier.quotations:
        yield from (Place(q.article, s.start, s.end) for s in _spans_of(q))


def _spans_of(q: LinkedQuotation) -> Iterator[Span]:
    quotation = q.quotation
    yield from (s for s in (quotation.cue, quotation.speaker, quotation.via_speaker) if s is not None)
