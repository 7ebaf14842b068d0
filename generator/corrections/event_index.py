"""Find an event by some words of a sentence that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.corrections.entries import ABSENT, Absent
from generator.corrections.targets import TargetError, closest_within, holds, named_in_a_row, plain, sought
from generator.model import Dossier, Event
from generator.reading.outcome import quoted
from generator.timex.edtf import bounds

_Dated = str | Literal[Absent.ABSENT] | None


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event, and the number of the dossier that it is in."""

    dossier: int
    event: Event


@dataclass(frozen=True, slots=True)
class _EventTelling:
    """A sentence that tells an event; ``first`` is the one that the site shows."""

    found: FoundEvent
    article: str | None
    words: str
    first: bool


class EventIndex:
    """The events of all stories by the words of their sentences."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        self._by_id: dict[str, FoundEvent] = {}
        self._tellings: list[_EventTelling] = []
        for number, dossier in enumerate(dossiers):
            texts = {d.facts.article.id: d.facts.article.text for d in dossier.articles}
            for event in dossier.events:
                found = self._by_id[event.id] = FoundEvent(number, event)
                if event.told is not None:
                    self._tellings.append(_EventTelling(found, None, sought(event.told), True))
                for n, place in enumerate(event.sentences):
                    words = plain(texts[place.article][place.start : place.end])
                    self._tellings.append(_EventTelling(found, place.article, words, n == 0))

    def find(
        self, words: str, article: str | None = None, dated: _Dated = ABSENT, words_alone: bool = False
    ) -> FoundEvent:
        """The one event of a sentence that has some words, or known by that id.

        ``article`` is one that tells it, ``dated`` the date that it has, None for one without. One that the
        site shows in these words goes before one that another sentence tells in them. Raises TargetError
        where there is none, or more than one; with ``words_alone`` no other key of the entry could decide.
        """
        if words in self._by_id:
            return self._by_id[words]
        wanted = sought(words)
        having = [t for t in self._tellings if holds(t.words, wanted)]
        here = [t for t in having if article is None or t.article == article]
        then = [t for t in here if dated is ABSENT or _is_of(t.found.event, dated)]
        found = _events(t for t in then if t.first) or _events(then)
        if len(found) == 1:
            return found[0]
        if found:
            known_as = [(f.event.id, _described(f.event)) for f in found]
            raise TargetError(_several(words, found, words_alone), possible=known_as)
        if here:
            raise TargetError(_of_another_date(words, dated, _events(here)))
        if having:
            articles = named_in_a_row(list(dict.fromkeys(t.article or "" for t in having)))
            raise TargetError(
                f"{quoted(words)} is in no event of article {quoted(article or '')}, but of {articles}"
            )
        if words_alone and _is_date(words):
            raise TargetError(
                f"{quoted(words)} is a date; same_as: is words of the other event, and date: gives it a date"
            )
        raise TargetError(
            f"{quoted(words)} is in no event",
            words,
            closest_within(words, (t.words for t in self._tellings)),
        )


def _is_date(words: str) -> bool:
    try:
        return bool(bounds(words))
    except ValueError:
        return False


def _of_another_date(words: str, dated: _Dated, found: Sequence[FoundEvent]) -> str:
    """What is told where events with the words have other dates than the one that an entry gives."""
    asked = "without a date" if dated is None else f"dated {dated}"
    known = [f.event.edtf for f in found]
    days = [day for day in known if day is not None]
    there = [f"under {named_in_a_row(days)}"] if days else []
    if None in known:
        there.append("without a date (dated: null)")
    return f"{quoted(words)} is in no event {asked}, but stands {' and '.join(there)}"


def _is_of(event: Event, dated: str | None) -> bool:
    """Whether an event has a date, however sure that is."""
    if event.edtf is None or dated is None:
        return event.edtf is dated
    return bounds(event.edtf) == bounds(dated)


def _events(tellings: Iterable[_EventTelling]) -> list[FoundEvent]:
    return list({t.found.event.id: t.found for t in tellings}.values())


def _several(words: str, found: Sequence[FoundEvent], words_alone: bool) -> str:
    articles = [f.event.sentences[0].article if f.event.sentences else "" for f in found]
    if not words_alone and len({f.event.edtf for f in found}) == len(found):
        decides = f"dated: would decide, of {_dates(found)}"
    elif not words_alone and len(set(articles)) == len(found):
        decides = f"article: would decide, of {named_in_a_row(articles)}"
    else:
        ids = [f"{f.event.id} ({f.event.edtf})" if f.event.edtf else f.event.id for f in found]
        decides = f"more words would decide, or its id: {named_in_a_row(ids)}"
    return f"{quoted(words)} is in {len(found)} events; {decides}"


def _described(event: Event) -> str:
    """An event by its date and the articles that tell it."""
    articles = dict.fromkeys(place.article for place in event.sentences)
    return ": ".join(filter(None, (event.edtf or "null", named_in_a_row(list(articles)))))


def _dates(found: Sequence[FoundEvent]) -> str:
    return named_in_a_row([f.event.edtf or "none (dated: null)" for f in found])
