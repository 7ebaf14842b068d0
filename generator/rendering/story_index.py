"""A dossier as pages need it: everything found by its id, everything with its neighbours."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from generator.model import (
    Dossier,
    Event,
    LinkedQuotation,
    PersonMention,
    Place,
    Span,
    StorySource,
    Utterance,
)
from generator.naming.names_together import BodiesTogether, NamesTogether
from generator.naming.shared_names import have_common_subject
from generator.rendering.addresses import sentence_ids
from generator.rendering.article_index import ArticleIndex
from generator.rendering.busy_years import BusyYears
from generator.rendering.page_labels import PageLabels
from generator.rendering.told_again import told_again, told_once
from generator.rights.article_text import Rights
from generator.rights.minor_events import is_minor, top_weight
from generator.rights.publication import publication
from generator.text.spans import SpanIndex
from generator.timex.edtf import Day, bounds, iso, sort_key

# A sentence or quotation longer than this is shown in part outside its article.
LONGEST_SHOWN = 1200

QuoteEntry = tuple[Utterance, ...]


class StoryIndex:
    """One dossier, indexed: what of it may be published, under the addresses of the whole."""

    def __init__(self, whole: Dossier, rights: Rights, labels: PageLabels) -> None:
        self.labels, self.whole = labels, whole
        published = publication(whole, rights)
        self.dossier = dossier = published.dossier
        self.name = dossier.story
        self.articles = {
            d.facts.article.id: ArticleIndex(
                d, published.shown[d.facts.article.id], sentence_ids(w.facts), labels
            )
            for d, w in zip(dossier.articles, whole.articles, strict=True)
        }
        self.people = {p.id: p for p in dossier.people}
        self.sources: dict[str, StorySource] = {s.id: s for s in dossier.sources}
        self.quotations = {q.id: q for q in dossier.quotations}
        self.utterances = dossier.utterances
        self.told_again = told_again(whole)

    @cached_property
    def has_subject(self) -> bool:
        """Whether the articles are about one thing, so that they can be summed up."""
        return have_common_subject([a.facts.article.text for a in self.whole.articles])

    @cached_property
    def event_by_expression(self) -> dict[Place, Event]:
        """Which event a time expression dates; the weightiest where it dates several."""
        ordered = sorted(self.events, key=lambda e: (e.weight, e.id))
        return {e.expression: e for e in ordered if e.expression is not None}

    @cached_property
    def utterances_in(self) -> dict[str, list[Utterance]]:
        """Article id → what it reports, by place; what holds another quote before that."""
        out: dict[str, list[Utterance]] = defaultdict(list)
        for u in sorted(self.utterances, key=_begin_and_end):
            out[u.article].append(u)
        return out

    @cached_property
    def quotations_in(self) -> dict[str, list[LinkedQuotation]]:
        """Article id → its quotations."""
        out: dict[str, list[LinkedQuotation]] = defaultdict(list)
        for q in self.dossier.quotations:
            out[q.article].append(q)
        return out

    @cached_property
    def utterance_of(self) -> dict[str, Utterance]:
        """Quotation id → the utterance it is part of."""
        return {q.id: u for u in self.utterances for q in u.parts}

    def teller(self, article: str) -> str:
        """The id of the article that an article is a near-copy of; its own where it is none."""
        return self.articles[article].dated.copy_of or article

    def is_told_again(self, utterance: Utterance) -> bool:
        """Whether an utterance is in a near-copy and in the article that it copies, too."""
        return utterance.id in self.told_again

    def counted(self, utterances: Iterable[Utterance]) -> list[Utterance]:
        """Those of some utterances that count: near-copies tell the others again."""
        return told_once(utterances, self.told_again)

    @cached_property
    def counted_utterances(self) -> list[Utterance]:
        """All that is said in the story, as it is counted."""
        return self.counted(self.utterances)

    @cached_property
    def variants(self) -> tuple[tuple[Utterance, ...], ...]:
        """Utterances that report the same words differently, side by side; each is in one group."""
        out, taken = [], set[str]()
        for group in self.dossier.variants:
            found = dict.fromkeys(self.utterance_of[q] for q in group if q in self.utterance_of)
            fresh = [u for u in found if u.id not in taken]
            if len(fresh) > 1:
                taken.update(u.id for u in fresh)
                out.append(tuple(fresh))
        return tuple(out)

    @cached_property
    def quote_entries(self) -> tuple[QuoteEntry, ...]:
        """Utterances by date of article and place in it; variants together, at the first one's place."""
        grouped = {u.id: group for group in self.variants for u in group}
        ordered = sorted(self.utterances, key=lambda u: (self.position[u.article], u.parts[0].quotation.span))
        out, taken = [], set[str]()
        for u in ordered:
            if u.id not in taken:
                entry = grouped.get(u.id, (u,))
                taken.update(x.id for x in entry)
                out.append(entry)
        return tuple(out)

    def speaker_of(self, q: LinkedQuotation) -> str | None:
        """The id of the person on whom a quotation stands: who speaks, or whose statement or letter it is."""
        if q.person is not None or q.source is None or q.source.kind != "person":
            return q.person
        return q.source_id if q.source_id in self.people else None

    @cached_property
    def _together(self) -> NamesTogether:
        return NamesTogether(self.dossier.people)

    def speakers_of(self, q: LinkedQuotation) -> tuple[str, ...]:
        """The ids of the people on whom a quotation stands: several where they speak jointly."""
        if person := self.speaker_of(q):
            return (person,)
        group = _group_named(q)
        return self._together.people_in(group, q.article) if group else ()

    @cached_property
    def _bodies_together(self) -> BodiesTogether:
        return BodiesTogether(self.dossier.sources)

    def bodies_of(self, q: LinkedQuotation) -> tuple[str, ...]:
        """The ids of the organisations that speak jointly in a quotation; none where it is not so."""
        group = _group_named(q)
        return self._bodies_together.bodies_in(group) if group and not self.speakers_of(q) else ()

    @cached_property
    def said_by(self) -> dict[str, list[Utterance]]:
        """Person id → what they said, alone or with others."""
        out: dict[str, list[Utterance]] = defaultdict(list)
        for u in self.utterances:
            for person in self.speakers_of(u.attributed):
                out[person].append(u)
        return out

    @cached_property
    def said_by_source(self) -> dict[str, list[Utterance]]:
        """Id of a source that is no person → what it says, alone or with others.

        What several say jointly is in those of each organisation, and under the id of all of them, too.
        """
        out: dict[str, list[Utterance]] = defaultdict(list)
        for u in self.utterances:
            q = u.attributed
            if q.source_id in self.sources and self.speaker_of(q) is None:
                for source in (q.source_id, *self.bodies_of(q)):
                    out[source].append(u)
        return out

    @cached_property
    def said_of(self) -> dict[str, list[Utterance]]:
        """Person id → what others said in which they are named."""
        out: dict[str, list[Utterance]] = defaultdict(list)
        for u in self.utterances:
            named = {person for q in u.parts for person in self._named_within(q)}
            for person in sorted(named.difference(self.speakers_of(u.attributed))):
                out[person].append(u)
        return out

    def quotes_by(self, person: str) -> list[Utterance]:
        """What a person said, as it is counted."""
        return self.counted(self.said_by.get(person, ()))

    def quotes_naming(self, person: str) -> list[Utterance]:
        """What others said that names a person, as it is counted."""
        return self.counted(self.said_of.get(person, ()))

    @cached_property
    def mentions(self) -> dict[str, SpanIndex[tuple[PersonMention, str]]]:
        """Article id → its mentions with the person's id, by place."""
        found: dict[str, list[tuple[PersonMention, str]]] = {article: [] for article in self.articles}
        for person in sorted(self.dossier.people, key=lambda p: p.id):
            for mention in person.mentions:
                found.setdefault(mention.place.article, []).append((mention, person.id))
        return {article: SpanIndex(mentions, span=_span) for article, mentions in found.items()}

    def named_in(self, place: Place) -> list[str]:
        """The ids of the people whose mentions start within a place, in order, once each."""
        return list(dict.fromkeys(person for _, person in self.mentions_within(place)))

    def mentions_within(self, place: Place) -> Sequence[tuple[PersonMention, str]]:
        """The mentions that start within a place, with the person's id, in order."""
        return self.mentions[place.article].within(place.start, place.end)

    def _named_within(self, q: LinkedQuotation) -> list[str]:
        return self.named_in(Place(q.article, q.quotation.span.start, q.quotation.span.end))

    @cached_property
    def events_of(self) -> dict[str, list[Event]]:
        """Person id → the events they are in."""
        out: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            for person in event.people:
                out[person].append(event)
        return out

    @cached_property
    def events_in(self) -> dict[str, list[Event]]:
        """Article id → the events that it tells or dates."""
        out: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            expression = [event.expression] if event.expression else []
            for article in dict.fromkeys(place.article for place in (*event.sentences, *expression)):
                out[article].append(event)
        return out

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Dated events in the order of a timeline, as linking put them, then the undated."""
        return tuple(sorted(self.dossier.events, key=lambda e: (e.edtf is None, sort_key(e.edtf))))

    @cached_property
    def dated_events(self) -> tuple[Event, ...]:
        """Those of a known date."""
        return tuple(e for e in self.events if e.edtf is not None)

    @cached_property
    def years(self) -> BusyYears:
        """In which years how much happens."""
        return BusyYears(self.dated_events, self.is_minor)

    @cached_property
    def events_dated_in(self) -> Counter[Place]:
        """Sentence → of how many events it is the one to show."""
        return Counter(e.sentences[0] for e in self.events if e.sentences)

    @cached_property
    def event_position(self) -> dict[str, int]:
        """Event id → its place in that order, from 0."""
        return {e.id: i for i, e in enumerate(self.events)}

    @cached_property
    def _top_weight(self) -> float:
        return top_weight(self.dossier.events)

    def is_minor(self, event: Event) -> bool:
        """Whether a timeline may fold an event away: it has no date of its own, and little turns on it."""
        return is_minor(event, self._top_weight)

    def text(self, place: Place) -> str:
        """The words at a place."""
        return self.articles[place.article].text[place.start : place.end]

    def words(self, place: Place) -> str:
        """The words at a place in one line, a very long stretch cut short."""
        return cut_short(" ".join(self.text(place)[: 2 * LONGEST_SHOWN].split()), LONGEST_SHOWN)

    def words_from(self, article: ArticleIndex) -> str:
        """The beginning of an article's text in one line; "" where its beginning is not shown."""
        end = min(len(article.text), LONGEST_SHOWN)
        return self.words(Place(article.id, 0, end)) if article.visible.holds(0, end) else ""

    def sentence_id(self, place: Place) -> str | None:
        """The address of the sentence that a place starts in; None in an article without sentences."""
        article = self.articles[place.article]
        index = article.sentence_at(place.start)
        return None if index is None else article.sentence_ids[index]

    def date_order(self, article: str) -> tuple[bool, tuple[Day, Day]]:
        """Sorts articles by date, the undated last."""
        edtf = self.articles[article].dated.published_edtf
        return (edtf is None, sort_key(edtf))

    @cached_property
    def position(self) -> dict[str, int]:
        """Article id → its place among the articles by date."""
        return {a.id: i for i, a in enumerate(self.by_date)}

    @cached_property
    def appeared(self) -> str | None:
        """From when to when the articles appeared, as an EDTF date; None where none is dated."""
        days = [bounds(a.dated.published_edtf) for a in self.by_date if a.dated.published_edtf]
        if not days:
            return None
        first, last = min(day for day, _ in days), max(day for _, day in days)
        return iso(first) if first == last else f"{iso(first)}/{iso(last)}"

    @property
    def latest(self) -> Day | None:
        """The last day on which an article appeared; None where none is dated."""
        return bounds(self.appeared)[1] if self.appeared else None

    @cached_property
    def by_date(self) -> tuple[ArticleIndex, ...]:
        """The articles, oldest first, the undated last."""
        return tuple(sorted(self.articles.values(), key=lambda a: self.date_order(a.id)))


def cut_short(words: str, longest: int) -> str:
    """Words of at most so many characters as they are; of more the first whole ones, and an ellipsis."""
    if len(words) <= longest:
        return words
    return (words[:longest].rpartition(" ")[0] or words[:longest]) + " …"


def _group_named(q: LinkedQuotation) -> str:
    """The name of the group that a quotation is of; "" where it is of none."""
    return q.source.name or "" if q.source is not None and q.source.kind == "group" else ""


def _begin_and_end(utterance: Utterance) -> tuple[int, int]:
    span = utterance.parts[0].quotation.span
    return span.start, -span.end


def _span(mention: tuple[PersonMention, str]) -> Span:
    return Span(mention[0].place.start, mention[0].place.end)
