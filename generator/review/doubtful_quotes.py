"""Quotes without a speaker, or with a doubtful one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.corrections.entry_values import can_be_found
from generator.corrections.quote_index import QuoteIndex
from generator.corrections.targets import TargetError
from generator.labels.label_files import english
from generator.model import SURE, DatedArticle, Dossier, LinkedQuotation, Place, Span, Utterance
from generator.review.finding import Choice, EntryPairs, Finding
from generator.review.people_shown import PeopleShown
from generator.review.sentences_shown import SentencesShown, beginnings
from generator.text.double_marks import DOUBLE_MARKS
from generator.text.spans import SpanIndex

_SHOWN_LETTERS = 60
# People named nearest to a quote who are offered as its speakers; mentions among which they are looked for.
_OFFERED, _MENTIONS_AROUND = 2, 6
# Of more quotes in one article each is known by its id: to tell them apart by words takes their square.
_MOST_TOLD_APART = 300

_Mentioned = Mapping[str, SpanIndex[tuple[Span, str]]]


def doubtful_quotes(dossier: Dossier, sentences: SentencesShown, shown: PeopleShown) -> Iterator[Finding]:
    """Quotes that are nobody's, or whose speaker is doubtful, and that no editor corrected."""
    of_article: dict[str, list[Utterance]] = defaultdict(list)
    for utterance in dossier.utterances:
        of_article[utterance.article].append(utterance)
    told = _times_told(dossier)
    mentioned = _mentioned(dossier)
    for article, utterances in of_article.items():
        doubtful = [(u, doubt) for u in utterances if (doubt := _doubt(u.attributed))]
        if not doubtful:
            continue
        quotes = _told_apart(sentences.articles[article], utterances)
        for utterance, doubt in doubtful:
            choices = _choices(utterance, _target(utterance, quotes, sentences), mentioned, shown)
            yield _finding(utterance, doubt, told[utterance.id], choices, sentences)


def _doubt(q: LinkedQuotation) -> str | None:
    """The label that says what is doubtful."""
    if q.corrected:
        return None
    if q.quotation.speaker is None:
        return "review.quote_without_speaker"
    if q.quotation.confidence < SURE:
        return "review.quote_with_doubtful_speaker"
    return None


def _times_told(dossier: Dossier) -> Mapping[str, int]:
    """By the ids of its parts how many quotes are one with a quote: the site shows them side by side."""
    told: dict[str, int] = defaultdict(lambda: 1)
    for group in dossier.variants:
        told.update(dict.fromkeys(group, len(group)))
    return told


def _mentioned(dossier: Dossier) -> _Mentioned:
    """Article id → where it names whom."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for person in dossier.people:
        for m in person.mentions:
            if m.kind == "name":
                found[m.place.article].append((Span(m.place.start, m.place.end), person.id))
    return {article: SpanIndex(some, span=lambda one: one[0]) for article, some in found.items()}


def _told_apart(article: DatedArticle, utterances: Sequence[Utterance]) -> QuoteIndex | None:
    """The quotes of one article by their words; None where each is known by its id alone."""
    if len(utterances) > _MOST_TOLD_APART or not can_be_found(article.facts.article.id):
        return None
    return QuoteIndex([Dossier("", (article,), utterances=tuple(utterances))])


def _target(utterance: Utterance, quotes: QuoteIndex | None, sentences: SentencesShown) -> EntryPairs:
    """As few of its words as tell it from others of its article; its id where none do."""
    span = utterance.parts[0].quotation.span
    words = sentences.words(Place(utterance.article, span.start, span.end))
    if quotes is not None:
        for some in beginnings("".join(c for c in words if c not in DOUBLE_MARKS)):
            if can_be_found(some) and _finds(quotes, some, utterance):
                return (("quote", some), ("article", utterance.article))
    return (("quote", utterance.id),)


def _finds(quotes: QuoteIndex, words: str, utterance: Utterance) -> bool:
    try:
        return quotes.find(words, utterance.article).utterance.id == utterance.id
    except TargetError:
        return False


def _choices(
    utterance: Utterance, target: EntryPairs, mentioned: _Mentioned, shown: PeopleShown
) -> list[Choice]:
    """Entries for a quote, what was understood first; each means its speaker."""
    q, tell = utterance.attributed, english().tell
    nobody = Choice(tell("review.nobody_named"), "quotes", target, (("speaker", None),))
    if q.person is not None:
        first = _speaker(q.person, q.article, target, shown)
    elif q.source is not None and q.source.kind != "person" and q.source.name is not None:
        source: EntryPairs = (("source", q.source.name), ("kind", q.source.kind))
        first = Choice(q.source.name, "quotes", target, source)
    else:
        first = nobody
    near = (_speaker(id, q.article, target, shown) for id in _named_near(utterance, mentioned, shown))
    others = (replace(choice, means=tell("review.named_near")) for choice in near)
    none = Choice(tell("review.no_quote"), "quotes", target, (("is", "no quote"),))
    return [first, *others, *([] if first is nobody else [nobody]), none]


def _speaker(id: str, article: str, target: EntryPairs, shown: PeopleShown) -> Choice:
    name = shown.people[id].name if id in shown.people else id
    return Choice(name, "quotes", target, (("speaker", shown.words_for(id, article)),))


def _named_near(utterance: Utterance, mentioned: _Mentioned, shown: PeopleShown) -> list[str]:
    """Others whom the article names nearest to a quote, the nearest first."""
    index, span = mentioned.get(utterance.article), utterance.parts[0].quotation.span
    if index is None:
        return []
    at = index.position_from(span.start)
    around = index.items[max(0, at - _MENTIONS_AROUND) : at + _MENTIONS_AROUND]
    near = sorted(around, key=lambda one: (max(span.start - one[0].end, one[0].start - span.end, 0), one))
    people = dict.fromkeys(id for _, id in near if id != utterance.attributed.person and id in shown.people)
    return list(people)[:_OFFERED]


def _finding(
    utterance: Utterance, doubt: str, told: int, choices: Sequence[Choice], sentences: SentencesShown
) -> Finding:
    """What is doubtful of a quote, and the sentences that hold it and say whose it is."""
    first, *others = choices
    q, span = utterance.attributed, utterance.parts[0].quotation.span
    place = Place(utterance.article, span.start, span.end)
    words = sentences.words(place)
    quoted = words if len(words) <= _SHOWN_LETTERS else words[: _SHOWN_LETTERS - 1] + "…"
    spans = [span, *(s for s in (q.quotation.cue, q.quotation.speaker) if s is not None)]
    whole = Place(place.article, min(s.start for s in spans), max(s.end for s in spans))
    return Finding(
        "quote",
        (utterance.id,),
        english().tell(
            doubt,
            place=sentences.where(place),
            words=quoted,
            confidence=f"{q.quotation.confidence:.2f}",
        ),
        first.means,
        q.quotation.confidence,
        told,
        sentences.around(whole),
        place,
        (replace(first, means=english().tell("review.understood")), *others),
    )
