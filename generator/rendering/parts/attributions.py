"""Who said a quotation, as pages show it, and how that is known."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator.model import SURE, LinkedQuotation, QuotationKind, Source
from generator.rendering.addresses import safe_name
from generator.rendering.cast import Cast
from generator.rendering.escaping import attribute_text, markdown
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.editor_notes import CORRECTED, correction_note
from generator.rule_tables import read_keys
from generator.text.layout import in_one_line

KINDS: dict[QuotationKind, str] = {
    "direct": "word for word",
    "partial": "partly in their words",
    "indirect": "reported",
}
_UNNAMED = "Speaker not named"
# A word, with an apostrophe inside it.
SPOKEN_WORD = re.compile(r"\w+(?:['’]\w+)*")


@cache
def _name_nobody() -> frozenset[str]:
    path = Path(__file__).parents[1] / "data" / "speakers.yml"
    return frozenset(read_keys(path, ["name_nobody"])["name_nobody"])


def is_unsure(q: LinkedQuotation) -> bool:
    """Whether the speaker is a guess, and the reader must know it."""
    return not q.corrected and q.quotation.speaker is not None and q.quotation.confidence < SURE


def speaker_name(page: StoryPageContext, q: LinkedQuotation) -> str:
    """The name of the person or the source; else what the article writes, unless it is a pronoun."""
    if person := page.story.speaker_of(q):
        return page.site.cast.people[person].name
    if q.source is not None and q.source.name:
        return q.source.name
    written = speaker_as_written(page, q)
    return _UNNAMED if written.casefold() in _name_nobody() else written or _UNNAMED


def speaker_link(page: StoryPageContext, q: LinkedQuotation) -> Markup:
    """The same as Markdown, a person or a source linked."""
    if person := page.story.speaker_of(q):
        return page.person_link(person)
    target = page.site.source_address(page.story, q.source_id) if q.source_id else None
    words = speaker_name(page, q)
    return page.text_link(target, words) if target else markdown(words)


def speaker_key(page: StoryPageContext, q: LinkedQuotation) -> str:
    """What those have in common who speak alike, for an attribute."""
    if person := page.story.speaker_of(q):
        return safe_name(person)
    return safe_name(f"source {q.source_id or speaker_name(page, q).casefold()}")


def tooltip(page: StoryPageContext, q: LinkedQuotation) -> Markup:
    """What a tooltip over a quotation in the running text says; attribute text."""
    doubt = f", {CORRECTED}" if q.corrected else ", speaker uncertain" if is_unsure(q) else ""
    return attribute_text(f"{speaker_name(page, q)}: {KINDS[q.quotation.kind]}{doubt}")


def how_known(page: StoryPageContext, q: LinkedQuotation) -> Markup:
    """How the speaker is known, read from "he", reported by another, a guess; empty where plainly written."""
    parts = [correction_note(q.corrected)] if q.corrected else _as_read(page, q)
    if q.via and q.via in page.site.cast.people:
        parts.append(Markup("as told by ") + page.person_link(q.via))
    if is_unsure(q):
        parts.append(Markup('<span class="d-doubt">speaker uncertain</span>'))
    return Markup(", ").join(parts)


def _as_read(page: StoryPageContext, q: LinkedQuotation) -> list[Markup]:
    """What the article writes for the speaker, where that is not their name."""
    written, person = speaker_as_written(page, q), page.story.speaker_of(q)
    if not written:
        named = person or (q.source is not None and q.source.name)
        return [Markup("worked out from the context")] if named else []
    if person is None and q.source is not None and q.source.name:
        return _source_as_read(q.source, written)
    if person and _names(page.site.cast, person, written):
        return []
    if person or written.casefold() in _name_nobody():
        return [markdown(f"written “{written}”")]
    return [Markup("source as written")]


def _source_as_read(source: Source, written: str) -> list[Markup]:
    """The words beside the quotation, where the source's name as shown is not among them."""
    said = [Markup("source not named")] if source.kind == "unnamed" else []
    name, words = _plain_words(source.name or ""), _plain_words(written)
    return said if f" {name} " in f" {words} " else [*said, markdown(f"written “{written}”")]


def _plain_words(text: str) -> str:
    return " ".join(SPOKEN_WORD.findall(text.casefold().replace("’", "'")))


def speaker_as_written(page: StoryPageContext, q: LinkedQuotation) -> str:
    """The words that the article has for the speaker; "" where it has none."""
    s = q.quotation.speaker
    return "" if s is None else in_one_line(page.story.articles[q.article].text, s)


def _names(cast: Cast, person: str, written: str) -> bool:
    """Whether the words beside the quotation name the person, and so nothing had to be worked out."""
    known = cast.people[person]
    names = {w.casefold() for name in (known.name, *known.aliases) for w in SPOKEN_WORD.findall(name)}
    return any(w.casefold() in names for w in SPOKEN_WORD.findall(written))
