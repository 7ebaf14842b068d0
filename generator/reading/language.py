"""Recognise a text that is not English: nothing here can read it, and its pages would be garbled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Any

from generator.text.wrapping import unwrapped

# Characters of prose from which on a language can be told, and letters from which on a script can.
_SHORTEST = 200
_FEWEST_LETTERS = 40
_SAMPLE = 5_000
_WORD = re.compile(r"[^\W\d_]+")
_AFTER_A_LONG_LINE = re.compile(r"(?<=[^\n]{60})\n(?=\S)")
_PROSE = re.compile(r"[^\n]{60,}")
# Letters of Latin script, with those of mathematics and of full width that some write English in.
_LATIN = re.compile(r"[A-Za-zªºÀ-ÖØ-öø-ʯᴀ-ᶿḀ-ỿⱠ-Ɀ꜠-ꟿﬀ-ﬆＡ-Ｚａ-ｚ𝐀-𝟋]")
_LETTER = re.compile(r"[^\W\d_]")
# Every fourteenth word of English prose is one of these; other languages have none of them, but in names.
_COMMONEST = frozenset({"the", "and", "of"})
_HARDLY_ANY = 0.02
# Measured on the texts of tests/reading/test_language.py. Of a language's own function words prose has a
# third; a list of its names or dishes has a sixth. English of any kind has a fourth of the English ones,
# other languages at most a seventh by chance.
_ENGLISH_SHARE, _OWN_SHARE = 0.2, 0.25
# How sure the identifier has to be, where the function words agree and where they do not.
_LIKELY, _CERTAIN = 0.8, 0.99
# Commas a word: prose has one to ten words, lists of names or things one to two or three.
_COMMAS_OF_A_LIST = 0.15
# Norwegian's two forms are one in spaCy.
_NAMED_BY_SPACY = {"no": "nb", "nn": "nb"}


def foreign_language(text: str) -> str | None:
    """The language of a text by its code in ISO 639-1 ("de"), where it surely is another than English.

    A text in another script than Latin is; in Latin script it is told from 200 characters of prose on, by the
    words that English cannot do without, by py3langid (Lui and Baldwin 2012, "langid.py") and by the function
    words of the language that this names. What is short, a list, or odd English, counts as English.
    """
    sample = text[: 4 * _SAMPLE]
    if _is_in_another_script(sample):
        language = str(_identifier().classify(sample[:_SAMPLE])[0])
        return language if language != "en" else "und"
    prose = " ".join(_PROSE.findall(_AFTER_A_LONG_LINE.sub(" ", unwrapped(sample))))[:_SAMPLE]
    words = _WORD.findall(prose.lower())
    if len(prose) < _SHORTEST or sum(word in _COMMONEST for word in words) > _HARDLY_ANY * len(words):
        return None
    language, certainty = _identifier().classify(prose)
    if language == "en" or certainty < _LIKELY or _share(words, "en") >= _ENGLISH_SHARE:
        return None
    is_list = prose.count(",") > _COMMAS_OF_A_LIST * len(words)
    surely = _share(words, language) >= _OWN_SHARE or (certainty >= _CERTAIN and not is_list)
    return str(language) if surely else None


def _is_in_another_script(text: str) -> bool:
    """Whether most letters of a text are none of the Latin script."""
    letters = len(_LETTER.findall(text))
    return letters >= _FEWEST_LETTERS and len(_LATIN.findall(text)) * 2 < letters


def _share(words: Sequence[str], language: str) -> float:
    """How many of the words are function words of a language; 0 for one whose words spaCy does not list."""
    known = function_words(_NAMED_BY_SPACY.get(language, language))
    return sum(word in known for word in words) / len(words)


@cache
def function_words(language: str) -> frozenset[str]:
    """The small words of a language, by its code; none for one whose words spaCy does not list."""
    try:
        return frozenset(import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS)
    except ImportError:
        return frozenset()


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
