"""Put changed quotations into a story, or take some out, so that all that is made of them agrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from generator.linking.quotations.utterances import one_utterance
from generator.model import Dossier, LinkedQuotation, Source, Span
from generator.text.spans import Cover


def with_quotations(dossier: Dossier, quotations: Iterable[LinkedQuotation]) -> Dossier:
    """The dossier with these of its quotations, each in the utterance that it was in.

    An utterance without parts, a source without quotes and a group of variants of one are no more.
    """
    kept = tuple(_on_their_own(dossier, quotations))
    by_id = {q.id: q for q in kept}
    utterances = []
    for u in dossier.utterances:
        parts = [by_id[q.id] for q in u.parts if q.id in by_id]
        if parts:
            utterances.append(one_utterance(parts))
    variants = (tuple(id for id in group if id in by_id) for group in dossier.variants)
    sources = []
    for source in dossier.sources:
        said = tuple(id for id in source.quotations if id in by_id and by_id[id].source_id == source.id)
        if said:
            sources.append(replace(source, quotations=said))
    return replace(
        dossier,
        quotations=kept,
        utterances=tuple(utterances),
        variants=tuple(group for group in variants if len(group) > 1),
        sources=tuple(sources),
    )


def _on_their_own(dossier: Dossier, kept: Iterable[LinkedQuotation]) -> Iterable[LinkedQuotation]:
    """The quotations; a fragment within a reported clause that is no quote any more stands by itself."""
    found = list(kept)
    ids = {q.id for q in found}
    gone = [q for q in dossier.quotations if q.id not in ids]
    lost, left = _clauses(gone), _clauses(found)
    for q in found:
        if q.quotation.within and _is_in(lost, q) and not _is_in(left, q):
            q = replace(q, quotation=replace(q.quotation, within=False))
        yield q


def _clauses(quotations: Iterable[LinkedQuotation]) -> dict[str, Cover]:
    """Article id → the reported clauses in it."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for q in quotations:
        if q.quotation.kind == "indirect":
            spans[q.article].append(q.quotation.span)
    return {article: Cover(some) for article, some in spans.items()}


def _is_in(clauses: dict[str, Cover], q: LinkedQuotation) -> bool:
    span = q.quotation.span
    return q.article in clauses and clauses[q.article].holds(span.start, span.end)


def renamed_sources(dossier: Dossier) -> Dossier:
    """The dossier, its quotes' sources that are people under the names that these go by now."""
    names = {p.id: p.name for p in dossier.people}

    def renamed(q: LinkedQuotation) -> LinkedQuotation:
        if q.source is None or q.source.kind != "person" or q.source_id not in names:
            return q
        return replace(q, source=Source(names[q.source_id], "person"))

    return with_quotations(dossier, map(renamed, dossier.quotations))
