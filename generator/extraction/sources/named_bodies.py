"""The bodies that an article names: organisations, firms, offices, and governments by their places.

In: an article's parse and where its people are named. Out: each body's name where it is written, the
fullest form of it in the article ("ICR" is the Institute for Coastal Research), and which body a noun
such as "the agency" means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.extraction.bodies_that_say_it import (
    is_taken_up_as_body,
    is_taken_up_at_once,
    says_it_of_itself,
)
from generator.extraction.own_possessives import (
    ends_in_one_of,
    last_word,
    names_with_possessive,
    possessive_behind,
)
from generator.extraction.sources import ends_of_names
from generator.extraction.sources.ends_of_names import NAME_WORD
from generator.model import Span
from generator.naming.bodies import body_words, ends_as_body, is_short_for, plain_name
from generator.naming.nations import nations
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.text.spans import Cover, SpanIndex

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan

_GOVERNED = frozenset({"GPE", "LOC"})
# What the model also calls the name of a body, where its last word says that it is one.
_MISTAKEN = frozenset({"FAC", "NORP", "PRODUCT", "PERSON", "WORK_OF_ART"})
_MEMORY_OF_BODIES = 500
_NEAR = 1200  # characters
_FEWEST_LETTERS, _ANY = 2, 1_000_000  # characters: however far back
_WHERE = frozenset({"in", "on", "near", "from", "to", "into", "outside"})
_STEM = 6  # letters
MEDIA = frozenset(
    {"newspaper", "magazine", "outlet", "publication", "broadcaster", "network", "daily", "weekly", "tabloid"}
)
"""What is read, heard or seen."""
# What is a body's, and no part of its name: "the Harbour Bank HQ".
_NO_PART_OF_NAME = re.compile(r" (?:HQ|[Hh]eadquarters|CEO|[Cc]hief|[Bb]oss|[Ss]hares)$")
_COURTS = frozenset({"court", "courts", "tribunal"})
_SOVEREIGN = frozenset({"country", "nation"})
# "In The Advocate": within a sentence a capital has the article only of what is printed or shown.
_PUBLICATION = re.compile(rf"\b[a-z]+,? The ({NAME_WORD}(?: {NAME_WORD})*)(?= [a-z]|[,.;’'])")
_FEDERATED = frozenset({"state", "province"})


@dataclass(frozen=True)
class NamedBody:
    """A body where it is named; ``is_place`` is whether it is named by its place.

    ``is_quoted`` is whether it stands within words in quotation marks: those are somebody else's;
    ``is_aside`` whether it only says where: "a tower on the Vandenberg Air Force Base"; ``kind`` is the noun
    for a paper or a channel beside it: "the Harbour Bote newspaper", "the weekly Anker". ``says_it`` is
    whether it says there what "it" does.
    """

    span: Span
    name: str
    is_place: bool
    is_subject: bool = False
    is_quoted: bool = False
    is_aside: bool = False
    kind: str = ""
    says_it: bool = False

    @cached_property
    def head(self) -> str:
        """The word that heads the name."""
        return head_of_name(self.name)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its name, in small letters, and what it is called beside it."""
        return frozenset([*self.name.lower().split(), self.kind])


