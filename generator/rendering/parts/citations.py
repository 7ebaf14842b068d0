"""Sentences with their citations: a number for each place that says it, and the notes it leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Place, SummarySentence
from generator.rendering.escaping import markdown
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.editor_notes import correction_note
from generator.rendering.parts.linked_words import linked_words
from generator.rendering.parts.tellers import told_by


@dataclass(frozen=True, slots=True)
class Cited:
    """Sentences with numbered citations, and the notes that the numbers lead to."""

    lines: tuple[Markup, ...]
    notes: tuple[Markup, ...]


def cited(page: StoryPageContext, sentences: Sequence[SummarySentence]) -> Cited:
    """A summary as Markdown with footnotes: a number for each place that says it, and how many tell it."""
    lines, notes = [], dict[Place, Markup]()
    for sentence in sentences:
        marks = []
        for place in (sentence.place, *sentence.also):
            key = _label(page, place)
            marks.append(f"[^{key}]")
            first = Place(place.article, place.start, place.start)
            if first not in notes:
                notes[first] = Markup(f"[^{key}]: ") + _note(page, place)
        # A narrow space: two numbers in a row must not read as one.
        words = linked_words(page, sentence.place, dates=True) + Markup("&#8239;".join(marks))
        note = correction_note(page.labels, sentence.corrected, "editor.chosen")
        chosen = _beside(page, note) if note else note
        lines.append(words + _how_many(page, sentence) + chosen)
    return Cited(tuple(lines), tuple(notes.values()))


def _how_many(page: StoryPageContext, sentence: SummarySentence) -> Markup:
    words = told_by(page.story, (sentence.place, *sentence.also))
    return _beside(page, markdown(words)) if words else Markup("")


def _beside(page: StoryPageContext, note: Markup) -> Markup:
    """Words of ours behind a sentence of an article."""
    return Markup(' <span class="d-note"{}>{}</span>').format(page.labels.lang_back, note)


def _label(page: StoryPageContext, place: Place) -> str:
    page_name = page.site.addresses.article(place.article).rpartition("/")[2].removesuffix(".md")
    return page.story.sentence_id(place) or page_name


def _note(page: StoryPageContext, place: Place) -> Markup:
    """The sentence with its source: the theme shows it where the reader points at the number."""
    source = page.source_link(place, original=True)
    return page.labels.as_english(f"{page.story.words(place)} — ") + source
