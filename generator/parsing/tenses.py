"""Where a verb's clause lies in time: its grammatical tense, and the direction in which it points.

The two differ. "It is due to open" is in the present tense and points to the future; "it has opened" is in
the perfect and points to the past. Sentences have a tense; a date without a year goes by the direction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from generator.model import Sentence, Tense
from generator.parsing.parsed_text import MOST_GOVERNORS, ParsedText
from generator.parsing.tag_sets import AUXILIARIES, VERBAL
from generator.rule_tables import read_lists

if TYPE_CHECKING:
    from spacy.tokens import Token

Direction = Literal["past", "present", "future"]
_PRESENT_TAGS = frozenset({"VBZ", "VBP"})
# Clauses without a tense of their own share that of the verb above them.
_SHARE_A_TENSE = frozenset({"xcomp", "conj", "advcl", "pcomp"})


@dataclass(frozen=True)
class _Verbs:
    modals: frozenset[str]
    modals_of_a_tense_alone: frozenset[str]
    scheduled: frozenset[str]
    planned: frozenset[str]
    beginning: frozenset[str]
    of_a_row: frozenset[str]


@cache
def _verbs() -> _Verbs:
    return read_lists(Path(__file__).parent / "data" / "verbs.yml", _Verbs)


# ---- tense ------------------------------------------------------------------------------


def with_tenses(sentences: Sequence[Sentence], parsed: ParsedText) -> tuple[Sentence, ...]:
    """The sentences with the tense of their main verb."""
    return tuple(replace(s, tense=_sentence_tense(s, parsed)) for s in sentences)


def _sentence_tense(sentence: Sentence, parsed: ParsedText) -> Tense | None:
    verb = parsed.token_at(sentence.verb.start) if sentence.verb else None
    return finite_tense(verb) if verb is not None else None


def finite_tense(verb: Token) -> Tense | None:
    """The tense that a verb and its auxiliaries show; None for a participle or infinitive without any."""
    verb = main_verb(verb)
    helpers, verbs = _auxiliaries(verb), _verbs()
    if not verbs.modals.isdisjoint(words := _words(helpers)) or not verbs.modals_of_a_tense_alone.isdisjoint(
        words
    ):
        return "future"
    if any(h.lemma_ == "have" for h in helpers):
        return "perfect"
    tags = {h.tag_ for h in helpers} or {verb.tag_}
    if "VBD" in tags:
        return "past"
    return "present" if tags & _PRESENT_TAGS else None


def main_verb(verb: Token) -> Token:
    """The verb that an auxiliary helps; any other verb itself."""
    return verb.head if verb.dep_ in AUXILIARIES else verb


def _auxiliaries(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in AUXILIARIES]


def _words(tokens: Iterable[Token]) -> set[str]:
    return {token.lower_ for token in tokens}


# ---- direction --------------------------------------------------------------------------


def direction(verb: Token | None) -> Direction:
    """Where the verb over a time expression points; past where no verb does, as in news."""
    if verb is None:
        return "past"
    helpers = _auxiliaries(verb)
    return _of_auxiliaries(verb, helpers) or _of_form(verb)


def _of_auxiliaries(verb: Token, helpers: Sequence[Token]) -> Direction | None:
    """What the auxiliaries show; None where there are none that show anything."""
    words = _words(helpers)
    if "had" in words:
        return "past"
    if verb.lemma_ in _verbs().scheduled:
        return "future"
    if any(h.lemma_ == "have" for h in helpers):
        return "past"
    if not _verbs().modals.isdisjoint(words):
        return "future"
    if any(h.tag_ == "TO" for h in helpers):
        return _of_infinitive(verb)
    if any(h.tag_ in _PRESENT_TAGS for h in helpers):
        return "future" if verb.tag_ == "VBG" or verb.lemma_ in _verbs().planned else "present"
    return None


def _of_form(verb: Token) -> Direction:
    """What the form of a verb without auxiliaries shows."""
    if verb.tag_ in ("VBD", "VBN"):
        return "past"
    if verb.tag_ in _PRESENT_TAGS:
        return "present"
    if verb.head.i != verb.i and verb.dep_ in _SHARE_A_TENSE:
        return _of_governor(verb.head)
    return "present" if verb.tag_ == "VB" else "past"


def is_planned_word(lemma: str) -> bool:
    """Whether what comes with a word is planned, hoped or asked for: "due", "expect"."""
    return lemma.lower() in _verbs().planned or lemma.lower() in _verbs().scheduled


def _of_infinitive(verb: Token) -> Direction:
    """What is planned or hoped lies ahead; a purpose ("celebrations to mark it") lies with its verb.

    So does what somebody is the first or the last to do.
    """
    head = verb.head
    if head.lower_ in _verbs().of_a_row or head.tag_ == "JJS":
        over = head
        for _ in range(MOST_GOVERNORS):
            if over.pos_ in VERBAL or over.head.i == over.i:
                break
            over = over.head
        return direction(over) if over.pos_ in VERBAL else "past"
    if head.pos_ == "NOUN" and verb.tag_ == "VBN":  # "an event to be held on 12 October"
        return "future"
    if _is_past_perfect(head) or _is_past_perfect(head.head):  # "it had been due to expire"
        return "past"
    if head.lemma_ in _verbs().beginning and verb.dep_ == "xcomp":  # "began to leak on Friday"
        return direction(head)
    if head.i == verb.i or head.lemma_ in _verbs().planned or head.tag_ in ("JJ", "VB"):
        return "future"
    return "past" if _of_governor(head) == "past" and head.pos_ in (*VERBAL, "NOUN") else "future"


def _is_past_perfect(verb: Token) -> bool:
    """Whether what a verb looked ahead to is over by now."""
    return any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)


def _of_governor(verb: Token) -> Direction:
    """The direction of the verb above one that shows none itself."""
    if not _verbs().modals.isdisjoint(_words(c for c in verb.children if c.dep_ == "aux")):
        return "future"
    return "present" if verb.tag_ in _PRESENT_TAGS else "past"


def in_main_clause(verb: Token | None) -> bool:
    """Whether a verb is its sentence's main one, or coordinated with it."""
    for _ in range(MOST_GOVERNORS):
        if verb is None or verb.head.i == verb.i:
            return True
        if verb.dep_ != "conj":
            return False
        verb = verb.head
    return False
