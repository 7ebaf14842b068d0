"""Find the stretches of capitalised words in a parse, with small words, hyphens and nicknames inside them.

The parse writes every double quotation mark as a straight one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyascii import anyascii

from generator.extraction.person_words import PersonWords, person_words
from generator.naming.given_names import is_given_name
from generator.naming.matching import given_alike
from generator.naming.name_words import is_suffix
from generator.parsing.tag_sets import NOUNS
from generator.text.layout import HYPHENS
from generator.text.quotation_marks import APOSTROPHES_IN_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Tokens. No headline is as long, but a text in capitals; each piece of a run is compared with the others.
_LONGEST_RUN = 100
_LONGEST_SYLLABLE = 5  # letters: "Kim Jong-un", but not "Chavez-obsessed"
_BORN = frozenset({"née", "nee", "né", "born"})
# What opens a nickname inside a name, and what closes it.
_NICKNAME_MARKS = {'"': '"', "'": "'", "(": ")"}


def capitalised_runs(doc: Doc, words: PersonWords) -> list[tuple[int, int]]:
    """Maximal stretches of capitalised tokens, small words and hyphens inside them included."""
    written = [token.text for token in doc]  # most tokens begin no run: their text says so
    runs, i, n = [], 0, len(doc)
    while i < n:
        opening = _opening_nickname(doc, i, words) if written[i] == '"' else 0
        if not opening and not _is_capitalised(written[i]):
            i += 1
            continue
        j = i + (opening or 1)
        while j < n and j - i < _LONGEST_RUN:
            step = _continues(doc, j, words)
            if not step:
                break
            j += step
        runs.append((_with_particles(doc, i, words), j))
        i = j
    return runs


def _with_particles(doc: Doc, i: int, words: PersonWords) -> int:
    """Where a run begins that small words in lower case open ("said bin Laden", "by de la Cruz")."""
    while (
        i > 0
        and doc[i - 1].lower_ in words.particles
        and doc[i - 1].pos_ == "PROPN"
        and doc[i - 1].text.islower()
    ):
        i -= 1
    return i


def is_capitalised(token: Token) -> bool:
    """Whether a token begins with a capital and holds no digit."""
    return _is_capitalised(token.text)


def _is_capitalised(text: str) -> bool:
    return text[0].isupper() and (text.isalpha() or not any(map(str.isdigit, text)))


def _continues(doc: Doc, j: int, words: PersonWords) -> int:
    """By how many tokens a run goes on at ``j``: 0 ends it."""
    token, n = doc[j], len(doc)
    if token.sent_start == 1 and token.is_alpha and doc[j - 1].is_alpha and not doc[j - 1].whitespace_:
        return 0  # a paragraph glued to a credit
    if token.sent_start == 1 and doc[j - 1].text[-1:] in {".", "?", "!", ":"} and len(doc[j - 1].text) > 2:
        return 0
    if is_capitalised(token):
        return 1
    if token.text in HYPHENS and not token.whitespace_ and not doc[j - 1].whitespace_ and j + 1 < n:
        after = doc[j + 1]
        syllable = after.text.isalpha() and len(after.text) <= _LONGEST_SYLLABLE and len(doc[j - 1]) > 1
        return 2 if is_capitalised(after) or (syllable and after.lower_ not in words.joined) else 0
    if token.text in _NICKNAME_MARKS and doc[j - 1].whitespace_:
        return _nickname(doc, j)
    if token.lower_ in words.particles or (token.text in APOSTROPHES_IN_WORDS and not token.whitespace_):
        k = j
        while (
            k < n
            and k - j < 4
            and (doc[k].lower_ in words.particles or doc[k].text in HYPHENS or doc[k].text == "'")
        ):
            k += 1
        if k < n and is_capitalised(doc[k]) and not doc[k].is_space:
            return k - j + 1
    if token.text == "," and j + 1 < n and is_suffix(doc[j + 1].text):
        return 2
    return 0


def _nickname(doc: Doc, j: int) -> int:
    """The length of a nickname in marks inside a name (Robert "Bob" Smith, Robert (Bob) Smith), else 0."""
    named = doc[j - 1].pos_ == "PROPN" or doc[j - 1].ent_type_ == "PERSON"
    if doc[j].whitespace_ or not named:
        return 0
    closing = _NICKNAME_MARKS[doc[j].text]
    for k in range(j + 2, min(j + 5, len(doc) - 1)):
        if doc[k].text == closing:
            surname = doc[k + 1]
            fits = (
                doc[k].whitespace_
                and not doc[k - 1].whitespace_
                and surname.pos_ in NOUNS  # "Ann “Bo” Stones opened a shop"
                and is_capitalised(surname)
                and not _ends_words(doc, k)
                and (closing == '"' or _is_called(doc, j, k))
            )
            return k - j + 2 if fits else 0
        if doc[k - 1].is_punct and not doc[k - 1].is_quote:
            return 0
    return 0


def _ends_words(doc: Doc, closing: int) -> bool:
    """Whether a mark closes what is said and no nickname: "called Berg “mean.” Senator Stone agreed"."""
    title = person_words().is_title(doc[closing + 1].text)
    return title and doc[closing - 1].is_punct


def _is_called(doc: Doc, j: int, k: int) -> bool:
    """Whether marks that mostly hold something else hold a nickname: in brackets it is a given name.

    Not "Gale (Rovers) Monday" and "Alice 'never' Holt". A name by birth is marked so: "Ann (née Holm) Berg".
    """
    inside = [t for t in doc[j + 1 : k] if not t.is_quote]
    if inside and inside[0].lower_ in _BORN and len(inside) > 1:
        return all(is_capitalised(t) for t in inside[1:])
    if not inside or not all(is_capitalised(t) for t in inside):
        return False
    if len(inside) < k - j - 1:  # (“Lupe”)
        return True
    given, called = (anyascii(t.text).lower() for t in (doc[j - 1], inside[0]))
    return doc[j].text == "'" or is_given_name(called) or given_alike(given, called)


def _opening_nickname(doc: Doc, i: int, words: PersonWords) -> int:
    """The length of a nickname that a quotation mark opens, with its surname ("Fast Eddie" Price), else 0."""
    if doc[i].whitespace_ or i == 0 or not doc[i - 1].whitespace_:
        return 0
    for k in range(i + 2, min(i + 4, len(doc) - 1)):
        if doc[k].text == '"':
            inside, surname = doc[i + 1 : k], doc[k + 1]
            called = any(t.ent_type_ == "PERSON" or is_given_name(t.text) for t in inside)
            fits = called and all(is_capitalised(t) for t in inside) and doc[k].whitespace_
            named = surname.pos_ == "PROPN" and is_capitalised(surname) and not is_given_name(surname.text)
            return k - i + 2 if fits and named and not words.is_title(surname.text) else 0
    return 0


def nickname_in(doc: Doc, a: int, b: int) -> range:
    """The tokens of a run from the mark before a nickname to the one behind it."""
    marks = [i for i in range(a, b) if _is_mark(doc, i)]
    return range(marks[0], marks[-1] + 2) if len(marks) > 1 else range(0)


def _is_mark(doc: Doc, i: int) -> bool:
    """Whether a token sets a nickname off: no apostrophe inside a word ("O'Neill")."""
    text = doc[i].text
    if text == '"':
        return True
    before, behind = i == 0 or bool(doc[i - 1].whitespace_), bool(doc[i].whitespace_)
    return before != behind and (text == "'" or text == ("(" if before else ")"))
