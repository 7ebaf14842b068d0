"""How much of what a title says other words say, too."""

from __future__ import annotations

from collections.abc import Set

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
