"""What may not be taken for a person, a quotation, an event, the same news or a summary's sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from benchmarks.gold.annotations import Annotated, GoldStory
from benchmarks.gold.figures import Figure, meets_any
from benchmarks.gold.output import place_of
from benchmarks.gold.places import Place
from benchmarks.gold.quotes import LIKE_ENOUGH, words_place
from benchmarks.gold.same_news import is_pair

Json = dict[str, Any]


def score_false_things(stories: list[GoldStory], dossiers: dict[str, Json]) -> Figure:
    """How many of the things that may not be there are there, each counted once."""
    faults, listed = [], 0
    for story in stories:
        dossier = dossiers[story.name]
        taken = {
            "people": [place_of(m) for p in dossier["people"] for m in p["mentions"] if m["kind"] == "name"],
            "events": [place_of(s) for e in dossier["events"] for s in e["sentences"]],
            "summary": [place_of(s) for s in _summaries(dossier)],
        }
        for article in story.articles.values():
            quotes = [
                words_place(article.text, place_of(q))
                for q in dossier["quotes"]
                if q["article"] == article.id
            ]
            for key, entries in article.never.items():
                listed += len({entry.entry["words"] for entry in entries})
                faults += sorted({f"{key}: {w}" for w in _false(article.id, entries, taken.get(key), quotes)})
        listed += len(story.never_same_news)
        faults += [f"same news: {line}" for line in _merged(story, dossier)]
    cases = f"of {listed} that may not be"
    return Figure("false things (count)", len(faults), listed, cases, tuple(faults), counts_faults=True)


def _false(
    article: str, entries: list[Annotated], taken: list[Place] | None, quotes: list[Place]
) -> Iterator[str]:
    """Words that were taken for what they may not be; a quotation (no ``taken``) is these words alone."""
    for entry in entries:
        if taken is None:
            wrong = any(entry.place.likeness(q) >= LIKE_ENOUGH for q in quotes)
        else:
            wrong = meets_any(entry.place, taken)
        if wrong:
            yield f"{article}: {entry.entry['words']}"


def _summaries(dossier: Json) -> list[Json]:
    one = list(dossier["summary"]["sentences"])
    return one + [s for part in dossier.get("article_summaries", {}).values() for s in part["sentences"]]


def _merged(story: GoldStory, dossier: Json) -> Iterator[str]:
    """Pairs that one group, one event or one summary sentence holds as the same."""
    groups = [[place_of(p) for p in group] for group in dossier.get("same_news", [])]
    groups += [[place_of(p) for p in event["sentences"]] for event in dossier["events"]]
    groups += [[place_of(s), *map(place_of, s["also"])] for s in dossier["summary"]["sentences"]]
    for a, b in story.never_same_news:
        if any(is_pair(a.place, b.place, pair) for group in groups for pair in combinations(group, 2)):
            yield f"{a.place.article}: {a.entry['words']} = {b.place.article}: {b.entry['words']}"
