"""What pages are about in schema.org's terms, for the JSON-LD in their heads.

Only what the articles say, only classes and properties of the vocabulary
(https://schema.org/version/latest): NewsArticle, Person, Organization, CreativeWork, Quotation, Event.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.model import Event, Person, StorySource, Utterance
from generator.rendering.article_index import ArticleIndex
from generator.rendering.dates import machine_date
from generator.rendering.escaping import showable, web_address
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.event_words import event_words
from generator.rendering.standing import stands_on, with_capital
from generator.rendering.story_index import LONGEST_SHOWN, StoryIndex
from generator.text.layout import in_one_line

JsonLd = dict[str, Any]
# Who makes words of their own, as the vocabulary calls them.
_MAKERS: dict[str | None, str] = {"person": "Person", "organisation": "Organization"}


def news_article(article: ArticleIndex) -> JsonLd:
    """An article, as far as its file says; ``isBasedOn`` is where it was published."""
    read = article.facts.article
    about: JsonLd = {"@type": "NewsArticle", "headline": showable(article.dated.headline)}
    if read.published:
        about["datePublished"] = read.published.isoformat()
    if read.outlet:
        about["publisher"] = {"@type": "Organization", "name": showable(read.outlet)}
    if read.authors:
        about["author"] = [{"@type": "Person", "name": showable(name)} for name in read.authors]
    if url := web_address(read.url):
        about["isBasedOn"] = url
    return about


def person(known: Person, role: str) -> JsonLd:
    """A person with the other ways their name is written and the role that is written most, "" for none."""
    about: JsonLd = {"@type": "Person", "name": showable(known.name)}
    if others := [showable(a) for a in known.aliases if a != known.name]:
        about["alternateName"] = others
    if role:
        about["jobTitle"] = showable(role)
    return about


def source(known: StorySource) -> JsonLd | None:
    """An organisation or a document with its other names; the vocabulary has nothing for a group."""
    classes = {"organisation": "Organization", "document": "CreativeWork"}
    if known.kind not in classes:
        return None
    name = with_capital(known.name)
    about: JsonLd = {"@type": classes[known.kind], "name": showable(name)}
    if others := [showable(a) for a in known.aliases if with_capital(a) != name]:
        about["alternateName"] = others
    return about


def quotations(page: StoryPageContext, utterances: Iterable[Utterance]) -> JsonLd | None:
    """The quotes that are word for word; reported speech is nobody's words. None without any."""
    return _graph([_quotation(page, u) for u in utterances if u.kind == "direct"])


def _quotation(page: StoryPageContext, utterance: Utterance) -> JsonLd:
    article = page.story.articles[utterance.article]
    words = " … ".join(in_one_line(article.text, q.quotation.span) for q in utterance.outermost)
    about: JsonLd = {"@type": "Quotation", "text": showable(words[:LONGEST_SHOWN])}
    sources = stands_on(page.story, utterance.attributed)
    kind, known = sources[0][0], page.site.cast.people
    if kind in _MAKERS:
        names = [known[key].name if key in known else with_capital(name) for _, key, name in sources]
        makers = [{"@type": _MAKERS[kind], "name": showable(name)} for name in names]
        about["creator"] = makers if len(makers) > 1 else makers[0]
    elif kind == "document":
        about["isBasedOn"] = {"@type": "CreativeWork", "name": showable(with_capital(sources[0][2]))}
    elif kind:
        # A group or somebody unnamed is no thing of the vocabulary: the words that name them are a credit.
        about["creditText"] = showable(with_capital(sources[0][2]))
    about["isPartOf"] = news_article(article)
    return about


def events(story: StoryIndex, shown: Sequence[Event]) -> JsonLd | None:
    """The events of a timeline whose year, month or day is known and not inferred; None without any."""
    return _graph(
        [
            {"@type": "Event", "name": showable(event_words(story, e)), "startDate": day}
            for e in shown
            if e.has_words and not e.inferred and not story.is_minor(e) and (day := machine_date(e.edtf))
        ]
    )


def together(*graphs: JsonLd | None) -> JsonLd | None:
    """What several of them are about; None where none is about anything."""
    return _graph([thing for graph in graphs if graph for thing in graph["@graph"]])


def _graph(things: list[JsonLd]) -> JsonLd | None:
    return {"@graph": things} if things else None
