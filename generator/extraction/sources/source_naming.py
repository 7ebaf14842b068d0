"""Name the source of each quotation: on whose word it stands.

In: an article's text, its parse, its quotations with their speakers, its people. Out: the
quotations with their sources; None where nobody is named as one. Persons go by the fullest name the
article has for them, bodies and documents too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.cues import cues
from generator.extraction.person_words import PRONOUN_GENDERS, person_words
from generator.extraction.sources.beside_the_speaker import says_nothing
from generator.extraction.sources.members_together import members_together
from generator.extraction.sources.named_bodies import NamedBodies
from generator.extraction.sources.people_unnamed import NOBODY_NAMED
from generator.extraction.sources.source_article import FoundSource, SourceArticle, SourceCase
from generator.extraction.sources.source_phrases import SourcePhrase
from generator.extraction.sources.source_rules import IN_PERSON, decided, named
from generator.model import ArticlePerson, Quotation, Source, Span
from generator.naming.listed_names import in_a_row
from generator.parsing.columns import Syntax
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import NOMINAL, NOMINAL_SUBJECTS
from generator.text.spans import Cover, SpanIndex

# How sure words are at most whose source is a thing that has none ("murder", "primaries").
_CANNOT_SPEAK = 0.5
# Under these rules a noun goes by its own words, nothing having been found that it means.
_OF_NO_OTHER_RULE = frozenset(rule.name for rule in NOBODY_NAMED)
_POSSESSIVES = frozenset({"'s", "’s"})
_POINTERS = frozenset({"this", "that"})
_NOBODY = frozenset({"nobody", "none"})


def with_sources(
    parsed: ParsedText, text: str, quotations: tuple[Quotation, ...], people: Sequence[ArticlePerson]
) -> tuple[Quotation, ...]:
    """The quotations with ``source`` filled in, and ``person`` where a description means one."""
    article = _article(parsed, text, quotations, people)
    index = {person.name: k for k, person in reversed(list(enumerate(people)))}
    out: list[Quotation] = []
    described: Quotation | None = None  # the last whose speaker was a description
    for q in quotations:
        source, is_described, is_sure = _goes_on(article, q, described) or _source(article, q)
        if source is not None and q.speaker is not None:
            article.found.append(FoundSource(q.speaker.start, source, _are_several(article, q, source)))
        if is_described and source is not None and source.name in index:
            q = replace(q, person=index[source.name])
            described = q
        sure = q.confidence if is_sure else min(q.confidence, _CANNOT_SPEAK)
        out.append(replace(q, source=source, confidence=sure))
    return tuple(out)


def _goes_on(
    article: SourceArticle, q: Quotation, described: Quotation | None
) -> tuple[Source, bool, bool] | None:
    """ "The Democrat said so. “I read it,” he said": the Democrat, where the next words are "his"."""
    if described is None or described.person is None or q.speaker is None or described.speaker is None:
        return None
    gender = PRONOUN_GENDERS.get(article.text[q.speaker.start : q.speaker.end].lower())
    person, s = article.people[described.person], article.syntax
    if gender is None or person.gender != gender or q.person in (None, described.person):
        return None
    told, said = s.at(described.speaker.start), s.at(min(q.span.start, q.speaker.start))
    if not told < said or s.first[said] != s.last[told] + 1 or s.line[said] != s.line[told]:
        return None
    if _is_one_named(article, gender, Span(described.speaker.start, q.speaker.start)):
        return None
    return Source(person.name, "person"), True, True


def _is_one_named(article: SourceArticle, gender: str, within: Span) -> bool:
    """Whether somebody of a gender is named within a span, outside of quotation marks."""
    s, told = article.syntax, article.mentions.within(within.start, within.end)
    names = (m for m, k in told if article.people[k].gender == gender and s.pos[s.at(m.start)] == "PROPN")
    return not all(article.quoted.holds(m.start, m.end) for m in names)


def _article(
    parsed: ParsedText, text: str, quotations: Sequence[Quotation], people: Sequence[ArticlePerson]
) -> SourceArticle:
    """What the rules look at."""
    spans = [(m.span, k) for k, p in enumerate(people) for m in p.mentions]
    named_people = Cover(m.span for p in people for m in p.mentions if m.kind == "name")
    quoted = Cover(q.span for q in quotations if q.kind != "indirect")
    return SourceArticle(
        text=text,
        syntax=parsed.columns,
        bodies=NamedBodies(parsed, text, named_people, quoted),
        people=people,
        mentions=SpanIndex(spans, span=lambda mention: mention[0]),
        quotations=SpanIndex(quotations, span=lambda q: q.span),
        quoted=quoted,
        cues=frozenset(q.cue.start for q in quotations if q.cue is not None),
        found=[],
        named=named,
    )


def _source(article: SourceArticle, q: Quotation) -> tuple[Source | None, bool, bool]:
    """The source, whether it is a person whom the words describe or stand for, and whether it can speak."""
    if q.person is not None:
        return Source(article.people[q.person].name, "person"), False, True
    together = _people_together(article, q) or members_together(article, q)
    if together is not None:
        return together, False, True
    noun = _deciding_token(article, q)
    if noun is None:
        return None, False, True
    case = SourceCase(article, SourcePhrase(article.syntax, noun), quotation=q)
    found = decided(case)
    if found is None or _is_no_speaker(case):
        return None, False, False
    source, rule = found
    if source.name is None and source.kind != "person":
        # "it", which nothing says: a kind without a name is no source
        return None, False, case.lower != "it"
    speaks = rule not in _OF_NO_OTHER_RULE or not says_nothing(case)
    return source, source.kind == "person" and rule in IN_PERSON, speaks


def _is_no_speaker(case: SourceCase) -> bool:
    """Whether the words are a time, or point at what was told: "Monday", "this"."""
    s, phrase = case.phrase.syntax, case.phrase
    alone = phrase.noun == phrase.first and phrase.noun == phrase.last
    is_time = alone and case.lower in cues().times and s.pos[phrase.noun] == "PROPN"
    return is_time or case.lower in _POINTERS | _NOBODY


def _are_several(article: SourceArticle, q: Quotation, source: Source) -> bool:
    """Whether "they" may stand for a source."""
    if source.kind in ("group", "organisation"):
        return True
    noun = _deciding_token(article, q)
    return noun is not None and SourcePhrase(article.syntax, noun).is_plural


def _people_together(article: SourceArticle, q: Quotation) -> Source | None:
    """Several people named side by side, each by the fullest name: "Ann Lee and Tom Berg said"."""
    if q.speaker is None:
        return None
    mentioned = [
        m for m in article.mentions.within(q.speaker.start, q.speaker.end) if not _owns(article, m[0])
    ]
    people = dict.fromkeys(k for span, k in mentioned if span.end <= q.speaker.end)
    head = q.speaker_head or q.speaker
    if len(people) < 2 or not any(span.start <= head.start < span.end for span, _ in mentioned):
        return None
    return Source(in_a_row(article.people[k].name for k in people), "group")


def _owns(article: SourceArticle, name: Span) -> bool:
    """Whether somebody is named as whose the others are: "Lee’s agents, Ann Berg and Tom Lund"."""
    return article.text[name.end : name.end + 2] in _POSSESSIVES


def _deciding_token(article: SourceArticle, q: Quotation) -> int | None:
    """The noun that governs the words that decide who speaks, else the last one."""
    span = q.speaker_head or q.speaker
    if span is None:
        return None
    s = article.syntax
    tokens = range(s.at(span.start), s.at(span.end))
    nouns = [i for i in tokens if s.pos[i] in NOMINAL]
    governs = [i for i in nouns if s.head[i] not in tokens and s.dep[i] in NOMINAL_SUBJECTS]
    decides = next(iter(governs or reversed(nouns)), next(iter(tokens), None))
    if decides is not None and s.lower[decides] == "one" and person_words().is_noun(s.text[decides + 1]):
        decides += 1  # "laughed one | child"
    return None if decides is None else _what_is_explained(s, decides, q.speaker)


def _what_is_explained(s: Syntax, noun: int, speaker: Span | None) -> int:
    """ "The employee, a registered Republican": the employee, where the words in apposition are no name."""
    over = s.head[noun]
    begins = s.edges[0][noun]
    is_aside = s.dep[noun] == "appos" and s.lower[begins] in ("a", "an") and over < begins
    return over if is_aside and speaker is not None and s.start[over] >= speaker.start else noun
