"""The work of a process that draws facts: the model is loaded once, then come the articles."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.keeping.fact_keys import as_extraction_reads
from generator.model import Article, ArticleFacts
from generator.reading.outcome import Problem
from generator.timings import Timings

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Objects made before the garbage collector looks for circles among them; Python's own number is 700.
_NEW_THINGS = 50_000
# Told with the first piece of work.
_spent_on_start = Timings()


def load_all(model: str | None) -> None:
    """Load the model and compile the grammar of times, once a process and before any article."""
    with _spent_on_start.stage("start"):
        from generator.extraction.facts import prepare
        from generator.parsing.parse import DEFAULT_MODEL, load

        load(model or DEFAULT_MODEL)
        prepare()
    # They live as long as the process: the garbage collector need not walk them again and again. Nor need it
    # walk the words of a piece of work each time that some hundred more are there: hardly any is in a circle.
    gc.freeze()
    gc.set_threshold(_NEW_THINGS, 20, 20)


def extract_chunk(articles: list[Article], model: str | None) -> tuple[list[ArticleFacts | Problem], Timings]:
    """Parse and extract some articles, in this process."""
    from generator.extraction.facts import extract

    timings = Timings()
    timings.add(_spent_on_start)
    _spent_on_start.seconds.clear()
    found: list[ArticleFacts | Problem] = []
    read = [as_extraction_reads(article) for article in articles]
    for article, alone, doc in zip(articles, read, _parse(read, model, timings), strict=True):
        try:
            found.append(replace(extract(alone, _sound(doc), timings), article=article))
        except Exception as error:
            found.append(left_out_for(article, f"it broke the extraction: {error!a}"))
    return found, timings


def _parse(articles: list[Article], model: str | None, timings: Timings) -> list[Doc | Exception]:
    """The parse of each; all at once, which is faster, or one by one where an article breaks it."""
    from generator.extraction.prose_copy import prose_copy
    from generator.parsing.parse import DEFAULT_MODEL, parse

    try:
        texts = [prose_copy(a).prose for a in articles]
        with timings.stage("parse"):
            return list(parse(texts, model or DEFAULT_MODEL))
    except Exception as error:
        return [error] if len(articles) == 1 else [d for a in articles for d in _parse([a], model, timings)]


def _sound(doc: Doc | Exception) -> Doc:
    if isinstance(doc, Exception):
        raise doc
    return doc


def left_out_for(article: Article, reason: str) -> Problem:
    """What stands in the place of an article of which there are no facts."""
    return Problem(article.path, f"article {article.id!r} left out, {reason}")
