"""The vocabulary of extraction: what one article says, read alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.model.article_types import Article, Span

MentionKind = Literal["name", "nominal", "pronoun"]
QuotationKind = Literal["direct", "partial", "indirect"]
SourceKind = Literal["person", "organisation", "document", "group", "unnamed"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
DateBasis = Literal["stated", "resolved", "vague"]
DateUse = Literal["dates", "names", "quoted"]
Tense = Literal["past", "perfect", "present", "future"]
HappeningKind = Literal["deed", "remark", "noun"]
HappeningRole = Literal["main", "reported", "beside", "below", "which"]
# A speaker found with less confidence than this is shown as uncertain, and listed for an editor.
SURE = 0.7


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that came to pass, is under way or is announced, as a clause of a sentence tells it.

    ``word`` is the verb or noun that tells it. A "remark" is that somebody said something, where saying it is
    no deed; a "noun" stands for a happening and has a date of its own ("the raid on Friday"). ``role``
    is whether it is of a main clause, of what a remark there reports, of a clause that tells when or how that
    came about ("after it had struck a rock"), of another clause or noun below, or of a clause that only says
    which thing is meant ("that was charted in 1990").
    ``stands`` is whether it had come to pass by the time of the article, so that the article's day may date
    it where nothing else does. ``times`` are the spans of the time expressions that date it, and nothing else
    in the sentence. ``says`` is whether it is done by saying it: announces, rules, denies, threatens.
    """

    word: Span
    kind: HappeningKind
    role: HappeningRole
    stands: bool
    times: tuple[Span, ...] = ()
    tense: Tense | None = None
    says: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; ``lemmas`` are its content words, lower case, in order.

    ``needs_context`` is whether it depends on its context: a pronoun or connective has its antecedent in a
    sentence before. ``verb`` is the place of its main finite verb; None for a heading, a byline or a caption,
    which has none. ``tense`` is that verb's. ``definite`` is the lemma of a bare "the" noun that opens the
    sentence ("The offer was …") or is its subject: a reader asks which one. ``ends`` are offsets where the
    first sentences of an article may stop early and still be whole statements (a headline), and ``asides``
    what they are whole without: set off by commas, put first, or only saying which one. ``eventive`` is
    whether the sentence mentions an event, in words outside quotation marks: not a state, a habit, a
    possibility or a question. ``happenings`` are what it tells of its own, for a timeline: a sentence may
    mention an event in a remark and tell none. ``core`` are those of the lemmas that stand in no clause or
    apposition below its main clause.
    """

    span: Span
    lemmas: tuple[str, ...] = ()
    needs_context: bool = False
    verb: Span | None = None
    tense: Tense | None = None
    definite: str | None = None
    eventive: bool = True
    ends: tuple[int, ...] = ()
    asides: tuple[Span, ...] = ()
    happenings: tuple[Happening, ...] = ()
    core: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a person; ``roles`` are the title and role words beside it.

    ``lead``: by how much it is likelier that a pronoun refers to its person than to the next best, in
    the weights of pronoun_weights.yml; None for other kinds.
    """

    span: Span
    kind: MentionKind
    roles: tuple[Span, ...] = ()
    lead: float | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ArticlePerson:
    """One person within one article: the fullest name, a role as written, all mentions in order.

    ``gender`` is what the discourse shows (pronouns, titles): "f", "m" or None. ``roles`` are all spans that
    express a role: those beside the names and those in apposition ("…, the coach of Tunisia").
    """

    name: str
    mentions: tuple[Mention, ...]
    role: str | None = None
    gender: str | None = None
    roles: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Who or what a statement stands on, by the name a reader would cite.

    ``name`` is the fullest form that the article has, without article and title; of an unnamed source the
    words as written, and None of a person whom the article does not name.
    """

    name: str | None
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words reported as somebody's.

    ``span`` runs from the opening to the closing mark, marks included (an indirect one is the reported
    clause). ``speaker`` is the nearest mention that carries the attribution, perhaps "he" or "the statement";
    ``person`` and ``via`` are indices into ``ArticleFacts.people``: who said it, and who reported that they
    said it. ``group`` is the start offset of the first of the parts it is split into. ``within`` marks a
    fragment in quotation marks inside an indirect quotation. ``speaker_head`` and ``via_head`` are the words
    of the phrases that decide who it is, ``rule`` names what joined speaker and words, ``speaker_rules`` the
    rules that led to the speaker's phrase, the last of which chose it. ``source`` is who or what it stands
    on; None where nobody is given as one. ``doubt`` names what makes it doubtful that it was said,
    or is "".
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
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: TIMEX3 type and value, EDTF date, and how it was worked out.

    ``form`` is the expression before it is anchored (see ``generator.timex``), so that it can be resolved
    again once an undated article's date is known. ``use`` is whether it dates what its sentence reports, only
    names a thing ("the 2020 election"), or is inside a quotation. ``main_clause`` is False where it belongs
    to a clause below the sentence's main one ("said that it would open in 2007"). ``anchor`` is the EDTF date
    it was counted from, ``rule`` names the rule that made it.
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
