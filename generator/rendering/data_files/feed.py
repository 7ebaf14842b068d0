"""The Atom feed (RFC 4287) of a site's articles and of the events on which its stories turn, latest first.

The generator does not know where the site will be published: links are relative to the
feed, as the RFC allows, and ids are made from what an entry is about. Nothing has a clock
of its own: an entry's time is the last day that its article appeared or its event fell on.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from generator.rendering.addresses import FEED, HOME
from generator.rendering.dates import event_date
from generator.rendering.escaping import showable
from generator.rendering.parts.event_words import event_words
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.timex.edtf import bounds, iso

# The feed is for what is new: readers fetch the whole of it each time.
_ENTRIES = 100
_NOT_XML = str.maketrans(dict.fromkeys(map(chr, (*range(9), 11, 12, *range(14, 32))), " "))


@dataclass(frozen=True, slots=True)
class _Entry:
    day: str
    id: str
    title: str
    href: str
    content: str
    kind: str
    author: str


def atom_feed(site: SiteIndex) -> str:
    """The feed's XML. Articles and events of which no day is known have no place in it."""
    found = [e for story in site.stories for e in (*_articles(site, story), *_events(site, story))]
    entries = sorted(found, key=lambda e: (e.day, e.kind, e.id), reverse=True)[:_ENTRIES]
    name = site.settings.site_name
    latest = entries[0].day if entries else "1970-01-01"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{site.labels.language}">',
        f"<title>{_text(name)}</title>",
        f"<id>{_urn('feed', name)}</id>",
        f"<updated>{latest}T00:00:00Z</updated>",
        f"<author><name>{_text(name)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(FEED)}/>',
        f'<link rel="alternate" type="text/html" href={_attribute(site.as_served(HOME))}/>',
    ]
    for entry in entries:
        lines.extend(_xml(entry, site.labels.lang))
    return "\n".join([*lines, "</feed>"]) + "\n"


def _articles(site: SiteIndex, story: StoryIndex) -> Iterator[_Entry]:
    for article in story.articles.values():
        read = article.facts.article
        day = _last_day(article.dated.published_edtf)
        if day:
            yield _Entry(
                day,
                _urn("article", article.id),
                article.dated.headline,
                site.as_served(site.addresses.article(article.id)),
                " ".join(story.words(s.place) for s in story.dossier.article_summaries.get(article.id, ()))
                or story.words_from(article),
                "article",
                ", ".join(read.authors) or read.outlet or "",
            )


def _events(site: SiteIndex, story: StoryIndex) -> Iterator[_Entry]:
    for event in story.events:
        day = _last_day(event.edtf)
        if day and event.has_words and not story.is_minor(event):
            words = event_words(story, event)
            title = f"{event_date(site.labels, event)}: {words}"
            yield _Entry(
                day,
                _urn("event", event.id),
                title if len(title) <= 120 else title[:120].rpartition(" ")[0] + "…",
                site.as_served(site.event_address(story, event)),
                words,
                "event",
                "",
            )


def _xml(entry: _Entry, lang: str) -> Iterator[str]:
    """An entry; ``lang`` is the attribute for an article's words, if any."""
    language = f" xml:{lang.strip()}" if lang else ""
    yield f"<entry{language}>"
    yield f"<title>{_text(entry.title)}</title>"
    yield f"<id>{entry.id}</id>"
    yield f"<updated>{entry.day}T00:00:00Z</updated>"
    if entry.author:
        yield f"<author><name>{_text(entry.author)}</name></author>"
    yield f'<category term="{entry.kind}"/>'
    yield f'<link rel="alternate" type="text/html" href={_attribute(entry.href)}/>'
    yield f'<content type="text">{_text(entry.content)}</content>'
    yield "</entry>"


def _last_day(edtf: str | None) -> str:
    """The last day of a date no wider than a month; "" of any other."""
    if edtf is None:
        return ""
    try:
        (y1, m1, _), last = bounds(edtf)
    except ValueError:
        return ""
    y2, m2, _ = last
    return iso(last) if y1 > 0 and y2 < 10_000 and 12 * (y2 - y1) + m2 - m1 <= 1 else ""


def _urn(kind: str, identifier: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_OID, f"dossier {kind} {showable(identifier)}").urn


def _text(words: str) -> str:
    return escape(" ".join(showable(words).translate(_NOT_XML).split()))


def _attribute(words: str) -> str:
    return quoteattr(showable(words))
