"""Say of an entry that finds nothing that what it is about is in an article that another entry leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.corrections.entries import AnyEntry, CorrectedArticle, Corrections, SplitPerson
from generator.corrections.targets import UnappliedEntry, holds, plain, sought
from generator.model import Article
from generator.reading.outcome import quoted


def told_with_left_out(
    told: Sequence[UnappliedEntry], corrections: Corrections, articles: Sequence[Article]
) -> Iterator[UnappliedEntry]:
    """What is told of entries; ``articles`` are all that were read, those among them that are left out."""
    gone = {entry.article: entry.line for entry in corrections.of(CorrectedArticle) if entry.gone}
    left_out = {a.id: a for a in articles if a.id in gone or a.path in gone} if gone and told else {}
    lines = {id: gone.get(id) or gone[a.path] for id, a in left_out.items()}
    texts = {id: plain(a.text) for id, a in left_out.items()}
    entries = {entry.line: entry for entry in corrections.entries}
    for one in told:
        article = _article_of(entries.get(one.line), one, lines, texts)
        yield one if article is None else _told_of(one, article, lines[article], texts[article])


def _article_of(
    entry: AnyEntry | None, told: UnappliedEntry, lines: Mapping[str, int], texts: Mapping[str, str]
) -> str | None:
    """The id of the article left out that an entry names, or the first that has its words."""
    named = [article for article in _named(entry) if article in lines]
    if named:
        return named[0]
    words = sought(told.missing)
    having = (id for id, text in sorted(texts.items()) if words and id in lines and holds(text, words))
    return next(having, None)


def _named(entry: AnyEntry | None) -> list[str]:
    if isinstance(entry, SplitPerson):
        return [article for _, articles in entry.parts for article in articles]
    article = getattr(entry, "article", None)
    return [article] if isinstance(article, str) and not isinstance(entry, CorrectedArticle) else []


def _told_of(told: UnappliedEntry, article: str, line: int, text: str) -> UnappliedEntry:
    words = sought(told.missing)
    is_there = bool(words) and holds(text, words)
    what = f"{quoted(told.missing)} is in article" if is_there else "it is about article"
    return replace(told, reason=f"{what} {quoted(article)}, which line {line} leaves out", instead=None)
