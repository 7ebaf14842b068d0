"""The same news in several articles against ours: scored from the day the output gives it."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from benchmarks.gold.annotations import Annotated, GoldStory
from benchmarks.gold.figures import Figure, Tally, not_given
from benchmarks.gold.output import place_of
from benchmarks.gold.places import Place

Json = dict[str, Any]
Pair = tuple[Place, Place]


def score_same_news(stories: list[GoldStory], dossiers: dict[str, Json]) -> Figure:
    """Pairs of sentences of different articles that report one piece of news, as F."""
    name = "same news F"
    if not any("same_news" in dossiers[story.name] for story in stories):
        wanted = [pair for story in stories for pair in _wanted(story)]
        return not_given(name, sum(not (a.optional or b.optional) for a, b in wanted))
    tally = Tally()
    for story in stories:
        ours = _pairs([[place_of(p) for p in group] for group in dossiers[story.name].get("same_news", [])])
        for a, b in _wanted(story):
            _count_pair(tally, a, b, ours)
        tally.ours += len(ours)
        tally.faults += [f"not annotated: {pair}" for pair in ours]
    return tally.f(name)


def _wanted(story: GoldStory) -> list[tuple[Annotated, Annotated]]:
    pairs = [pair for group in story.same_news for pair in combinations(group, 2)]
    return [(a, b) for a, b in pairs if a.place.article != b.place.article]


def _pairs(groups: list[list[Place]]) -> list[Pair]:
    return [(a, b) for group in groups for a, b in combinations(group, 2) if a.article != b.article]


def _count_pair(tally: Tally, a: Annotated, b: Annotated, ours: list[Pair]) -> None:
    """Count a pair of the gold, and take it out of ours; an optional one counts for nothing."""
    found = next((pair for pair in ours if is_pair(a.place, b.place, pair)), None)
    if found is not None:
        ours.remove(found)
    if a.optional or b.optional:
        return
    tally.gold += 1
    tally.ours += found is not None
    tally.right += found is not None
    if found is None:
        tally.faults.append(
            f"missing: {a.place.article}: {a.entry['words']} = {b.place.article}: {b.entry['words']}"
        )


def is_pair(a: Place, b: Place, pair: Pair) -> bool:
    """Whether two places are the two of a pair, in any order."""
    first, second = pair
    return (a.overlaps(first) and b.overlaps(second)) or (a.overlaps(second) and b.overlaps(first))
