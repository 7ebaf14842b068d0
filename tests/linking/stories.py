"""Stories for the tests of linking: articles given as text, read with the real parser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from spacy.tokens import Doc

from generator.linking.dossier import link
from generator.linking.summary.summary import summarise
from generator.model import Article, ArticleFacts, Place
from tests.as_read import facts_as_read

MONDAY = date(2021, 3, 22)


def story(
    parsed: Callable[[str], Doc], *texts: str, title: str | None = None, published: Sequence[date] = ()
) -> list[ArticleFacts]:
    """The facts of articles "a", "b", … with these texts."""
    dates = [*published, *[None] * len(texts)]
    return [
        facts_as_read(Article(name, f"{name}.txt", text, title=title, published=day), parsed)
        for name, text, day in zip("abcdefgh", texts, dates, strict=False)
    ]


def words_at(corpus: Sequence[ArticleFacts], place: Place) -> str:
    """The words that a place points at."""
    text = next(f.article.text for f in corpus if f.article.id == place.article)
    return text[place.start : place.end]


def told_on_monday(parsed: Callable[[str], Doc], *texts: str) -> list[list[str]]:
    """The sentences of each event of articles of one Monday."""
    corpus = story(parsed, *texts, published=[MONDAY] * len(texts))
    return [[words_at(corpus, p) for p in e.sentences] for e in link(corpus, 100)[0].events]


def chosen(corpus: list[ArticleFacts], words: int) -> list[str]:
    """The words of a summary's sentences."""
    return [words_at(corpus, s.place) for s in summarise(corpus, words)]
