"""The sentences that findings rest on, and words of them by which an entry finds what they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Article, DatedArticle, Dossier, Place, Sentence
from generator.text.spans import SpanIndex, sentence_index

_SENTENCE_SHOWN = 400
_BEGINNINGS = (6, 12, 24)


class SentencesShown:
    """The articles of all stories with their sentences, found by place."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        self.articles: dict[str, DatedArticle] = {
            dated.facts.article.id: dated for dossier in dossiers for dated in dossier.articles
        }
        self._indices: dict[str, SpanIndex[Sentence]] = {}

    def article(self, id: str) -> Article:
        """The article with an id."""
        return self.articles[id].facts.article

    def around(self, place: Place) -> str:
        """The sentences that share a character with a place, in one line, shortened where that is long."""
        if place.article not in self._indices:
            self._indices[place.article] = sentence_index(self.articles[place.article].facts.sentences)
        index, start, end = self._indices[place.article], place.start, place.end
        for at in index.touching(place.start, place.end):
            start, end = min(start, index.items[at].span.start), max(end, index.items[at].span.end)
        words = " ".join(self.article(place.article).text[start:end].split())
        return words if len(words) <= _SENTENCE_SHOWN else words[: _SENTENCE_SHOWN - 1] + "…"

    def where(self, place: Place) -> str:
        """A place as a finding tells it: the article's file, its id, and the offsets into its text."""
        return f"{self.article(place.article).path}: {place.article} {place.start}:{place.end}"

    def words(self, place: Place) -> str:
        """The words of a place in one line."""
        return " ".join(self.article(place.article).text[place.start : place.end].split())


def beginnings(words: str) -> Iterator[str]:
    """The first words of some, ever more of them, then all: what an entry may find them by."""
    parts = words.split(" ")
    for number in _BEGINNINGS:
        if number < len(parts):
            yield " ".join(parts[:number])
    yield words
