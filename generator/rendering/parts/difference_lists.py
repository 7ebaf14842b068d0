"""Where the articles of a story differ, as lists: a note, and the words of each article with its source."""

from __future__ import annotations

from markupsafe import Markup

from generator.model import Difference
from generator.rendering.context import Site
from generator.rendering.escaping import markdown
from generator.rendering.story import Story

_DIFFERENCE_TITLES = {
    "only": "Told by one article only",
    "figures": "Figures differ",
    "dates": "Dates differ",
}


def difference_lists(
    site: Site, page: str, story: Story
) -> list[tuple[str, list[tuple[str, list[tuple[Markup, Markup]]]]]]:
    """Where the articles differ, by kind: a note, and the words of each article with its source."""
    out = []
    for kind, title in _DIFFERENCE_TITLES.items():
        found = [d for d in story.dossier.differences if d.kind == kind]
        if found:
            out.append((title, [(d.note, _sides(site, page, story, d)) for d in found]))
    return out


def _sides(site: Site, page: str, story: Story, difference: Difference) -> list[tuple[Markup, Markup]]:
    return [(markdown(story.words(p)), site.source_link(page, story, p)) for p in difference.places]
