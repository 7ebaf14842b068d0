"""The page of the data files: what each holds."""

from __future__ import annotations

from generator.rendering.addresses import (
    DATA,
    DOSSIER_JSON,
    FEED,
    LLMS_TXT,
    PEOPLE_CSV,
    QUOTES_CSV,
    SOURCES_CSV,
    TIMELINE_CSV,
    TIMELINE_ICS,
)
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext
from generator.rendering.plurals import counted
from generator.rendering.site_index import SiteIndex


def data_page(site: SiteIndex) -> tuple[str, str]:
    """Path and content of the page."""
    page = PageContext(site, DATA)
    quotes = sum(len(s.utterances) for s in site.stories)
    sources = sum(len(s.sources) for s in site.stories)
    events = sum(len(s.events) for s in site.stories)
    files = [
        (DOSSIER_JSON, "everything, in the open format, with character offsets into the articles"),
        (
            QUOTES_CSV,
            f"{counted(quotes, 'quote')}, a row for each part, with speaker, kind, place and source",
        ),
        (PEOPLE_CSV, f"{counted(len(site.cast.people), 'person', 'people')}, with names, roles and counts"),
        (
            SOURCES_CSV,
            f"{counted(sources, 'source')} other than people, with kinds, names and counts",
        ),
        (TIMELINE_CSV, f"{counted(events, 'event')}, with EDTF dates and sources"),
        (TIMELINE_ICS, "the events whose days are known, for a calendar"),
        (FEED, "articles and events of which the day is known, latest first, as Atom"),
        (LLMS_TXT, "where everything is, for readers that are programs"),
    ]
    return DATA, render_page(
        "data.md.j2",
        Head("Data", "The dossier as data: JSON and CSV.", "Data"),
        files=[(page.text_link(name, name), words) for name, words in files],
        made_from=page.made_from(site.articles),
    )
