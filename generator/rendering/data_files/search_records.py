"""What search finds on a large site, one record a line: people, sources, quotes, events and articles.

Pagefind (https://pagefind.app) makes its index of these after MkDocs has built the pages (search_hook.py).
Only what pages show is in them: words that are not published are in no record.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypedDict

from anyascii import anyascii

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
# A name's part behind an apostrophe: O'Rourke is Rourke, too.
_BEHIND_APOSTROPHE = re.compile(r"\b\w{1,2}['’](\w{3,})")
_WORD_OF_RECORD = re.compile(r"\w+")
# As they are written where they are not on the keyboard: Müller is Mueller, too, and Đoković Djokovic.
_IN_TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj"}
) | str.maketrans({"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe", "Đ": "Dj"})
_Filters = dict[str, list[str]]


class SearchRecord(TypedDict):
    """Something that search finds.

    ``url``: where it stands, below the site's root. ``title`` and ``note`` are shown, with what is found of
    ``words``; title and words are searched, and their ``other`` spellings. ``filters``: by what it can be
    chosen, each with its values. ``weight``: of what is equally like the question the greater comes first.
    """

    url: str
    title: str
    words: str
    note: str
    other: str
    filters: dict[str, list[str]]
    weight: int


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
        note, filters = "; ".join(filter(None, (role, said))), {"kind": ["person"], "speaker": [person.name]}
        yield _record(
            site, site.person_address(person.id), (person.name, words, note), filters, cast.weight(person.id)
        )


def _sources(site: SiteIndex, story: StoryIndex) -> Iterator[SearchRecord]:
    for voice in chain.from_iterable(site.voices(story)):
        target = site.source_address(story, voice.key) if voice.kind != "person" else None
        if target is not None:
            known = story.sources.get(voice.key)
            words = ", ".join((voice.title, *(known.aliases if known else ())))
            kind = site.labels.text(standing_label(voice.kind, "one"))
            where = [site.story_name(story)] if site.addresses.several else []
            note = "; ".join((kind, voice_counts(site.labels, voice), *where))
            filters = {"kind": ["source"], "speaker": [voice.title]}
            yield _record(site, target, (voice.title, words, note), filters, voice.statements)


def _quotes(site: SiteIndex, story: StoryIndex) -> Iterator[SearchRecord]:
    for u in story.counted_utterances:
        article = story.articles[u.article]
        speakers = [with_capital(name) for _, _, name in stands_on(story, u.attributed) if name]
        title = ", ".join(speakers) or site.labels.text(standing_label(None, "one"))
        filters = {
            "kind": ["quote"],
            "speaker": speakers,
            **_from([article]),
            **_years(article.dated.published_edtf),
        }
        said = (title, _words(article, u), _credit(article))
        yield _record(site, site.utterance_address(story, u), said, filters)


def _words(article: ArticleIndex, utterance: Utterance) -> str:
    return " … ".join(in_one_line(article.text, q.quotation.span) for q in utterance.outermost)


def _events(site: SiteIndex, story: StoryIndex) -> Iterator[SearchRecord]:
    for event in story.dated_events:
        articles = [story.articles[a] for a in dict.fromkeys(place.article for place in event.sentences)]
        filters = {"kind": ["event"], **_from(articles), **_years(event.edtf)}
        title, note = event_date(site.labels, event), "; ".join(filters.get("outlet", []))
        said = (title, event_words(story, event), note)
        yield _record(site, site.event_address(story, event), said, filters)


def _articles(site: SiteIndex, story: StoryIndex) -> Iterator[SearchRecord]:
    for article in story.by_date:
        filters = {"kind": ["article"], **_from([article]), **_years(article.dated.published_edtf)}
        shown = article.visible.items if article.level != "link" else ()
        words = " ".join(in_one_line(article.text, span) for span in shown)
        said = (article.dated.headline, words, _credit(article))
        record = _record(site, site.addresses.article(article.id), said, filters)
        # Who asks for an outlet asks for its articles.
        yield {**record, "other": " ".join([record["other"], *record["filters"].get("outlet", ())]).strip()}


def _credit(article: ArticleIndex) -> str:
    return f"{article.outlet_or_none}, {article.published}"


def _from(articles: Iterable[ArticleIndex]) -> dict[str, list[str]]:
    """The outlets of articles."""
    outlets = sorted({a.facts.article.outlet for a in articles if a.facts.article.outlet})
    return {"outlet": outlets} if outlets else {}


def _years(edtf: str | None) -> dict[str, list[str]]:
    year = machine_date(edtf)[:_YEAR]
    return {"year": [year]} if year else {}


def _record(site: SiteIndex, target: str, said: _Said, filters: _Filters, weight: int = 0) -> SearchRecord:
    shown = {name: [showable(value) for value in values] for name, values in filters.items() if values}
    title, words, note = (showable(part) for part in said)
    return {
        "url": site.as_served(target),
        "title": title,
        "words": words,
        "note": note,
        "other": " ".join(sorted(other_spellings(f"{title} {words}"))),
        "filters": shown,
        "weight": weight,
    }


def other_spellings(words: str) -> set[str]:
    """What somebody types who has no ø or ł on the keyboard, and the part of a name that is known alone."""
    strange = {word for word in _WORD_OF_RECORD.findall(words) if not word.isascii()}
    in_two_letters = {word.translate(_IN_TWO_LETTERS) for word in strange} - strange
    return {anyascii(word) for word in (*strange, *in_two_letters, *_BEHIND_APOSTROPHE.findall(words))}
