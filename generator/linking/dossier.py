"""Link the facts of all articles into one dossier a story."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from generator.linking.bare_dossiers import bare, whole
from generator.linking.copies import Copies, find_copies, without_copies
from generator.linking.differences.date_differences import find_date_differences
from generator.linking.differences.differences import find_differences
from generator.linking.differences.differing_ages import differing_ages
from generator.linking.people.people import PersonKey, link_people
from generator.linking.people.surnames_that_speak import with_surnames_as_people
from generator.linking.quotations.utterances import utterances
from generator.linking.quotations.variants import find_variants
from generator.linking.same_news.story_news import StoryNews
from generator.linking.sources.joint_speakers import with_full_names
from generator.linking.sources.story_sources import link_sources
from generator.linking.summary.headlines import headline
from generator.linking.summary.salience import (
    ArticleSentences,
    StorySentences,
    read_sentences,
    read_story,
)
from generator.linking.summary.story_headlines import story_headline
from generator.linking.summary.summary import summarise
from generator.linking.times.days_not_told import without_states, without_unknown_days
from generator.linking.times.event_mentions import EventMention, event_mentions
from generator.linking.times.event_merging import merged
from generator.linking.times.events import find_events
from generator.linking.times.publication_dates import PublicationDate, infer_publication_dates
from generator.linking.times.told_on import told_on, without_stand_ins
from generator.made_once import ANEW, Once
from generator.model import (
    ArticleFacts,
    DatedArticle,
    Difference,
    Dossier,
    LinkedQuotation,
    Person,
    PersonMention,
    Place,
    Quotation,
    Role,
    SummarySentence,
)
from generator.stages import advance, begin
from generator.text.spans import Cover

ARTICLE_SUMMARY_WORDS = 60
_CONFIDENT = 0.5


@dataclass(frozen=True, slots=True)
class StoryToLink:
    """All that the dossier of a story is made of: its articles' facts, its people and their ids.

    ``taken`` are ids of people of other stories that no source of this one may have.
    """

    story: str
    corpus: tuple[ArticleFacts, ...]
    people: tuple[Person, ...]
    person_ids: Mapping[PersonKey, str]
    summary_words: int
    taken: tuple[str, ...] = ()


# Links stories somewhere else, in their order; None in the place of one that is to be linked here.
Elsewhere = Callable[[Sequence[StoryToLink]], Iterable[Dossier | None]]


def link(
    corpus: Sequence[ArticleFacts],
    summary_words: int,
    once: Once = ANEW,
    elsewhere: Elsewhere | None = None,
) -> tuple[Dossier, ...]:
    """One Dossier a story, in order of their names; people are one over all of them.

    A story whose dossier is known ``once`` is not linked again; ``elsewhere`` links all, known or not, and
    gives dossiers that are bare.
    """
    begin("linking", len(corpus))
    corpus = with_surnames_as_people(corpus)
    people, person_ids = link_people(corpus)
    ids = {person.id for person in people}
    out = []
    stories = list(_stories_to_link(corpus, people, person_ids, summary_words))
    linked = elsewhere(stories) if elsewhere else [None] * len(stories)
    for story, made in zip(stories, linked, strict=True):
        out.append(_linked_once(story, ids, once, made))
        advance(len(story.corpus))
    return tuple(out)


def _stories_to_link(
    corpus: Sequence[ArticleFacts],
    people: Sequence[Person],
    person_ids: Mapping[PersonKey, str],
    summary_words: int,
) -> Iterator[StoryToLink]:
    """What each story is linked from, in order of their names."""
    stories: dict[str, list[ArticleFacts]] = defaultdict(list)
    for facts in corpus:
        stories[facts.article.story].append(facts)
    people_of = _people_by_story(people, {facts.article.id: facts.article.story for facts in corpus})
    for name in sorted(stories):
        own = tuple(stories[name])
        keys = ((facts.article.id, k) for facts in own for k in range(len(facts.people)))
        ids = {key: person_ids[key] for key in keys if key in person_ids}
        yield StoryToLink(name, own, tuple(people_of[name]), ids, summary_words)


def _linked_once(story: StoryToLink, people: Set[str], once: Once, made: Dossier | None = None) -> Dossier:
    """Its dossier, no source of which has an id of one of the ``people`` of all stories.

    ``made`` is what was made of it elsewhere.
    """
    kept = once.made("dossier of a story", Dossier, story, lambda: made or bare(link_story(story)))
    if taken := people & {source.id for source in kept.sources}:
        return _linked_once(replace(story, taken=(*story.taken, *sorted(taken))), people, once)
    return whole(kept, story.corpus)


def link_story(given: StoryToLink) -> Dossier:
    """One story, linked."""
    corpus, person_ids = given.corpus, given.person_ids
    copies = find_copies([facts.article for facts in corpus])
    first = [facts for facts in corpus if facts.article.id not in copies]
    names = {person.id: person.name for person in given.people}
    texts = {facts.article.id: facts.article.text for facts in corpus}
    linked = _link_quotations(corpus, person_ids, names)
    quotations, sources = link_sources(linked, names, texts, copies, given.taken)
    variants = find_variants(corpus, quotations)
    evidence = [f for f in corpus if f.article.published is None or f.article.id not in copies]
    inferred = infer_publication_dates(evidence, quotations, variants)
    sentences = {facts.article.id: read_sentences(facts) for facts in corpus}
    mentions = _told_as_news(event_mentions(corpus, inferred), sentences)
    news = StoryNews(corpus, person_ids, copies)
    groups = merged(mentions, copies, news)
    told = without_stand_ins(told_on(groups, mentions, news), mentions)
    shown = without_unknown_days(without_states(told, mentions), mentions)
    events = find_events(mentions, shown, corpus, person_ids, copies)
    together = _together(groups, mentions)
    read = read_story(first, [sentences[facts.article.id] for facts in first], news, together)
    articles = tuple(_date(facts, inferred.get(facts.article.id), copies) for facts in corpus)
    return Dossier(
        story=given.story,
        articles=articles,
        headline=story_headline(first, {a.facts.article.id: a.headline for a in articles}, read),
        people=given.people,
        quotations=quotations,
        sources=sources,
        utterances=utterances(quotations, texts),
        variants=without_copies(variants, quotations, copies),
        same_news=news.groups,
        events=events,
        summary=summarise(first, given.summary_words, read),
        article_summaries=_article_summaries(corpus, sentences, read, together),
        differences=_differences(first, person_ids, read, mentions, copies),
    )


def _differences(
    first: Sequence[ArticleFacts],
    person_ids: Mapping[PersonKey, str],
    read: StorySentences,
    mentions: Sequence[EventMention],
    copies: Copies,
) -> tuple[Difference, ...]:
    """Where the articles of a story differ, copies apart."""
    return (
        *differing_ages(first, person_ids),
        *find_differences(first, read),
        *find_date_differences([m for m in mentions if m.facts.article.id not in copies]),
    )


def _told_as_news(
    mentions: Sequence[EventMention], sentences: Mapping[str, ArticleSentences]
) -> list[EventMention]:
    """Those that do more than comment: what a writer opines is of no day but where she names one."""
    out = []
    for m in mentions:
        own = sentences[m.facts.article.id]
        if m.basis != "publication" or not (own.is_opinion or m.position in own.own_voice):
            out.append(m)
    return out


def _together(groups: Sequence[tuple[int, ...]], mentions: Sequence[EventMention]) -> list[Collection[Place]]:
    """The sentences of each event, without those that only go on with it."""
    return [{mentions[i].place for i in group} for group in without_stand_ins(groups, mentions)]


def _article_summaries(
    corpus: Sequence[ArticleFacts],
    sentences: Mapping[str, ArticleSentences],
    story: StorySentences,
    together: Sequence[Collection[Place]],
) -> dict[str, tuple[SummarySentence, ...]]:
    """By its id, the summary of each article alone; of one alone in its story, what was read of that."""
    if len(corpus) == 1:
        return {corpus[0].article.id: summarise(corpus, ARTICLE_SUMMARY_WORDS, story)}
    of_article: dict[str, list[Collection[Place]]] = defaultdict(list)
    for places in together:
        for id in {place.article for place in places}:
            of_article[id].append(places)
    return {
        id: summarise(
            [facts], ARTICLE_SUMMARY_WORDS, read_story([facts], [sentences[id]], story.news, of_article[id])
        )
        for facts in corpus
        for id in [facts.article.id]
    }


def _link_quotations(
    corpus: Sequence[ArticleFacts], person_ids: Mapping[PersonKey, str], names: Mapping[str, str]
) -> tuple[LinkedQuotation, ...]:
    out = []
    for facts in corpus:
        article, seen = facts.article, Counter[str]()
        ids = {p.name: person_ids.get((article.id, k)) for k, p in enumerate(facts.people)}
        full = {name: names[id] for name, id in ids.items() if id is not None}
        for q in _confident(facts.quotations):
            words = article.text[q.span.start : q.span.end]
            seen[words] += 1
            out.append(
                LinkedQuotation(
                    id=_quotation_id(article.id, words, seen[words]),
                    article=article.id,
                    quotation=q,
                    person=None if q.person is None else person_ids.get((article.id, q.person)),
                    via=None if q.via is None else person_ids.get((article.id, q.via)),
                    source=with_full_names(q.source, full),
                    source_id=_person_of_source(facts, q, person_ids),
                )
            )
    return tuple(out)


def _person_of_source(facts: ArticleFacts, q: Quotation, person_ids: Mapping[PersonKey, str]) -> str | None:
    """The id of the person on whom a quotation stands, who may speak by a statement or a letter."""
    if q.source is None or q.source.kind != "person":
        return None
    if q.person is not None:
        return person_ids.get((facts.article.id, q.person))
    named = [k for k, person in enumerate(facts.people) if person.name == q.source.name]
    return person_ids.get((facts.article.id, named[0])) if named else None


def _confident(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """All but the reported clauses that are as likely none; what is in quotation marks within them stays."""
    doubtful = Cover(q.span for q in quotations if _is_doubtful(q))
    for q in quotations:
        if not _is_doubtful(q):
            alone = q.within and doubtful.holds(q.span.start, q.span.end)
            yield replace(q, within=False) if alone else q


def _is_doubtful(q: Quotation) -> bool:
    return q.kind == "indirect" and q.confidence < _CONFIDENT


def _quotation_id(article: str, words: str, occurrence: int) -> str:
    """An id that only the article and the words decide; repetitions of the same words differ."""
    return "q-" + hashlib.sha256(f"{article}\0{words}\0{occurrence}".encode()).hexdigest()[:10]


def _date(facts: ArticleFacts, found: PublicationDate | None, copies: Copies) -> DatedArticle:
    article = facts.article
    dated = DatedArticle(
        facts=facts,
        headline=headline(facts),
        published_edtf=article.published.isoformat() if article.published else None,
        copy_of=copies.get(article.id),
    )
    if found is None or article.published:
        return dated
    return replace(dated, published_edtf=found.edtf, inferred=True, why=found.why, evidence=found.evidence)


def _people_by_story(people: Iterable[Person], story_of: Mapping[str, str]) -> defaultdict[str, list[Person]]:
    """For each story those named in it, with the mentions and roles that its articles have."""
    out: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        mentions: dict[str, list[PersonMention]] = defaultdict(list)
        roles: dict[str, list[Role]] = defaultdict(list)
        for mention in person.mentions:
            mentions[story_of[mention.place.article]].append(mention)
        for role in person.roles:
            roles[story_of[role.place.article]].append(role)
        for story, named in mentions.items():
            out[story].append(replace(person, mentions=tuple(named), roles=tuple(roles[story])))
    return out
