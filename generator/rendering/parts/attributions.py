"""Who said a quotation, as pages show it, and how that is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator.model import SURE, LinkedQuotation, QuotationKind, Source
from generator.rendering.addresses import safe_name
from generator.rendering.cast import Cast
from generator.rendering.escaping import attribute_text
from generator.rendering.page_context import StoryPageContext
from generator.rendering.page_labels import PageLabels
from generator.rendering.parts.editor_notes import correction_note
from generator.rendering.standing import with_capital
from generator.rule_tables import read_keys
from generator.text.layout import in_one_line

KINDS: tuple[QuotationKind, ...] = ("direct", "partial", "indirect")
# A word, with an apostrophe inside it.
SPOKEN_WORD = re.compile(r"\w+(?:['’]\w+)*")


@cache
def _name_nobody() -> frozenset[str]:
    path = Path(__file__).parents[1] / "data" / "speakers.yml"
    return frozenset(read_keys(path, ["name_nobody"])["name_nobody"])


def kind_words(labels: PageLabels, kind: QuotationKind) -> str:
    """How the words of a quotation are given: "word for word"."""
    return labels.text(f"quotes.{kind}")


def is_unsure(q: LinkedQuotation) -> bool:
    """Whether the speaker is a guess, and the reader must know it."""
    return not q.corrected and q.quotation.speaker is not None and q.quotation.confidence < SURE


def speaker_name(page: StoryPageContext, q: LinkedQuotation) -> str:
    """The name of the person or the source; else what the article writes, unless it is a pronoun."""
    if person := page.story.speaker_of(q):
        return page.site.cast.people[person].name
    if together := _together(page, q):
        *others, last = [_name_of(page, one) for one in together]
        return page.labels.text("quotes.jointly", people=", ".join(others), last=last)
    if q.source is not None and q.source.name:
        return with_capital(q.source.name)
    written = speaker_as_written(page, q)
    nobody = not written or written.casefold() in _name_nobody()
    return page.labels.text("quotes.no_speaker") if nobody else written


def speaker_link(page: StoryPageContext, q: LinkedQuotation) -> Markup:
    """The same as Markdown, a person or a source linked."""
    if person := page.story.speaker_of(q):
        return page.person_link(person)
    if together := _together(page, q):
        return _in_a_row(page, together)
    return page.named_source(q.source_id, speaker_name(page, q))


def _together(page: StoryPageContext, q: LinkedQuotation) -> tuple[str, ...]:
    """The ids of the people, or of the organisations, that speak jointly."""
    return page.story.speakers_of(q) or page.story.bodies_of(q)


def _name_of(page: StoryPageContext, one: str) -> str:
    """The name of a person or an organisation by its id; no source of a story has a person's."""
    known = page.story.sources.get(one)
    return with_capital(known.name) if known else page.site.cast.people[one].name


def _link_to(page: StoryPageContext, one: str) -> Markup:
    is_body = one in page.story.sources
    return page.named_source(one, _name_of(page, one)) if is_body else page.person_link(one)


def _in_a_row(page: StoryPageContext, speakers: Sequence[str]) -> Markup:
    """ "Ada Berg, Cy Dean and Bo Lind", each linked."""
    *others, last = (_link_to(page, one) for one in speakers)
    return page.labels.markdown("quotes.jointly", people=Markup(", ").join(others), last=last)


def jointly_with(page: StoryPageContext, q: LinkedQuotation, one: str) -> Markup:
    """With whom a person or an organisation speaks jointly, linked; empty of what they say alone."""
    others = [other for other in _together(page, q) if other != one]
    if not others:
        return Markup("")
    row = _in_a_row(page, others) if len(others) > 1 else _link_to(page, others[0])
    return page.labels.markdown("quotes.jointly_with", people=row)


def speaker_key(page: StoryPageContext, q: LinkedQuotation) -> str:
    """What those share who speak alike, for an attribute; each's own of several who do so jointly."""
    if together := page.story.speakers_of(q):
        return " ".join(safe_name(person) for person in together)
    if bodies := page.story.bodies_of(q):
        return " ".join(safe_name(f"source {body}") for body in bodies)
    return safe_name(f"source {q.source_id or speaker_name(page, q).casefold()}")


def tooltip(page: StoryPageContext, q: LinkedQuotation) -> Markup:
    """What a tooltip over a quotation in the running text says; attribute text."""
    text = page.labels.text
    known = [text("editor.corrected")] if q.corrected else [text("quotes.uncertain")] if is_unsure(q) else []
    how = ", ".join([kind_words(page.labels, q.quotation.kind), *known])
    return attribute_text(f"{speaker_name(page, q)}: {how}")


def how_known(page: StoryPageContext, q: LinkedQuotation) -> Markup:
    """How the speaker is known, read from "he", reported by another, a guess; empty where plainly written."""
    say = page.labels.markdown
    parts = [correction_note(page.labels, q.corrected)] if q.corrected else _as_read(page, q)
    if q.via and q.via in page.site.cast.people:
        parts.append(say("quotes.as_told_by", person=page.person_link(q.via)))
    if is_unsure(q):
        parts.append(Markup('<span class="d-doubt">{}</span>').format(say("quotes.uncertain")))
    return Markup(", ").join(parts)


def _as_read(page: StoryPageContext, q: LinkedQuotation) -> list[Markup]:
    """What the article writes for the speaker, where that is not their name."""
    written, person, say = speaker_as_written(page, q), page.story.speaker_of(q), page.labels.markdown
    if not written:
        named = person or (q.source is not None and q.source.name)
        return [say("quotes.from_context")] if named else []
    if person is None and q.source is not None and q.source.name:
        return _source_as_read(page.labels, q.source, written)
    if person and _names(page.site.cast, person, written):
        return []
    if person or written.casefold() in _name_nobody():
        return [say("quotes.written", words=written)]
    return [say("quotes.source_as_written")]


def _source_as_read(labels: PageLabels, source: Source, written: str) -> list[Markup]:
    """The words beside the quotation, where the source's name as shown is not among them."""
    said = [labels.markdown("quotes.source_not_named")] if source.kind == "unnamed" else []
    name, words = _plain_words(source.name or ""), _plain_words(written)
    if f" {name} " in f" {words} ":
        return said
    return [*said, labels.markdown("quotes.written", words=written)]


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
