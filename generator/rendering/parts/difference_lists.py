"""Where the articles of a story differ, as lists: a note, and the words of each article with its source."""

from __future__ import annotations

from markupsafe import Markup

from generator.model import Difference
from generator.rendering.escaping import markdown
from generator.rendering.page_context import StoryPageContext

_DIFFERENCE_KINDS = ("only", "figures", "dates")

Sides = list[tuple[Markup, Markup]]


def difference_lists(page: StoryPageContext) -> list[tuple[str, list[tuple[str, Sides]]]]:
    """Where the articles differ, by kind: a note, and the words of each article with its source."""
    out = []
    labels = page.labels
    for kind in _DIFFERENCE_KINDS:
        found = [d for d in page.story.dossier.differences if d.kind == kind]
        if found:
            title = labels.text(f"differences.{kind}")
            out.append((title, [(labels.said(d.note), _sides(page, d)) for d in found]))
    return out


def _sides(page: StoryPageContext, difference: Difference) -> Sides:
    return [(markdown(page.story.words(p)), page.source_link(p)) for p in difference.places]
