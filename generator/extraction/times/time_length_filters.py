"""Drop what only looks like a length of time, a repetition or a vague "now" or "soon".

Each function takes a candidate, the text and its parse, and returns whether it is a time expression.
"""

from __future__ import annotations

from generator.extraction.times.surroundings import is_in_a_name, next_words, previous_word, surroundings
from generator.extraction.times.time_grammar import TimeCandidate
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tenses import direction
from generator.text.layout import DASH_SIGNS


def length(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """A number of units: no age ("two years old"), no part of a quarter."""
    following = next_words(text, found.end).lstrip(" " + DASH_SIGNS)
    words = text[found.start : found.end].lower()
    if words == "one day":  # some day
        return previous_word(text, found.start) in surroundings().before_a_length
    return not following.startswith(("old", "-old")) and not words.endswith(tuple(surroundings().no_lengths))


def no_age(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """A hyphened number of units: no age ("two-year-old")."""
    return length(found, text, parsed) and "old" not in text[found.start : found.end].lower().split("-")


def a_length(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """One unit: no rate ("four flights a week"), no "second" or "minute" before a noun."""
    words = text[found.start : found.end].lower()
    before = parsed.token_before(found.start)
    if (
        before is not None
        and words.startswith("a")
        and (before.tag_ in ("NNS", "CD", "$") or before.text == "%")
    ):
        return False  # a rate: "four flights a week"
    if words.endswith(tuple(surroundings().no_length_with_a)) or not length(found, text, parsed):
        return False
    following = parsed.token_after(found.end)
    return not (words.endswith("minute") and following is not None and following.pos_ == "NOUN")


def bare_units(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Units without a number: only behind words that count them ("for years")."""
    words = text[found.start : found.end].lower()
    if words.endswith(tuple(surroundings().no_bare_length)) or not length(found, text, parsed):
        return False
    return previous_word(text, found.start) in surroundings().before_a_length or next_words(
        text, found.end
    ).startswith((" later", " of "))


def the_unit(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Only a year, month or week can be "the" one."""
    return text[found.start : found.end].lower() in surroundings().the_unit


def the_very_unit(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """Whether the present year is meant, not one that the next word picks out ("the year ended in June")."""
    words = text[found.start : found.end]
    if words.lower() != "the year" or words[4].isupper():
        return False
    following = parsed.token_after(found.end)
    return following is None or following.lower_ not in surroundings().says_which_year


def often(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """A word of repetition that is no part of a name ("the Daily Post")."""
    token = parsed.token_at(found.start)
    return not text[found.start].isupper() or token is None or not is_in_a_name(token)


def now(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """A word for the present: an adverb, or "current" before a noun."""
    words = text[found.start : found.end].lower()
    token = parsed.last_token(found.end)
    if words.endswith("current"):
        return token is not None and token.pos_ == "ADJ"
    return token is None or token.pos_ in ("ADV", "NOUN", "SCONJ", "INTJ")


def soon(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """A word for what is ahead: not under a verb in the past, not "soon after"."""
    words = text[found.start : found.end].lower()
    following = parsed.token_after(found.end)
    if words.endswith("future"):
        return not (text[found.end - 6].isupper() and found.start > 0)
    if direction(parsed.governor(found.end)) == "past":
        return False
    return following is None or following.lower_ not in surroundings().behind_no_soon


def the_past(found: TimeCandidate, text: str, parsed: ParsedText) -> bool:
    """The past itself, not "the past" before a noun."""
    following = parsed.token_after(found.end)
    return following is None or following.pos_ not in ("NOUN", "NUM", "ADJ", "PROPN")
