"""The open format: facts and dossiers as plain JSON values (documented by schema/*.json)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.model import (
    ArticleFacts,
    ArticlePerson,
    DatedArticle,
    Dossier,
    Event,
    LinkedQuotation,
    Person,
    Place,
    Quotation,
    Source,
    Span,
    StorySource,
    SummarySentence,
    TimeExpression,
)
from generator.naming.names_together import members_of_groups

Json = dict[str, Any]
# The place of what an editor adds.
_NOWHERE = {"article": None, "start": None, "end": None}


def facts_json(facts: ArticleFacts) -> Json:
    """One article's facts, as ``python -m generator facts`` prints them."""
    article, text = facts.article, facts.article.text
    return {
        "id": article.id,
        "path": article.path,
        "story": article.story,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "outlet": article.outlet,
        "authors": list(article.authors),
        "url": article.url,
        "article_text": article.article_text,
        "text": text,
        "boilerplate": [{**_span(b.span), "kind": b.kind} for b in article.boilerplate],
        "sentences": [_span(s.span) for s in facts.sentences],
        "people": [_article_person(text, p) for p in facts.people],
        "quotes": [_quote(facts, q) for q in facts.quotations],
        "dates": [_time(text, t) for t in facts.times],
        **_corrected(article.corrected),
    }


def dossier_json(dossier: Dossier) -> Json:
    """One story, as ``python -m generator dossier`` prints it and docs/dossier.json carries it."""
    by_id = {a.facts.article.id: a.facts for a in dossier.articles}
    names = {p.id: p.name for p in dossier.people}
    members = members_of_groups(dossier)
    utterance_of = {q.id: u.id for u in dossier.utterances for q in u.parts}
    return {
        "story": dossier.story,
        "headline": dossier.headline,
        "articles": [_dated_article(a) for a in dossier.articles],
        "people": [_person(by_id, p) for p in dossier.people],
        "quotes": [
            {**_linked_quote(by_id, names, q), "utterance": utterance_of[q.id]} for q in dossier.quotations
        ],
        "sources": [_story_source(s, members.get(s.id, ())) for s in dossier.sources],
        "variants": [list(group) for group in dossier.variants],
        "same_news": [[_place(p) for p in news.places] for news in dossier.same_news],
        "events": [_event(e) for e in dossier.events],
        "summary": {"sentences": [_summary_sentence(by_id, s) for s in dossier.summary]},
        "article_summaries": {
            article: {"sentences": [_summary_sentence(by_id, s) for s in sentences]}
            for article, sentences in dossier.article_summaries.items()
        },
        "differences": [
            {"kind": d.kind, "places": [_place(p) for p in d.places], "note": d.note}
            for d in dossier.differences
        ],
    }


def _corrected(aspects: Sequence[str]) -> Json:
    """The key of what an editor changed; none where nothing is."""
    return {"corrected": list(aspects)} if aspects else {}


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _words(text: str, span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}


def _words_or_none(text: str, span: Span | None) -> Json | None:
    return None if span is None else _words(text, span)


def _place(place: Place) -> Json:
    return {"article": place.article, "start": place.start, "end": place.end}


def _article_person(text: str, person: ArticlePerson) -> Json:
    mentions = []
    for m in person.mentions:
        value = {**_words(text, m.span), "kind": m.kind}
        if m.roles:
            value["roles"] = [_words(text, r) for r in m.roles]
        mentions.append(value)
    return {"name": person.name, "role": person.role, "mentions": mentions}


def _quote(facts: ArticleFacts, q: Quotation) -> Json:
    text, people = facts.article.text, facts.people
    return {
        **_words(text, q.span),
        "kind": q.kind,
        "cue": _words_or_none(text, q.cue),
        "speaker": _words_or_none(text, q.speaker),
        "speaker_name": None if q.person is None else people[q.person].name,
        "source": None if q.source is None else _named_source(q.source),
        "via": None if q.via is None else people[q.via].name,
        "confidence": round(q.confidence, 2),
        "group": None if q.group is None else f"g{q.group}",
        "within": q.within,
        "rule": q.rule,
        "speaker_rules": list(q.speaker_rules),
    }


def _named_source(source: Source) -> Json:
    return {"name": source.name, "kind": source.kind}


def _story_source(source: StorySource, members: tuple[str, ...]) -> Json:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "aliases": list(source.aliases),
        "quotes": list(source.quotations),
        **({"members": list(members)} if members else {}),
        **_corrected(source.corrected),
    }


def _time(text: str, t: TimeExpression) -> Json:
    return {
        **_words(text, t.span),
        "type": t.type,
        "value": t.value,
        "edtf": t.edtf,
        "basis": t.basis,
        "use": t.use,
        "anchor": t.anchor,
        "rule": t.rule,
    }


def _dated_article(dated: DatedArticle) -> Json:
    article = dated.facts.article
    return {
        "id": article.id,
        "title": article.title,
        "headline": dated.headline,
        "published": article.published.isoformat() if article.published else None,
        "published_edtf": dated.published_edtf,
        "inferred": dated.inferred,
        "why": dated.why,
        "evidence": [_place(p) for p in dated.evidence],
        "copy_of": dated.copy_of,
        "outlet": article.outlet,
        "authors": list(article.authors),
        "url": article.url,
        "article_text": article.article_text,
        **_corrected(article.corrected),
    }


def _person(by_id: dict[str, ArticleFacts], person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "roles": [
            *([{"text": person.role, **_NOWHERE}] if person.role else []),
            *({"text": _words_at(by_id, r.place), **_place(r.place)} for r in person.roles),
        ],
        "mentions": [
            {**_place(m.place), "text": _words_at(by_id, m.place), "kind": m.kind} for m in person.mentions
        ],
        **_corrected(person.corrected),
    }


def _linked_quote(by_id: dict[str, ArticleFacts], names: dict[str, str], q: LinkedQuotation) -> Json:
    return {
        "id": q.id,
        "article": q.article,
        "person": q.person,
        "via_person": q.via,
        **_quote(by_id[q.article], q.quotation),
        "speaker_name": None if q.person is None else names.get(q.person),
        "source": None if q.source is None else {**_named_source(q.source), "id": q.source_id},
        **_corrected(q.corrected),
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "edtf": event.edtf,
        "precision": event.precision,
        "basis": event.basis,
        "inferred": event.inferred,
        "why": event.why,
        "weight": round(event.weight, 3),
        "sentences": [_place(p) for p in event.sentences] if event.told is None else [_added(event)],
        "people": list(event.people),
        "expression": None if event.expression is None else _place(event.expression),
        **_corrected(event.corrected),
    }


def _added(event: Event) -> Json:
    """What an editor says of an event that no article tells, in place of a sentence."""
    return {**_NOWHERE, "text": event.told, "source": event.url}


def _summary_sentence(by_id: dict[str, ArticleFacts], sentence: SummarySentence) -> Json:
    return {
        "text": _words_at(by_id, sentence.place),
        **_place(sentence.place),
        "also": [_place(p) for p in sentence.also],
        **_corrected(sentence.corrected),
    }


def _words_at(by_id: dict[str, ArticleFacts], place: Place) -> str:
    return by_id[place.article].article.text[place.start : place.end]
