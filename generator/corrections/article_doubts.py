"""Find what entries say of articles that is more likely a slip: a date far from all others, a near outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.corrections.entries import AnyEntry, CorrectedArticle
from generator.corrections.far_dates import far_from_all
from generator.corrections.targets import plain
from generator.model import Article
from generator.reading.outcome import quoted


def doubtful_articles(
    found: Mapping[CorrectedArticle, str], articles: Sequence[Article]
) -> dict[AnyEntry, str]:
    """Entries that are not to be applied, with the reason in words; ``found`` has their articles' ids."""
    redated = {id for entry, id in found.items() if isinstance(entry.date, str)}
    gone = {id for entry, id in found.items() if entry.gone}
    days = [a.published for a in articles if a.id not in redated | gone]
    outlets = {a.id: a.outlet for a in articles if a.id not in gone}
    outlets |= {id: e.outlet for e, id in found.items() if isinstance(e.outlet, str) and id in outlets}
    others: dict[str, set[str]] = {}
    for outlet in filter(None, outlets.values()):
        others.setdefault(_without_article(outlet), set()).add(outlet)
    against: dict[AnyEntry, str] = {}
    for entry in found:
        if isinstance(entry.date, str) and (far := far_from_all(entry.date, days)):
            against[entry] = f"{far}; if it is right, the article's own file can say so"
        elif isinstance(entry.outlet, str):
            alike = sorted(others.get(_without_article(entry.outlet), set()) - {entry.outlet})
            if alike:
                against[entry] = (
                    f"the outlet {quoted(entry.outlet)} is {quoted(alike[0])} in other articles; "
                    "one outlet has one name in all of them"
                )
    return against


def _without_article(outlet: str) -> str:
    return plain(outlet).removeprefix("the ")