class NamedBodies:
    """The bodies of one article, in order of the text."""

    def __init__(self, parsed: ParsedText, text: str, people: Cover, quoted: Cover) -> None:
        self._fullest: dict[tuple[str, bool], str] = {}
        self.index = SpanIndex(_bodies(parsed, text, people, quoted), span=lambda body: body.span)
        self._publications = [
            (m.start(1), m.group(1))
            for m in _PUBLICATION.finditer(text)
            if not people.touching(m.start(1), m.end(1))
        ]

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
            if place == body.is_place and len(name) > len(body.name) and not ends_of_names.is_headline(name)
        )
        first = self._first_named.get((body.name, body.is_place), 0)
        for _, at, name in reversed(longer):
            if is_short_for(body.name, name, introduced=-at <= first):
                return name
        return self._only_longer(body) or body.name

    def _only_longer(self, body: NamedBody) -> str | None:
        """ "Janney", after "Janney Montgomery Scott": the one name so far that begins with the word.

        An office of many ("Senate") and a place are no such word.
        """
        word, first = body.name, self._first_named.get((body.name, body.is_place), body.span.start)
        if body.is_place or not word.isalpha() or word.isupper() or nations().country(word):
            return None
        if word.lower() in body_words().ends:
            return self._office(word, first)
        longer = {name: at for (name, _), at in self._first_named.items() if name.startswith(f"{word} ")}
        name, at = next(iter(longer.items()), ("", first))
        is_all_name = len(name.split()) > _FEWEST_LETTERS and all(part[0].isupper() for part in name.split())
        return name if len(longer) == 1 and is_all_name and at <= first else None

    def _office(self, word: str, first: int) -> str | None:
        """ "The Bureau", after "the Bureau of Tides": the one office so far that the word is the head of."""
        if word.lower() not in body_words().offices:
            return None
        named = self._first_named.items()
        offices = {n for (n, _), at in named if at <= first and n.startswith((f"{word} of ", f"{word} for "))}
        return offices.pop() if len(offices) == 1 else None

    def has(self, name: str) -> bool:
        """Whether the article names a body just so anywhere."""
        return any((name, is_place) in self._first_named for is_place in (False, True))

    def names_a_body(self, name: str) -> bool:
        """Whether a name is that of a body of the article that is no place."""
        return (name, False) in self._first_named

    def touching(self, start: int, end: int) -> NamedBody | None:
        """The body that is named within a stretch of the text, the longest first."""
        found = [self.index.items[i] for i in self.index.touching(start, end)]
        return max(found, key=lambda body: len(body.name), default=None)

    def called(self, nouns: Set[str], at: int, topics: Sequence[str] = (), reach: int = _ANY) -> str | None:
        """The body last named before an offset with one of the nouns in its name, and each of the topics."""
        near = (b for b in self._before(at) if at - b.span.start <= reach)
        body = next((b for b in near if nouns & b.words and _is_on(b, topics)), None)
        return self.fullest(body) if body else None

    def is_publication(self, name: str) -> bool:
        """Whether the article writes a name with a capital article within a sentence: "in The Advocate"."""
        return any(name == known for _, known in self._publications)

    def publication(self, at: int) -> str | None:
        """The only one that is so written, where it is before an offset."""
        names = {name for _, name in self._publications}
        return names.pop() if len(names) == 1 and self._publications[0][0] < at else None

    def only(self, nouns: Set[str], at: int, topics: Sequence[str] = ()) -> str | None:
        """The one body so far that has one of the nouns in its name, and each topic; None of several."""
        found = {self.fullest(b) for b in self._before(at) if nouns & b.words and _is_on(b, topics)}
        return found.pop() if len(found) == 1 else None

    def headed_by(self, noun: str, at: int) -> NamedBody | None:
        """The organisation last named before an offset whose name a noun heads."""
        near = (b for b in self._before(at) if not b.is_place and " " in b.name)
        return next((b for b in near if noun == b.head), None)

    def begins_with(self, word: str, at: int) -> str | None:
        """The one organisation named before an offset whose name goes on behind a word."""
        named = {
            self.fullest(b) for b in self._before(at) if not b.is_place and b.name.startswith(f"{word} ")
        }
        return named.pop() if len(named) == 1 else None

    def in_view(self, at: int, since: int, others: Set[str] = frozenset()) -> str | None:
        """The organisation just spoken of before an offset, outside of quotation marks.

        The one that has been named since ``since``, where the last sentence begins; else who acted last.
        A court is none: that is "the court", never "the company"; nor is one that ``others`` head.
        """
        named = (b for b in self._before(at) if b.head not in others)
        before = [b for b in named if not (b.is_place or b.is_quoted or b.words & _COURTS)]
        near = [b for b in before if at - b.span.start <= _NEAR][::-1]
        last = [b for b in near if b.span.start >= since and not b.is_aside]
        if len({b.name for b in last}) == 1:
            return self.fullest(last[0])
        return self.fullest(_most_in_view(last or near)) if near else None

    def place(self, noun: str, at: int) -> str | None:
        """The place that "the city" means: of that kind, the one named most; a country by its act."""
        before = [b for b in self._before(at) if not b.is_quoted]
        fit = [b for b in before if b.is_place and _may_be(noun, b.name)]
        if noun in _SOVEREIGN:
            fit = [b for b in fit if at - b.span.start <= _NEAR]
            return self.fullest(_most_in_view(fit[::-1])) if fit else None
        counts = Counter(body.name for body in fit)
        most = max(fit, key=lambda body: (counts[body.name], body.span.start), default=None)
        if most is not None and (counts[most.name] > 1 or len(counts) == 1):
            return nations().states.get(most.name.rstrip("."), self.fullest(most))
        return next(filter(None, map(_state_of, before)), None) if noun in _FEDERATED else None

    def _before(self, at: int) -> Sequence[NamedBody]:
        """What is named up to an offset, the nearest first."""
        upto = self.index.position(at) + 1
        return self.index.items[max(0, upto - _MEMORY_OF_BODIES) : upto][::-1]

    def last_before(self, at: int, reach: int = _NEAR) -> str | None:
        """The organisation that was the last subject before an offset."""
        near = (b for b in self.index.within(at - reach, at) if not (b.is_place or b.is_quoted))
        subjects = [b for b in near if b.is_subject]
        return self.fullest(subjects[-1]) if subjects else None


def head_of_name(name: str) -> str:
    """The word that heads a name: "chamber" of "Chamber of Commerce", "corps" of "Rescue Corps"."""
    words = name.lower().split()
    of = next((k for k, word in enumerate(words) if word in ("of", "for")), len(words))
    return words[of - 1] if of else ""


def _is_on(body: NamedBody, topics: Sequence[str]) -> bool:
    """Whether each topic is a word of the name, begins as one does ("educational"), or ends one ("space")."""
    return all(any(w[:_STEM] == t[:_STEM] or w.endswith(t) for w in body.words) for t in topics)


