"""Join quotations to people: the speaker's span, resolved.

In: an article's quotations, and its people with their mentions. Out: the quotations with the
person who speaks, the go-between, and how sure that is. The shortest mention that shares a
character with the word that decides the speaker's phrase is who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter

from generator.extraction.person_words import PRONOUN_GENDERS
from generator.extraction.quotations import continuation
from generator.extraction.quotations.confidence import confidence, words_of
from generator.extraction.quotations.contested import Mentions, Rivals
from generator.extraction.quotations.last_to_speak import is_of_nobody_named, last_to_speak
from generator.extraction.quotations.transcripts import TRANSCRIPT
from generator.model import ArticlePerson, Quotation, Span
from generator.naming.bodies import initials
from generator.parsing.coordination import COORDINATED
from generator.sieve import existing
from generator.text.spans import Cover, SpanIndex

_NEAR = 1500
_FAIR = 0.5
_BACK = 8  # quotations
_NOBODY_IN_PARTICULAR = frozenset({"we", "you", "it", "they"})
_INITIALS = range(2, 5)  # letters
# How sure "he said" is at most where others are named nearer to it (seen right in 7 of 10).
_CONTESTED = 0.55
# The rules by which who spoke goes on speaking.
_CARRIED_ON = existing(continuation.RULES, "still open", "same paragraph", "paragraph before")
_STILL_OPEN = existing(continuation.RULES, "still open")
# What joins one name to the next, with titles and what one is: "Ann Lee, the mayor, and Mr. Tom Berg".
_JOINS_SOURCES = re.compile(r"(?:, [^,;]+,|,)? ?(?:and|&)(?: [A-Z][\w.]*){0,4}")


def attribute(
    text: str, quotations: tuple[Quotation, ...], people: tuple[ArticlePerson, ...]
) -> tuple[Quotation, ...]:
    """The quotations with ``person``, ``via`` and ``confidence`` filled in."""
    mentions = SpanIndex(
        ((m.span, k) for k, p in enumerate(people) for m in p.mentions), span=lambda mention: mention[0]
    )
    outside = _first_mentions_outside(people, Cover(q.span for q in quotations if q.kind != "indirect"))
    rivals, out, spoke = Rivals(text, people, mentions), list[Quotation](), dict[Span, float]()
    latest, referred = dict[Span, float](), dict[Span, int | None]()
    for q in quotations:
        several = COORDINATED in q.speaker_rules or _are_several(text, mentions, q.speaker)
        person = None if several else _person_at(mentions, q.speaker_head or q.speaker)
        if person is not None and q.speaker is not None and _is_pronoun(text, q.speaker):
            named_before = outside.get(person, q.speaker.start) < q.speaker.start
            person = (
                person if named_before else _current_speaker(out, q.speaker, people, people[person].gender)
            )
            person = referred.setdefault(q.speaker, _goes_on(text, q, out, people, person))
        if person is None and q.rule == TRANSCRIPT:
            person = _by_initials(text, q.speaker, people)
        if person is None and q.within and _is_self(text, q.speaker):
            person = _speaker_around(out, q.span)
        via = _person_at(mentions, q.via_head)
        q = replace(q, person=person, via=None if via == person else via)
        sure = min(confidence(text, q), rivals.most(q))
        if _is_imagined(text, q, out):
            sure = min(sure, _FAIR)
        if rivals.contest(q) or _is_lost(text, q, out):
            sure = min(sure, _CONTESTED)
        if q.speaker is not None:
            known = (latest if q.rule in _STILL_OPEN else spoke).get(q.speaker, 1.0)
            if q.rule in _STILL_OPEN or (q.rule in _CARRIED_ON and known < _FAIR):
                sure = min(sure, known)  # who did not speak does not go on
            latest[q.speaker] = sure
            spoke[q.speaker] = max(sure, spoke.get(q.speaker, 0.0))
        out.append(_or_nobody(text, replace(q, confidence=sure)))
    return tuple(out)


def _goes_on(
    text: str,
    q: Quotation,
    before: list[Quotation],
    people: tuple[ArticlePerson, ...],
    person: int | None,
) -> int | None:
    """Who "he" or "she" is, where another just spoke: "Moss, who backs Holt, said so. “…,” she said"."""
    spoke = last_to_speak(text, q, before)
    if spoke is None or spoke.speaker is None or q.speaker is None or spoke.person == person:
        return person
    if spoke.person is not None:
        gender = PRONOUN_GENDERS[text[q.speaker.start : q.speaker.end].lower()]
        return spoke.person if people[spoke.person].gender in (None, gender) else person
    named = () if person is None else people[person].mentions
    since = text.rfind("\n", 0, spoke.speaker.start) + 1
    here = any(since <= m.span.start < q.span.start and m.kind != "pronoun" for m in named)
    return None if is_of_nobody_named(text, spoke.speaker) and not here else person


def _are_several(text: str, mentions: Mentions, span: Span | None) -> bool:
    """Whether a span names people side by side ("Ann and Tom Lee"): what they say is not one's alone."""
    if span is None:
        return False
    return any(
        one != other and _JOINS_SOURCES.fullmatch(text[before.end : after.start].rstrip())
        for (before, one), (after, other) in pairwise(mentions.within(span.start, span.end))
    )


