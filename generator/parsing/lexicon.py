"""What English words mean by themselves: the lexicon that comes with the model.

The index of base forms and the endings are WordNet's (Morphy), as spaCy's lemmatizer carries them.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.vocab import Vocab

_PARTS_OF_SPEECH = ("verb", "adj")


def is_action_or_quality(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case may be a form of an English verb or an adjective: "dump", "crooked"."""
    return _is_one_of(_PARTS_OF_SPEECH, vocab, word)


def is_thing_or_kind(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case may be a form of an English noun: "trade", "parks"."""
    return _is_one_of(("noun",), vocab, word)


def _is_one_of(parts: Iterable[str], vocab: Vocab, word: str) -> bool:
    tables = vocab.lookups
    if not tables.has_table("lemma_index"):
        return False
    for part in parts:
        index = tables.get_table("lemma_index")[part]
        endings = tables.get_table("lemma_rules")[part]
        if word in index or word in tables.get_table("lemma_exc")[part]:
            return True
        if any(word.endswith(old) and word.removesuffix(old) + new in index for old, new in endings):
            return True
    return False
