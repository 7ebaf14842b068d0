"""Find a quote by some of its words: what the site shows as one, in however many parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.corrections.targets import TargetError, closest_within, holds, named_in_a_row, sought
from generator.model import Dossier, Span, Utterance
from generator.reading.outcome import quoted

# Words that so many quotes have cannot mean one.
_MANY_QUOTES = 100


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """An utterance, and the number of the dossier that it is in."""

    dossier: int
    utterance: Utterance


@dataclass(frozen=True, slots=True)
class _QuoteWording:
    """A stretch of an utterance: a part, or all that is between its first word and its last."""

    found: FoundQuote
    span: Span
    words: str


class QuoteIndex:
    """The quotes of all stories by their words."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        self._by_id: dict[str, FoundQuote] = {}
        self._wordings: list[_QuoteWording] = []
        for number, dossier in enumerate(dossiers):
            texts = {d.facts.article.id: d.facts.article.text for d in dossier.articles}
            for utterance in dossier.utterances:
                found = FoundQuote(number, utterance)
                self._by_id.update({q.id: found for q in utterance.parts})
                self._wordings += _wordings(found, texts[utterance.article])

    def find(self, words: str, article: str | None = None) -> FoundQuote:
        """The one quote that has some words, or is known by that id; ``article`` is the one that it is in.

        A quote of these words alone goes before a longer one that has them, one within another before that.
        Raises TargetError where there is none, or more than one.
        """
        if words in self._by_id:
            return self._by_id[words]
        wanted = sought(words)
        here = [w for w in self._wordings if article is None or w.found.utterance.article == article]
        having = [w for w in here if holds(w.words, wanted)]
        found = _quotes([w for w in having if w.words == wanted]) or _quotes(_innermost(having))
        if len(found) == 1:
            return found[0]
        if found:
            raise TargetError(_several(words, found))
        if article is not None and any(holds(w.words, wanted) for w in self._wordings):
            where = _quotes(w for w in self._wordings if holds(w.words, wanted))
            elsewhere = f"but in one of {_articles(where)}"
            raise TargetError(f"{quoted(words)} is in no quote of article {quoted(article)}, {elsewhere}")
        raise TargetError(
            f"{quoted(words)} is in no quote", words, closest_within(words, (w.words for w in here))
        )


def _wordings(found: FoundQuote, text: str) -> Iterator[_QuoteWording]:
    parts = found.utterance.parts
    spans = [q.quotation.span for q in parts]
    for span in dict.fromkeys([*spans, Span(spans[0].start, max(s.end for s in spans))]):
        yield _QuoteWording(found, span, sought(text[span.start : span.end]))
    if len(whole := [q.quotation.span for q in parts if not q.quotation.within]) > 1:
        said = " ".join(text[s.start : s.end] for s in whole)
        yield _QuoteWording(found, Span(whole[0].start, whole[-1].end), sought(said))


def _innermost(having: Sequence[_QuoteWording]) -> Iterator[_QuoteWording]:
    """Those that no narrower one of another quote lies within; all, where so many have the words."""
    for one in having:
        if len(having) > _MANY_QUOTES or not any(_is_within(other, one) for other in having):
            yield one


def _is_within(inner: _QuoteWording, outer: _QuoteWording) -> bool:
    if inner.found == outer.found or inner.found.utterance.article != outer.found.utterance.article:
        return False
    a, b = inner.span, outer.span
    return b.start <= a.start and a.end <= b.end and a != b


def _quotes(wordings: Iterable[_QuoteWording]) -> list[FoundQuote]:
    return list({w.found.utterance.id: w.found for w in wordings}.values())


def _several(words: str, found: Sequence[FoundQuote]) -> str:
    if len({f.utterance.article for f in found}) == len(found):
        decides = "article: would decide"
    else:
        decides = f"more words would decide, or its id: {named_in_a_row([f.utterance.id for f in found])}"
    return f"{quoted(words)} is in {len(found)} quotes, of {_articles(found)}; {decides}"


def _articles(found: Sequence[FoundQuote]) -> str:
    return named_in_a_row(list(dict.fromkeys(f.utterance.article for f in found)))
