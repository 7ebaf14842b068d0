"""Articles that nothing dates, or only what others tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.corrections.entry_values import can_be_found
from generator.model import DatedArticle, Dossier, Place
from generator.review.finding import EVEN, Choice, EntryPairs, Finding
from generator.timex.edtf import WHOLE_DAY, bounds, iso


def undated_articles(dossier: Dossier) -> Iterator[Finding]:
    """Those without a date of which no editor says that they have none."""
    told = Counter(place.article for event in dossier.events for place in event.sentences)
    for dated in dossier.articles:
        article = dated.facts.article
        if article.published is None and "date" not in article.corrected:
            yield _undated(dated, told[article.id])


def _undated(dated: DatedArticle, told: int) -> Finding:
    article, inferred = dated.facts.article, dated.published_edtf
    found = f"inferred as {inferred}" if inferred else "its weekdays stay unresolved"
    place = next(iter(dated.evidence), None) or Place(article.id, 0, 0)
    words = article.text[place.start : place.end] if place.article == article.id else ""
    return Finding(
        "article",
        (article.id,),
        f"{article.path}: article {article.id} has no date; {found}",
        f"{inferred}: {dated.why}" if inferred else "no date",
        EVEN if inferred else None,
        told,
        " ".join(words.split()) or dated.headline,
        place,
        _choices(dated),
    )


def _choices(dated: DatedArticle) -> tuple[Choice, ...]:
    article = dated.facts.article
    known = next((name for name in (article.id, article.path) if can_be_found(name)), None)
    if known is None:  # no entry can name it
        return ()
    target: EntryPairs = (("article", known),)
    day = _day(dated)
    return (
        Choice(
            "no date is known, as understood; or write the day here", "articles", target, (("date", None),)
        ),
        *([Choice("the day, as the articles tell", "articles", target, (("date", day),))] if day else []),
        Choice("not part of the dossier", "articles", target, (("is", "left out"),)),
    )


def _day(dated: DatedArticle) -> str | None:
    """A day that it may be of: the last of those inferred, or the latest that its own words give."""
    if dated.published_edtf:
        last = bounds(dated.published_edtf)[1]
        return iso(last) if 0 < last[0] < 10_000 else None
    days = (t.edtf for t in dated.facts.times if t.edtf and t.use == "dates" and t.basis == "stated")
    return max((day for day in days if WHOLE_DAY.fullmatch(day)), default=None)
