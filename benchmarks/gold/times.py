"""Dates and event mentions of the gold corpus against ours."""

from __future__ import annotations

from typing import Any

from benchmarks.gold.annotations import Annotated, GoldArticle, GoldStory
from benchmarks.gold.figures import Figure, Tally, count_found, pair_up
from benchmarks.gold.output import place_of

Json = dict[str, Any]


def score_dates(stories: list[GoldStory], facts: dict[str, Json]) -> list[Figure]:
    """Time expressions found, and found with the right EDTF date (none, for a duration or what is vague)."""
    found, value = Tally(), Tally()
    for article in (a for story in stories for a in story.articles.values()):
        ours = facts[article.id]["dates"]
        pairs = _pairs(article, ours)
        said = [f"{article.id}: {date['text']}" for date in ours]
        count_found(found, article.dates, said, pairs)
        count_found(value, article.dates, said, pairs)
        for g, o in pairs.items():
            _judge_value(value, article.dates[g], ours[o])
    return [found.f("dates found F"), value.f("dates with the right value F")]


def _pairs(article: GoldArticle, ours: list[Json]) -> dict[int, int]:
    places = [place_of(date, article.id) for date in ours]
    return pair_up(article.dates, len(ours), lambda gold, o: gold.place.likeness(places[o]))


def _judge_value(value: Tally, gold: Annotated, ours: Json) -> None:
    """Take back what was counted as right for being found."""
    wanted = [_plain(edtf) for edtf in gold.accepted("edtf")]
    if not gold.optional and _plain(ours["edtf"]) not in wanted:
        value.right -= 1
        value.faults.append(f"{gold.place.article}: {gold.entry['words']} — {ours['edtf']}, not {wanted[0]}")


def _plain(edtf: str | None) -> str | None:
    """Without marks of doubt: they say how sure a date is, not which it is."""
    return None if edtf is None else "/".join(part.rstrip("?~%") for part in edtf.split("/"))


def score_events(stories: list[GoldStory], dossiers: dict[str, Json]) -> list[Figure]:
    """Event mentions that are on the timeline, and are there under the right day."""
    there, day, published = Tally(), Tally(), Tally()
    for story in stories:
        events = dossiers[story.name]["events"]
        for article in story.articles.values():
            for gold in article.events:
                if not gold.optional:
                    _judge_event(there, day, gold, events)
        _judge_published(published, story, dossiers[story.name]["articles"])
    return [
        there.recall("event mentions on the timeline"),
        day.recall("event mentions under the right day"),
        published.recall("publication date right"),
    ]


def _judge_event(there: Tally, day: Tally, gold: Annotated, events: list[Json]) -> None:
    dates = [e["edtf"] for e in events if any(gold.place.overlaps(place_of(s)) for s in e["sentences"])]
    words = f"{gold.place.article}: {gold.entry['words']}"
    wanted = [_plain(edtf) for edtf in gold.accepted("edtf")]
    there.judge(bool(dates), f"not on the timeline: {words}")
    day.judge(any(_plain(d) in wanted for d in dates), f"{words} — {dates or 'nowhere'}, not {wanted[0]}")


def _judge_published(tally: Tally, story: GoldStory, articles: list[Json]) -> None:
    """Of an undated article the range that the other articles leave: ours may be narrower."""
    for ours in articles:
        gold = story.articles[ours["id"]]
        if gold.inferred_published is None:
            right = ours["published"] == gold.published
        else:
            first, last = gold.inferred_published.split("/")
            bounds = [part for part in (_plain(ours["published_edtf"]) or "").split("/") if part]
            right = bool(bounds) and all(first <= part <= last for part in bounds)
        tally.judge(
            right, f"{gold.id}: {ours['published_edtf']}, not {gold.published or gold.inferred_published}"
        )
