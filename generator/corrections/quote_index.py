"""Find a quote by some of its words: what the site shows as one, in however many parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.corrections.originals import originals
from generator.corrections.targets import (
    MootError,
    TargetError,
    closest_within,
    holds,
    named_in_a_row,
    parts_sought,
    plain,
    sought,
)
from generator.model import Dossier, LinkedQuotation, Span, Utterance
from generator.reading.outcome import quoted

# Words that so many quotes have cannot mean one.
_MANY_QUOTES = 100
# Spaces in it: a shorter quote may stand in words that mean another.
_FEWEST_SPACES = 1


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """An utterance, and the number of the dossier that it is in; ``again`` are those that tell it again
    in near-copies of its article.
    """

    dossier: int
    utterance: Utterance
    again: tuple[Utterance, ...] = ()

    @property
    def all_told(self) -> tuple[Utterance, ...]:
        """The utterance, and behind it those that tell it again."""
        return (self.utterance, *self.again)

    @property
    def parts(self) -> tuple[LinkedQuotation, ...]:
        """The quotations of all of them."""
        return tuple(q for utterance in self.all_told for q in utterance.parts)


@dataclass(frozen=True, slots=True)
class _QuoteWording:
    """A stretch of an utterance: a part, or all that is between its first word and its last.

    ``between`` are the words of nobody's that stand between its parts: alone they mean no quote.
    """

    found: FoundQuote
    span: Span
    words: str
    between: tuple[str, ...] = ()

    def has(self, wanted: str) -> bool:
        """Whether it has some words, and at least one of them is said."""
        return holds(self.words, wanted) and not any(holds(words, wanted) for words in self.between)


class QuoteIndex:
    """The quotes of all stories by their words."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        self._by_id: dict[str, FoundQuote] = {}
        self._wordings: list[_QuoteWording] = []
        self._family = originals(dossiers)
        for number, dossier in enumerate(dossiers):
            texts = {d.facts.article.id: d.facts.article.text for d in dossier.articles}
            for utterance in dossier.utterances:
                found = FoundQuote(number, utterance)
                self._by_id.update({q.id: found for q in utterance.parts})
                self._wordings += _wordings(found, texts[utterance.article])

    def find(self, words: str, article: str | None = None) -> FoundQuote:
        """The one quote that has some words, or is known by that id; ``article`` is the one that it is in.

        A quote of these words alone goes before a longer one that has them, one within another before that.
        What near-copies of its article have of it is one with it, but for an id, which is of one alone.
        Raises TargetError where there is none, or more than one.
        """
        if words in self._by_id:
            return self._by_id[words]
        having = self._having(words)
        here = [w for w in having if article is None or w.found.utterance.article == article]
        found = _meant(here, sought(words))
        families = {self._family[f.utterance.article] for f in found}
        if len(families) == 1 and len({f.utterance.article for f in found}) == len(found):
            told = [w for w in having if self._family[w.found.utterance.article] in families]
            first = next((f for f in found if f.utterance.article in families), found[0])
            return _with_copies(first, told, sought(words))
        if found:
            raise _several(words, found)
        if having:
            elsewhere = f"but in one of {_articles(_quotes(having))}"
            raise TargetError(
                f"{quoted(words)} is in no quote of article {quoted(article or '')}, {elsewhere}"
            )
        if any(holds(between, sought(words)) for w in self._in(article) for between in w.between):
            raise MootError(f"{quoted(words)} stands between the parts of a quote: nobody says these words")
        raise TargetError(f"{quoted(words)} is in no quote", words, self._nearest(words, article))

    def _having(self, words: str) -> list[_QuoteWording]:
        """The wordings that have some words, or else all parts of them in their order."""
        wanted = sought(words)
        having = [w for w in self._wordings if w.has(wanted)]
        parts = parts_sought(words)
        if not having and len(parts) > 1:
            having = [w for w in self._wordings if _holds_all(w.words, parts)]
        return having

    def _in(self, article: str | None) -> list[_QuoteWording]:
        return [w for w in self._wordings if article in (None, w.found.utterance.article)]

    def _nearest(self, words: str, article: str | None) -> str:
        """The quote that stands whole in words that are more than it; else words nearly those."""
        here = [w.words for w in self._in(article)]
        wanted = sought(words)
        whole = [w for w in here if w.count(" ") >= _FEWEST_SPACES and holds(wanted, w)]
        return max(whole, key=len, default="") or closest_within(words, here)


def _holds_all(text: str, parts: Sequence[str]) -> bool:
    """Whether a text has all of some parts, each behind the one before it."""
    at = 0
    for part in parts:
        if not holds(text[at:], part):
            return False
        at = text.index(part, at) + len(part)
    return True


def _with_copies(one: FoundQuote, having: Sequence[_QuoteWording], wanted: str) -> FoundQuote:
    """A quote with those that words mean in the other articles, one in each."""
    again = []
    for article in sorted({w.found.utterance.article for w in having} - {one.utterance.article}):
        there = _meant([w for w in having if w.found.utterance.article == article], wanted)
        again += [found.utterance for found in there if len(there) == 1]
    return replace(one, again=tuple(again))


def _meant(having: Sequence[_QuoteWording], wanted: str) -> list[FoundQuote]:
    """The quotes that words mean: those of them alone, else those that none narrower is within."""
    return _quotes([w for w in having if w.words == wanted]) or _quotes(_innermost(having))


def _wordings(found: FoundQuote, text: str) -> Iterator[_QuoteWording]:
    parts = found.utterance.parts
    spans = [q.quotation.span for q in parts]
    for span in dict.fromkeys(spans):
        yield _QuoteWording(found, span, sought(text[span.start : span.end]))
    whole_span = Span(spans[0].start, max(s.end for s in spans))
    if whole_span not in spans:
        between = tuple(plain(text[a.end : b.start]) for a, b in pairwise(spans) if a.end < b.start)
        yield _QuoteWording(found, whole_span, sought(text[whole_span.start : whole_span.end]), between)
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


def _several(words: str, found: Sequence[FoundQuote]) -> TargetError:
    if len({f.utterance.article for f in found}) == len(found):
        decides = "article: would decide"
    else:
        decides = f"more words would decide, or its id: {named_in_a_row([f.utterance.id for f in found])}"
    message = f"{quoted(words)} is in {len(found)} quotes, of {_articles(found)}; {decides}"
    return TargetError(message, possible=[(f.utterance.id, _described(f.utterance)) for f in found])


def _described(utterance: Utterance) -> str:
    """A quote by its article and who says it."""
    source = utterance.attributed.source
    name = source.name if source is not None else None
    return f"{utterance.article}: {name}" if name else utterance.article


def _articles(found: Sequence[FoundQuote]) -> str:
    return named_in_a_row(list(dict.fromkeys(f.utterance.article for f in found)))
