"""The people of a site: an index by weight, and the picture of who speaks of whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.model import Person
from generator.rendering.addresses import people_page
from generator.rendering.page import Head, render_page
from generator.rendering.page_labels import PageLabels
from generator.rendering.parts.lists import person_row
from generator.rendering.parts.pagination import LongList, list_pages
from generator.rendering.parts.ways_into_people import ways_into_people
from generator.rendering.parts.who_speaks import who_speaks_of_whom
from generator.rendering.site_index import SiteIndex

# In a longer index than this, people who are only named in passing are folded away.
_FOLD_ABOVE = 15


def people_pages(site: SiteIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page of the index."""
    ranked = site.cast.ranked
    total, fold = site.labels.count("person", len(ranked)), len(ranked) > _FOLD_ABOVE
    title = site.labels.text("pages.people")
    shown = [p for p in ranked if site.has_page(p.id)]
    ranks = partial(_ranks, site.labels, {p.id: n for n, p in enumerate(shown, 1)})
    for part in list_pages(site, LongList(title, shown, people_page, ranks)):
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
                ways=ways_into_people(page) if site.lists_people else [],
                only_lines=len(ranked) - len(shown),
                pager=part.pager,
                turn=part.turn,
                made_from=page.made_from(site.articles),
            ),
        )


def _ranks(labels: PageLabels, rank: Mapping[str, int], first: Person, last: Person) -> str:
    """Which of the people by weight a page has, for the links to it."""
    return labels.text(
        "dates.from_to", first=labels.number(rank[first.id]), last=labels.number(rank[last.id])
    )
