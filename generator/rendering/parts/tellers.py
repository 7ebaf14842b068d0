"""How many of a story's articles, or of their outlets, tell one piece of news."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Place
from generator.rendering.story_index import StoryIndex

# Of two, the numbers of the notes say enough.
_FEWEST = 3


def told_by(story: StoryIndex, places: Iterable[Place]) -> str:
    """Words for who tells what stands at ``places``: "told by 3 of 4 outlets"; "" where one alone does.

    Outlets are counted where each article has one, else articles; copies of one wire story count once.
    """
    outlets = {a.facts.article.outlet for a in story.articles.values()}
    kind = "articles" if None in outlets or len(outlets) < _FEWEST else "outlets"

    def teller(article: str) -> str | None:
        original = story.teller(article)
        if kind == "articles" or original not in story.articles:
            return original
        return story.articles[original].facts.article.outlet

    every = {teller(article) for article in story.articles}
    some = {teller(place.article) for place in places}
    if len(every) < _FEWEST or len(some) < 2:
        return ""
    if some == every:
        return story.labels.text(f"tellers.all_{kind}", number=len(every))
    return story.labels.text(f"tellers.some_{kind}", some=len(some), number=len(every))
