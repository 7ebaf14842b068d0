"""Drop days, years and months that are part of a name: "the Sunday Courier", "the 2030 Agenda".

Each function takes a candidate, the text and its parse, and returns whether it is a time expression.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extraction.times.no_dates import no_dates
from generator.extraction.times.surroundings import is_in_a_name, is_possessive, previous_word
from generator.extraction.times.time_grammar import TimeCandidate
from generator.extraction.times.time_words import lexicon
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import AUXILIARIES, CLAUSE_SUBJECTS, NOUNS
from generator.text.determiners import determiners
from generator.text.layout import HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Token

# What a name of several words is not of: who or which country somebody or something is of.
_NO_TITLES = frozenset({"PERSON", "GPE", "NORP"})
_CALLED_ON = frozenset({"do", "let"})
_HYPHENED = re.compile(rf"[{''.join(sorted(HYPHENS))}](\w+)")
_RANGE_BEHIND = re.compile(r" ?[-–] ?\d")
_DAY_BEHIND = re.compile(r" \d{1,2}(?= )")
_PAPER_REACH = 48
_SPACED_MANNER = re.compile(r" ?- ?(\w+)")


def no_name(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """A day that no name bears: not "the Sunday Courier", "the July 20 Movement" or "the Mail on Sunday"."""
    token = parsed.last_token(found.end)
    if token is None or is_possessive(text, found.end):
        return True
    if (
        is_in_a_name(token)
        and token.dep_ in ("compound", "nmod", "pobj")
        and _is_in_title(token, found, text)
    ):
        return False
    if _is_within_a_name(token) or _does_something(token):
        return False
    words = text[found.start : found.end].lower()
    if words == "sunday" and _is_paper_on_sunday(text, found.start):
        return False
    leads = words.startswith("the ") or previous_word(text, found.start) == "the"
    return not (leads and _names_a_body(parsed.token_after(found.end), text, found.end))


def _is_in_title(token: Token, found: TimeCandidate, text: str) -> bool:
    """Whether the name that holds a day begins or goes on with a capital beside it ("Tuesday Blue")."""
    beside = text[found.end : found.end + 2]
    return (beside[:1] == " " and beside[1:].isupper()) or (token.i > 0 and token.nbor(-1).text == "on")


def _is_within_a_name(day: Token) -> bool:
    """Whether capitals stand on both sides of a day in one name behind a determiner: "the Merle Sunday Post".

    Not before a person or a people: "the harbour's Friday Jonas Lind speech".
    """
    if day.dep_ != "compound" or day.i == 0 or day.i + 1 >= len(day.doc) or day.head.ent_type_ in _NO_TITLES:
        return False
    before, behind = day.nbor(-1), day.nbor(1)
    if behind.i != day.head.i or before.head.i != day.head.i or before.dep_ != "compound":
        return False
    determined = any(child.dep_ == "det" and child.i < before.i for child in day.head.lefts)
    return determined and before.pos_ == behind.pos_ == "PROPN" and before.text[:1].isupper()


def _does_something(day: Token) -> bool:
    """Whether a day begins a sentence as those who do something: "Merle Wednesday have won".

    Their verb is in the plural, and nobody else does it: not "Lawmakers Wednesday have voted".
    """
    verb = day.head
    subjects = [c for c in verb.children if c.dep_ in CLAUSE_SUBJECTS and c.i != day.i]
    if verb.i <= day.i or any(c.i != day.i - 1 or c.tag_ != "NNP" for c in subjects):
        return False
    finite = next((c for c in verb.lefts if c.dep_ in AUXILIARIES), verb)
    if finite.i != day.i + 1 or finite.tag_ not in ("VBP", "VB") or finite.lower_ in _CALLED_ON:
        return False
    return all(t.text[:1].isupper() for t in day.doc[day.sent.start : day.i])


def _is_paper_on_sunday(text: str, start: int) -> bool:
    """Whether "Sunday" ends a newspaper's name, with its place or without: "the Merle Mail on Sunday"."""
    words = text[max(0, start - _PAPER_REACH) : start].split()
    if len(words) < 3 or words[-1] != "on" or words[-2].lower() not in no_dates().papers_on_sunday:
        return False
    of_a_place = len(words) > 3 and words[-3][:1].isupper() and words[-3].lower() != "the"
    return words[-2][:1].isupper() and words[-4 if of_a_place else -3].lower() == "the"


