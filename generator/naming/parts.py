"""Take a name apart and tell whether two names may be one person's: nothing but the names is looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

_SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"}
_ARTICLES = {"al", "el", "ul", "as", "ar", "an"}
_PARTICLES = {
    "von",
    "van",
    "der",
    "den",
    "de",
    "del",
    "della",
    "di",
    "da",
    "dos",
    "das",
    "do",
    "du",
    "la",
    "le",
    "bin",
    "bint",
    "ibn",
    "ben",
    "ter",
    "ten",
    "zu",
    "af",
    "av",
    "abu",
    "abd",
    "y",
    "e",
    "st",
}


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name's words in plain lower-case ASCII, particles, articles and suffix apart."""

    words: tuple[str, ...]
    suffix: str | None
    text: str

    @property
    def single(self) -> bool:
        """Whether the name is one word only."""
        return len(self.words) == 1


@lru_cache(maxsize=100_000)
def name_parts(name: str) -> NameParts:
    """The parts of a name as written; never empty unless the name has no letter at all."""
    raw = [fold(w) for w in re.split(r"[\s./·]+", name)]
    words = [w for w in raw if w]
    suffix = None
    if len(words) > 1 and words[-1] in _SUFFIXES:
        suffix = words.pop()
    kept = []
    for word in words:
        head, _, tail = word.partition("-")
        if tail and head in _ARTICLES:
            word = tail
        kept.append(word.replace("-", ""))
    core = [w for i, w in enumerate(kept) if w not in _PARTICLES and not (w in _ARTICLES and i)]
    return NameParts(tuple(core or kept), suffix, name)


def fold(word: str) -> str:
    """A word in lower-case ASCII letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9-]", "", anyascii(word).lower()).strip("-")
