"""The tense of a verb, and of a sentence: its main verb's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from generator.model import Sentence, Tense
from generator.parsing.parsed_text import ParsedText

_MODALS = {"will", "shall", "'ll", "wo", "would", "may", "might", "can", "could", "must", "should"}


def with_tenses(sentences: Sequence[Sentence], parsed: ParsedText) -> tuple[Sentence, ...]:
    """The sentences with the tense of their main verb."""
    return tuple(replace(s, tense=_sentence_tense(s, parsed)) for s in sentences)


def _sentence_tense(sentence: Sentence, parsed: ParsedText) -> Tense | None:
    verb = parsed.token_at(sentence.verb.start) if sentence.verb else None
    return finite_tense(verb) if verb is not None else None


def finite_tense(verb: Token) -> Tense | None:
    """The tense that a verb and its helpers show; None for a participle or infinitive without any."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if verb.dep_ in ("aux", "auxpass"):
        helpers = [child for child in verb.head.children if child.dep_ in ("aux", "auxpass")]
        verb = verb.head
    if any(h.lower_ in _MODALS for h in helpers):
        return "future"
    if any(h.lemma_ == "have" for h in helpers):
        return "perfect"
    tags = {h.tag_ for h in helpers} or {verb.tag_}
    if "VBD" in tags:
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    return None
