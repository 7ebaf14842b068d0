"""The facts of made-up articles, as a build reads them: boilerplate told apart, the rest parsed."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from generator.extraction.facts import extract
from generator.extraction.prose_copy import prose_copy
from generator.model import Article, ArticleFacts
from generator.reading.beside_the_text import with_boilerplate


def facts_as_read(article: Article, parsed: Callable[[str], Doc]) -> ArticleFacts:
    """The facts of an article whose boilerplate is found first."""
    read = with_boilerplate(article)
    return extract(read, parsed(prose_copy(read).prose))
