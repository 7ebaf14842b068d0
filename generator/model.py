"""The vocabulary: every type that passes between the rooms of the house.

Frozen dataclasses without behaviour. All offsets are Unicode code points into
``Article.text``; ``text[start:end]`` is the words themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

MentionKind = Literal["name", "nominal", "pronoun"]
QuotationKind = Literal["direct", "partial", "indirect"]
SourceKind = Literal["person", "organisation", "document", "group", "unnamed"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["year", "month", "day", "range", "none"]
PublishedFrom = Literal["header line", "front matter", "record", "page", "mail", "text", "nowhere"]
BoilerplateKind = Literal[
    "byline", "credit", "caption", "dateline", "related", "promotion", "interface", "correction", "heading"
]
DateBasis = Literal["stated", "resolved", "vague"]
DateUse = Literal["dates", "names", "quoted"]
Tense = Literal["past", "perfect", "present", "future"]
EventBasis = Literal["stated", "resolved", "carried", "publication"]
# What a site shows of an article: all, the sentences that something cites, or these within citations alone.
ArticleText = Literal["full", "excerpt", "link"]

# A speaker found with less confidence than this is shown as uncertain, and listed for an editor.
SURE = 0.7


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of a text that stands on its page beside the article."""

    span: Span
    kind: BoilerplateKind


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was read.

    ``text`` is the prose of the file, character for character; ``boilerplate`` is what in it is
    no prose of the article, in order. ``story`` is the sub-folder of seeds/ it came from, ``""``
    for files straight in seeds/. ``article_text`` is what it says of itself; None leaves that to
    its outlet and the site (``generator.rights``).
    """

    id: str
    path: str
    text: str
    story: str = ""
    title: str | None = None
    published: date | None = None
    published_from: PublishedFrom = "nowhere"
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    boilerplate: tuple[Boilerplate, ...] = ()
    article_text: ArticleText | None = None


# ---- extraction: one article alone ------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; ``lemmas`` are its content words, lower case, in order.

    ``needs_context`` is whether it depends on its context: a pronoun or connective has its
    antecedent in a sentence before. ``verb`` is the place of its main finite verb; None for a
    heading, a byline or a caption, which has none. ``tense`` is that verb's. ``definite`` is the
    lemma of a bare "the" noun that opens the sentence ("The offer was …") or is its subject: a
    reader asks which one. ``ends`` are offsets where the first sentences of an article may stop
    early and still be whole statements (for a headline). ``eventive`` is whether the sentence
    mentions an event, in words outside quotation marks: not a state, a habit, a possibility or a
    question.
    """

    span: Span
    lemmas: tuple[str, ...] = ()
    needs_context: bool = False
    verb: Span | None = None
    tense: Tense | None = None
    definite: str | None = None
    eventive: bool = True
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a person; ``roles`` are the title and role words beside it."""

    span: Span
    kind: MentionKind
    roles: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticlePerson:
    """One person within one article: the fullest name, a role as written, all mentions in order.

    ``gender`` is what the discourse shows (pronouns, titles): "f", "m" or None. ``roles`` are all
    spans that express a role: those beside the names and those in apposition ("…, the coach of Tunisia").
    """

    name: str
    mentions: tuple[Mention, ...]
    role: str | None = None
    gender: str | None = None
    roles: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Who or what a statement stands on, by the name a reader would cite.

    ``name`` is the fullest form that the article has, without article and title; of an unnamed source
    the words as written, and None of a person whom the article does not name.
    """

    name: str | None
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words reported as somebody's.

    ``span`` runs from the opening to the closing mark, marks included (an indirect one is
    the reported clause). ``speaker`` is the nearest mention that carries the attribution,
    perhaps "he" or "the statement"; ``person`` and ``via`` are indices into
    ``ArticleFacts.people``: who said it, and who reported that they said it.
    ``group`` is the start offset of the first of the parts it is split into. ``within`` marks a
    fragment in quotation marks inside an indirect quotation. ``speaker_head`` and
    ``via_head`` are the words of the phrases that decide who it is, ``rule`` names what joined
    speaker and words, ``speaker_rules`` the rules that led to the speaker's phrase, the last of
    which chose it. ``source`` is who or what it stands on; None where nobody is given as one.
    """

    span: Span
    kind: QuotationKind
    cue: Span | None = None
    speaker: Span | None = None
    person: int | None = None
    via: int | None = None
    via_speaker: Span | None = None
    confidence: float = 0.0
    group: int | None = None
    within: bool = False
    speaker_head: Span | None = None
    via_head: Span | None = None
    rule: str = ""
    speaker_rules: tuple[str, ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: TIMEX3 type and value, EDTF date, and how it was worked out.

    ``form`` is the expression before it is anchored (see ``generator.timex``), so that it
    can be resolved again once an undated article's date is known. ``use`` is whether it
    dates what its sentence reports, only names a thing ("the 2020 election"), or is
    inside a quotation. ``main_clause`` is False where it belongs to a clause below the
    sentence's main one ("said that it would open in 2007"). ``anchor`` is the EDTF date it was
    counted from, ``rule`` names the rule that made it.
    """

    span: Span
    type: TimexType
    form: str
    value: str | None = None
    edtf: str | None = None
    basis: DateBasis = "vague"
    use: DateUse = "dates"
    anchor: str | None = None
    rule: str = ""
    main_clause: bool = True


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What one article says, read alone."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    people: tuple[ArticlePerson, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    times: tuple[TimeExpression, ...] = ()


# ---- linking: a story as a whole ---------------------------------------------------


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
    """One person over all articles. ``id`` is a slug, the same in every story that names them."""

    id: str
    name: str
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    mentions: tuple[PersonMention, ...]


@dataclass(frozen=True, slots=True)
class LinkedQuotation:
    """A quotation with its person; ``id`` is made from the article and the words, never a count."""

    id: str
    article: str
    quotation: Quotation
    person: str | None
    via: str | None


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said at one time: what is counted and shown as one quote.

    ``parts`` are the quotation, or those its cue splits it into, and the fragments inside, in
    order of place; ``id`` is the first one's. ``attributed`` is the part that says best who
    speaks. ``kind`` is that of the whole: direct where any part is.
    """

    id: str
    article: str
    kind: QuotationKind
    parts: tuple[LinkedQuotation, ...]
    attributed: LinkedQuotation


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """An article within a story, with its headline and its date.

    ``headline`` is the given title, or one made from the lead sentence.
    ``published_edtf`` is the date, or for an undated article the range inferred from what
    the others report; then ``evidence`` says where and ``why`` says it in words.
    ``copy_of`` is the id of the article of which it is a near-copy; None of one that is none.
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

    ``edtf`` is None where nothing dates it. ``expression`` is the time expression that
    does; ``inferred`` says that the date is not in the article's own words or date, and
    ``why`` how it came about, in words a reader understands.
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


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of a summary, verbatim at its place, and the other places that say the same."""

    place: Place
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the articles differ.

    ``only``: what one article alone reports (one place). ``figures``: numbers of one thing
    that differ, ``dates``: days given to one event (two or more places, ``note`` names them).
    """

    kind: Literal["only", "figures", "dates"]
    places: tuple[Place, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One story, linked: everything that a page can show."""

    story: str
    articles: tuple[DatedArticle, ...]
    people: tuple[Person, ...] = ()
    quotations: tuple[LinkedQuotation, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()
    events: tuple[Event, ...] = ()
    summary: tuple[SummarySentence, ...] = ()
    article_summaries: dict[str, tuple[SummarySentence, ...]] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
