"""The page of the data files: what each holds."""

from __future__ import annotations

from generator.rendering.addresses import (
    DATA,
    DOSSIER_JSON,
    FEED,
    LLMS_TXT,
    PEOPLE_CSV,
    PEOPLE_PARQUET,
    QUOTES_CSV,
    QUOTES_PARQUET,
    SOURCES_CSV,
    SOURCES_PARQUET,
    TIMELINE_CSV,
    TIMELINE_ICS,
    TIMELINE_PARQUET,
)
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext
from generator.rendering.site_index import SiteIndex


def data_page(site: SiteIndex) -> tuple[str, str]:
    """Path and content of the page."""
    page, labels = PageContext(site, DATA), site.labels
    quotes = sum(len(s.counted_utterances) for s in site.stories)
    sources = sum(len(s.sources) for s in site.stories)
    events = sum(len(s.events) for s in site.stories)
    files = [
        (DOSSIER_JSON, labels.text("data.everything")),
        (QUOTES_CSV, labels.text("data.quotes", quotes=labels.count("quote", quotes))),
        (PEOPLE_CSV, labels.text("data.people", people=labels.count("person", len(site.cast.people)))),
        (SOURCES_CSV, labels.text("data.sources", sources=labels.count("source", sources))),
        (TIMELINE_CSV, labels.text("data.timeline", events=labels.count("event", events))),
        (TIMELINE_ICS, labels.text("data.calendar")),
        (FEED, labels.text("data.feed")),
        (LLMS_TXT, labels.text("data.llms")),
    ]
    if site.settings.parquet:
        tables = (QUOTES_PARQUET, PEOPLE_PARQUET, SOURCES_PARQUET, TIMELINE_PARQUET)
        files += [(name, labels.text("data.parquet")) for name in tables]
    return DATA, render_page(
        "data.md.j2",
        Head(labels.text("pages.data"), labels.text("data.description"), labels.text("pages.data")),
        labels,
        files=[(page.text_link(name, name), words) for name, words in files],
        made_from=page.made_from(site.articles),
    )
