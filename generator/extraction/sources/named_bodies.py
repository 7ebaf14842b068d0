"""The bodies that an article names: organisations, firms, offices, and governments by their places.

In: an article's parse and where its people are named. Out: each body's name where it is written, the
fullest form of it in the article ("ICR" is the Institute for Coastal Research), and which body a noun
such as "the agency" means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model import Span
from generator.naming.bodies import body_words, ends_as_body, is_short_for, plain_name
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.text.spans import Cover, SpanIndex

_GOVERNED = frozenset({"GPE", "LOC"})
# What the model also calls the name of a body, where its last word says that it is one.
_MISTAKEN = frozenset({"FAC", "NORP", "PRODUCT", "PERSON", "WORK_OF_ART"})
# What follows a body's name and may be more of it.
_AND_MORE = re.compile(r" (?:and|&) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_IS_FOR = re.compile(r" (?:for|on) [A-Z]")
_MEMORY_OF_BODIES = 500
_FAR_OFF = 20_000  # characters
_NEAR = 1200  # characters
_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body where it is named; ``is_place`` is whether it is named by its place."""

    span: Span
    name: str
    is_place: bool
    is_subject: bool = False


class NamedBodies:
    """The bodies of one article, in order of the text."""

    def __init__(self, parsed: ParsedText, text: str, people: Cover) -> None:
        self._fullest: dict[tuple[str, bool], str] = {}
        self.index = SpanIndex(_bodies(parsed, text, people), span=lambda body: body.span)

    @cached_property
    def _first_named(self) -> dict[tuple[str, bool], int]:
        """Each name, and whether it is a place's, with where it is first written."""
        return {(b.name, b.is_place): b.span.start for b in reversed(self.index.items)}

    def fullest(self, body: NamedBody) -> str:
        """The fullest form of a body's name that the article has; the name itself where it has no other."""
        key = body.name, body.is_place
        if key not in self._fullest:
            self._fullest[key] = self._longest_form(body)
        return self._fullest[key]

    def _longest_form(self, body: NamedBody) -> str:
        longer = sorted(
            (len(name), -at, name)
            for (name, place), at in self._first_named.items()
            if place == body.is_place and len(name) > len(body.name)
        )
        first = self._first_named.get((body.name, body.is_place), 0)
        for _, at, name in reversed(longer):
            if is_short_for(body.name, name, introduced=-at <= first):
                return name
        return body.name

    def touching(self, start: int, end: int) -> NamedBody | None:
        """The body that is named within a stretch of the text, the longest first."""
        found = [self.index.items[i] for i in self.index.touching(start, end)]
        return max(found, key=lambda body: len(body.name), default=None)

    def meant_by(self, noun: str, at: int, places: bool) -> str | None:
        """The body that "the agency" means at an offset: by a word of its name, else the last spoken of."""
        kin = body_words().bodies.get(noun, frozenset({noun}))
        upto = self.index.position(at) + 1
        before = self.index.items[max(0, upto - _MEMORY_OF_BODIES) : upto]
        fit = [body for body in before if kin & set(body.name.lower().split())]
        exact = [body for body in fit if noun in body.name.lower().split()]
        if exact or fit:
            return self.fullest((exact or fit)[-1])
        near = [body for body in before if body.is_place == places and at - body.span.start <= _NEAR]
        return self.fullest(_most_in_view(near)) if near else None

    def last_before(self, at: int, reach: int = _NEAR) -> str | None:
        """The organisation that was the last subject before an offset."""
        near = [b for b in self.index.within(at - reach, at) if not b.is_place]
        subjects = [b for b in near if b.is_subject]
        return self.fullest(subjects[-1]) if subjects else None


def _most_in_view(near: Sequence[NamedBody]) -> NamedBody:
    """Of the bodies just named the one last named as a subject, else the one named most."""
    subjects = [body for body in near if body.is_subject]
    if subjects:
        return subjects[-1]
    counts = Counter(body.name for body in near)
    return max(near, key=lambda body: (counts[body.name], body.span.start))


def _bodies(parsed: ParsedText, text: str, people: Cover) -> list[NamedBody]:
    out = []
    for ent in parsed.doc.ents:
        start, end, kind = ent.start_char, ent.end_char, ent.label_
        name = plain_name(text[start:end])
        is_place = kind in _GOVERNED
        is_body = kind == "ORG" or is_place or (kind in _MISTAKEN and ends_as_body(name))
        if not is_body or people.touching(start, end):
            continue
        if len(name) < _FEWEST_LETTERS or not name[0].isupper():
            continue
        if not is_place:
            end = _end_of_name(text, start, end)
        name = plain_name(text[start:end])
        out.append(NamedBody(Span(start, end), name, is_place, ent.root.dep_ in NOMINAL_SUBJECTS))
    return _apart(out)


def _end_of_name(text: str, start: int, end: int) -> int:
    """Where a body's name ends, which the model cuts at "and": "Center for Tides and Coastal Life".

    What is joined is part of the name where that says what the body is for, or where the article
    writes the two side by side again.
    """
    joined = _AND_MORE.match(text, end)
    if joined is None:
        return end
    says_what_for = bool(_IS_FOR.search(text, start, end))
    whole = text[start : joined.end()]
    again = text.count(whole, max(0, start - _FAR_OFF), start + _FAR_OFF) > 1
    return joined.end() if says_what_for or again else end


def _apart(bodies: Sequence[NamedBody]) -> list[NamedBody]:
    """The bodies without those that begin inside another."""
    out: list[NamedBody] = []
    for body in sorted(bodies, key=lambda b: (b.span.start, -b.span.end)):
        if not out or body.span.start >= out[-1].span.end:
            out.append(body)
    return out
