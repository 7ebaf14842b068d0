"""An article's facts as bytes, and back. The article is not among them: who asks for its facts has it."""

from __future__ import annotations

from dataclasses import replace

from generator.keeping.sealed_values import value_from_bytes, value_to_bytes
from generator.model import Article, ArticleFacts

_NO_ARTICLE = Article("", "", "")
# Bytes: facts have some five for a character of the article. More of them are no facts of it.
_MOST_FOR_A_CHARACTER, _MOST_FOR_NONE = 1_000, 100_000


def facts_to_bytes(facts: ArticleFacts, key: bytes) -> bytes:
    """The facts, to be kept under a key."""
    return value_to_bytes(replace(facts, article=_NO_ARTICLE), key)


def facts_from_bytes(value: bytes, key: bytes, article: Article) -> ArticleFacts | None:
    """The facts of the article that were kept under the key; None where these bytes are none."""
    most = len(article.text) * _MOST_FOR_A_CHARACTER + _MOST_FOR_NONE
    facts = value_from_bytes(value, key, ArticleFacts, most)
    return None if facts is None else replace(facts, article=article)
