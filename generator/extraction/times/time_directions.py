"""Which way a day or month without a year points: back, or ahead of the article.

It points where the word that governs it does: the verb of its clause ("will open on Friday"), the event
whose day it is ("Friday's hearing will decide"), or a clause about the noun it hangs on ("the March 4
attack in which rioters stormed …"). A schedule is told in the present tense: "the trial starts Monday".

In: an expression, the verb over it, the text and its parse. Out: a direction. The rule that the present of
a schedule is ahead is that of grammars of English (Huddleston & Pullum 2002, 4.2.5: the futurate).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.extraction.times.surroundings import is_possessive, previous_word
from generator.extraction.times.time_grammar import TimeCandidate
from generator.parsing.parsed_text import MOST_GOVERNORS, ParsedText
from generator.parsing.tag_sets import AUXILIARIES, NOMINAL_SUBJECTS, NOUNS, OBJECTS, SUBJECTS, VERBAL
from generator.parsing.tenses import Direction, direction, finite_tense, is_planned_word
from generator.rule_tables import read_lists

if TYPE_CHECKING:
    from spacy.tokens import Token

# A day of the week or of a month, not a month ("March is cold").
_DAY_KNOWN = re.compile(r"XXXX-(?:WXX|\d\d-\d\d|@)")
_RELATIVE = frozenset({"relcl", "acl"})
_OWN_TENSE = _RELATIVE | {"advcl", "ccomp", "pcomp"}
_PRESENT_TAGS = frozenset({"VBZ", "VBP"})
_CONDITIONS = frozenset({"if", "unless"})
_SAYS_WHEN = frozenset({"on", "in", "of"})


@dataclass(frozen=True)
class DirectionWords:
    """The word lists of data/directions.yml."""

    never_scheduled: frozenset[str]
    may_be_scheduled: frozenset[str]
    scheduled_with: frozenset[str]
    scheduled_without_an_object: frozenset[str]
    alike_in_the_past: frozenset[str]
    on_the_calendar: frozenset[str]
    ahead_of: frozenset[str]
    set_for_a_day: frozenset[str]
    last_days: frozenset[str]
    on_the_way_to: frozenset[str]
    behind_us: frozenset[str]
    between: frozenset[str]


@cache
def direction_words() -> DirectionWords:
    """The word lists, read once a process."""
    return read_lists(Path(__file__).parent / "data" / "directions.yml", DirectionWords)


def direction_of(found: TimeCandidate, verb: Token | None, text: str, parsed: ParsedText) -> Direction:
    """Where an expression points, ``verb`` being the one over it."""
    token = parsed.last_token(found.end)
    if token is None:
        return direction(verb)
    if previous_word(text, found.start) == "since":
        return "past"
    way = _way_to(token, verb)
    if is_possessive(text, found.end):
        return _of_possession(token, verb)
    if _tells_of_the_past(way):
        return "past"
    if _is_ahead_of(way):
        looks_back = direction(verb) == "past" and not found.form.date.startswith("XXXX-WXX")
        return "present" if looks_back else "future"
    if _is_set_for(way) or _is_due(way) or any(_is_misread_verb(passed, verb) for passed in way):
        return "future"
    found_direction = direction(verb)
    if found_direction == "present" and verb is not None and _is_scheduled(way, verb):
        is_told_of = way[-1].dep_ == "nsubj"
        return "future" if not is_told_of or _DAY_KNOWN.match(found.form.date) else "present"
    return found_direction


def _way_to(token: Token, verb: Token | None) -> list[Token]:
    """The token, and what is over it up to the verb, which is not among them."""
    way = [token]
    while len(way) < MOST_GOVERNORS and token.head.i != token.i and (verb is None or token.head.i != verb.i):
        token = token.head
        way.append(token)
    return way


def is_over(found: TimeCandidate, verb: Token | None, parsed: ParsedText) -> bool:
    """Whether an expression dates what a clause tells in the past tense: "the year that ended June 30".

    Not what was set or put off then: "extended to Nov. 20", "set Nov. 10 as the deadline".
    """
    token = parsed.last_token(found.end)
    if token is None or verb is None:
        return False
    way = _way_to(token, verb)
    if _tells_of_the_past(way):
        return True
    if verb.tag_ not in ("VBD", "VBN") or verb.dep_ not in _OWN_TENSE or direction(verb) != "past":
        return False
    if any(child.tag_ == "TO" or child.lower_ in _CONDITIONS for child in verb.children):
        return False
    steps = [(passed.dep_, passed.lower_) for passed in way[1:] if passed.idx < found.start]
    if steps and not all(dep != "prep" or word in _SAYS_WHEN for dep, word in steps):
        return False
    return way[-1].dep_ in ("prep", "npadvmod", "nmod", "nummod", "dep")


# ---- nouns ------------------------------------------------------------------------------


def _of_possession(token: Token, verb: Token | None) -> Direction:
    """Back in "Wednesday's ruling"; ahead where its verb looks ahead to what is on the calendar."""
    noun, words = token.head, direction_words()
    if noun.i <= token.i:
        return "past"
    over = noun.head
    if words.ahead_of.intersection((over.lower_, over.head.lower_)):  # "ahead of Friday's report"
        return "future"
    governed = verb is not None and verb.i in (over.i, over.head.i) and over.pos_ in (*VERBAL, "ADP")
    if verb is None or not governed or noun.lemma_.lower() not in words.on_the_calendar:
        return "future" if over.lower_ == "for" and noun.lemma_.lower() in words.on_the_calendar else "past"
    looks_ahead = direction(verb)
    if looks_ahead == "present":
        prepared = over.lower_ == "for" or (
            verb.lemma_ == "be" and noun.dep_ in SUBJECTS and _is_planned(verb)
        )
        return "future" if prepared else "past"
    return looks_ahead


def _is_ahead_of(way: Sequence[Token]) -> bool:
    """Whether the date is what something lies ahead of: "ahead of the June 7 primary"."""
    for passed in way[1:]:
        if passed.lower_ in direction_words().ahead_of:
            return True
        if passed.dep_ == "prep" and passed.head.lower_ not in direction_words().ahead_of:
            return False
    return False


def _is_set_for(way: Sequence[Token]) -> bool:
    """Whether it is the day for which something is set, whenever that was done: "was set for Saturday"."""
    joint = next((passed for passed in way[1:] if passed.dep_ == "prep"), None)
    if joint is None or joint.lower_ != "for":
        return False
    over, words = joint.head, direction_words()
    if over.pos_ in NOUNS:
        arranged = over.dep_ in OBJECTS and over.head.lemma_.lower() in words.set_for_a_day
        return arranged and over.lemma_.lower() in words.on_the_calendar
    return over.lemma_.lower() in words.set_for_a_day


def _is_due(way: Sequence[Token]) -> bool:
    """Whether it is a last day that somebody nears: "raced toward a Friday deadline", not "missed" one."""
    words = direction_words()
    return any(
        passed.lemma_.lower() in words.last_days
        and not {passed.head.lower_, passed.head.lemma_.lower()}.isdisjoint(words.on_the_way_to)
        for passed in way[1:]
    )


def _tells_of_the_past(way: Sequence[Token]) -> bool:
    """Whether a noun over the date is of the past: a clause about it tells what happened."""
    for passed in way:
        if passed.lower_ in direction_words().behind_us:
            return True
        if passed.pos_ in VERBAL:
            return False
        clauses = (child for child in passed.rights if child.dep_ in _RELATIVE)
        if any(finite_tense(clause) == "past" for clause in clauses):
            return True
    return False


# ---- schedules --------------------------------------------------------------------------


def _is_scheduled(way: Sequence[Token], verb: Token) -> bool:
    """Whether a verb in the present tells a schedule that the date is part of: "the trial starts Monday"."""
    lemma, words = verb.lemma_.lower(), direction_words()
    if _is_attribute(way[0]):
        return False
    if lemma == "be":
        return verb.tag_ in _PRESENT_TAGS and _hangs_on(way, verb)
    helpers = [child for child in verb.children if child.dep_ in AUXILIARIES]
    is_passive = verb.tag_ == "VBN" and all(h.lemma_ == "be" for h in helpers)
    if not (is_passive if helpers else _is_in_present(verb)):
        return False
    if lemma in words.scheduled_without_an_object:
        return _hangs_on(way, verb) and OBJECTS.isdisjoint(child.dep_ for child in verb.children)
    if lemma in words.may_be_scheduled:
        beside = {child.lower_ for child in verb.children} | {child.lemma_.lower() for child in verb.children}
        return not beside.isdisjoint(words.scheduled_with | words.on_the_calendar) and _hangs_on(way, verb)
    if lemma in words.alike_in_the_past and verb.tag_ == "VBP":
        return False
    if lemma in words.never_scheduled or (lemma in cues().speech and not _does_something(verb)):
        return False
    return _hangs_on(way, verb)


def _is_misread_verb(noun: Token, verb: Token | None) -> bool:
    """Whether the parser took a verb in the present for a plural noun.

    "The fair runs …, the council said", "The ban lapses on Sunday."
    """
    if noun.tag_ != "NNS":
        return False
    if verb is not None:
        reported = verb.lemma_.lower() in cues().speech and noun.i < verb.i and noun.dep_ in ("dep", "ccomp")
        return reported and noun.head.i == verb.i
    subject = {child.dep_ for child in noun.lefts} >= {"det", "compound"}
    return subject and noun.dep_ == "ROOT" and noun.sent[-1].text == "."


def _is_in_present(verb: Token) -> bool:
    """Whether a verb without auxiliaries is in the present; the plain form is, with a subject."""
    if verb.tag_ in _PRESENT_TAGS:
        return True
    reported = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in cues().speech
    has_subject = any(child.dep_ in NOMINAL_SUBJECTS for child in verb.lefts)
    return verb.tag_ == "VB" and has_subject and (verb.dep_ == "ROOT" or reported)


def _is_attribute(token: Token) -> bool:
    """Whether a day only says which thing of a kind is meant: "hosts a Sunday talk show"."""
    return token.dep_ in ("compound", "amod", "nmod") and token.head.i > token.i


def _does_something(verb: Token) -> bool:
    """Whether a verb of saying has an object and no clause: "reports its results on Thursday"."""
    children = {child.dep_ for child in verb.children}
    return not children.isdisjoint(OBJECTS) and "ccomp" not in children


def _is_planned(verb: Token) -> bool:
    """Whether something is due or set: "is due in court on Friday"."""
    return any(child.dep_ in ("acomp", "attr") and is_planned_word(child.lemma_) for child in verb.rights)


def _hangs_on(way: Sequence[Token], verb: Token) -> bool:
    """Whether a date belongs to the verb, at most with a place between: "sails to Velsen on Friday".

    A noun between them has its own past: "is in hospital after the crash on Saturday".
    """
    words = direction_words()
    for passed in way[1:]:
        if passed.dep_ == "prep" and passed.lower_ not in words.between:
            return False
        if passed.pos_ in NOUNS and not _is_beside(passed, verb):
            return False
        if passed.pos_ == "ADV" and passed.lower_ in words.scheduled_with:
            continue  # "go back on Monday"
        if passed.pos_ in (*VERBAL, "ADV", "SCONJ"):
            return False
    return (way[-1].i != verb.i and way[-1].dep_ not in ("nsubj", "nsubjpass")) or _is_the_day(way, verb)


def _is_beside(noun: Token, verb: Token) -> bool:
    """Whether a noun between a verb and a date is the verb's own object, its place or the event itself."""
    if noun.dep_ == "pobj":
        over = noun.head.head
        return over.i == verb.i or over.pos_ in ("ADP", "ADJ")
    if noun.head.i != verb.i or noun.dep_ not in ("dobj", "attr", "npadvmod", "dative", "nsubj"):
        return False
    there_is = any(child.dep_ == "expl" for child in verb.children)
    return noun.dep_ != "attr" or there_is or noun.lemma_.lower() in direction_words().on_the_calendar


def _is_the_day(way: Sequence[Token], verb: Token) -> bool:
    """Whether the date is itself what the sentence is about: "Friday is the deadline"."""
    return len(way) == 1 and way[0].dep_ == "nsubj" and verb.lemma_ == "be"
