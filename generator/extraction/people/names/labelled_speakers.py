"""Names that labels make a person's, whatever the model takes them for: "ANN BERG: Why not? … BERG: …".

So does a post in the first person, which they sign: "My best night! — Palle Dam (@palledam9)".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.names.name_candidates import Key, NameCandidate
from generator.naming.given_names import is_given_name
from generator.text.layout import ends_line

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FEWEST = 3  # lines that open with a label in capitals
_LONGEST_NAME = 3
_LONGEST_POST = 80  # tokens
_ONESELF = frozenset({"i", "me", "my", "mine", "myself"})


def with_labelled_speakers(
    doc: Doc, people: Sequence[Key], names: Mapping[Key, Sequence[NameCandidate]]
) -> list[Key]:
    """The names of people with those that speak by a label in capitals which comes back.

    The first has the given name: "ANN BERG:"; the next may have the surname alone.
    """
    labels = Counter({key: sum(_is_label(doc, c) for c in found) for key, found in names.items()})
    speaking: list[Key] = []
    if labels.total() >= _FEWEST:
        for key, times in labels.items():
            known = 1 < len(key) <= _LONGEST_NAME and is_given_name(key[0])
            if known and times and times + labels[key[-1:]] > 1:
                speaking += [key, *([key[-1:]] if labels[key[-1:]] else [])]
    for key, found in names.items():
        if 1 < len(key) <= _LONGEST_NAME and any(_signs_for_oneself(doc, c) for c in found):
            speaking.append(key)
    return [*dict.fromkeys((*people, *speaking))]


def _is_label(doc: Doc, c: NameCandidate) -> bool:
    """Whether a name in capitals opens its line with a colon behind it."""
    opens = c.start == 0 or (doc[c.start - 1].is_space and ends_line(doc[c.start - 1].text))
    colon = c.end < len(doc) and doc[c.end].text == ":"
    return opens and colon and all(t.is_upper for t in doc[c.start : c.end] if t.is_alpha)


def _signs_for_oneself(doc: Doc, c: NameCandidate) -> bool:
    """Whether a name signs a post, and the words right above it are of one person."""
    if not all(t.text[:1].isupper() for t in doc[c.start : c.end]):
        return False
    if [t.text[:1] for t in doc[c.end : c.end + 2]] != ["(", "@"]:
        return False
    at = c.start - 1
    while at >= 0 and (doc[at].is_space or doc[at].is_punct):
        at -= 1
    words = doc[max(0, at - _LONGEST_POST) : at + 1]
    last = next((t.i for t in reversed(list(words)) if t.is_space and ends_line(t.text)), words.start)
    return any(t.lower_ in _ONESELF for t in doc[last : at + 1])
