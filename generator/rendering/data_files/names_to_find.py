"""What find.js looks through: the names of all people and all stories, each a script of its own.

Scripts, since pages that are opened from a disk may fetch no file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from generator.rendering.escaping import showable
from generator.rendering.parts.story_counts import story_counts
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.timex.edtf import bounds, iso


def people_names(site: SiteIndex) -> str:
    """Of each person the name, the address from the site's root and the role, those who matter most first."""
    address, cast = site.person_address, site.cast
    return _script(
        "people", ((p.name, site.as_served(address(p.id)), cast.role_of(p.id)) for p in cast.ranked)
    )


def stories_names(site: SiteIndex) -> str:
    """Of each story the name, the address, its numbers, its first day and its last; the latest first."""
    return _script("stories", ([*_named(site, story), *_days(story)] for story in site.latest_stories))


def _named(site: SiteIndex, story: StoryIndex) -> tuple[str, str, str]:
    when = f"{site.labels.date(story.appeared)}; " if story.appeared else ""
    address = site.as_served(site.addresses.story(story.name))
    return site.story_name(story), address, f"{when}{story_counts(story)}"


def _days(story: StoryIndex) -> list[str]:
    return [iso(day) for day in bounds(story.appeared)] if story.appeared else []


def _script(what: str, rows: Iterable[Sequence[str]]) -> str:
    shown = ([showable(value) for value in row] for row in rows)
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in shown)
    return f"(globalThis.dossierNames ??= {{}}).{what} = [\n{lines}\n];\n"
