"""Dossier: who said what, who is who and what happened when, in a folder of news articles.

>>> from generator import Article, extract, link, read
>>> corpus = read(["seeds"])  # corpus.problems says what was left out
>>> facts = extract(corpus.articles)  # each article alone
>>> article = Article("a1", "a1.txt", "“The bridge is safe,” said Ann Lee, the mayor. She opened it.")
>>> (alone,) = extract([article])
>>> (quotation,) = alone.quotations
>>> article.text[quotation.span.start : quotation.span.end]
'“The bridge is safe,”'
>>> alone.people[quotation.person].name
'Ann Lee'
>>> (dossier,) = link([alone])  # all articles of a story together
>>> [(person.id, person.name) for person in dossier.people]
[('ann-lee', 'Ann Lee')]
>>> len(dossier.utterances)
1

Whatever these functions return is made of the types of ``generator.model``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.library import extract, link, read
    from generator.model import Article, ArticleFacts, Dossier
    from generator.reading.corpus import Corpus
    from generator.reading.outcome import Problem

# Name → the module that has it, imported when the name is first asked for: the command line starts at once.
_HOMES = {
    "Article": "generator.model",
    "ArticleFacts": "generator.model",
    "Corpus": "generator.reading.corpus",
    "Dossier": "generator.model",
    "Problem": "generator.reading.outcome",
    "extract": "generator.library",
    "link": "generator.library",
    "read": "generator.library",
}
__all__ = ["Article", "ArticleFacts", "Corpus", "Dossier", "Problem", "extract", "link", "read"]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
