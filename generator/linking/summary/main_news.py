"""How likely a sentence is its story's main news: what most articles tell, at their start, what their titles
say, and what the words of the whole story are about."""

from __future__ import annotations

from generator.linking.summary.salience import StorySentences
from generator.linking.summary.title_words import share_of_title, title_words

# The first sentences of an article, of which one tells its main news; most often the very first.
EARLY = 3
_FIRST = 0.2
# A sentence's worth by itself beside how many articles tell it (by reading the stories of two sets).
_OF_WORTH = 0.5


def as_main_news(story: StorySentences, i: int) -> float:
    """How well candidate ``i`` stands for its story's main news; only the order of these says something."""
    return as_told(story, i) + in_titles(story, i)


def as_told(story: StorySentences, i: int) -> float:
    """The same, whatever the articles' titles say."""
    first = _FIRST if story.candidates[i].index == 0 else 0.0
    return told_elsewhere(story, i) + _OF_WORTH * story.worth[i] + first


def in_titles(story: StorySentences, i: int) -> float:
    """How many of the articles' titles say what candidate ``i`` says, each by the share of its words."""
    own = title_words(story.candidates[i].text)
    return sum(share_of_title(title, own) for title in story.titles)


def told_elsewhere(story: StorySentences, i: int) -> float:
    """How many of the other articles tell what candidate ``i`` tells: one that tells the same news counts
    whole, another by how near (cosine) the nearest of its early sentences is."""
    own = story.candidates[i].article
    best: dict[int, float] = {}
    for j, near in story.near[i].items():
        other = story.candidates[j]
        if other.article != own and other.index < EARLY:
            best[other.article] = max(best.get(other.article, 0.0), near)
    for j in story.same[i]:
        best[story.candidates[j].article] = 1.0
    best.pop(own, None)
    return sum(value for _, value in sorted(best.items()))
