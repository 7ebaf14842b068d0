"""Find where the writer begins to comment on what is reported: "…, a claim he denies", "…, even as he paid".

In: a text with its parse, and the first and last token of a reported clause. Out: the token that the
writer's words begin at, the comma or dash before them, or None where all is reported. The words are in
data/vocabulary.yml.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax
from generator.text.layout import DASHES

_IN_FACT = (("in", "fact"), ("in", "reality"), ("in", "truth"), ("actually",))
_INDEFINITE_ARTICLES = frozenset({"a", "an"})


def comment_start(s: Syntax, owner: Sequence[int], first: int, last: int) -> int | None:
    """The token that the writer's comment, which closes a clause, begins at."""
    for i in range(first, last):
        if owner[i] >= 0:
            continue
        set_off = s.text[i] == "," or (s.text[i] in DASHES and s.tag[i] != "HYPH")
        if s.lower[i] == "even" and s.lower[i + 1] == "as" and s.text[i - 1] not in DASHES:
            head = s.head[i + 1]
        elif set_off and owner[i + 1] < 0 and _comments(s, i + 1, last):
            head = _top(s, i + 1)
        else:
            continue
        if s.lower[i + 1] == "but" or s.edges[1][head] >= last - 1:
            return i
    return None


def _top(s: Syntax, i: int) -> int:
    """The word that governs what begins with a token, as far as nothing before it."""
    while s.head[i] > i:
        i = s.head[i]
    return i


def _comments(s: Syntax, i: int, last: int) -> bool:
    """Whether what follows a comma or a dash is the writer's."""
    words = vocabulary()
    if s.tag[i] == "VBG":
        return s.lemma[i] in words.pointing
    if s.lower[i] == "but":
        return any(tuple(s.lower[i + 1 : i + 1 + len(fact)]) == fact for fact in _IN_FACT)
    noun = s.lower[i] in _INDEFINITE_ARTICLES and i < last and s.lemma[i + 1] in words.comments
    return noun or (s.lower[i] in words.anything and i < last)
