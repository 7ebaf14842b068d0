"""How a quotation is shown: its words in their context, who said it and how that is known."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import SURE, LinkedQuotation, Place, QuotationKind, Utterance
from generator.rendering.context import Site, day_attributes
from generator.rendering.escaping import attribute, markdown
from generator.rendering.links import anchor, slug
from generator.rendering.parts.passages import Layer, laid_over, span
from generator.rendering.story import Article, Story

KINDS: dict[QuotationKind, str] = {
    "direct": "word for word",
    "partial": "partly in their words",
    "indirect": "reported",
}
_CONTEXT = 220
_LONGEST = 2500
_COMPARED_WORDS = 1500
_WORD = re.compile(r"\w+(?:['’]\w+)*")
# A reader cannot tell who is meant by one of these beside a quotation.
_NAMES_NOBODY = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "which", "that"})


@dataclass(frozen=True, slots=True)
class ShownUtterance:
    """An utterance ready for a template; every field but ids and plain words is Markdown."""

    id: str
    words: Markup
    speaker: Markup
    how: Markup
    kind: str
    kind_words: str
    source: Markup
    when: str
    speaker_key: str
    speaker_name: str
    unsure: bool
    days: Markup


def shown(
    site: Site, page: str, story: Story, utterance: Utterance, marks: Sequence[Layer] = ()
) -> ShownUtterance:
    """An utterance for ``page``; ``marks`` are further layers, such as the words in which variants differ."""
    q, first = utterance.attributed, utterance.parts[0].quotation.span
    place = Place(utterance.article, first.start, first.end)
    name, dated = _speaker_name(site, story, q), story.articles[utterance.article].dated
    return ShownUtterance(
        id=anchor(utterance.id),
        words=_words(story, utterance, marks),
        speaker=site.person_link(page, q.person) if q.person else markdown(name),
        how=how_known(site, page, story, q),
        kind=utterance.kind,
        kind_words=KINDS[utterance.kind],
        source=site.source_link(page, story, place),
        when=site.date(dated),
        speaker_key=slug(q.person) if q.person else slug(f"source {name.casefold()}"),
        speaker_name=name,
        unsure=is_unsure(q),
        days=day_attributes(dated.published_edtf),
    )


def is_unsure(q: LinkedQuotation) -> bool:
    """Whether the speaker is a guess that the reader must be told is one."""
    return q.quotation.speaker is not None and q.quotation.confidence < SURE


def _speaker_name(site: Site, story: Story, q: LinkedQuotation) -> str:
    if q.person:
        return site.cast.people[q.person].name
    written = _as_written(story, q)
    return "Speaker not named" if written.casefold() in _NAMES_NOBODY else written or "Speaker not named"


def _as_written(story: Story, q: LinkedQuotation) -> str:
    s = q.quotation.speaker
    return "" if s is None else " ".join(story.articles[q.article].text[s.start : s.end].split())


def how_known(site: Site, page: str, story: Story, q: LinkedQuotation) -> Markup:
    """How the speaker is known, read from "he", told by another or a guess; empty where plainly written."""
    parts = []
    written = _as_written(story, q)
    if q.person and written and not _names(site, q.person, written):
        parts.append(markdown(f"written “{written}”"))
    elif q.person and not written:
        parts.append(Markup("worked out from the context"))
    elif not q.person and written:
        named = written.casefold() not in _NAMES_NOBODY
        parts.append(Markup("source as written") if named else markdown(f"written “{written}”"))
    if q.via and q.via in site.cast.people:
        parts.append(Markup("as told by ") + site.person_link(page, q.via))
    if is_unsure(q):
        parts.append(Markup('<span class="d-doubt">speaker uncertain</span>'))
    return Markup(", ").join(parts)


def _names(site: Site, person: str, written: str) -> bool:
    """Whether the words beside the quotation name the person, and so nothing had to be worked out."""
    known = site.cast.people[person]
    names = {w.casefold() for name in (known.name, *known.aliases) for w in _WORD.findall(name)}
    return any(w.casefold() in names for w in _WORD.findall(written))


def _words(story: Story, utterance: Utterance, marks: Sequence[Layer]) -> Markup:
    """The utterance with the words around it that say who speaks, verbatim; gaps shown as an ellipsis."""
    text = story.articles[utterance.article].text
    out: list[Markup] = []
    layers = [
        span(q.quotation.span.start, q.quotation.span.end, f"d-said d-{q.quotation.kind}", rank=1)
        for q in utterance.parts
    ]
    left = _LONGEST
    for start, end in _stretches(story, utterance):
        shown_end = min(end, start + left)
        before = Markup("" if out or _begins(story.articles[utterance.article], start) else "… ")
        out.append(before + laid_over(text, start, shown_end, [*layers, *marks]))
        left -= shown_end - start
        if shown_end < end or left <= 0:
            out.append(Markup(""))
            break
    return Markup(" … ").join(out)


def _begins(article: Article, start: int) -> bool:
    """Whether a stretch begins where a sentence does, and not within one that is too long to show."""
    index = article.sentence_at(start)
    return index is None or article.facts.sentences[index].span.start >= start


def _stretches(story: Story, utterance: Utterance) -> list[tuple[int, int]]:
    """The sentences around an utterance's parts, cut where they run on long beyond it."""
    article = story.articles[utterance.article]
    out: list[tuple[int, int]] = []
    for q in utterance.parts:
        start, end = q.quotation.span.start, q.quotation.span.end
        low, high = _sentence_bounds(article, start, end)
        low, high = _reach(article.text, start, low, -1), _reach(article.text, end, high, 1)
        if out and low <= out[-1][1] + 1:
            out[-1] = (min(out[-1][0], low), max(out[-1][1], high))
        else:
            out.append((low, high))
    return out


