"""Correct what a summary has: a sentence that it must have, one that it may not, and their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.corrections.contradictions import Claim, contradictions
from generator.corrections.corrected_marks import marked
from generator.corrections.entries import AnyEntry, Corrections, SummaryChoice, SummaryOrder
from generator.corrections.sentence_index import FoundSentence, SentenceIndex
from generator.corrections.targets import TargetError, UnappliedEntry, all_of, found_by, unapplied
from generator.model import Dossier, Place, SummarySentence
from generator.reading.outcome import quoted


@dataclass(slots=True)
class _FoundSentences:
    """The sentences that entries are about."""

    chosen: dict[SummaryChoice, FoundSentence] = field(default_factory=dict)
    ordered: dict[SummaryOrder, tuple[FoundSentence, ...]] = field(default_factory=dict)
    told: list[UnappliedEntry] = field(default_factory=list)

    def without(self, against: Mapping[AnyEntry, str]) -> None:
        """Put aside entries that others contradict."""
        self.told += (unapplied(entry.line, why) for entry, why in against.items())
        self.chosen = {entry: found for entry, found in self.chosen.items() if entry not in against}
        self.ordered = {entry: found for entry, found in self.ordered.items() if entry not in against}


def correct_summaries(
    dossiers: Sequence[Dossier], corrections: Corrections
) -> tuple[tuple[Dossier, ...], tuple[UnappliedEntry, ...]]:
    """The dossiers with their summaries as an editor has them, and what of the entries found nothing."""
    choices, orders = corrections.of(SummaryChoice), corrections.of(SummaryOrder)
    if not choices and not orders:
        return tuple(dossiers), ()
    found = _FoundSentences()
    index = SentenceIndex(dossiers)
    found.chosen = found_by(
        choices, lambda c: index.find(c.words, c.article, in_summaries=c.gone), found.told
    )
    found.without(contradictions(_claims(found)))
    dossiers = tuple(_with_choices(n, d, found.chosen) for n, d in enumerate(dossiers))
    found.ordered = found_by(
        orders, _FoundInOrder(index, SentenceIndex(dossiers), found.chosen).of, found.told
    )
    found.without(contradictions(_claims_on_order(found)))
    return tuple(_in_order(n, d, found.ordered) for n, d in enumerate(dossiers)), tuple(found.told)


@dataclass(frozen=True, slots=True)
class _FoundInOrder:
    """Finds the sentences of an order among those that entries have ``left`` of the summaries as ``read``."""

    read: SentenceIndex
    left: SentenceIndex
    chosen: Mapping[SummaryChoice, FoundSentence]

    def of(self, order: SummaryOrder) -> tuple[FoundSentence, ...]:
        """The sentences. Raises TargetError that tells of each beginning which finds none."""
        found, missing = list[FoundSentence](), list[TargetError]()
        for words in order.beginnings:
            try:
                found.append(self.left.find_beginning(words))
            except TargetError as error:
                missing.append(self._dropped(words) or error)
        if missing:
            raise all_of(missing)
        return _of_one_story(found)

    def _dropped(self, words: str) -> TargetError | None:
        """What is told where it is an entry that took the sentence out of the summary."""
        try:
            place = self.read.find_beginning(words).place
        except TargetError:
            return None
        lines = [entry.line for entry, one in self.chosen.items() if entry.gone and one.place == place]
        return TargetError(f"line {lines[0]} drops what begins with {quoted(words)}") if lines else None


def _claims(found: _FoundSentences) -> Iterator[Claim]:
    for entry, sentence in found.chosen.items():
        yield Claim(entry, sentence.place, "drop" if entry.gone else "pin", gone=entry.gone)


def _claims_on_order(found: _FoundSentences) -> Iterator[Claim]:
    for entry, sentences in found.ordered.items():
        yield Claim(entry, sentences[0].dossier, "order", tuple(s.place for s in sentences))


def _of_one_story(sentences: Iterable[FoundSentence]) -> tuple[FoundSentence, ...]:
    """Sentences of one summary, each once. Raises TargetError where they are of several."""
    found = tuple(dict.fromkeys(sentences))
    if len({sentence.dossier for sentence in found}) > 1:
        raise TargetError("these are sentences of the summaries of two stories or more")
    return found


def _with_choices(number: int, dossier: Dossier, chosen: Mapping[SummaryChoice, FoundSentence]) -> Dossier:
    """The story with what was dropped in none of its summaries, and what was pinned in its own."""
    here = {entry: found.place for entry, found in chosen.items() if found.dossier == number}
    dropped = [place for entry, place in here.items() if entry.gone]
    pinned = [place for entry, place in here.items() if not entry.gone]
    if not here:
        return dossier
    return replace(
        dossier,
        summary=_pinned(dossier, [s for s in dossier.summary if not _meets(s.place, dropped)], pinned),
        article_summaries={
            article: tuple(s for s in sentences if not _meets(s.place, dropped))
            for article, sentences in dossier.article_summaries.items()
        },
    )


def _meets(place: Place, others: Iterable[Place]) -> bool:
    return any(o.article == place.article and o.start < place.end and place.start < o.end for o in others)


def _pinned(
    dossier: Dossier, summary: Sequence[SummarySentence], pinned: Sequence[Place]
) -> tuple[SummarySentence, ...]:
    """A summary in which each pinned sentence is; what is new comes first, in the order of the articles."""
    kept = tuple(replace(s, corrected=("pin",)) if _meets(s.place, pinned) else s for s in summary)
    order = {d.facts.article.id: n for n, d in enumerate(dossier.articles)}
    missing = {place for place in pinned if not _meets(place, [s.place for s in summary])}
    new = sorted(missing, key=lambda place: (order[place.article], place))
    return (*(SummarySentence(place, _also_told(dossier, place), ("pin",)) for place in new), *kept)


def _also_told(dossier: Dossier, place: Place) -> tuple[Place, ...]:
    """The sentences of other articles that tell the news of one."""
    groups = (news.places for news in dossier.same_news if place in news.places)
    return tuple(other for places in groups for other in places if other.article != place.article)


def _in_order(
    number: int, dossier: Dossier, ordered: Mapping[SummaryOrder, Sequence[FoundSentence]]
) -> Dossier:
    """The story with the sentences of its summary in an editor's order, the others behind them."""
    wanted = [s.place for found in ordered.values() for s in found if s.dossier == number]
    if not wanted:
        return dossier
    first = dict.fromkeys(s for place in wanted for s in dossier.summary if _meets(s.place, [place]))
    rest = [s for s in dossier.summary if s not in first]
    ordered_first = (replace(s, corrected=marked(s.corrected, "order")) for s in first)
    return replace(dossier, summary=(*ordered_first, *rest))
