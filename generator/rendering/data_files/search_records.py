"""What search finds on a large site, one record a line: people, sources, quotes, events and articles.

Pagefind (https://pagefind.app) makes its index of these after MkDocs has built the pages (search_hook.py).
Only what pages show is in them: words that are not published are in no record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain
from typing import TypedDict

from generator.model import Utterance
from generator.rendering.article_index import ArticleIndex
from generator.rendering.dates import event_date, machine_date
from generator.rendering.escaping import showable
from generator.rendering.parts.event_words import event_words
from generator.rendering.parts.rests_on import voice_counts
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import standing_label, stands_on, with_capital
from generator.rendering.story_index import StoryIndex
from generator.text.layout import in_one_line

_YEAR = 4
# Title, words and note of a record; what it can be chosen by.
_Said = tuple[str, str, str]
_Filters = dict[str, list[str]]


class SearchRecord(TypedDict):
    """Something that search finds.

    ``page`` and ``place``: where it stands, below the site's root, and there the id or "". ``title`` and
    ``note`` are shown, with what is found of ``words``; title and words are searched. ``filters``: by
    what it can be chosen, each with its values.
    """

    page: str
    place: str
    kind: str
    title: str
    words: str
    note: str
    filters: dict[str, list[str]]


def search_records(site: SiteIndex) -> str:
    """A line of JSON for each record: people first, then story by story."""
    found = chain(_people(site), *(_of_story(site, story) for story in site.stories))
    return "".join(json.dumps(record, ensure_ascii=True) + "\n" for record in found)


def _of_story(site: SiteIndex, story: StoryIndex) -> Iterator[SearchRecord]:
    yield from _sources(site, story)
    yield from _quotes(site, story)
    yield from _events(site, story)
    yield from _articles(site, story)


def _people(site: SiteIndex) -> Iterator[SearchRecord]:
    cast = site.cast
    for person in cast.ranked:
        role, quotes = cast.role_of(person.id), len(cast.quotes_by(person.id))
        said = site.labels.count("quote", quotes) if quotes else ""
        words = ", ".join(dict.fromkeys((person.name, *person.aliases, *filter(None, (role,)))))
        note = "; ".join(filter(None, (role, said)))
        yield _record(site, site.person_address(person.id), "person", (person.name, words, note), {})


def _sources(site: SiteIndex, story: StoryIndex) -> Iterator[SearchRecord]:
    for voice in chain.from_iterable(site.voices(story)):
        target = site.source_address(story, voice.key) if voice.kind != "person" else None
        if target is not None:
            known = story.sources.get(voice.key)
            words = ", ".join((voice.title, *(known.aliases if known else ())))
            kind = site.labels.text(standing_label(voice.kind, "one"))
            note = f"{kind}; {voice_counts(site.labels, voice)}"
            yield _record(site, target, "source", (voice.title, words, note), {})


def _quotes(site: SiteIndex, story: StoryIndex) -> Iterator[SearchRecord]:
    for u in story.counted_utterances:
        article = story.articles[u.article]
        speakers = [with_capital(name) for _, _, name in stands_on(story, u.attributed) if name]
        title = ", ".join(speakers) or site.labels.text(standing_label(None, "one"))
        filters = {"speaker": speakers, **_from([article]), **_years(article.dated.published_edtf)}
        said = (title, _words(article, u), _credit(article))
        yield _record(site, site.utterance_address(story, u), "quote", said, filters)


def _words(article: ArticleIndex, utterance: Utterance) -> str:
    return " … ".join(in_one_line(article.text, q.quotation.span) for q in utterance.outermost)


def _events(site: SiteIndex, story: StoryIndex) -> Iterator[SearchRecord]:
    for event in story.dated_events:
        articles = [story.articles[a] for a in dict.fromkeys(place.article for place in event.sentences)]
        filters = {**_from(articles), **_years(event.edtf)}
        title, note = event_date(site.labels, event), "; ".join(filters.get("outlet", ()))
        said = (title, event_words(story, event), note)
        yield _record(site, site.event_address(story, event), "event", said, filters)


def _articles(site: SiteIndex, story: StoryIndex) -> Iterator[SearchRecord]:
    for article in story.by_date:
        filters = {**_from([article]), **_years(article.dated.published_edtf)}
        shown = article.visible.items if article.level != "link" else ()
        words = " ".join(in_one_line(article.text, span) for span in shown)
        said = (article.dated.headline, words, _credit(article))
        yield _record(site, site.addresses.article(article.id), "article", said, filters)


def _credit(article: ArticleIndex) -> str:
    return f"{article.outlet_or_none}, {article.published}"


def _from(articles: Iterable[ArticleIndex]) -> dict[str, list[str]]:
    """The outlets of articles."""
    outlets = sorted({a.facts.article.outlet for a in articles if a.facts.article.outlet})
    return {"outlet": outlets} if outlets else {}


def _years(edtf: str | None) -> dict[str, list[str]]:
    year = machine_date(edtf)[:_YEAR]
    return {"year": [year]} if year else {}


def record_page(record: SearchRecord) -> str:
    """A record as an HTML page that Pagefind reads.

    What stands within ``data-pagefind-ignore`` is in no excerpt; the title is searched there, too.
    """
    noted = (("title", record["title"]), ("note", record["note"]))
    meta = [f'<b data-pagefind-meta="{name}">{escape(value)}</b>' for name, value in noted]
    values = ((name, value) for name, of in record["filters"].items() for value in of)
    chosen_by = [f'<b data-pagefind-filter="{name}">{escape(value)}</b>' for name, value in values]
    words, title = escape(record["words"]), escape(record["title"])
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title></head><body><p>{words}</p>'
        f"<div data-pagefind-ignore>{''.join((*meta, *chosen_by))}</div></body></html>"
    )


def _record(site: SiteIndex, target: str, kind: str, said: _Said, filters: _Filters) -> SearchRecord:
    shown = {name: [showable(value) for value in values] for name, values in filters.items() if values}
    title, words, note = (showable(part) for part in said)
    page, _, place = site.as_served(target).partition("#")
    return {
        "page": page,
        "place": place,
        "kind": kind,
        "title": title,
        "words": words,
        "note": note,
        "filters": {"kind": [kind], **shown},
    }