def _names_a_body(following: Token | None, text: str, end: int) -> bool:
    """Whether capitals behind "the" and a day go on to a name's last word: "the Friday Group met".

    Not before a person, a country or a common noun: "the Monday Biden speech", "the Friday Paris attacks".
    """
    if following is None or following.idx != end + 1 or following.pos_ != "PROPN" or following.is_upper:
        return False
    if following.lower_ in _time_words():
        return False
    last, doc = following, following.doc
    while last.i + 1 < len(doc) and doc[last.i + 1].pos_ == "PROPN" and doc[last.i + 1].text[:1].isupper():
        last = doc[last.i + 1]
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    attributive = (
        after is not None and after.pos_ in ("NOUN", "ADJ") and last.dep_ in ("compound", "amod", "nmod")
    )
    named = following.text[:1].isupper() and following.ent_type_ not in _NO_TITLES
    return named and not attributive and last.lower_ not in no_dates().happened_then


def no_manner(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """A decade or century, no manner and no name: not "18th century-style", "by 18th Century Pictures"."""
    if text[found.end - 7 : found.end] == "Century" and _names_a_body(
        parsed.token_after(found.end), text, found.end
    ):
        return False
    behind = _SPACED_MANNER.match(text, found.end)
    return not (behind and behind[1].lower() in no_dates().manners)


def no_end_of_a_name(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """A day that is no last word of a name, with a capital behind another: not "a Harbour Today poll"."""
    before = parsed.token_before(found.start)
    if before is None or not text[found.start].isupper() or text[found.start - 1] != " ":
        return True
    return not (before.idx + len(before) == found.start - 1 and before.text[:1].isupper())


def no_owner(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """A day counted on from that owns nothing: not "two weeks from Friday's vote"."""
    return not is_possessive(text, found.end)


def is_numbered_name(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether a year is the last word of a name, or begins that of a plan.

    "the film Steel Runner 2049", "Vision 2030", "the 2030 Agenda"; not "Euro 2024" or "London 2012".
    """
    following = parsed.token_after(found.end)
    if following is not None and following.idx == found.end + 1 and following.text in no_dates().plans:
        return True
    before, token = parsed.token_before(found.start), parsed.last_token(found.end)
    if _RANGE_BEHIND.match(text, found.end):
        return False
    if following is not None and following.idx == found.end + 1 and following.text[:1].isupper():
        return False  # it goes with what follows: "Declared 2016 Presidential Candidates"
    if token is None or before is None or text[before.idx + len(before) : found.start] != " ":
        return False
    if any(child.lower_ in determiners().indefinite_articles for child in token.lefts):
        return True  # "drove a Tidal 2000"
    if before.pos_ not in NOUNS:
        return False
    if before.ent_type_ in ("GPE", "DATE", "PERSON", "EVENT", "NORP") or not before.text[:1].isupper():
        return False
    if before.lower_.rstrip(".") in _time_words() or before.lower_ in no_dates().called_by_a_year:
        return False
    return token.head.i == before.i or (before.pos_ == "PROPN" and token.ent_type_ == before.ent_type_ != "")


def _time_words() -> set[str]:
    """Months, weekdays and seasons, in small letters."""
    classes = lexicon().classes
    return {
        w for name in ("MONTH", "MONTH_SHORT", "WEEKDAY", "WEEKDAY_SHORT", "SEASON") for w in classes[name]
    }


def is_of_a_named_day(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether a month begins the name of a body that is called by its day: "the July 20 Movement"."""
    day = _DAY_BEHIND.match(text, found.end)
    if day is None or previous_word(text, found.start) != "the":
        return False
    return _names_a_body(parsed.token_after(day.end()), text, day.end())


def is_initials(found: TimeCandidate, text: str) -> bool:
    """Whether a short month without a day is in capitals, as the initials of a body are: "the DEC said"."""
    words = text[found.start : found.end]
    return words.isupper() and words.lower() in lexicon().classes["MONTH_SHORT"]


def is_hyphened_name(found: TimeCandidate, text: str) -> bool:
    """Whether a short month is a name's first part: "Mar-a-Vista", not "Jan-Feb"."""
    if text[found.start : found.end].lower() not in lexicon().classes["MONTH_SHORT"]:
        return False
    behind = _HYPHENED.match(text, found.end)
    return behind is not None and not behind[1].isdigit() and behind[1].lower() not in _time_words()
