"""Sentences with their citations: a number for each place that says it, and the notes it leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Place, SummarySentence
from generator.rendering.context import Site
from generator.rendering.escaping import markdown
from generator.rendering.parts.linked_words import linked_words
from generator.rendering.story import Story


@dataclass(frozen=True, slots=True)
class Cited:
    """Sentences with numbered citations, and the notes that the numbers lead to."""

    lines: tuple[Markup, ...]
    notes: tuple[Markup, ...]


def cited(site: Site, page: str, story: Story, sentences: Sequence[SummarySentence]) -> Cited:
    """A summary as Markdown with footnotes: a number for each place that says it."""
    lines, notes, known = [], [], set[str]()
    for sentence in sentences:
        marks = []
        for place in (sentence.place, *sentence.also):
            label = f"{place.article}:{place.start}"
            note = _note(site, page, story, place)
            key = _label(site, story, place)
            marks.append(f"[^{key}]")
            if label not in known:
                known.add(label)
                notes.append(Markup(f"[^{key}]: ") + note)
        # A narrow space: two numbers in a row must not read as one.
        lines.append(
            linked_words(site, page, story, sentence.place, dates=True) + Markup("&#8239;".join(marks))
        )
    return Cited(tuple(lines), tuple(notes))


def _label(site: Site, story: Story, place: Place) -> str:
    return site.sentence(story, place).rpartition("#")[2].rpartition("/")[2].removesuffix(".md")


def _note(site: Site, page: str, story: Story, place: Place) -> Markup:
    """The sentence with its source: the theme shows it where the reader points at the number."""
    original = site.original_link(story, place)
    more = Markup(" (") + original + Markup(")") if original else Markup("")
    return markdown(f"{story.words(place)} — ") + site.source_link(page, story, place) + more
