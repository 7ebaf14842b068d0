"""The page of the data files: what each holds."""

from __future__ import annotations

from generator.rendering.context import Site
from generator.rendering.links import (
    DATA,
    DOSSIER_JSON,
    FEED,
    LLMS_TXT,
    PEOPLE_CSV,
    QUOTES_CSV,
    TIMELINE_CSV,
    TIMELINE_ICS,
    text_link,
)
from generator.rendering.page import counted, render_page


def data_page(site: Site) -> tuple[str, str]:
    """Path and content of the page."""
    quotes = sum(len(s.utterances) for s in site.stories)
    events = sum(len(s.events) for s in site.stories)
    files = [
        (DOSSIER_JSON, "everything, in the open format, with character offsets into the articles"),
        (QUOTES_CSV, f"{counted(quotes, 'quote')}, a row for each part, with speaker, kind and place"),
        (PEOPLE_CSV, f"{counted(len(site.cast.people), 'person', 'people')}, with names, roles and counts"),
        (TIMELINE_CSV, f"{counted(events, 'event')}, with EDTF dates and sources"),
        (TIMELINE_ICS, "the events whose days are known, for a calendar"),
        (FEED, "articles and events of which the day is known, latest first, as Atom"),
        (LLMS_TXT, "where everything is, for readers that are programs"),
    ]
    return DATA, render_page(
        "data.md.j2",
        title="Data",
        description="The dossier as data: JSON and CSV.",
        kind="Data",
        files=[(text_link(DATA, name, name), words) for name, words in files],
        made_from=site.made_from(DATA, [a for s in site.stories for a in s.articles.values()]),
    )
