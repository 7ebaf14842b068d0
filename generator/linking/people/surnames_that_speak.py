"""Who speaks by a surname alone that one article, read alone, takes for a body's: "Osei said".

In: the facts of all articles. Out: the same, where a surname is that of somebody whom the story names in
full, as a person of the article: "Osei and Berg" as two. A name that its article writes as a firm's or
a place's stays a body's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from generator.model import ArticleFacts, ArticlePerson, Mention, Quotation, Source, Span
from generator.naming.bodies import body_words
from generator.naming.listed_names import in_a_row, names_in_row
from generator.naming.nations import nations
from generator.naming.parts import name_parts
from generator.rule_tables import read_lists

_AUXILIARY = (
    "would|will|could|can|may|might|should|must|does|do|did|has|have|had|is|was|be|been|being|also|not|never"
)
_HE = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_REACH = 40  # characters: a noun that goes with a firm's name, and the spaces around "of"


@dataclass(frozen=True, slots=True)
class _SpeakingNames:
    """The lists of data/speaking_names.yml."""

    told: frozenset[str]
    of_a_firm: frozenset[str]
    of_no_it: frozenset[str]


@cache
def _words() -> _SpeakingNames:
    return read_lists(Path(__file__).parent / "data" / "speaking_names.yml", _SpeakingNames)


def with_surnames_as_people(corpus: Sequence[ArticleFacts]) -> list[ArticleFacts]:
    """The facts, in order; those who speak by a surname of their story are people in them."""
    surnames: dict[str, set[str]] = defaultdict(set)
    bodies: dict[str, set[str]] = defaultdict(set)
    for facts in corpus:
        story = facts.article.story
        surnames[story] |= {name_parts(p.name).last for p in facts.people if " " in p.name}
        bodies[story] |= {name for q in facts.quotations if (name := _body(q)) and " " in name}
    return [_with_people(f, surnames[f.article.story], bodies[f.article.story]) for f in corpus]


def _body(q: Quotation) -> str | None:
    return q.source.name if q.source is not None and q.source.kind in ("organisation", "group") else None


def _speaker(q: Quotation, text: str, surnames: set[str]) -> str | None:
    """The name of who speaks and is no person so far: as it is written, where that is of surnames alone."""
    if q.person is not None or (q.source is not None and q.source.kind in ("person", "document")):
        return None
    written = text[q.speaker.start : q.speaker.end] if q.speaker is not None else ""
    if all(_is_surname(part, surnames) for part in names_in_row(written)):
        return written
    return _body(q)


def _with_people(facts: ArticleFacts, surnames: set[str], bodies: set[str]) -> ArticleFacts:
    """The facts of one article, as the story's surnames and its bodies' names have it."""
    spoken: dict[str, list[Quotation]] = defaultdict(list)
    for q in facts.quotations:
        if (name := _speaker(q, facts.article.text, surnames)) is not None:
            spoken[name].append(q)
    speakers = _SpeakersNamed(facts)
    known = {p.name for p in facts.people}
    for name, quotations in spoken.items():
        parts = names_in_row(name)
        new = [part for part in parts if part not in known]
        if not all(_is_surname(part, surnames) for part in new) or (len(parts) > 1 and not new):
            continue
        alone = quotations if len(parts) == 1 else ()
        if not any(_is_bodys(part, facts, alone, bodies) for part in new):
            speakers.join(parts, quotations)
    return speakers.facts() if speakers.of_quotation else facts


def _is_surname(word: str, surnames: set[str]) -> bool:
    return word[:1].isupper() and not word.isupper() and " " not in word and name_parts(word).last in surnames


def _is_bodys(word: str, facts: ArticleFacts, said: Sequence[Quotation], bodies: set[str]) -> bool:
    """Whether an article has a surname as the name of a body, or of a place, and of nobody."""
    text, name = facts.article.text, re.escape(word)
    its_own = {text[q.speaker.start : q.speaker.end] for q in said if q.speaker is not None}
    if any(word not in words for words in its_own - {"it", "It", "they", "They"}):
        return True  # "the company", which is this one
    if _says_it(text, name) or _is_firms(text, name):
        return True
    if _speaks_in_person(text, name, said):
        return False
    more = any(_is_more_of(body, word) for body in bodies)
    return more or nations().is_place(word) or word.lower() in body_words().ends


def _is_more_of(body: str, word: str) -> bool:
    """Whether a body's name goes on behind a word: "Berg" of "Berg Brothers", but not of "Berg and Lund"."""
    return body.startswith(f"{word} ") and " and " not in body


