"""The day on which quoted words were spoken, from which their "today" and "yesterday" count.

“We met yesterday,” she said on Monday: yesterday is Sunday, whenever the article appeared. The day is
that of the words of saying in the quotation's own sentence, and holds for the quoted sentences right
behind it in the same paragraph. Words to those who were there ("told the crowd", "said in a speech") are of
the day that the sentence before tells.

In: expressions that are resolved from the article's day. Out: for each whether another day holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.extraction.times.surroundings import surroundings
from generator.extraction.times.time_anchoring import Anchored
from generator.extraction.times.time_grammar import TimeCandidate
from generator.parsing.parsed_text import MOST_GOVERNORS, ParsedText
from generator.parsing.tag_sets import OBJECTS, VERBAL
from generator.parsing.tenses import direction
from generator.text.layout import ends_line
from generator.text.spans import Cover
from generator.timex.edtf import WHOLE_DAY

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHIFTED_DAY = re.compile(r"[+-]\d+[DW]|\+0WE")


def days_of_speech(
    found: Sequence[TimeCandidate],
    anchored: Sequence[Anchored],
    verbs: Sequence[Token | None],
    quoted: Cover,
    parsed: ParsedText,
) -> list[str | None]:
    """For each expression the day that it counts from, where it is spoken and that day is told beside it."""
    inside = [quoted.holds(c.start, c.end) for c in found]
    named = list(_named_days(found, anchored, verbs, inside))
    told = _days_of_occasions(named, quoted) | _told_days(named)
    out: list[str | None] = [None] * len(found)
    if not told:
        return out
    for at, candidate in enumerate(found):
        if inside[at] and _counts_from_a_day(candidate):
            out[at] = _day_of(candidate, told, quoted, parsed)
    return out


def _counts_from_a_day(found: TimeCandidate) -> bool:
    """Whether an expression means a day beside the one on which it is spoken: "tomorrow", "last week"."""
    form = found.form
    return form.origin in ("", "published") and _SHIFTED_DAY.fullmatch(form.shift) is not None


def _named_days(
    found: Sequence[TimeCandidate],
    anchored: Sequence[Anchored],
    verbs: Sequence[Token | None],
    inside: Sequence[bool],
) -> Iterator[tuple[Token, str]]:
    """The verbs that expressions outside quotation marks date by a day, "today" apart, and the days."""
    for candidate, resolved, verb, is_quoted in zip(found, anchored, verbs, inside, strict=True):
        value = resolved.resolved.value or ""
        if not is_quoted and verb is not None and WHOLE_DAY.match(value) and candidate.form.shift != "+0D":
            yield verb, value[:10]


def _told_days(named: Sequence[tuple[Token, str]]) -> dict[int, str]:
    """The days on which something was said, by the beginning of the sentence that says so."""
    days: dict[int, str] = {}
    for verb, day in named:
        if _over_what_is_written(verb).lemma_.lower() in cues().speech:
            days.setdefault(verb.sent.start, day)
    return days


def _over_what_is_written(verb: Token) -> Token:
    """The verb over a participle that says of when a text is: "wrote in a letter dated Friday"."""
    over = verb
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i < verb.head.i:
        return verb.head  # "Speaking on Friday, she said"
    for _ in range(MOST_GOVERNORS if verb.dep_ == "acl" else 0):
        over = over.head
        if over.pos_ in VERBAL:
            return over
    return verb


def _days_of_occasions(named: Sequence[tuple[Token, str]], quoted: Cover) -> dict[int, str]:
    """The days of what is told, by the beginning of the next sentence where that has words said there."""
    days: dict[int, str] = {}
    for verb, day in named:
        behind = verb.doc[verb.sent.end : verb.sent.end + 1]
        if direction(verb) == "past" and any(_is_said_there(t, quoted) for t in behind):
            days[verb.sent.end] = day
    return days


def _is_said_there(first: Token, quoted: Cover) -> bool:
    """Whether the words of saying in a sentence, given by its first token, name who heard them, or where."""
    words, saying = surroundings(), cues().speech | cues().manner
    for verb in first.sent:
        if verb.lemma_.lower() not in saying or quoted.holds(verb.idx, verb.idx + len(verb)):
            continue
        beside = [
            *verb.children,
            *(noun for joint in verb.children if joint.dep_ == "prep" for noun in joint.children),
        ]
        for noun in beside:
            if noun.dep_ in OBJECTS and noun.lower_ in words.there_to_hear:
                return True
            if noun.dep_ == "pobj" and noun.lemma_.lower() in words.spoken_at | words.there_to_hear:
                return True
    return False


def _day_of(found: TimeCandidate, told: dict[int, str], quoted: Cover, parsed: ParsedText) -> str | None:
    token = parsed.token_at(found.start)
    while token is not None:
        if (day := told.get(token.sent.start)) is not None:
            return day
        first = token.sent[0]
        if _is_said_anew(token, quoted) or first.i == 0:
            return None
        before = first.nbor(-1)
        token = None if ends_line(before.text) or ends_line(before.whitespace_) else before
    return None


def _is_said_anew(token: Token, quoted: Cover) -> bool:
    """Whether the sentence of a token has words of saying of its own, outside the quotation."""
    return any(
        t.lemma_.lower() in cues().speech and not quoted.holds(t.idx, t.idx + len(t)) for t in token.sent
    )
