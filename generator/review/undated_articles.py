"""Articles that nothing dates, or only what others tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.corrections.entry_values import can_be_found
from generator.labels.label_files import english
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
    article, inferred, tell = dated.facts.article, dated.published_edtf, english().tell
    found = "undated_inferred" if inferred else "undated"
    place = next(iter(dated.evidence), None) or Place(article.id, 0, 0)
    words = article.text[place.start : place.end] if place.article == article.id else ""
    return Finding(
        "article",
        (article.id,),
        tell(f"review.{found}", path=article.path, article=article.id, date=inferred),
        tell("review.inferred", date=inferred, why=dated.why) if inferred else tell("review.no_date"),
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
    day, tell = _day(dated), english().tell
    return (
        Choice(tell("review.no_date_known"), "articles", target, (("date", None),)),
        *([Choice(tell("review.day_told"), "articles", target, (("date", day),))] if day else []),
        Choice(tell("review.left_out"), "articles", target, (("is", "left out"),)),
    )


def _day(dated: DatedArticle) -> str | None:
    """A day that it may be of: the last of those inferred, or the latest that its own words give."""
    if dated.published_edtf:
        last = bounds(dated.published_edtf)[1]
        return iso(last) if 0 < last[0] < 10_000 else None
    days = (t.edtf for t in dated.facts.times if t.edtf and t.use == "dates" and t.basis == "stated")
    return max((day for day in days if WHOLE_DAY.fullmatch(day)), default=None)
