"""All data files of a site."""

from __future__ import annotations

from generator.rendering.addresses import (
    DOSSIER_JSON,
    FEED,
    FILTER_LABELS,
    LLMS_TXT,
    PEOPLE_CSV,
    PEOPLE_NAMES,
    QUOTES_CSV,
    SOURCES_CSV,
    STORIES_NAMES,
    TIMELINE_CSV,
    TIMELINE_ICS,
)
from generator.rendering.data_files.calendar import timeline_calendar
from generator.rendering.data_files.feed import atom_feed
from generator.rendering.data_files.filter_labels import filter_labels
from generator.rendering.data_files.llms_txt import llms_txt
from generator.rendering.data_files.names_to_find import people_names, stories_names
from generator.rendering.data_files.site_json import whole_json
from generator.rendering.data_files.tables import (
    PEOPLE_TABLE,
    QUOTES_TABLE,
    SOURCES_TABLE,
    TIMELINE_TABLE,
    as_csv,
)
from generator.rendering.site_index import SiteIndex


def data_files(site: SiteIndex) -> dict[str, str]:
    """Path below docs/ → content."""
    found = {
        DOSSIER_JSON: whole_json([s.dossier for s in site.stories], site.settings.version),
        QUOTES_CSV: as_csv(QUOTES_TABLE, site),
        PEOPLE_CSV: as_csv(PEOPLE_TABLE, site),
        SOURCES_CSV: as_csv(SOURCES_TABLE, site),
        TIMELINE_CSV: as_csv(TIMELINE_TABLE, site),
        TIMELINE_ICS: timeline_calendar(site),
        FEED: atom_feed(site),
        LLMS_TXT: llms_txt(site),
        FILTER_LABELS: filter_labels(site.labels),
    }
    if site.lists_people:
        found[PEOPLE_NAMES] = people_names(site)
    if site.lists_stories:
        found[STORIES_NAMES] = stories_names(site)
    return found
