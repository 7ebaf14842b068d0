"""Take a name apart: its words in plain letters, without particles, articles and suffix."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field
from functools import lru_cache

from anyascii import anyascii

from generator.naming.name_words import name_words
from generator.text.double_marks import DOUBLE_MARKS
from generator.text.quotation_marks import APOSTROPHES

_INITIALS = re.compile(r"\b([B-DF-HJ-NP-TV-Z])([B-DF-HJ-NP-TV-Z])(?= )")  # "George HW Stone", "JD Lee"

# A nickname in quotation marks, single ones set off by spaces, or something in brackets.
_SINGLE_MARKS = f"'{APOSTROPHES}"
_NO_NAME = re.compile(
    rf"[{DOUBLE_MARKS}][^{DOUBLE_MARKS}]*[{DOUBLE_MARKS}]|\([^)]*\)"
    rf"|(?<=\s)[{_SINGLE_MARKS}]\w[^{_SINGLE_MARKS}]*[{_SINGLE_MARKS}](?=\s)"
)


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name's words in plain lower-case ASCII (at least one), and its suffix ("jr", "sr", "iii").

    Initials are words of one letter. Particles ("van der") and the Arabic article are left out.
    ``halves`` are those of a last word with a hyphen: "holm" and "brook" of "Holm-Brook". ``called``: the
    nicknames that are written inside the name: "lola" of "Dolores “Lola” Holm".
    """

    words: tuple[str, ...]
    suffix: str = ""
    halves: tuple[str, ...] = field(default=(), compare=False)
    called: tuple[str, ...] = field(default=(), compare=False)

    @property
    def last(self) -> str:
        """The last word: mostly the surname."""
        return self.words[-1]

    @property
    def single(self) -> bool:
        """Whether the name is one word only."""
        return len(self.words) == 1


@lru_cache(maxsize=200_000)
def name_parts(name: str) -> NameParts:
    """The parts of a name as written, in any script."""
    unquoted = _NO_NAME.sub(" ", name)
    if not name.isupper():
        unquoted = _INITIALS.sub(r"\1 \2", unquoted)
    words = [w for w in (fold(raw) for raw in re.split(r"[\s.,/·]+", unquoted)) if w]
    words = [w for w in words if w != "s"] or words
    suffix, suffixes = "", name_words().suffixes | name_words().other_suffixes
    while len(words) > 1 and words[-1] in suffixes:
        suffix = suffixes[words.pop()] or suffix
    joined = [_without_article(w) for w in words]
    small, articles = name_words().particles | name_words().between_surnames, name_words().articles
    last = len(joined) - 1  # what ends a name is its surname, however short: "Mei Du"
    kept = tuple(
        w
        for i, w in enumerate(joined)
        if (w not in small or 0 < i == last) and not (w in articles and 0 < i < last)
    )
    halves = tuple(words[-1].split("-")) if words and "-" in words[-1] else ()
    return NameParts(kept or tuple(joined) or (name.strip() or "?",), suffix, halves, _nicknames(name))


def _nicknames(name: str) -> tuple[str, ...]:
    """The nicknames of one word that a name holds in brackets or quotation marks: "(Lola)", "“Lola”"."""
    inside = (found[0] for found in _NO_NAME.finditer(name) if found.start() > 0 and found.end() < len(name))
    words = (re.split(r"\s+", each.strip(f"() {DOUBLE_MARKS}{_SINGLE_MARKS}")) for each in inside)
    return tuple(fold(each[0]) for each in words if len(each) == 1 and each[0][:1].isupper())


def surname_with_article(name: str) -> str | None:
    """The surname of a name that has an Arabic article before it: "hamdani" of "Bashir al-Hamdani"."""
    articles = name_words().articles
    words = [w for w in (fold(raw) for raw in re.split(r"[\s.,/·]+", name)) if w]
    head, _, tail = words[-1].partition("-") if words else ("", "", "")
    if tail and head in articles:
        return tail.replace("-", "")
    return words[-1] if len(words) > 2 and words[-2] in articles else None


def without_opening_article(parts: NameParts, surnames: Container[str | None]) -> NameParts:
    """A surname alone without its article, where others write it with one: "Al Hamdani", not "Al Stone"."""
    opens = len(parts.words) == 2 and parts.words[0] in name_words().articles
    return NameParts(parts.words[1:], parts.suffix) if opens and parts.last in surnames else parts


def _without_article(word: str) -> str:
    head, _, tail = word.partition("-")
    return (tail if tail and head in name_words().articles else word).replace("-", "")


def fold(word: str) -> str:
    """A word in lower-case ASCII letters, digits and hyphens; empty where it has none."""
    return re.sub(r"[^a-z0-9-]", "", anyascii(word).lower()).strip("-")
