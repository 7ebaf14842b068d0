"""Decide whether two names may be one person's, from the names alone.

Romanised names are compared by a key that folds the usual ways of spelling one sound
(Alexei, Alexey, Aleksei; Petrovsky, Petrovskyy; data/sounds.yml), given names also by nicknames.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from rapidfuzz.distance import DamerauLevenshtein

from generator.naming.given_names import given_variants
from generator.naming.parts import NameParts
from generator.rule_tables import read_table

if TYPE_CHECKING:
    from nicknames import NickNamer

Relation = Literal["same", "part", "different"]

_LONG_GIVEN, _LONG_SURNAME = 6, 8
_LONG_HALF = 4  # letters: a shorter one may be a syllable ("Park Geun-hye")
_ONE_SOUND = frozenset("gqkc")


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """A word of a name without the freedom of its romanisation: equal keys sound alike."""
    key = word
    for pattern, to in _folds():
        key = pattern.sub(to, key)
    return key or word


@cache
def _folds() -> tuple[tuple[re.Pattern[str], str], ...]:
    table = read_table(Path(__file__).parent / "data" / "sounds.yml")
    return tuple((re.compile(pattern), to) for pattern, to in table)


def relation(a: NameParts, b: NameParts) -> Relation:
    """Whether two names are one person's ("same"), one may be short for the other ("part"), or neither."""
    if a.single or b.single:
        return _short(a, b)
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return "different"
    if sorted(map(sound, a.words)) == sorted(map(sound, b.words)) or "".join(a.words) in _written_together(b):
        return "same"
    if is_called(a, b) or is_called(b, a):
        return "same"
    if _alike(a.last, b.last):
        if a.last[0] != b.last[0] and DamerauLevenshtein.distance(a.words[0], b.words[0]) > 1:
            return "different"  # "Mike Karsten" is no "Michael Carsten": a guess at both is one too many
        return "same" if _givens_fit(a.words[:-1], b.words[:-1]) else "different"
    if _half_of(a, b) or _half_of(b, a):
        return "same"
    short, long = sorted((a.words, b.words), key=len)
    if len(long) > len(short) and (_tail(short, long) or _doubled_surname(short, long)):
        return "same"
    return "different"


def is_called(a: NameParts, b: NameParts) -> bool:
    """Whether a name is another one with the nickname that is written in it: "Lola Holm"."""
    return a.words[0] in b.called and a.last == b.last


def _half_of(a: NameParts, b: NameParts) -> bool:
    """Whether a name is the other with one half of its surname: "Ann Holm" of "Ann Holm-Brook"."""
    long = all(len(half) >= _LONG_HALF for half in b.halves)
    return long and a.last in b.halves and a.words[:-1] == b.words[:-1]


def _written_together(name: NameParts) -> set[str]:
    """A name's letters in either order of surname and given name: "Kim Jong Ho" may be "Jong-ho Kim"."""
    words = name.words
    return {"".join(words), "".join((*words[1:], words[0])), "".join((words[-1], *words[:-1]))}


def _short(a: NameParts, b: NameParts) -> Relation:
    """The relation where one name is a single word."""
    if a.single and b.single:
        return "same" if sound(a.last) == sound(b.last) else "different"
    short, long = (a, b) if a.single else (b, a)
    return "part" if any(sound(short.last) == sound(w) for w in long.words if len(w) > 1) else "different"


def _alike(a: str, b: str) -> bool:
    """Whether two surnames are one, but for spelling."""
    if a == b or sound(a) == sound(b):
        return True
    if {a[0], b[0]} <= _ONE_SOUND and len(a) > 4 and sound(a[1:]) == sound(b[1:]):
        return True
    return min(len(a), len(b)) >= _LONG_SURNAME and a[0] == b[0] and DamerauLevenshtein.distance(a, b) <= 1


def _givens_fit(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the words before two like surnames may be one person's: "George W." is not "George H. W."."""
    if not given_alike(a[0], b[0]):
        whole = sound("".join(a)), sound("".join(b))  # "Jin Ping" and "Jinping"
        if whole[0] == whole[1]:
            return True
        short, long = sorted((a, b), key=len)  # "Earl Stone" is "James Earl Stone"
        return len(short) < len(long) and len(short[0]) > 1 and short[0] in long
    middle_a, middle_b = a[1:], b[1:]
    if not middle_a or not middle_b:
        return True
    short, long = sorted((middle_a, middle_b), key=len)
    if len(short) == len(long):
        return all(given_alike(x, y) for x, y in zip(short, long, strict=True))
    return any(len(x) > 1 and x in long for x in short)


def given_alike(a: str, b: str) -> bool:
    """Whether two given names may be one: equal, an initial, a nickname, or another spelling."""
    if a == b or sound(a) == sound(b):
        return True
    if len(a) == 1 or len(b) == 1 or (len(a) == 2 and a.endswith(b[:2]) and not _vowels(a)):
        return a[0] == b[0]
    if b in _nicknames(a) or a in _nicknames(b) or given_variants().get(a, a) == given_variants().get(b, b):
        return True
    return min(len(a), len(b)) >= _LONG_GIVEN and a[0] == b[0] and DamerauLevenshtein.distance(a, b) <= 1


def _vowels(word: str) -> bool:
    return any(c in "aeiouy" for c in word)


def _tail(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """ "Soto Vargas" ends "Enrique Soto Vargas"."""
    return all(_alike(x, y) for x, y in zip(reversed(short), reversed(long), strict=False))


def _doubled_surname(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """ "Enrique Soto" begins "Enrique Soto Vargas"."""
    return given_alike(short[0], long[0]) and all(
        _alike(x, y) for x, y in zip(short[1:], long[1:], strict=False)
    )


@lru_cache(maxsize=50_000)
def _nicknames(given: str) -> frozenset[str]:
    return frozenset(_namer().nicknames_of(given))


@cache
def _namer() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()
