"""Sentences with their citations: a number for each place that says it, and the notes it leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from generator.model import Place, SummarySentence
from generator.rendering.escaping import markdown, web_address
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.linked_words import linked_words
from generator.rendering.story_index import StoryIndex

_FRAGMENT_WORDS = 12


@dataclass(frozen=True, slots=True)
class Cited:
    """Sentences with numbered citations, and the notes that the numbers lead to."""

    lines: tuple[Markup, ...]
    notes: tuple[Markup, ...]


def cited(page: StoryPageContext, sentences: Sequence[SummarySentence]) -> Cited:
    """A summary as Markdown with footnotes: a number for each place that says it."""
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
        lines.append(linked_words(page, sentence.place, dates=True) + Markup("&#8239;".join(marks)))
    return Cited(tuple(lines), tuple(notes.values()))


def _label(page: StoryPageContext, place: Place) -> str:
    address = page.site.sentence_address(page.story, place)
    return address.rpartition("#")[2].rpartition("/")[2].removesuffix(".md")


def _note(page: StoryPageContext, place: Place) -> Markup:
    """The sentence with its source: the theme shows it where the reader points at the number."""
    original = _original_link(page.story, place)
    more = Markup(" (") + original + Markup(")") if original else Markup("")
    return markdown(f"{page.story.words(place)} — ") + page.source_link(place) + more


def _original_link(story: StoryIndex, place: Place) -> Markup:
    """A link to the words where they were published, by text fragment; empty without an address."""
    url = web_address(story.articles[place.article].facts.article.url)
    if url is None:
        return Markup("")
    words = story.text(place).encode("utf-8", "replace").decode().split()[:_FRAGMENT_WORDS]
    fragment = "%20".join(quote(w, safe="").replace("-", "%2D") for w in words)
    separator = "" if "#" in url else f"#:~:text={fragment}"
    return Markup(f"[original]({url}{separator})")
