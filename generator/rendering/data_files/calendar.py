"""The timeline as iCalendar (RFC 5545): whole-day entries for events whose days are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model import Event
from generator.rendering.addresses import event_anchor
from generator.rendering.dates import event_date
from generator.rendering.escaping import showable
from generator.rendering.parts.event_words import event_words
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.timex.edtf import bounds

_LINE_OCTETS = 75
# An entry longer than this says that its day is not known: it is no entry of a calendar.
_LONGEST = timedelta(days=31)


def timeline_calendar(site: SiteIndex) -> str:
    """All dated events of all stories that last no longer than a month."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dossier//Timeline//EN", "CALSCALE:GREGORIAN"]
    for story in site.stories:
        for event in story.events:
            lines.extend(_entry(story, event))
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _entry(story: StoryIndex, event: Event) -> Iterator[str]:
    days = _days(event)
    if days is None or not event.has_words:
        return
    first, last = days
    yield "BEGIN:VEVENT"
    yield f"UID:{event_anchor(event)}@dossier"
    # The file has no clock of its own: the same articles give the same bytes.
    yield f"DTSTAMP:{first:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event_words(story, event))}"
    yield f"DESCRIPTION:{_text(f'{event_date(story.labels, event)}: {story.labels.said(event.why)}')}"
    yield "END:VEVENT"


def _days(event: Event) -> tuple[date, date] | None:
    """The first and last day of an event, where a calendar can hold them."""
    if event.edtf is None:
        return None
    try:
        first, last = (date(*day) for day in bounds(event.edtf))
    except ValueError:
        return None
    return (first, last) if last - first < _LONGEST and last < date.max else None


def _text(words: str) -> str:
    """Text by the RFC's rules for escaping."""
    plain = " ".join(showable(words).split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A content line, folded so that no piece is longer than 75 octets and none cuts a character."""
    if len(line.encode()) <= _LINE_OCTETS:
        return line
    pieces, piece = [], ""
    for character in line:
        if len(piece.encode()) + len(character.encode()) > _LINE_OCTETS:
            pieces.append(piece)
            piece = " "
        piece += character
    return "\r\n".join([*pieces, piece])
