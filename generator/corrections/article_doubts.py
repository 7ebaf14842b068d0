"""Find what entries say of articles that is more likely a slip: a date far from all others, a near outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.corrections.entries import AnyEntry, CorrectedArticle
from generator.corrections.far_dates import far_from_all
from generator.corrections.near_names import letters_off
from generator.corrections.targets import without_article
from generator.model import Article
from generator.reading.outcome import quoted

_IF_RIGHT = "if it is right, the article's own file can say so"


def doubtful_articles(
    found: Mapping[CorrectedArticle, str], articles: Sequence[Article]
) -> dict[AnyEntry, str]:
    """Entries that are not to be applied, with the reason in words; ``found`` has their articles' ids."""
    redated = {id for entry, id in found.items() if isinstance(entry.date, str)}
    gone = {id for entry, id in found.items() if entry.gone}
    days = [a.published for a in articles if a.id not in redated | gone]
    texts = {a.id: (a.text, a.title or "") for a in articles}
    outlets = {a.id: a.outlet for a in articles if a.id not in gone}
    outlets |= {id: e.outlet for e, id in found.items() if isinstance(e.outlet, str) and id in outlets}
    others: dict[str, set[str]] = {}
    for outlet in filter(None, outlets.values()):
        others.setdefault(without_article(outlet), set()).add(outlet)
    against: dict[AnyEntry, str] = {}
    for entry, id in found.items():
        if isinstance(entry.date, str) and (far := far_from_all(entry.date, days, texts[id])):
            against[entry] = f"{far}, and its text does not name that year; {_IF_RIGHT}"
        elif isinstance(entry.outlet, str) and (told := _told_of_outlet(entry.outlet, others)):
            against[entry] = told
    return against


def _told_of_outlet(outlet: str, others: Mapping[str, set[str]]) -> str:
    """What is told of an outlet that other articles write otherwise; "" where they do not."""
    bare = without_article(outlet)
    if alike := sorted(others.get(bare, set()) - {outlet}):
        return (
            f"the outlet {quoted(outlet)} is {quoted(alike[0])} in other articles; "
            "one outlet has one name in all of them"
        )
    near = sorted(min(names) for other, names in others.items() if letters_off(bare, other))
    if near:
        return f"the outlet {quoted(outlet)} is nearly {quoted(near[0])} of other articles; {_IF_RIGHT}"
    return ""
