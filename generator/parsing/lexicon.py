"""What English words mean by themselves: the lexicon that comes with the model.

The index of base forms and the endings are WordNet's (Morphy), as spaCy's lemmatizer carries them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.vocab import Vocab


def is_action_or_quality(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case may be a form of an English verb or an adjective: "dump", "crooked"."""
    return _is_form_of(vocab, word, ("verb", "adj"))


def is_action(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case may be a form of an English verb: "dumping"."""
    return _is_form_of(vocab, word, ("verb",))


def is_quality(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case may be an English adjective: "dear"; "recorder" is no more of "record"."""
    tables = vocab.lookups
    return tables.has_table("lemma_index") and word in tables.get_table("lemma_index")["adj"]


def is_english(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case is one of English: "dump" is, "klose" is none."""
    return vocab[word].is_stop or _is_form_of(vocab, word, ("noun", "verb", "adj", "adv"))


def is_thing(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case may be an English noun, in the plural too: "days"."""
    return _is_form_of(vocab, word, ("noun",))


def _is_form_of(vocab: Vocab, word: str, parts_of_speech: tuple[str, ...]) -> bool:
    tables = vocab.lookups
    if not tables.has_table("lemma_index"):
        return False
    for part in parts_of_speech:
        index = tables.get_table("lemma_index")[part]
        endings = tables.get_table("lemma_rules")[part]
        if word in index or word in tables.get_table("lemma_exc")[part]:
            return True
        if any(word.endswith(old) and word.removesuffix(old) + new in index for old, new in endings):
            return True
    return False
