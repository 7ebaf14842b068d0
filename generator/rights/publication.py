"""A dossier as it may be published: the words that are not to be shown are no longer in it.

Whatever renders it cannot show them by mistake. Offsets hold: each letter of a hidden sentence is a
mark instead. Names, roles and the words that say who speaks stay readable wherever they stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model import ArticleText, DatedArticle, Dossier, LinkedQuotation, Place, Span
from generator.rights.article_text import Rights
from generator.rights.citations import cited_sentences, joined
from generator.rights.minor_events import is_minor, top_weight

# In place of each letter that is hidden: a character of nobody's, which no page of ours shows.
HIDDEN = "\ue000"
_LETTER = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Shown:
    """How much of an article is shown, and the stretches of its text that are, in order."""

    level: ArticleText
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """A dossier without what is hidden, and by article id what is shown."""

    dossier: Dossier
    shown: Mapping[str, Shown]


def publication(dossier: Dossier, rights: Rights) -> Publication:
    """What may be published of a dossier.

    An event without a date of its own on which little turns, told by a protected article, is left
    out: a timeline has an entry for nearly every sentence of an article, most of them such.
    """
    levels = {d.facts.article.id: rights.of(d.facts.article) for d in dossier.articles}
    top = top_weight(dossier.events)
    kept = tuple(
        e
        for e in dossier.events
        if not (is_minor(e, top) and any(levels[place.article] != "full" for place in e.sentences[:1]))
    )
    dossier = replace(dossier, events=kept)
    cited = cited_sentences(dossier)
    readable = _readable(dossier)
    shown, articles = dict[str, Shown](), []
    for dated in dossier.articles:
        article = dated.facts.article
        level = levels[article.id]
        whole = (Span(0, len(article.text)),)
        shown[article.id] = Shown(level, whole if level == "full" else cited[article.id])
        articles.append(_published(dated, shown[article.id], readable[article.id]))
    return Publication(replace(dossier, articles=tuple(articles)), shown)


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


def _published(dated: DatedArticle, shown: Shown, readable: Iterable[Span]) -> DatedArticle:
    article = dated.facts.article
    text = article.text
    if shown.level != "full":
        text = _without_the_rest(text, joined([*shown.spans, *readable]))
    masked = replace(article, text=text, article_text=shown.level)
    return replace(dated, facts=replace(dated.facts, article=masked))


def _without_the_rest(text: str, kept: Iterable[Span]) -> str:
    out, at = [], 0
    for span in kept:
        out += [_LETTER.sub(HIDDEN, text[at : span.start]), text[span.start : span.end]]
        at = span.end
    return "".join([*out, _LETTER.sub(HIDDEN, text[at:])])


def _readable(dossier: Dossier) -> dict[str, list[Span]]:
    """Article id → the names, roles, cues and speakers in it: facts about it, and no prose of it."""
    out: dict[str, list[Span]] = defaultdict(list)
    for place in _named(dossier):
        out[place.article].append(Span(place.start, place.end))
    return out


def _named(dossier: Dossier) -> Iterator[Place]:
    for person in dossier.people:
        yield from (m.place for m in person.mentions)
        yield from (r.place for r in person.roles)
    for q in dossier.quotations:
        yield from (Place(q.article, s.start, s.end) for s in _spans_of(q))


def _spans_of(q: LinkedQuotation) -> Iterator[Span]:
    quotation = q.quotation
    yield from (s for s in (quotation.cue, quotation.speaker, quotation.via_speaker) if s is not None)
