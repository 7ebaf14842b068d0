"""What an editor should look at: one line each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.model import SURE, Dossier, LinkedQuotation, Person
from generator.naming.matching import relation
from generator.naming.parts import NameParts, name_parts

_SHOWN = 60
_NEAR = 80  # per cent of letters in common


def findings(dossiers: Sequence[Dossier]) -> Iterator[str]:
    """Articles without a date, quotes without a speaker or with a doubtful one, names that may be one person.

    The lines come story by story, in that order; ``0:12`` in a line is a place in the
    article's text, in characters.
    """
    for dossier in dossiers:
        yield from _undated(dossier)
        yield from _quotations(dossier)
    yield from _look_alikes([p for d in dossiers for p in d.people])


def _undated(dossier: Dossier) -> Iterator[str]:
    for dated in dossier.articles:
        if dated.facts.article.published is None:
            found = (
                f"inferred as {dated.published_edtf}"
                if dated.published_edtf
                else "its weekdays stay unresolved"
            )
            yield f"{dated.facts.article.path}: article {dated.facts.article.id} has no date; {found}"


def _quotations(dossier: Dossier) -> Iterator[str]:
    texts = {d.facts.article.id: d.facts.article for d in dossier.articles}
    for q in dossier.quotations:
        doubt = _doubt(q)
        if doubt:
            article, span = texts[q.article], q.quotation.span
            words = " ".join(article.text[span.start : span.end].split())
            shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
            yield f"{article.path}: {article.id} {span.start}:{span.end} {doubt}: {shown}"


def _doubt(q: LinkedQuotation) -> str | None:
    if q.quotation.speaker is None and not q.quotation.within:
        return "quote without a speaker"
    if q.quotation.confidence < SURE:
        return f"quote with a doubtful speaker (confidence {q.quotation.confidence:.2f})"
    return None


def _look_alikes(people: Sequence[Person]) -> Iterator[str]:
    """Pairs of people who may be one: names spelt nearly alike, or a surname alone."""
    by_initial: dict[str, list[Person]] = defaultdict(list)
    for person in sorted({p.id: p for p in people}.values(), key=lambda p: p.id):
        by_initial[name_parts(person.name).last[0]].append(person)
    for group in by_initial.values():
        for a, b in combinations(group, 2):
            if _alike(name_parts(a.name), name_parts(b.name)):
                yield f"people {a.id} and {b.id} may be one: {a.name} / {b.name}"


def _alike(a: NameParts, b: NameParts) -> bool:
    """Whether an editor would wonder: linking keeps such names apart where it cannot tell."""
    from rapidfuzz import fuzz

    if fuzz.ratio(a.last, b.last) < _NEAR:
        return False
    return relation(a, b) != "different" or fuzz.ratio(a.words[0], b.words[0]) >= _NEAR
