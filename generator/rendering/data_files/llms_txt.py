"""llms.txt (https://llmstxt.org): what the site is and where its parts are, for readers that are programs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.labels.label_files import english
from generator.rendering.addresses import DATA, DOSSIER_JSON, FEED, HOME, PEOPLE
from generator.rendering.escaping import showable
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex

_MOST_PEOPLE = 20
_MOST_SOURCES = 20


def llms_txt(site: SiteIndex) -> str:
    """The file's text: Markdown with a heading, a summary and lists of links."""
    return "\n".join(_lines(site)) + "\n"


def _lines(site: SiteIndex) -> Iterator[str]:
    articles = sum(len(s.articles) for s in site.stories)
    noun = "article" if articles == 1 else "articles"
    yield f"# {_plain(site.settings.site_name)}"
    yield ""
    yield f"> Who said what, when, and where it stands in {articles:,} news {noun}: every entry is"
    yield "> the articles' own words and links to the sentence it was read from."
    yield ""
    yield "Dates that are inferred and speakers that are uncertain are marked so. The data files hold all"
    yield "that the pages show; offsets are characters of an article's text."
    yield ""
    yield "## Data"
    yield ""
    yield f"- [Everything]({DOSSIER_JSON}): articles, people, quotes, events and summaries as JSON"
    tables = "quotes, people, sources and timeline as CSV, the timeline as a calendar"
    yield f"- [Tables]({site.as_served(DATA)}): {tables}"
    yield f"- [Feed]({FEED}): articles and events as Atom"
    yield ""
    for story in site.stories:
        yield from _story(site, story)
    yield "## People"
    yield ""
    yield f"- [All people]({site.as_served(PEOPLE)}): {len(site.cast.people)}, by weight"
    for person in site.cast.ranked[:_MOST_PEOPLE]:
        yield _link(site, person.name, site.person_address(person.id))
    yield ""
    yield "## Optional"
    yield ""
    yield f"- [Home]({site.as_served(HOME)})"
    yield f"- [About]({site.as_served('about.md')}): how the site is made and what it cannot do"


def _story(site: SiteIndex, story: StoryIndex) -> Iterator[str]:
    yield f"## {_plain(site.story_name(story)) if site.addresses.several else 'The story'}"
    yield ""
    addresses, name = site.addresses, story.name
    others = sum(v.kind not in ("person", None) for part in site.voices(story) for v in part)
    for words, target, what in (
        ("Summary", addresses.summary(name), "every sentence cited"),
        ("Sources", addresses.sources(name), f"people, and {others} that are none, with what each says"),
        ("Quotes", addresses.quotes(name), f"{len(story.counted_utterances)}, with speaker and source"),
        ("Timeline", addresses.timeline(name), english().count("event", len(story.events))),
        ("Articles", addresses.articles(name), f"{len(story.articles)}, oldest first"),
    ):
        yield f"{_link(site, words, target)}: {what}"
    for voice in [v for part in site.voices(story) for v in part if v.has_page][:_MOST_SOURCES]:
        counts = english().count("statement", voice.statements)
        yield f"{_link(site, voice.title, addresses.source(name, voice.key))}: {voice.kind}, {counts}"
    yield ""


def _link(site: SiteIndex, words: str, target: str) -> str:
    return f"- [{_plain(words)}]({site.as_served(target)})"


def _plain(words: str) -> str:
    """Text of others in one line that opens no markup."""
    return " ".join(showable(words).replace("[", "(").replace("]", ")").split())
