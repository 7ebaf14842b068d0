"""The people of a site: an index by weight, and the picture of who speaks of whom."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rendering.addresses import people_page
from generator.rendering.page import Head, render_page
from generator.rendering.parts.lists import person_row
from generator.rendering.parts.pagination import LongList, list_pages
from generator.rendering.parts.who_speaks import who_speaks_of_whom
from generator.rendering.site_index import SiteIndex

# In a longer index than this, people who are only named in passing are folded away.
_FOLD_ABOVE = 15


def people_pages(site: SiteIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page of the index."""
    ranked = site.cast.ranked
    total, fold = site.labels.count("person", len(ranked)), len(ranked) > _FOLD_ABOVE
    title = site.labels.text("pages.people")
    for part in list_pages(site, LongList(title, ranked, people_page)):
        page = part.page
        rows = [person_row(page, p) for p in part.items]
        yield (
            page.path,
            render_page(
                "people.md.j2",
                Head(
                    part.title,
                    site.labels.text("people.description", people=total),
                    title,
                    hide=("navigation", "toc"),
                    search={"exclude": True},
                ),
                site.labels,
                total=total,
                rows=[r for r in rows if not (fold and r.in_passing)],
                in_passing=[r for r in rows if fold and r.in_passing],
                picture=who_speaks_of_whom(page) if part.first else None,
                pager=part.pager,
                made_from=page.made_from(site.articles),
            ),
        )