def _sentence_bounds(article: Article, start: int, end: int) -> tuple[int, int]:
    """The edges of the sentences that a span touches."""
    sentences, first, last = article.facts.sentences, article.sentence_at(start), article.sentence_at(end - 1)
    if first is None or last is None:
        return start, end
    return min(start, sentences[first].span.start), max(end, sentences[last].span.end)


def _reach(text: str, edge: int, limit: int, step: int) -> int:
    """As far as the sentence goes, or to a word's edge within the context that is shown."""
    if abs(limit - edge) <= _CONTEXT:
        return limit
    at = edge + step * _CONTEXT
    window = text[at:edge] if step < 0 else text[edge:at]
    if step < 0:
        return at + window.find(" ") + 1 if " " in window else edge
    return edge + window.rfind(" ") if " " in window else edge


# ---- variants ------------------------------------------------------------------------


def shown_variants(site: Site, page: str, story: Story, group: Sequence[Utterance]) -> list[ShownUtterance]:
    """Reports of one utterance, the words in which each differs from its neighbour marked."""
    return [
        shown(site, page, story, u, _differing(story, u, group[1] if i == 0 else group[0]))
        for i, u in enumerate(group)
    ]


def _differing(story: Story, utterance: Utterance, other: Utterance) -> list[Layer]:
    mine, theirs = _spoken(story, utterance), _spoken(story, other)
    if max(len(mine), len(theirs)) > _COMPARED_WORDS:
        return []
    matcher = difflib.SequenceMatcher(
        None, [w.casefold() for _, _, w in mine], [w.casefold() for _, _, w in theirs], autojunk=False
    )
    opening, closing = Markup("<mark>"), Markup("</mark>")
    return [
        Layer(mine[a][0], mine[b - 1][1], opening, closing, opening, rank=5)
        for tag, a, b, _, _ in matcher.get_opcodes()
        if tag in ("replace", "delete")
    ]


def _spoken(story: Story, utterance: Utterance) -> list[tuple[int, int, str]]:
    """The words of an utterance with their places."""
    text = story.articles[utterance.article].text
    return [
        (m.start(), m.end(), m[0].replace("’", "'"))
        for q in utterance.parts
        if not q.quotation.within
        for m in _WORD.finditer(text, q.quotation.span.start, q.quotation.span.end)
    ]


def title_for(site: Site, story: Story, q: LinkedQuotation) -> Markup:
    """What a tooltip over a quotation in the running text says; attribute text."""
    name = _speaker_name(site, story, q)
    doubt = ", speaker uncertain" if is_unsure(q) else ""
    return attribute(f"{name}: {KINDS[q.quotation.kind]}{doubt}")
