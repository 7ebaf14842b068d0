"""Events to which two articles give different days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.corrections.entry_values import can_be_found
from generator.corrections.event_index import EventIndex
from generator.corrections.targets import TargetError
from generator.labels.label_files import english
from generator.model import Difference, Dossier, Event, Place
from generator.review.finding import EVEN, Choice, EntryPairs, Finding
from generator.review.sentences_shown import SentencesShown, beginnings

_SETTLED = {"date", "same_as"}
# Of more events in one article each is known by its id.
_MOST_EVENTS = 300

_ByArticle = Mapping[str, Sequence[Event]]


def contradicted_dates(dossier: Dossier, sentences: SentencesShown) -> Iterator[Finding]:
    """Two dates of one event, of which an editor has corrected neither."""
    differing = [d for d in dossier.differences if d.kind == "dates"]
    if not differing:
        return
    told_in = _by_article(dossier.events)
    for difference in differing:
        one, other = (_dated(place, told_in) for place in difference.places[:2])
        if one is None or other is None or one.id == other.id:
            continue
        if not _SETTLED.isdisjoint((*one.corrected, *other.corrected)):
            continue
        yield _finding(difference, (one, other), told_in, sentences)


def _by_article(events: Iterable[Event]) -> _ByArticle:
    """Article id → the events that it tells."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for article in dict.fromkeys(place.article for place in event.sentences):
            found[article].append(event)
    return found


def _dated(place: Place, told_in: _ByArticle) -> Event | None:
    """The event of a sentence that has a day, or else any that it tells."""
    events = [e for e in told_in.get(place.article, ()) if place in e.sentences]
    return next((e for e in events if e.precision == "day"), next(iter(events), None))


def _finding(
    difference: Difference, events: tuple[Event, Event], told_in: _ByArticle, sentences: SentencesShown
) -> Finding:
    (one, other), places = events, difference.places[:2]
    first, second = (
        _target(event, place, told_in[place.article], sentences)
        for event, place in zip(events, places, strict=True)
    )
    tell = english().tell
    dates = [english().tell_date(event.edtf) for event in events]
    return Finding(
        "event",
        (one.id, other.id),
        tell(
            "review.two_dates",
            place=sentences.where(places[0]),
            difference=difference.note,
            article=places[1].article,
        ),
        tell("review.two_events", date=dates[0], other=dates[1]),
        EVEN,
        len(one.sentences) + len(other.sentences),
        " / ".join(sentences.around(place) for place in places),
        places[0],
        (
            Choice(tell("review.two_events_understood"), "events", first, (("date", one.edtf),)),
            Choice(tell("review.one_event", date=dates[0]), "events", second, (("same_as", one.id),)),
            Choice(tell("review.one_event", date=dates[1]), "events", first, (("same_as", other.id),)),
            Choice(tell("review.second_date_wrong"), "events", second, (("date", one.edtf),)),
            Choice(tell("review.first_date_wrong"), "events", first, (("date", other.edtf),)),
        ),
    )


def _target(event: Event, place: Place, beside: Sequence[Event], sentences: SentencesShown) -> EntryPairs:
    """As few words of a sentence as tell an event from others of its article; its id where none do."""
    if len(beside) <= _MOST_EVENTS and can_be_found(place.article):
        articles = {p.article for e in beside for p in e.sentences}
        some = tuple(sentences.articles[id] for id in sorted(articles))
        index = EventIndex([Dossier("", some, events=tuple(beside))])
        for words in beginnings(sentences.words(place)):
            if can_be_found(words) and _finds(index, words, place.article, event):
                return (("event", words), ("article", place.article), ("dated", event.edtf))
    return (("event", event.id),)


def _finds(index: EventIndex, words: str, article: str, event: Event) -> bool:
    try:
        return index.find(words, article, event.edtf).event.id == event.id
    except TargetError:
        return False
