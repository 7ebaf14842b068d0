"""A dossier as it is kept: without its articles' facts, which are there, and with our words as plain text."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from generator.labels.told import Told
from generator.model import Article, ArticleFacts, Dossier

_NO_FACTS = ArticleFacts(Article("", "", ""))
# What stands before words in plain text: whether they are but words, or words of ours.
_PLAIN, _OURS = "=", "!"


def bare(dossier: Dossier) -> Dossier:
    """The dossier to be kept."""
    articles = tuple(replace(a, facts=_NO_FACTS) for a in dossier.articles)
    return _with_words(replace(dossier, articles=articles), _as_text)


def whole(kept: Dossier, corpus: Sequence[ArticleFacts]) -> Dossier:
    """The dossier that was kept, of the articles that it is of."""
    pairs = zip(kept.articles, corpus, strict=True)
    return _with_words(replace(kept, articles=tuple(replace(a, facts=f) for a, f in pairs)), _from_text)


def _with_words(dossier: Dossier, change: Callable[[str], str]) -> Dossier:
    """A dossier with what is said in words of ours changed, wherever it has such."""
    return replace(
        dossier,
        articles=tuple(a if a.why is None else replace(a, why=change(a.why)) for a in dossier.articles),
        events=tuple(replace(e, why=change(e.why)) for e in dossier.events),
        differences=tuple(replace(d, note=change(d.note)) for d in dossier.differences),
    )


def _as_text(words: str) -> str:
    return _OURS + json.dumps(_parts(words)) if isinstance(words, Told) else _PLAIN + words


def _parts(value: Any) -> Any:
    """Words of ours, or a value in them, as JSON has it; what is in several parts in a list with its kind."""
    if isinstance(value, Told):
        return ["told", str(value), value.label, {k: _parts(v) for k, v in value.values.items()}]
    return ["row", *map(_parts, value)] if isinstance(value, tuple) else value


def _from_text(text: str) -> str:
    return str(text[1:]) if text[:1] == _PLAIN else _whole(json.loads(text[1:]))


def _whole(parts: Any) -> Any:
    if not isinstance(parts, list):
        return parts
    if parts[0] == "row":
        return tuple(map(_whole, parts[1:]))
    english, label, values = parts[1:]
    return Told(english, label, {k: _whole(v) for k, v in values.items()})
