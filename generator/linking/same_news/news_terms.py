"""What a sentence tells, as terms to compare: words and their kin, numbers, days, people, sources."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.linking.same_news.figures import numbers
from generator.linking.same_news.kin import kin
from generator.linking.same_news.named_kinds import NamedKind, named_kinds
from generator.model import ArticleFacts, Place, Span
from generator.text.spans import Cover, SpanIndex, sentence_index
from generator.timex.forms import POINTS_IN_TIME

if TYPE_CHECKING:
    from generator.linking.people.people import PersonKey
    from generator.model import Sentence, TimeExpression

TermKind = Literal["word", "number", "day", "person", "source"]
Term = tuple[TermKind, str]
_CAPITAL = re.compile(r"(?<=[\w,;:] )[A-Z]\w+")
_AROUND_A_WORD = ".,;:!?()'\"“”‘’"
_OWNS = re.compile(r"['’]s?$|['’]s?(?=\s)")
_OF_ONE_DAY = len("2021-03-16")


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence and what it tells: its place, and its terms, each once, in order of the text.

    ``capital`` are those of its words that are written with a capital letter, its first only in somebody's
    name; ``is_ahead`` is whether its main verb is of the future, and ``core`` are the words of what it tells
    first. ``owning`` are those of its days that only say which thing is meant ("Tuesday's vote");
    ``first_named`` is whom it names first, and whether that is before its main verb; ``things`` are those
    that it names with their kind.
    """

    place: Place
    terms: tuple[Term, ...]
    capital: frozenset[str] = frozenset()
    is_ahead: bool = False
    core: frozenset[Term] = frozenset()
    owning: frozenset[Term] = frozenset()
    first_named: tuple[Term, bool] | None = None
    things: frozenset[NamedKind] = frozenset()

    @property
    def days(self) -> set[Term]:
        """The days that it names."""
        return {term for term in self.terms if term[0] == "day"}


def tellings(facts: ArticleFacts, person_ids: Mapping[PersonKey, str]) -> list[Telling]:
    """One for each sentence of an article, in order.

    A word is the part that its kin share, a person the id in the dossier, which a pronoun has too.
    What stands beside the article on its page tells nothing.
    """
    article, sentences = facts.article, facts.sentences
    index = sentence_index(sentences)
    days = [t for t in facts.times if t.type in POINTS_IN_TIME]
    undated = _without(article.text, [t.span for t in days])
    terms = [_words_and_numbers(s, article.text, undated) for s in sentences]
    owning = _add_days(article.text, days, index, terms)
    for k, person in enumerate(facts.people):
        if id := person_ids.get((article.id, k)):
            _add(index, (m.span.start for m in person.mentions), ("person", id), terms)
    for q in facts.quotations:
        if q.source is not None and q.source.name:
            _add(index, (q.span.start,), ("source", q.source.name.lower()), terms)
    first_named = _first_named(facts, person_ids, index)
    beside = Cover(b.span for b in article.boilerplate)
    told = [
        () if beside.holds(s.span.start, s.span.end) else tuple(terms[n]) for n, s in enumerate(sentences)
    ]
    named = SpanIndex(_names(facts), span=lambda name: name)
    return [
        Telling(
            Place(article.id, s.span.start, s.span.end),
            told[n],
            _capital(article.text, s.span, named.within(s.span.start, s.span.end)),
            s.tense == "future",
            frozenset(told[n]).intersection(("word", kin(lemma)) for lemma in s.core),
            frozenset(owning[n]),
            first_named.get(n),
            named_kinds(article.text[s.span.start : s.span.end]),
        )
        for n, s in enumerate(sentences)
    ]


def _add_days(
    text: str, days: Iterable[TimeExpression], index: SpanIndex[Sentence], terms: Sequence[dict[Term, None]]
) -> list[dict[Term, None]]:
    """Add the days to the terms of their sentences; those of each that only say which thing is meant."""
    owning: list[dict[Term, None]] = [{} for _ in terms]
    for t in days:
        words = text[t.span.start : t.span.end].lower()
        day: Term = ("day", t.edtf[:_OF_ONE_DAY] if t.edtf else _weekday(words))
        _add(index, (t.span.start,), day, terms)
        if _OWNS.match(text, t.span.end) or _OWNS.search(words):
            _add(index, (t.span.start,), day, owning)
    return owning


def _first_named(
    facts: ArticleFacts, person_ids: Mapping[PersonKey, str], index: SpanIndex[Sentence]
) -> dict[int, tuple[Term, bool]]:
    """For each sentence with somebody's name whom it names first, and whether before its main verb."""
    named: dict[int, tuple[int, str]] = {}
    for k, person in enumerate(facts.people):
        id = person_ids.get((facts.article.id, k))
        for start in (m.span.start for m in person.mentions if m.kind == "name" and id):
            at = index.position(start)
            named[at] = min(named.get(at, (start, id or "")), (start, id or ""))
    verbs = {at: facts.sentences[at].verb for at in named if at >= 0}
    return {
        at: (("person", id), start < verb.start)
        for at, (start, id) in named.items()
        if (verb := verbs.get(at)) is not None
    }


def _names(facts: ArticleFacts) -> Iterator[Span]:
    """Where the article names somebody."""
    return (m.span for person in facts.people for m in person.mentions if m.kind == "name")


def _capital(text: str, sentence: Span, names: Iterable[Span]) -> frozenset[str]:
    words = _CAPITAL.findall(text[sentence.start : sentence.end])
    words += [word for name in names for word in text[name.start : name.end].split() if word.istitle()]
    return frozenset(kin(word.lower()) for word in words)


def _weekday(words: str) -> str:
    """The day of the week that unresolved words name ("Tuesday evening"), or else the words."""
    return next((day.lower() for day in calendar.day_name if day.lower() in words), words)


def _without(text: str, spans: Iterable[Span]) -> str:
    """A text with spaces in the place of some of it."""
    out, at = [], 0
    for span in spans:
        out += [text[at : span.start], " " * (span.end - max(at, span.start))]
        at = max(at, span.end)
    return "".join([*out, text[at:]])


def _words_and_numbers(s: Sentence, text: str, undated: str) -> dict[Term, None]:
    """The terms of a sentence that name no day: those of ``undated``, its article's text without dates."""
    dated = text[s.span.start : s.span.end].lower().split()
    kept = undated[s.span.start : s.span.end]
    still = {word.strip(_AROUND_A_WORD) for word in kept.lower().split()}
    dropped = {word.strip(_AROUND_A_WORD) for word in dated} - still
    lemmas = [x for x in s.lemmas if len(x) > 1 and not x.isdigit() and x not in dropped]
    found: list[Term] = [("word", kin(lemma)) for lemma in lemmas]
    return dict.fromkeys([*found, *(("number", n) for n in numbers(kept))])


def _add(
    index: SpanIndex[Sentence], offsets: Iterable[int], term: Term, terms: Sequence[dict[Term, None]]
) -> None:
    """A term for each sentence that begins at an offset or before it."""
    for offset in offsets:
        at = index.position(offset)
        if at >= 0:
            terms[at][term] = None
