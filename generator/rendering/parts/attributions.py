"""Who said a quotation, as pages show it, and how that is known."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator.model import SURE, LinkedQuotation, QuotationKind
from generator.rendering.cast import Cast
from generator.rendering.escaping import attribute_text, markdown
from generator.rendering.page_context import StoryPageContext
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
    return q.quotation.speaker is not None and q.quotation.confidence < SURE


def speaker_name(page: StoryPageContext, q: LinkedQuotation) -> str:
    """The person's name; else the source as the article writes it, unless it is a pronoun."""
    if q.person:
        return page.site.cast.people[q.person].name
    written = _as_written(page, q)
    return _UNNAMED if written.casefold() in _name_nobody() else written or _UNNAMED


def speaker_link(page: StoryPageContext, q: LinkedQuotation) -> Markup:
    """The same as Markdown, a person linked."""
    return page.person_link(q.person) if q.person else markdown(speaker_name(page, q))


def tooltip(page: StoryPageContext, q: LinkedQuotation) -> Markup:
    """What a tooltip over a quotation in the running text says; attribute text."""
    doubt = ", speaker uncertain" if is_unsure(q) else ""
    return attribute_text(f"{speaker_name(page, q)}: {KINDS[q.quotation.kind]}{doubt}")


def how_known(page: StoryPageContext, q: LinkedQuotation) -> Markup:
    """How the speaker is known, read from "he", reported by another, a guess; empty where plainly written."""
    parts = [*_as_read(page, q)]
    if q.via and q.via in page.site.cast.people:
        parts.append(Markup("as told by ") + page.person_link(q.via))
    if is_unsure(q):
        parts.append(Markup('<span class="d-doubt">speaker uncertain</span>'))
    return Markup(", ").join(parts)


def _as_read(page: StoryPageContext, q: LinkedQuotation) -> list[Markup]:
    """What the article writes for the speaker, where that is not their name."""
    written = _as_written(page, q)
    if not written:
        return [Markup("worked out from the context")] if q.person else []
    if q.person and _names(page.site.cast, q.person, written):
        return []
    if q.person or written.casefold() in _name_nobody():
        return [markdown(f"written “{written}”")]
    return [Markup("source as written")]


def _as_written(page: StoryPageContext, q: LinkedQuotation) -> str:
    s = q.quotation.speaker
    return "" if s is None else in_one_line(page.story.articles[q.article].text, s)


def _names(cast: Cast, person: str, written: str) -> bool:
    """Whether the words beside the quotation name the person, and so nothing had to be worked out."""
    known = cast.people[person]
    names = {w.casefold() for name in (known.name, *known.aliases) for w in SPOKEN_WORD.findall(name)}
    return any(w.casefold() in names for w in SPOKEN_WORD.findall(written))