def _says_it(text: str, name: str) -> bool:
    """ "Berg said it would close", "Berg, which makes boilers", "Berg said its sales fell"."""
    if re.search(rf"\b{name}(?:, which| (?:\w+ ){{1,2}}(?:that )?its)\b", text):
        return True
    it = re.compile(rf"\b{name} (?:\w+ )?\w+ (?:that )?it (?:(?:{_AUXILIARY}) )*([\w’']+)")
    return any(found.group(1) not in _words().of_no_it and not _only_is(found) for found in it.finditer(text))


def _only_is(found: re.Match[str]) -> bool:
    """Whether "it" only is something: "said it was late", not "said it was thinking"."""
    is_alone = re.search(r" it (?:\w+ )*(?:is|was|be|been) (?:\w+ )*$", found.group()[: -len(found.group(1))])
    return is_alone is not None and not found.group(1).endswith(("ing", "ed"))


def _is_firms(text: str, name: str) -> bool:
    """ "Berg shares fell", "Berg’s plants", "shares of Berg", "Berg Inc."."""
    before, behind = _beside_firms()
    return any(
        behind.match(text, found.end())
        or (found["alone"] is not None and before.search(text, max(0, found.start() - _REACH), found.start()))
        for found in re.finditer(rf"\b{name}(?P<alone>\b(?! [A-Z]))?", text)
    )


@cache
def _beside_firms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before the name of a firm, and right behind it."""
    nouns = "|".join(sorted(_words().of_a_firm))
    ends = "|".join(sorted(re.escape(word.title()) for word in body_words().ends))
    before = re.compile(rf"\b(?i:{nouns}) (?:of|in|at|for) \Z")
    return before, re.compile(rf"(?:[’']s)? (?:{nouns})\b| (?:{ends})\b")


def _speaks_in_person(text: str, name: str, said: Sequence[Quotation]) -> bool:
    """ "Berg said she was sure", "Berg told reporters", "Berg, 54, said"."""
    told = "|".join(sorted(_words().told))
    if re.search(rf"\b{name}(?:, \d\d,| told (?:{told})\b| \w+ (?:that )?s?he\b)", text):
        return True
    return any(_HE.match(text, q.span.start) for q in said if q.kind == "indirect")


@dataclass
class _SpeakersNamed:
    """The people of an article as they grow, and who says what anew."""

    of: ArticleFacts
    added: dict[int, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    names: list[str] = field(init=False)
    of_quotation: dict[Span, tuple[Source, int | None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The names are the article's own so far."""
        self.names = [p.name for p in self.of.people]

    def join(self, parts: Sequence[str], quotations: Sequence[Quotation]) -> None:
        """Take those of some names as people, who say the quotations, alone or together."""
        indices = [self._index(part) for part in parts]
        names = [self.names[i] for i in indices]
        if len(names) > 1:
            said: tuple[Source, int | None] = Source(in_a_row(names), "group"), None
        else:
            said = Source(names[0], "person"), indices[0]
        for q in quotations:
            self.of_quotation[q.span] = said
            if q.speaker is not None:
                for part, index in zip(parts, indices, strict=True):
                    self._mention(part, index, q.speaker)

    def _mention(self, part: str, index: int, speaker: Span) -> None:
        found = re.compile(rf"\b{re.escape(part)}\b").search(self.of.article.text, speaker.start, speaker.end)
        if found is None:
            return
        span = Span(*found.span())
        old = self.of.people[index].mentions if index < len(self.of.people) else ()
        if not any(m.span.start < span.end and span.start < m.span.end for m in old):
            self.added[index].append(Mention(span, "name"))

    def _index(self, part: str) -> int:
        """The person of the article that a name means: the only one of the surname, else a new one."""
        last = name_parts(part).last
        same = [i for i, name in enumerate(self.names) if name == part]
        same = same or [i for i, name in enumerate(self.names) if name_parts(name).last == last]
        if len(same) == 1:
            return same[0]
        self.names.append(part)
        return len(self.names) - 1

    def facts(self) -> ArticleFacts:
        """The article's facts with its new people, by where they are first named behind the others."""
        people = list(self.of.people)
        for index, name in enumerate(self.names):
            more = tuple({m.span: m for m in self.added[index]}.values())
            if index >= len(people):
                people.append(ArticlePerson(name, ()))
            old = people[index]
            mentions = tuple(sorted((*old.mentions, *more), key=lambda m: (m.span.start, m.span.end)))
            people[index] = replace(old, mentions=mentions)
        return replace(self.of, people=tuple(people), quotations=tuple(map(self._said, self.of.quotations)))

    def _said(self, q: Quotation) -> Quotation:
        if q.span not in self.of_quotation:
            return q
        source, person = self.of_quotation[q.span]
        return replace(q, source=source, person=person)
