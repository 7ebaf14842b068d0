"""The vocabulary of linking: a story as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.model.fact_types import ArticleFacts, MentionKind, Quotation, QuotationKind, Source, SourceKind

Precision = Literal["year", "month", "day", "range", "none"]
EventBasis = Literal["stated", "resolved", "carried", "publication", "correction"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span in a named article: what every citation points at."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Role:
    """A role as an article writes it."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A mention of a person, with its place."""

    place: Place
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Person:
    """One person over all articles. ``id`` is a slug, the same in every story that names them.

    ``role`` is one that an editor gave, and that goes before those that articles write.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    mentions: tuple[PersonMention, ...]
    role: str | None = None
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedQuotation:
    """A quotation with its person; ``id`` is made from the article and the words, never a count.

    ``source`` is who or what it stands on, by the fullest name in the story; ``source_id`` is the id of that
    person or source, None where it has none.
    """

    id: str
    article: str
    quotation: Quotation
    person: str | None
    via: str | None
    source: Source | None = None
    source_id: str | None = None
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StorySource:
    """A source of a story that is no person: its fullest name there, the others, and what it says.

    ``id`` is a slug, unique among the sources of its story; ``quotations`` are ids, in order.
    """

    id: str
    name: str
    kind: SourceKind
    aliases: tuple[str, ...]
    quotations: tuple[str, ...]
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said at one time: what is counted and shown as one quote.

    ``parts`` are the quotation, or those its cue splits it into, and the fragments inside, in order of place;
    ``id`` is the first one's. ``attributed`` is the part that says best who speaks. ``kind`` is that of the
    whole: direct where any part is.
    """

    id: str
    article: str
    kind: QuotationKind
    parts: tuple[LinkedQuotation, ...]
    attributed: LinkedQuotation

    @property
    def outermost(self) -> tuple[LinkedQuotation, ...]:
        """The parts that are within no other quotation; all, where each is."""
        return tuple(q for q in self.parts if not q.quotation.within) or self.parts


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """An article within a story, with its headline and its date.

    ``headline`` is the given title, or one made from the lead sentence. ``published_edtf`` is the date, or
    for an undated article the range inferred from what the others report; then ``evidence`` says where and
    ``why`` says it in words. ``copy_of`` is the id of the article of which it is a near-copy; None of one
    that is none.
    """

    facts: ArticleFacts
    headline: str
    published_edtf: str | None
    inferred: bool = False
    why: str | None = None
    evidence: tuple[Place, ...] = ()
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event and every sentence that mentions it, the first being the one to show.

    ``edtf`` is None where nothing dates it. ``expression`` is the time expression that does; ``inferred``
    says that the date is not in the article's own words or date, and ``why`` how it came about, in words a
    reader understands. One that an editor added has no sentences: ``told`` are the editor's own words and
    ``url`` is where to read of it.
    """

    id: str
    edtf: str | None
    precision: Precision
    basis: EventBasis
    inferred: bool
    why: str
    weight: float
    sentences: tuple[Place, ...]
    people: tuple[str, ...]
    expression: Place | None = None
    told: str | None = None
    url: str | None = None
    corrected: tuple[str, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether anything tells it that can be shown: a sentence, or an editor's own words."""
        return bool(self.sentences or self.told)


@dataclass(frozen=True, slots=True)
class SameNews:
    """Sentences of two or more articles that tell one piece of news, in the order of the articles."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of a summary, verbatim at its place, and the other places that say the same."""

    place: Place
    also: tuple[Place, ...] = ()
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the articles differ.

    ``only``: what one article alone reports (one place). ``figures``: numbers of one thing that differ,
    ``dates``: days given to one event (two or more places, ``note`` names them).
    """

    kind: Literal["only", "figures", "dates"]
    places: tuple[Place, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One story, linked: everything that a page can show.

    ``story`` is the name of its folder, ``headline`` its main news; None where it has one article.
    """

    story: str
    articles: tuple[DatedArticle, ...]
    people: tuple[Person, ...] = ()
    quotations: tuple[LinkedQuotation, ...] = ()
    sources: tuple[StorySource, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()
    same_news: tuple[SameNews, ...] = ()
    events: tuple[Event, ...] = ()
    summary: tuple[SummarySentence, ...] = ()
    article_summaries: dict[str, tuple[SummarySentence, ...]] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    headline: str | None = None
