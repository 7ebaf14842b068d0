"""Tell the same text from another outlet, which counts, from the same article once more, which does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from generator.model import Article
from generator.reading.articles import Draft

# What two articles of one text may differ in, the closest first.
CLOSENESS = ("date", "title", "outlet")


def words_of(article: Article) -> tuple[str, str]:
    """What makes two texts the same text of a story: all but white space."""
    return article.story, " ".join(article.text.split())


def tells_more(article: Article, other: Article) -> str | None:
    """What an article says of itself that another of the same text does not: "outlet", "title" or "date".

    None where it is the same article once more: of the same outlet, whatever its headline and day are; or of
    no known outlet, with no other headline and no other day.
    """
    if article.outlet:
        return None if _plain(article.outlet) == _plain(other.outlet) else "outlet"
    if article.title and _plain(article.title) != _plain(other.title):
        return "title"
    return "date" if article.published and article.published != other.published else None


def fullest_first(drafts: Sequence[tuple[Path, Draft]]) -> list[tuple[Path, Draft]]:
    """The drafts in order, but those of one text by how much is known of them, in their places."""
    of_one_text: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (_, draft) in enumerate(drafts):
        of_one_text[words_of(draft.article)].append(at)
    ordered = list(drafts)
    for places in of_one_text.values():
        fullest = sorted(places, key=lambda at: -_known(drafts[at][1].article))
        for place, at in zip(places, fullest, strict=True):
            ordered[place] = drafts[at]
    return ordered


def _known(article: Article) -> int:
    """How much is known of an article; a day that only its text gives is less than one that is said."""
    said = (article.outlet, article.title, article.url, article.authors, article.published)
    return 2 * sum(map(bool, said)) - (article.published_from == "text")


def _plain(words: str | None) -> str:
    return " ".join((words or "").casefold().split())
