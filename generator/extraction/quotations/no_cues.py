"""Verbs that are no cues where they stand: what is kept, the headlines of links.

In: an article's text, or its parse and a verb. Out: whether it is no cue there.
"""

from __future__ import annotations

import re

from generator.extraction.cues import cue_lemma
from generator.model import Span
from generator.parsing.columns import Syntax
from generator.text.spans import Cover

_KEEPING = frozenset({"maintain", "hold", "keep"})
# "Read more: Council denies delay": a link to another article, as far as the sentence or a quotation.
_LINK = re.compile(r"\b(?:Read|See|Watch) (?:more|also|next):[^\n\"“.!?]{0,300}", re.IGNORECASE)


def is_kept(s: Syntax, i: int) -> bool:
    """Whether something is kept and not claimed: "they must maintain their lead"."""
    if cue_lemma(s.lemma[i]) not in _KEEPING:
        return False
    behind = [s.dep[k] for k in s.children[i] if k > i]
    return "dobj" in behind and "ccomp" not in behind


def links_in_text(text: str) -> Cover:
    """The headlines of links to other articles within a text."""
    return Cover(Span(*found.span()) for found in _LINK.finditer(text))
