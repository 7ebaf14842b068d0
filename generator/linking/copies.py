"""Which articles of a story are near-copies of another: what all of them tell counts once.

One wire story in four papers is told by one source, however often it is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.model import Article, LinkedQuotation
from generator.text.near_copies import NearCopies, compared_text

# The id of each near-copy → that of the article it is a copy of, which is none itself.
Copies = Mapping[str, str]
NO_COPIES: Copies = {}


def find_copies(articles: Sequence[Article]) -> Copies:
    """The near-copies among the articles of one story, by their ids, each with the first of its kind.

    That is the earliest, the dated before the undated, then the first by id; a copy of a copy is one of the
    first.
    """
    ordered = sorted(articles, key=_earliest)
    texts = NearCopies()
    for article in ordered:
        texts.add(compared_text(article))
    firsts = ((article.id, ordered[texts.first(n)].id) for n, article in enumerate(ordered))
    return {id: first for id, first in firsts if id != first}


def _earliest(article: Article) -> tuple[bool, str, str]:
    published = article.published
    return published is None, published.isoformat() if published else "", article.id


def told_once(articles: Iterable[str], copies: Copies) -> set[str]:
    """Of articles that tell one thing those that count: of an article and its copies the first there is."""
    tellers: dict[str, str] = {}
    for id in articles:
        first = copies.get(id, id)
        if id == first or first not in tellers:
            tellers[first] = id
    return set(tellers.values())


def without_copies(
    variants: Iterable[Sequence[str]], quotations: Iterable[LinkedQuotation], copies: Copies
) -> tuple[tuple[str, ...], ...]:
    """The variants that different articles report, without what a copy repeats."""
    article = {q.id: q.article for q in quotations}
    out = []
    for group in variants:
        tellers = told_once((article[id] for id in group), copies)
        kept = tuple(id for id in group if article[id] in tellers)
        if len({article[id] for id in kept}) > 1:
            out.append(kept)
    return tuple(out)
