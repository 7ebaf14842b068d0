"""The summary of a story: each sentence with its citations, one summary an article, where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Difference, Place, SummarySentence
from generator.rendering.context import Site
from generator.rendering.escaping import markdown
from generator.rendering.linked_words import linked_words
from generator.rendering.links import link
from generator.rendering.page import render_page
from generator.rendering.story import Story
from generator.rendering.utterances import shown_variants

_DIFFERENCE_TITLES = {
    "only": "Told by one article only",
    "figures": "Figures differ",
    "dates": "Dates differ",
}


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


def summary_page(site: Site, story: Story) -> tuple[str, str]:
    """Path and content of a story's summary."""
    page = site.places.summary(story.name)
    title = site.titled("Summary", story)
    whole = cited(site, page, story, story.dossier.summary)
    return page, render_page(
        "summary.md.j2",
        title=title,
        description=" ".join(story.text(s.place) for s in story.dossier.summary[:2]) or title,
        kind="Summary",
        crumbs=site.story_links(page, story),
        summary=whole,
        articles=[
            (
                site.article_link(page, a),
                site.credit(a.dated),
                [
                    link(
                        page,
                        site.sentence(story, s.place),
                        markdown(story.words(s.place)),
                        css=".d-cited",
                    )
                    for s in story.dossier.article_summaries.get(a.id, ())
                ],
            )
            for a in story.by_date
        ],
        variants=[shown_variants(site, page, story, g) for g in story.variants],
        differences=differences(site, page, story),
        made_from=site.made_from(page, list(story.articles.values())),
    )


def differences(
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
