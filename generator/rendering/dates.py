"""Dates on pages: in words for readers, as attributes for machines and filters."""

from __future__ import annotations

from markupsafe import Markup

from generator.labels.site_labels import SiteLabels
from generator.model import Event
from generator.rendering.escaping import markdown
from generator.timex.edtf import Day, bounds, iso


def event_date(labels: SiteLabels, event: Event) -> str:
    """An event's date in words, with what kind of date it is."""
    return labels.date(event.edtf, event.basis, inferred=event.inferred)


def time_element(edtf: str | None, words: str) -> Markup:
    """A date for readers and for machines: ``words`` in a ``<time>`` where a machine can read the date."""
    stamp, inner = machine_date(edtf), markdown(words)
    return Markup(f'<time datetime="{stamp}">{inner}</time>') if stamp else inner


def machine_date(edtf: str | None) -> str:
    """The value of ``<time datetime>``: the year, month or day an EDTF date lies within, or ""."""
    if edtf is None or "~" in edtf or "%" in edtf:
        return ""
    try:
        (y1, m1, d1), (y2, m2, d2) = bounds(edtf)
    except ValueError:
        return ""
    if y1 != y2 or not 0 < y1 < 10_000:
        return ""
    if m1 != m2:
        return f"{y1:04}"
    return f"{y1:04}-{m1:02}" + (f"-{d1:02}" if d1 == d2 else "")


def day_attributes(edtf: str | None) -> Markup:
    """The first and last day of a date as attributes that a filter reads; "" without a date."""
    if edtf is None:
        return Markup("")
    try:
        first, last = bounds(edtf)
    except ValueError:
        return Markup("")
    days = [iso((max(y, 0), m, d)) for y, m, d in (first, last) if y < 10_000]
    start = f' data-from="{days[0]}"' if first[0] < 10_000 else ""
    return Markup(start + (f' data-until="{days[-1]}"' if last[0] < 10_000 else ""))


def from_to(labels: SiteLabels, first: Day | None, last: Day | None) -> str:
    """From when to when a part of a list is, for a link to it; None is what has no date, at the end.

    Years where they differ, else months, within one month days.
    """
    if first is None or last is None:
        known = first or last
        undated = labels.text("timeline.undated_place")
        return labels.text("pages.and", one=labels.month(*known[:2]), other=undated) if known else undated
    first, last = sorted((first, last))
    (y1, m1, _), (y2, m2, _) = first, last
    if y1 != y2:
        return labels.text("dates.from_to", first=labels.year(y1), last=labels.year(y2))
    if m1 != m2:
        months = labels.names("dates.months")
        return labels.text("dates.from_to", first=months[m1 - 1], last=labels.month(y2, m2))
    if y1 <= 0:
        return labels.month(y1, m1)
    if first == last:
        return labels.date(iso(first))
    begin = labels.text("dates.day_of_month", day=first[2])
    return labels.text("dates.from_to", first=begin, last=labels.date(iso(last)))
