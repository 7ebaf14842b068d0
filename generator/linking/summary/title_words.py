"""How much of what a title says other words say, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from generator.linking.summary.candidates import WORD

_LONG_WORD = 3  # characters; a longer one may say what a title is about
# A title of fewer counts as one of so many: that others too speak of "Oscars" says little.
_FEWEST_WORDS = 4


def title_words(text: str) -> frozenset[str]:
    """The longer words of a title or a sentence, in small letters and without a plural's ending."""
    return frozenset(w.removesuffix("s") for w in WORD.findall(text.lower()) if len(w) > _LONG_WORD)


def share_of_title(title: Set[str], told: Set[str]) -> float:
    """The share of a title's words (``title_words``) that are among those told."""
    return len(title & told) / max(_FEWEST_WORDS, len(title))


def shares_told_by_others(titles: Sequence[Set[str]], told: Sequence[Set[str]]) -> list[float]:
    """For each of two or more titles, the mean share of its words that what the others tell has.

    ``told`` is what each tells itself. Counted word by word, for all at once: their pairs are too many.
    """
    tellers = Counter(word for words in told for word in words)
    others = len(titles) - 1
    return [
        sum(tellers[word] - (word in own) for word in title) / max(_FEWEST_WORDS, len(title)) / others
        for title, own in zip(titles, told, strict=True)
    ]
