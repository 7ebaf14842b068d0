"""How a quotation is shown: its words in their context, with who said it and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Place, Utterance
from generator.rendering.addresses import anchor
from generator.rendering.article_index import ArticleIndex
from generator.rendering.dates import day_attributes
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.attributions import (
    how_known,
    is_unsure,
    jointly_with,
    kind_words,
    speaker_key,
    speaker_link,
)
from generator.rendering.parts.passages import Layer, laid_over, span_layer

# Characters of a sentence that runs on beyond its quotation, and of a whole quote.
_CONTEXT_LENGTH = 220
_LONGEST = 2500


@dataclass(frozen=True, slots=True)
class ShownUtterance:
    """An utterance ready for a template; every field but ids and plain words is Markdown."""

    id: str
    words: Markup
    speaker: Markup
    how: Markup
    jointly: Markup
    kind: str
    kind_words: str
    source: Markup
    when: str
    speaker_key: str
    unsure: bool
    days: Markup


def shown_utterance(
    page: StoryPageContext, utterance: Utterance, marks: Sequence[Layer] = (), of: str | None = None
) -> ShownUtterance:
    """An utterance for a page; ``marks`` are further layers, such as the words in which variants differ.

    ``of`` is the person or the organisation whose own page it is: it says with whom they speak jointly.
    """
    q, first = utterance.attributed, utterance.parts[0].quotation.span
    article = page.story.articles[utterance.article]
    return ShownUtterance(
        id=anchor(utterance.id),
        words=_words(article, utterance, marks),
        speaker=speaker_link(page, q),
        how=how_known(page, q),
        jointly=jointly_with(page, q, of) if of else Markup(""),
        kind=utterance.kind,
        kind_words=kind_words(page.labels, utterance.kind),
        source=page.source_link(Place(utterance.article, first.start, first.end)),
        when=article.published,
        speaker_key=speaker_key(page, q),
        unsure=is_unsure(q),
        days=day_attributes(article.dated.published_edtf),
    )


def _words(article: ArticleIndex, utterance: Utterance, marks: Sequence[Layer]) -> Markup:
    """The utterance with the words around it that say who speaks, verbatim; gaps shown as an ellipsis."""
    out: list[Markup] = []
    layers = [span_layer(q.quotation.span, f"d-said d-{q.quotation.kind}", rank=1) for q in utterance.parts]
    left = _LONGEST
    for start, end in _stretches(article, utterance):
        shown_end = min(end, start + left)
        before = Markup("" if out or _begins(article, start) else "… ")
        out.append(before + laid_over(article.text, start, shown_end, [*layers, *marks]))
        left -= shown_end - start
        if shown_end < end or left <= 0:
            out.append(Markup(""))
            break
    return Markup(" … ").join(out)


def _begins(article: ArticleIndex, start: int) -> bool:
    """Whether a stretch begins where a sentence does, and not within one that is too long to show."""
    index = article.sentence_at(start)
    return index is None or article.facts.sentences[index].span.start >= start


def _stretches(article: ArticleIndex, utterance: Utterance) -> list[tuple[int, int]]:
    """The sentences around an utterance's parts, cut where they run on long beyond it."""
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


def _sentence_bounds(article: ArticleIndex, start: int, end: int) -> tuple[int, int]:
    """The edges of the sentences that a span touches."""
    sentences, first, last = article.facts.sentences, article.sentence_at(start), article.sentence_at(end - 1)
    if first is None or last is None:
        return start, end
    return min(start, sentences[first].span.start), max(end, sentences[last].span.end)


def _reach(text: str, edge: int, limit: int, step: int) -> int:
    """As far as the sentence goes, or to a word's edge within the context that is shown."""
    if abs(limit - edge) <= _CONTEXT_LENGTH:
        return limit
    at = edge + step * _CONTEXT_LENGTH
    window = text[at:edge] if step < 0 else text[edge:at]
    if step < 0:
        return at + window.find(" ") + 1 if " " in window else edge
    return edge + window.rfind(" ") if " " in window else edge
