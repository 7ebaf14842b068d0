"""Whether a sentence mentions an event: something done or come to pass, in the writer's words.

An event mention is an eventive verb (the occurrences, actions and reportings of ISO-TimeML's event
classes), or what the writer announces with "will"; no state, no denial, no question, nothing that only
may or should be, and nothing within quotation marks. That somebody said something is one ("said"). The
present tense is one only where it goes on ("is closing"): "closes at six" is a habit, "says" an opinion
held.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.extraction.sentences.happening_words import states
from generator.model import Sentence, Tense
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tenses import finite_tense, main_verb
from generator.text.quotation_marks import CLOSING_MARKS
from generator.text.spans import Cover

if TYPE_CHECKING:
    from spacy.tokens import Token

_HUNG_BELOW = {"ccomp", "parataxis", "advcl", "dep"}
# Of the modals (parsing/data/verbs.yml) those that announce: what "would", "may" or "should" be is no event.
_WILL = {"will", "shall", "'ll"}
_END_MARKS = CLOSING_MARKS + ")]"


@cache
def _reporting_verbs() -> frozenset[str]:
    return cues().speech | cues().thought


def with_eventiveness(
    sentences: Sequence[Sentence], text: str, parsed: ParsedText, quoted: Cover
) -> tuple[Sentence, ...]:
    """The sentences, each marked where it mentions an event in words outside quotation marks."""
    return tuple(replace(s, eventive=_is_eventive(s, text, parsed, quoted)) for s in sentences)


def _is_eventive(sentence: Sentence, text: str, parsed: ParsedText, quoted: Cover) -> bool:
    span = sentence.span
    token = parsed.token_at(sentence.verb.start) if sentence.verb else None
    if token is None or text[span.start : span.end].rstrip(_END_MARKS).endswith("?"):
        return False
    verb = main_verb(token)
    if _is_inside(verb, quoted):
        verb = _beside_the_quotation(verb, sentence, quoted)
    clauses = (verb, *verb.conjuncts)
    return any(_mentions_event(clause, quoted) for clause in clauses if span.start <= clause.idx < span.end)


def _beside_the_quotation(verb: Token, sentence: Sentence, quoted: Cover) -> Token:
    """Where the parser takes quoted words for the main clause: the writer's own, which it hung below."""
    for child in verb.children:
        inside = sentence.span.start <= child.idx < sentence.span.end
        if inside and child.dep_ in _HUNG_BELOW and child.pos_ == "VERB" and not _is_inside(child, quoted):
            return child
    return verb


def _mentions_event(verb: Token, quoted: Cover) -> bool:
    """Whether a clause says what happened, is happening or is announced."""
    lemma, children = verb.lemma_.lower(), list(verb.children)
    if _is_inside(verb, quoted) or any(child.dep_ == "neg" for child in children):
        return False
    tense = _tense(verb)
    if tense == "future":
        return lemma not in _reporting_verbs() and any(child.lower_ in _WILL for child in children)
    if tense is None or lemma in states():
        return False
    return tense != "present" or verb.tag_ == "VBG"


def _tense(verb: Token) -> Tense | None:
    """The tense of a verb; of one joined to another by "and" without helpers of its own, that one's."""
    tense = finite_tense(verb)
    return finite_tense(verb.head) if tense is None and verb.dep_ == "conj" else tense


def _is_inside(token: Token, quoted: Cover) -> bool:
    return quoted.holds(token.idx, token.idx + 1)
