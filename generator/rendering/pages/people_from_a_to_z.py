"""Where there are many people: all of them from A to Z, a page a letter; those in passing have no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Person
from generator.rendering.addresses import people_called, person_anchor
from generator.rendering.escaping import markdown
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext
from generator.rendering.parts.lists import person_row
from generator.rendering.parts.ways_into_people import ways_into_people
from generator.rendering.site_index import SiteIndex


@dataclass(frozen=True, slots=True)
class _PersonLine:
    """A person in the list: their name, linked where they have a page, and what is known of them."""

    id: str
    name: Markup
    role: str
    known: Markup


def people_from_a_to_z(site: SiteIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page; none where there are few people."""
    if not site.lists_people:
        return
    say, total = site.labels.text, site.labels.count("person", len(site.cast.people))
    for part, people in site.alphabet.parts.items():
        page = PageContext(site, people_called(part))
        title = say("people.called", letters=part.capitalize())
        yield (
            page.path,
            render_page(
                "people_from_a_to_z.md.j2",
                Head(
                    title,
                    say("people.a_to_z_description", people=total),
                    say("pages.people"),
                    hide=("navigation", "toc"),
                    search={"exclude": True},
                ),
                site.labels,
                total=total,
                ways=ways_into_people(page, part),
                rows=[_line(page, site.cast.people[person]) for person in people],
                made_from=page.made_from(site.articles),
            ),
        )


def _line(page: PageContext, person: Person) -> _PersonLine:
    row, site = person_row(page, person), page.site
    identifier = person_anchor(person.id)
    if site.has_page(person.id):
        return _PersonLine(identifier, row.link, row.role, markdown(row.counts))
    first = min(mention.place for mention in person.mentions)
    places = [
        page.within(story).source_link(first)
        for story in site.cast.stories_of(person.id)
        if first.article in story.articles
    ]
    where = page.labels.markdown("people.named_in", places=Markup("; ").join(places))
    return _PersonLine(identifier, markdown(row.name), row.role, where)