def _person_at(mentions: Mentions, span: Span | None) -> int | None:
    """The person one of whose mentions overlaps a span; the shortest such mention decides."""
    if span is None:
        return None
    found = (mentions.items[i] for i in reversed(mentions.touching(span.start, span.end)))
    overlapping = [(m.end - m.start, person) for m, person in found if m.end > span.start]
    return min(overlapping, key=itemgetter(0))[1] if overlapping else None


def _is_lost(text: str, q: Quotation, before: Sequence[Quotation]) -> bool:
    """Whether "he" or "she" is nobody known, nor the unnamed official who spoke before."""
    if q.person is not None or q.speaker is None or not _is_pronoun(text, q.speaker):
        return False
    for other in reversed(before):
        if other.span.end < q.speaker.start - _NEAR:
            return True
        if other.speaker is not None and not _is_pronoun(text, other.speaker):
            return other.person is not None
    return True


def _or_nobody(text: str, q: Quotation) -> Quotation:
    """The quotation without its speaker where that would be wrong more often than right."""
    if q.confidence >= _FAIR or words_of(text, q) != "many":
        return q
    nobody = replace(q, cue=None, speaker=None, speaker_head=None, speaker_rules=(), person=None)
    return replace(nobody, confidence=confidence(text, nobody))


def _is_pronoun(text: str, span: Span) -> bool:
    return text[span.start : span.end].lower() in ("he", "she")


def _by_initials(text: str, label: Span | None, people: tuple[ArticlePerson, ...]) -> int | None:
    """ "MB:", after an introduction of Mike Brown: the one person whose initials a label gives."""
    letters = "" if label is None else text[label.start : label.end].replace(".", "")
    if not (letters.isupper() and len(letters) in _INITIALS):
        return None
    alike = [k for k, person in enumerate(people) if initials(person.name) == letters]
    return alike[0] if len(alike) == 1 else None


def _is_imagined(text: str, q: Quotation, before: Sequence[Quotation]) -> bool:
    """ "“We have to go, ‘Wait,’” Lee said": words within another's that "we", "you" or "it" would say."""
    if q.person is not None or q.speaker is None or q.kind == "indirect":
        return False
    if text[q.speaker.start : q.speaker.end].lower() not in _NOBODY_IN_PARTICULAR:
        return False
    around = (o.span for o in reversed(before[-_BACK:]) if o.kind != "indirect" and not o.within)
    return any(s.start < q.speaker.start and q.speaker.end <= s.end for s in around)


def _is_self(text: str, span: Span | None) -> bool:
    return span is not None and text[span.start : span.end] == "I"


def _speaker_around(before: Sequence[Quotation], span: Span) -> int | None:
    """ "“I told him, ‘Go,’” Lee said": the "I" of words within a quotation is who speaks it."""
    for q in reversed(before):
        if q.span.start <= span.start and span.end <= q.span.end and not q.within:
            return q.person
        if q.span.end < span.start - _NEAR:
            return None
    return None


def _first_mentions_outside(people: tuple[ArticlePerson, ...], quoted: Cover) -> dict[int, int]:
    """Where each person is first mentioned outside quotation marks."""
    out: dict[int, int] = {}
    for k, person in enumerate(people):
        for m in person.mentions:
            if m.kind != "pronoun" and not quoted.holds(m.span.start, m.span.start + 1):
                out[k] = m.span.start
                break
    return out


def _current_speaker(
    before: list[Quotation], pronoun: Span, people: tuple[ArticlePerson, ...], gender: str | None
) -> int | None:
    """Who was speaking: "he said" is never somebody who so far is named only inside quotation marks."""
    for q in reversed(before):
        if q.span.end < pronoun.start - _NEAR:
            return None
        if q.person is not None and people[q.person].gender in (gender, None):
            return q.person
    return None
