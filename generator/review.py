"""What an editor should look at: one line each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby, product

from generator.model import SURE, Dossier, LinkedQuotation, Person
from generator.naming.matching import relation
from generator.naming.parts import NameParts, name_parts

_SHOWN = 60
_NEAR = 80  # per cent of letters in common
# Of more people with one surname most pairs would be listed, and no editor would read them.
_CROWD = 200
_MANY = 500  # surnames


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
    for utterance in dossier.utterances:
        doubt = _doubt(utterance.attributed)
        if doubt:
            article, span = texts[utterance.article], utterance.parts[0].quotation.span
            words = " ".join(article.text[span.start : span.end].split())
            shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
            yield f"{article.path}: {article.id} {span.start}:{span.end} {doubt}: {shown}"


def _doubt(q: LinkedQuotation) -> str | None:
    if q.corrected:
        return None
    if q.quotation.speaker is None:
        return "quote without a speaker"
    if q.quotation.confidence < SURE:
        return f"quote with a doubtful speaker (confidence {q.quotation.confidence:.2f})"
    return None


def _look_alikes(people: Sequence[Person]) -> Iterator[str]:
    """Pairs of people who may be one: names spelt nearly alike, or a surname alone."""
    by_initial: dict[str, dict[str, list[Person]]] = defaultdict(lambda: defaultdict(list))
    for person in sorted({p.id: p for p in people}.values(), key=lambda p: p.id):
        surname = name_parts(person.name).last
        by_initial[surname[0]][surname].append(person)
    for bearers in by_initial.values():
        few = [surname for surname, some in bearers.items() if len(some) <= _CROWD]
        pairs = [pair for one, other in _near(few) for pair in _pairs(bearers, one, other)]
        for a, b in sorted(pairs, key=lambda pair: (pair[0].id, pair[1].id)):
            yield f"people {a.id} and {b.id} may be one: {a.name} / {b.name}"
        for surname in sorted(bearers.keys() - few):
            first, *others = bearers[surname]
            yield f"people {first.id} and {len(others)} more bear one surname: too many to be compared"


def _near(surnames: Sequence[str], letters: int = 1) -> Iterator[tuple[str, str]]:
    """Each surname with itself, and each two that are spelt nearly alike, once.

    They begin with the same letter; where those that do are very many, with the same two, or more.
    """
    from rapidfuzz import fuzz, process

    if len(surnames) > _MANY:
        for _, some in groupby(sorted(surnames), key=lambda s: s[: letters + 1]):
            yield from _near(list(some), letters + 1)
        return
    for at, surname in enumerate(surnames):
        for other, _, _ in process.extract(
            surname, surnames[at:], scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None
        ):
            yield surname, other


def _pairs(bearers: Mapping[str, list[Person]], one: str, other: str) -> Iterator[tuple[Person, Person]]:
    """Those of two surnames, or of one, whom an editor might take for one, each two in order of their ids."""
    both = combinations(bearers[one], 2) if one == other else product(bearers[one], bearers[other])
    for pair in both:
        a, b = sorted(pair, key=lambda p: p.id)
        if _alike(name_parts(a.name), name_parts(b.name)):
            yield a, b


def _alike(a: NameParts, b: NameParts) -> bool:
    """Whether an editor would wonder at two of like surnames: linking keeps apart whom it is not sure of."""
    from rapidfuzz import fuzz

    return relation(a, b) != "different" or fuzz.ratio(a.words[0], b.words[0]) >= _NEAR
