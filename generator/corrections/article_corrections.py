"""Correct what is said of articles, before anything is drawn from their text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from generator.corrections.article_doubts import doubtful_articles
from generator.corrections.contradictions import Claim, contradictions
from generator.corrections.entries import ABSENT, CorrectedArticle, Corrections
from generator.corrections.targets import (
    TargetError,
    UnappliedEntry,
    closest,
    found_by,
    holds,
    sought,
    unapplied,
)
from generator.model import Article
from generator.reading.outcome import quoted

_ASPECTS = ("title", "date", "outlet", "url", "authors", "article_text")


def correct_articles(
    articles: Sequence[Article], corrections: Corrections
) -> tuple[tuple[Article, ...], tuple[UnappliedEntry, ...]]:
    """The articles as an editor has them, without those left out; and what of the entries found none."""
    told: list[UnappliedEntry] = []
    found = found_by(corrections.of(CorrectedArticle), lambda entry: _article_of(entry, articles), told)
    doubtful = doubtful_articles(found, articles)
    told += (unapplied(entry.line, why) for entry, why in doubtful.items())
    claims = [c for entry, article in found.items() if entry not in doubtful for c in _claims(entry, article)]
    against = contradictions(claims)
    told += (unapplied(entry.line, why) for entry, why in against.items())
    sound: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.entry not in against:
            sound[str(claim.target)].append(claim)
    kept = (a for a in articles if not any(c.gone for c in sound.get(a.id, ())))
    return tuple(_corrected(a, sound[a.id]) if a.id in sound else a for a in kept), tuple(told)


def _article_of(entry: CorrectedArticle, articles: Iterable[Article]) -> str:
    """The id of the article with the id, or else the path, that an entry names."""
    by_id = {a.id: a.id for a in articles}
    by_path = {a.path: a.id for a in articles}
    found = by_id.get(entry.article) or by_path.get(entry.article)
    if found is None:
        by_title = {a.title: a.id for a in articles if a.title}
        likely = by_title.get(closest(entry.article, by_title), "")
        near = _titled(entry.article, articles) or closest(entry.article, by_id) or likely
        raise TargetError(f"there is no article {quoted(entry.article)}", entry.article, near)
    return found


def _titled(words: str, articles: Iterable[Article]) -> str:
    """The id of the one article whose title begins with some words; "" where none does, or several do."""
    wanted = sought(words)
    titles = {a.id: sought(a.title or "") for a in articles}
    found = [id for id, title in titles.items() if title.startswith(wanted) and holds(title, wanted)]
    return found[0] if len(found) == 1 else ""


def _claims(entry: CorrectedArticle, article: str) -> list[Claim]:
    if entry.gone:
        return [Claim(entry, article, "is", gone=True)]
    given = {aspect: getattr(entry, aspect) for aspect in _ASPECTS}
    return [Claim(entry, article, aspect, value) for aspect, value in given.items() if value is not ABSENT]


def _corrected(article: Article, claims: Iterable[Claim]) -> Article:
    values: Mapping[str, Any] = {claim.aspect: claim.value for claim in claims}
    changes = {aspect: value for aspect, value in values.items() if aspect not in ("date", "authors")}
    if "authors" in values:
        changes["authors"] = values["authors"] or ()
    if "date" in values:
        day = values["date"]
        changes["published"] = None if day is None else date.fromisoformat(day)
        changes["published_from"] = "nowhere" if day is None else "correction"
    return replace(article, **changes, corrected=tuple(a for a in _ASPECTS if a in values))
