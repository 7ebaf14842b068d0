"""Say of an entry that finds nothing that what it is about is in an article that another entry leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.corrections.entries import AnyEntry, CorrectedArticle, Corrections, SplitPerson
from generator.corrections.targets import UnappliedEntry, holds, plain, sought
from generator.model import Article
from generator.reading.outcome import quoted


@dataclass(frozen=True, slots=True)
class _LeftOutArticle:
    """The text of an article, and the line of the entry that leaves it out."""

    text: str
    line: int


def told_with_left_out(
    told: Sequence[UnappliedEntry], corrections: Corrections, articles: Sequence[Article]
) -> Iterator[UnappliedEntry]:
    """What is told of entries; ``articles`` are all that were read, those among them that are left out."""
    gone = {entry.article: entry.line for entry in corrections.of(CorrectedArticle) if entry.gone}
    left_out = {
        a.id: _LeftOutArticle(plain(a.text), gone.get(a.id) or gone[a.path])
        for a in articles
        if told and (a.id in gone or a.path in gone)
    }
    entries = {entry.line: entry for entry in corrections.entries}
    for one in told:
        yield _told_of(one, _named(entries.get(one.line)), left_out)


def _told_of(
    told: UnappliedEntry, named: Sequence[str], left_out: Mapping[str, _LeftOutArticle]
) -> UnappliedEntry:
    """What is told of an entry by the article left out that it names, or the first that has its words."""
    words = sought(told.missing)
    having = [id for id, one in sorted(left_out.items()) if words and holds(one.text, words)]
    article = next((id for id in (*named, *having) if id in left_out), None)
    if article is None:
        return told
    what = f"{quoted(told.missing)} is in article" if article in having else "it is about article"
    line = left_out[article].line
    return replace(told, reason=f"{what} {quoted(article)}, which line {line} leaves out", instead=())


def _named(entry: AnyEntry | None) -> list[str]:
    """The articles that an entry names."""
    if isinstance(entry, SplitPerson):
        return [article for _, articles in entry.parts for article in articles]
    article = getattr(entry, "article", None)
    return [article] if isinstance(article, str) and not isinstance(entry, CorrectedArticle) else []
