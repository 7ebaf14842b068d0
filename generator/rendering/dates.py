"""Dates on pages: in words for readers, as attributes for machines and filters."""

from __future__ import annotations

from markupsafe import Markup

from generator.labels.site_labels import SiteLabels
from generator.model import Event
from generator.rendering.escaping import markdown
from generator.timex.edtf import bounds, iso


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
