"""Recognise near-copies: one text under two headlines, with a caption or paragraph more, or its end cut off.

Texts are compared by their runs of five words ("shingles", Broder 1997, "On the resemblance and containment
of documents"). Only texts that share one of their smallest hashes (a sketch) are compared, so that the work
grows with the number of texts and not with its square.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass

from generator.model import Article
from generator.text.boilerplate.boilerplate import without_boilerplate

# Of the shorter text's runs of words so many are in the longer one, and of the longer one's so many in the
# shorter. By trial on news of several outlets: edited copies of one story lie at 0.77 and 0.67 and above,
# updates with news of their own at 0.73 or at 0.62 and below.
_IN_THE_LONGER, _IN_THE_SHORTER = 0.75, 0.65
_RUN = 5
# Runs of words: a shorter text is alike by chance, as a line of a ticker is.
_FEWEST = 40
_SKETCH = 40
# A hash that so many texts have is that of a line all pages of a site carry.
_COMMON = 60
# Texts of one group that a new one is compared with.
_COMPARED = 8
_TEXT_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Shingles:
    """The runs of five words of a text, in lower case and without punctuation, as sorted hashes."""

    hashes: array[int]

    @property
    def sketch(self) -> array[int]:
        """The smallest of the hashes: texts that are much alike share some of them."""
        return self.hashes[:_SKETCH]


def shingles(text: str) -> Shingles:
    """What a text is compared by. The hashes are the same on every machine."""
    words = _TEXT_WORD.findall(text.lower())
    runs = range(len(words) - _RUN + 1)
    return Shingles(array("L", sorted({zlib.crc32(_bytes(words[i : i + _RUN])) for i in runs})))


def compared_text(article: Article) -> str:
    """What is compared of an article: its prose, for the links and notices around it are its page's."""
    return without_boilerplate(article.text, article.boilerplate)


def _bytes(words: list[str]) -> bytes:
    return " ".join(words).encode("utf-8", "surrogatepass")


def are_near_copies(one: Shingles, other: Shingles) -> bool:
    """Whether two texts are one but for a little."""
    shorter, longer = sorted((one.hashes, other.hashes), key=len)
    if len(shorter) < max(_FEWEST, _IN_THE_SHORTER * len(longer)):
        return False
    shared = len(set(shorter).intersection(longer))
    return shared >= _IN_THE_LONGER * len(shorter) and shared >= _IN_THE_SHORTER * len(longer)


class NearCopies:
    """Texts that came one after the other, the near-copies among them gathered in groups.

    A copy of a copy is one of the first. What a text is called is the number of those before it.
    """

    def __init__(self) -> None:
        self._texts: list[Shingles] = []
        self._parent: list[int] = []
        self._members: dict[int, list[int]] = {}
        self._holders: dict[int, list[int]] = defaultdict(list)

    def add(self, text: str) -> int | None:
        """Take in a text; the first of those before it of which it is a near-copy, None where it is none."""
        new, own = len(self._texts), shingles(text)
        groups = sorted({g for g in self._candidates(own) if self._is_like(own, g)})
        self._texts.append(own)
        self._parent.append(new)
        self._members[new] = [new]
        for group in groups[1:]:
            self._join(group, groups[0])
        if groups:
            self._join(new, groups[0])
        self._hold(own, new)
        return groups[0] if groups else None

    def first(self, number: int) -> int:
        """The first text of the group that a text is in: itself, where it is no copy."""
        while self._parent[number] != number:
            self._parent[number] = number = self._parent[self._parent[number]]
        return number

    def _candidates(self, own: Shingles) -> Counter[int]:
        """The groups that share some of a text's sketch."""
        holders = (self._holders.get(h, ()) for h in own.sketch)
        return Counter(self.first(n) for held in holders if len(held) < _COMMON for n in held)

    def _is_like(self, own: Shingles, group: int) -> bool:
        return any(are_near_copies(own, self._texts[n]) for n in self._members[group][:_COMPARED])

    def _join(self, group: int, first: int) -> None:
        self._parent[group] = first
        self._members[first] += self._members.pop(group)

    def _hold(self, own: Shingles, number: int) -> None:
        """Let a text be found by its sketch; by what others of its group have too, these are found."""
        if len(own.hashes) < _FEWEST:
            return
        group = self.first(number)
        for h in own.sketch:
            held = self._holders[h]
            if len(held) < _COMMON and all(self.first(n) != group for n in held):
                held.append(number)
