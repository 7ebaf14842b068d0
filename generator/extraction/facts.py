"""One article, read alone: from its parse to its facts."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extraction.attribution import attribute
from generator.extraction.coreference import resolve_people
from generator.extraction.names import person_names
from generator.extraction.quotation_marks import quoted_strings
from generator.extraction.quotations import find_quotations
from generator.extraction.sentences import split_sentences
from generator.extraction.times import time_expressions
from generator.model import Article, ArticleFacts


def extract(article: Article, doc: Doc) -> ArticleFacts:
    """The facts of an article. Pure: the same text and publication date give the same facts.

    ``doc`` is the parse of ``article.text``; its offsets are offsets into that text.
    """
    text = article.text
    strings = quoted_strings(text)
    names = person_names(doc, text, strings)
    reported = find_quotations(doc, text, strings, names)
    people = resolve_people(doc, text, names, reported)
    return ArticleFacts(
        article=article,
        sentences=split_sentences(doc, text),
        people=people,
        quotations=attribute(text, reported, people),
        times=time_expressions(doc, text, strings, article.published),
    )
