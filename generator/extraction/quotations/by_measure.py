"""Tell "according to" before what something goes by, a measure, a plan or a law, from that before a source.

In: a text's parse, and an "according" as a token. Out: whether nobody speaks behind it.
"""

from __future__ import annotations

from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax

_IN_KEEPING = (["the", "law"], ["law"], ["the", "rules"], ["the", "constitution"])


def is_by_measure(s: Syntax, i: int) -> bool:
    """ "according to plan", "according to their age", "according to the strength of each party"."""
    if i + 2 >= s.n or s.lower[i + 1] != "to":
        return False
    measure = next((c for c in s.children[i + 1] if c > i + 1 and s.dep[c] == "pobj"), None)
    if measure is None or s.pos[measure] != "NOUN":
        return False
    words, joined = vocabulary(), s.text[i - 1] != "," and i > s.first[i]
    custom = s.lemma[measure] in words.customs and s.tag[measure] == "NN"
    bare = custom and (measure == i + 2 or (joined and _is_done_by_one(s, i)))
    in_keeping = s.lower[i + 2 : measure + 1] in _IN_KEEPING and joined
    return bare or in_keeping or s.lemma[measure] in words.measures


def _is_done_by_one(s: Syntax, i: int) -> bool:
    """ "was shared according to an old custom": it is done; but "will be shared according to a plan"."""
    done = s.head[i]
    passive = s.tag[done] == "VBN" and any(s.dep[k] == "auxpass" for k in s.children[done])
    to_be = any(s.tag[k] in ("MD", "TO") for k in s.children[done])
    return s.lower[i + 2] in ("a", "an") and passive and not to_be
