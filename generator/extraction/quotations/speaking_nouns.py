"""Tell the nouns of things that say nothing, and phrases that a heading before them has run into.

In: a noun's lemma, or a phrase in the parse. Out: whether it cannot be a source.
"""

from __future__ import annotations

from generator.extraction.person_words import may_speak
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOUNS

# What begins a sentence behind a heading, in a phrase that the parse has made of both.
_OPENS_SENTENCE = frozenset({"DET", "ADP", "PRON", "SCONJ"})


def cannot_speak(lemma: str) -> bool:
    """Whether a noun is a thing that says nothing, in its own voice or another's: "game", "zeal"."""
    words = vocabulary()
    written = words.documents_that_find | words.laws | words.polls | words.voices
    speaks = written | words.words_given | words.words_said
    return not (may_speak(lemma) or lemma in speaks)


def is_glued(s: Syntax, first: int, last: int) -> bool:
    """Whether a sentence begins within a phrase: "Old mills In her book", a heading and what follows."""
    return any(_begins_behind_noun(s, i) for i in range(first + 1, last + 1))


def _begins_behind_noun(s: Syntax, i: int) -> bool:
    opens = s.text[i].istitle() and s.text[i] != "I" and s.pos[i] in _OPENS_SENTENCE
    if not opens or s.pos[i - 1] not in NOUNS:
        return False
    goes_on = s.pos[i] == "ADP" and s.lower[i] != "of" and s.pos[i + 1] == "DET" and s.text[i + 1].islower()
    return s.text[i - 1].islower() or goes_on
