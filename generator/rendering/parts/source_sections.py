"""The sources of a story by kind, each with what it says where that is one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.model import Utterance
from generator.rendering.addresses import source_anchor
from generator.rendering.escaping import markdown
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.quote_blocks import ShownUtterance, shown_utterance
from generator.rendering.parts.rests_on import voice_counts
from generator.rendering.parts.statements import first_words, place_of
from generator.rendering.standing import Voice, standing_id, standing_label

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class _VoiceRow:
    """A source in the index; ``name`` is linked where it has a page, ``quote`` is the one thing it says."""

    id: str
    name: Markup
    role: str
    counts: str
    other_names: str
    quote: ShownUtterance | None
    lines: list[tuple[Markup, Markup]]


@dataclass(frozen=True, slots=True)
class SourceSection:
    """The sources of a kind on a page of the index."""

    id: str
    heading: str
    rows: list[_VoiceRow]


def source_sections(page: StoryPageContext, found: Sequence[Voice]) -> list[SourceSection]:
    """By kind; each page of the index begins its first kind anew."""
    return [
        SourceSection(
            standing_id(kind),
            page.labels.text(standing_label(kind, "heading")),
            [_row(page, voice) for voice in of],
        )
        for kind, of in groupby(found, key=lambda voice: voice.kind)
    ]


def _row(page: StoryPageContext, voice: Voice) -> _VoiceRow:
    source, cast = page.story.sources.get(voice.key), page.site.cast
    is_person = voice.kind == "person" and voice.key in cast.people
    alone = voice.kind in ("organisation", "document", "group") and not voice.has_page
    listed = voice.said if voice.kind in ("unnamed", None) else ()
    return _VoiceRow(
        id=source_anchor(voice.key),
        name=_name(page, voice),
        role=cast.role_of(voice.key) if is_person else "",
        counts=voice_counts(page.labels, voice),
        other_names=", ".join(source.aliases) if source else "",
        quote=shown_utterance(page, voice.said[0], of=voice.key) if alone else None,
        lines=[_line(page, u) for u in listed],
    )


def _line(page: StoryPageContext, utterance: Utterance) -> tuple[Markup, Markup]:
    """The first words of a statement, and the article that tells it; both lead to its sentence."""
    place = place_of(utterance)
    target = page.site.sentence_address(page.story, place)
    words = page.english_link(target, first_words(page.story, utterance), ".d-cited")
    return words, page.source_link(place)


def _name(page: StoryPageContext, voice: Voice) -> Markup:
    if voice.kind == "person" and voice.key in page.site.cast.people:
        return page.person_link(voice.key)
    if voice.has_page:
        return page.text_link(page.site.addresses.source(page.story.name, voice.key), voice.title)
    return markdown(voice.title)
