"""The gold corpus's boilerplate against ours: scored from the day the output gives it."""

from __future__ import annotations

from typing import Any

from benchmarks.gold.annotations import Annotated, GoldStory
from benchmarks.gold.figures import Figure, Tally, count_found, not_given, pair_up, required
from benchmarks.gold.output import place_of
from benchmarks.gold.places import Place

Json = dict[str, Any]
# The least share of a place that both have where they are the same piece.
_HALF = 0.5


def score_boilerplate(stories: list[GoldStory], facts: dict[str, Json]) -> Figure:
    """Bylines, credits, captions and the like: place and kind, as F."""
    name = "boilerplate F"
    articles = [article for story in stories for article in story.articles.values()]
    if not any("boilerplate" in one for one in facts.values()):
        return not_given(name, sum(required(article.boilerplate) for article in articles))
    tally = Tally()
    for article in articles:
        ours = facts[article.id].get("boilerplate", [])
        places = [place_of(one, article.id) for one in ours]

        def likeness(gold: Annotated, o: int, ours: list[Json] = ours, places: list[Place] = places) -> float:
            like = gold.place.likeness(places[o])
            return like if like >= _HALF and gold.entry["kind"] == ours[o]["kind"] else 0.0

        said = [f"{article.id}: {one['kind']}: {article.text[one['start'] : one['end']]}" for one in ours]
        count_found(tally, article.boilerplate, said, pair_up(article.boilerplate, len(ours), likeness))
    return tally.f(name)