def _state_of(body: NamedBody) -> str | None:
    """The state that an organisation is named after: "California Department of Education"."""
    words = body.name.split()
    return next((name for n in (2, 1) if (name := " ".join(words[:n])) in nations().states), None)


def _may_be(noun: str, place: str) -> bool:
    """Whether a place's name may be that of a state, a country, a county or a town."""
    if noun in _SOVEREIGN:
        return place in nations().countries
    if noun in _FEDERATED:
        return place.rstrip(".") in nations().states
    if noun == "county":
        return "County" in place
    is_larger = place in nations().countries or place.rstrip(".") in nations().states or "County" in place
    return not is_larger and place.rsplit(maxsplit=1)[-1][:1].isupper()


def _most_in_view(near: Sequence[NamedBody]) -> NamedBody:
    """Of the bodies just named the one last named as a subject, else the one named most."""
    subjects = [body for body in near if body.is_subject]
    if subjects:
        return subjects[-1]
    counts = Counter(body.name for body in near)
    return max(near, key=lambda body: (counts[body.name], body.span.start))


def _bodies(parsed: ParsedText, text: str, people: Cover, quoted: Cover) -> list[NamedBody]:
    out = []
    with_own = names_with_possessive(parsed.doc)
    for ent in parsed.doc.ents:
        has_own = ends_in_one_of(with_own, ent)
        medium = _medium_beside(ent)
        named_so = bool(medium) and ent.label_ in _MISTAKEN
        if not (has_own or named_so or _is_body(ent)) or people.touching(ent.start_char, ent.end_char):
            continue
        start, end = _extent(text, ent, has_own, people)
        own = text[end - 2 : end] if has_own and text[end - 2 : end] in ("'s", "’s") else ""
        name = plain_name(text[start:end]) + own
        if len(name) < _FEWEST_LETTERS or not name[0].isupper():
            continue
        name = nations().pair(name) or name
        is_subject = ent.root.dep_ in NOMINAL_SUBJECTS
        is_quoted = quoted.holds(start, end) and not medium
        is_place = ent.label_ in _GOVERNED and end == ent.end_char
        found = NamedBody(Span(start, end), name, is_place, is_subject, is_quoted, _is_aside(ent))
        out.append(replace(found, kind=medium, says_it=says_it_of_itself(ent.root)))
    return _apart(out)


def _is_body(ent: SpacySpan) -> bool:
    """Whether the model has a body, or a name that it mistakes, as words of it or beside it show."""
    if ent.label_ == "ORG" or ent.label_ in _GOVERNED:
        return True
    if ent.label_ in _MISTAKEN and (ends_as_body(plain_name(ent.text)) or _is_called_a_body(ent)):
        return True
    name = ent.root
    by_its_deed = says_it_of_itself(name) or is_taken_up_as_body(name) or is_taken_up_at_once(name)
    return ent.label_ == "PERSON" and by_its_deed


def _extent(text: str, ent: SpacySpan, has_own: bool, people: Cover) -> tuple[int, int]:
    """Where a name is: without what the body is, or has, with what it is of and with its possessive."""
    start, end = ent.start_char, ends_of_names.end_in_capitals(text, ent.end_char)
    if ent.label_ in _GOVERNED:
        return start, end
    kind = ent[0].lower_ in body_words().before_names and ent[0].is_sent_start and len(ent) > 1
    start = ent[1].idx if kind else start
    end = ends_of_names.end_of_name(text, start, end)
    end -= len(text[start:end]) - len(_NO_PART_OF_NAME.sub("", text[start:end]))
    last = last_word(ent)
    end = max(end, last.idx + len(last) + len(possessive_behind(last))) if has_own else end
    of_place = ends_of_names.end_of_place(text, start, end)
    return start, end if people.touching(end, of_place) else of_place


def _medium_beside(ent: SpacySpan) -> str:
    """What a paper or a channel is called right before its name or behind it; "" for another body."""
    doc, first, last = ent.doc, ent.start - 1, ent.end
    before = doc[first - (first > 0 and doc[first].is_quote)] if first >= 0 else None
    behind = doc[last] if last < len(doc) else None
    beside = (t for t in (behind, before) if t is not None and t.is_lower and t.tag_ == "NN")
    return next((t.lower_ for t in beside if t.lower_ in MEDIA), "")


def _is_called_a_body(ent: SpacySpan) -> bool:
    """Whether a noun for a body stands right before: "the investment company Janney Montgomery Scott"."""
    if ent.start == 0:
        return False
    before = ent.doc[ent.start - 1]
    words = body_words()
    return before.pos_ == "NOUN" and before.tag_ == "NN" and before.lemma_.lower() in words.of_any_name


def _is_aside(ent: SpacySpan) -> bool:
    return bool(ent.root.dep_ == "pobj" and ent.root.head.lower_ in _WHERE)


def _apart(bodies: Sequence[NamedBody]) -> list[NamedBody]:
    """The bodies without those that begin inside another."""
    out: list[NamedBody] = []
    for body in sorted(bodies, key=lambda b: (b.span.start, -b.span.end)):
        if not out or body.span.start >= out[-1].span.end:
            out.append(body)
    return out
