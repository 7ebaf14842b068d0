"""Recognise a text that is not English: nothing here can read it, and its pages would be garbled."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

# Characters of prose from which on a language can be told.
_SHORTEST = 200
_SAMPLE = 5_000
_WORD = re.compile(r"[^\W\d_]+")
_PROSE = re.compile(r"[^\n]{60,}")
# Every fourteenth word of English prose is one of these; other languages have none of them, but in names.
_COMMONEST = frozenset({"the", "and", "of"})
_HARDLY_ANY = 0.02
_CERTAIN = 0.99


def foreign_language(text: str) -> str | None:
    """The language of a text by its code in ISO 639-1 ("de"), where it surely is another than English.

    From 200 characters of prose on; what is short, or odd English, counts as English. By the words that
    English cannot do without, then by py3langid (Lui and Baldwin 2012, "langid.py").
    """
    prose = " ".join(_PROSE.findall(text[: 4 * _SAMPLE]))[:_SAMPLE]
    words = _WORD.findall(prose.lower())
    if len(prose) < _SHORTEST or sum(word in _COMMONEST for word in words) > _HARDLY_ANY * len(words):
        return None
    language, certainty = _identifier().classify(prose)
    return str(language) if language != "en" and certainty >= _CERTAIN else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
