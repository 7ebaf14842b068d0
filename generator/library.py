"""Dossier as a library: read articles, extract what each says, link them into dossiers."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from generator.model import Article, ArticleFacts, Dossier
from generator.reading.corpus import Corpus, read_corpus
from generator.settings import SUMMARY_WORDS


def read(paths: Iterable[str | PathLike[str]]) -> Corpus:
    """Files, or folders whose sub-folders are stories, as a corpus of articles.

    Bad input raises nothing: what cannot be read is a Problem of ``Corpus.problems``, the rest is read.
    """
    return read_corpus([Path(path) for path in paths])


def extract(articles: Iterable[Article]) -> tuple[ArticleFacts, ...]:
    """The people, quotations, time expressions and sentences of each article, read alone.

    All spans are character offsets into ``Article.text``. Works in this process, without the limit
    on an article's time that a build has. The first call loads the language model, which takes some
    seconds; raises ModelError where that is not installed.
    """
    from generator.extraction.facts import extract as extract_one
    from generator.extraction.prose_copy import prose_copy
    from generator.parsing.parse import parse

    given = tuple(articles)
    docs = parse(prose_copy(article).prose for article in given)
    return tuple(extract_one(article, doc) for article, doc in zip(given, docs, strict=True))


def link(facts: Iterable[ArticleFacts], summary_words: int = SUMMARY_WORDS) -> tuple[Dossier, ...]:
    """One Dossier a story, in the order of their names; people are one over all stories.

    ``summary_words`` is the most words that a story's summary may have.
    """
    from generator.linking.dossier import link as link_all

    return link_all(list(facts), summary_words)
